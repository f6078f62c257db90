import { type RefObject, useEffect } from "react";

/** J and K go from row to row, as long as the keyboard is in the list and nobody types. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      const from = event.target;
      if (!step || !(from instanceof HTMLElement) || !list.current?.contains(from)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (from.closest("input, textarea, select, [role=menu], [role=dialog]")) return;
      const buttons = [...list.current.querySelectorAll<HTMLElement>("[data-first-act]")];
      const here = buttons.findIndex((button) => button.closest("article")?.contains(from));
      const next = buttons[here < 0 ? 0 : here + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list]);
}
