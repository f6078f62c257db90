import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from "react";
import type { ItemView } from "../../../bot/contract/api.ts";
import type { Words } from "./words.ts";

/** What to write: something new, an answer to a search in vain, an unfinished draft, or an own item again. */
export type WriteRequest = {
  /** Where unsaved words are kept; another purpose has another slot, so that none overwrites another. */
  slot: string;
  start?: Partial<Words>;
  draftId?: string;
  editing?: ItemView;
};

const WriteDialog = lazy(async () => ({ default: (await import("./WriteDialog.tsx")).WriteDialog }));
const WriterContext = createContext<(request: WriteRequest) => void>(() => undefined);

/** Holds the one dialog in which everything is written. */
export function WriterProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<WriteRequest>();
  const close = useCallback(() => setRequest(undefined), []);
  return (
    <WriterContext value={setRequest}>
      {children}
      {request ? (
        <Suspense>
          <WriteDialog key={request.slot} request={request} onClose={close} />
        </Suspense>
      ) : null}
    </WriterContext>
  );
}

/** Opens the dialog. */
export function useWriter(): (request: WriteRequest) => void {
  return use(WriterContext);
}
