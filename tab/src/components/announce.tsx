import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { Hidden } from "./Hidden.tsx";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** One polite live region for the whole tab; what is said there is heard and not seen. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: "", times: 0 });
  const announce = useCallback(
    (text: string) => setSaid((before) => ({ text, times: before.times + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <Hidden>
        <div role="status" aria-live="polite" data-announcer>
          {/* A new element each time, so that the same words are said again. */}
          <span key={said.times}>{said.text}</span>
        </div>
      </Hidden>
    </AnnounceContext>
  );
}

export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext);
}
