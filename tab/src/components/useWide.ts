import { useSyncExternalStore } from "react";

/** From here on there is room for an item beside the list. In em, so that zoom and large text count. */
export const WIDE = "(min-width: 60em)";

const query = window.matchMedia(WIDE);

export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => query.matches,
  );
}
