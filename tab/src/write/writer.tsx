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
  /** The words of `editing` are somebody else's: what is written is suggested to them. */
  suggesting?: true;
};

const WriteDialog = lazy(async () => ({ default: (await import("./WriteDialog.tsx")).WriteDialog }));
const SuggestDialog = lazy(async () => ({
  default: (await import("../pages/Item/SuggestDialog.tsx")).SuggestDialog,
}));
const WriterContext = createContext<(request: WriteRequest) => void>(() => undefined);

/**
 * Holds the one dialog in which everything is written. A closed one stays until the next is wanted: taken away while
 * open, it would leave the page behind it hidden from screen readers.
 */
export function WriterProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ request: WriteRequest; open: boolean; times: number }>();
  const write = useCallback(
    (request: WriteRequest) =>
      setShown((before) => ({ request, open: true, times: (before?.times ?? 0) + 1 })),
    [],
  );
  const Shown = shown?.request.suggesting ? SuggestDialog : WriteDialog;
  const close = useCallback(() => setShown((before) => before && { ...before, open: false }), []);
  return (
    <WriterContext value={write}>
      {children}
      {shown ? (
        <Suspense>
          <Shown key={shown.times} request={shown.request} open={shown.open} onClose={close} />
        </Suspense>
      ) : null}
    </WriterContext>
  );
}

/** Opens the dialog. */
export function useWriter(): (request: WriteRequest) => void {
  return use(WriterContext);
}
