import { useEffect, useLayoutEffect, useRef } from "react";

/** Marks a row's link, so that the reader can be brought back to it. */
export const ROW = "data-row";

/**
 * Puts the reader back where they were: closing an item returns to its row in the list, at the height the list was
 * scrolled to. True once an item was opened from inside the page, so that it takes the focus.
 */
export function useComingBack(itemId: string | undefined, wide: boolean): boolean {
  const before = useRef(itemId);
  const opened = useRef(false);
  const height = useRef(0);
  if (before.current !== itemId && itemId !== undefined) opened.current = true;

  useEffect(() => {
    if (itemId !== undefined) return;
    const remember = () => {
      height.current = window.scrollY;
    };
    window.addEventListener("scroll", remember, { passive: true });
    return () => window.removeEventListener("scroll", remember);
  }, [itemId]);

  useLayoutEffect(() => {
    const closed = before.current;
    before.current = itemId;
    if (itemId !== undefined) {
      if (!wide && opened.current) window.scrollTo(0, 0);
      return;
    }
    if (closed === undefined) return;
    if (!wide) window.scrollTo(0, height.current);
    document.querySelector<HTMLElement>(`[${ROW}="${closed}"]`)?.focus({ preventScroll: true });
  }, [itemId, wide]);
  return opened.current;
}
