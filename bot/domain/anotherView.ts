import type { Item } from "./item.ts";
import type { Perspective } from "./perspective.ts";

/** So many said of a single view that it helped: it may be taken for the only one there is. */
const HELPED_MANY = 3;
/** So many views ought to come from more than one situation. */
const SEVERAL = 3;

/**
 * Whether readers of an item should be asked for another view: one view alone that helped many, or several that fit one
 * situation, as far as they say. Looks at words and counts only, never at who wrote them.
 */
export function wantsAnotherView(
  { kind, prompt }: Pick<Item, "kind" | "prompt">,
  perspectives: readonly Pick<Perspective, "state" | "fitsWhen" | "helpedMe">[],
): boolean {
  if (kind === "story" || prompt) return false;
  const published = perspectives.filter(({ state }) => state === "published");
  if (published.length === 1) return (published[0]?.helpedMe ?? 0) >= HELPED_MANY;
  const situations = new Set(published.map(({ fitsWhen }) => fitsWhen.trim().toLowerCase()));
  return published.length >= SEVERAL && situations.size === 1;
}
