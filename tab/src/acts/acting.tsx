import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from "react";
import type { ActRequest } from "./acts.ts";

const ActDialog = lazy(async () => ({ default: (await import("./ActDialog.tsx")).ActDialog }));
const ActingContext = createContext<(request: ActRequest) => void>(() => undefined);

/**
 * Holds the dialog in which something is reported, withdrawn or tended. It outlives what it is about, so that it can
 * still say what happened; closed, it stays until the next is wanted.
 */
export function ActingProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ request: ActRequest; open: boolean; times: number }>();
  const act = useCallback(
    (request: ActRequest) => setShown((before) => ({ request, open: true, times: (before?.times ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setShown((before) => before && { ...before, open: false }), []);
  return (
    <ActingContext value={act}>
      {children}
      {shown ? (
        <Suspense>
          <ActDialog key={shown.times} request={shown.request} open={shown.open} onClose={close} />
        </Suspense>
      ) : null}
    </ActingContext>
  );
}

/** Opens the dialog for an act. */
export function useActing(): (request: ActRequest) => void {
  return use(ActingContext);
}
