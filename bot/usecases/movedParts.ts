import { type Item, withPerspective, withUses } from "../domain/item.ts";
import type { Perspective } from "../domain/perspective.ts";
import { dayStart } from "../domain/unnamed.ts";
import { countOf, type Use } from "../domain/use.ts";
import type { Stored, Thread } from "../ports/store.ts";

/** The item with more parts, and less, than it counted; of what is unnamed only the day is kept. */
export function counting(
  item: Item,
  more: readonly (Perspective | Use)[],
  less: readonly (Perspective | Use)[],
  now: Date,
): Item {
  const perspectives = (parts: readonly (Perspective | Use)[]) =>
    parts.filter(({ type, state }) => type === "perspective" && state === "published").length;
  const uses = (parts: readonly (Perspective | Use)[]) =>
    parts.reduce((sum, part) => sum + (part.type === "use" ? countOf(part) : 0), 0);
  const at = item.unnamed ? dayStart(now) : now;
  return withUses(
    withPerspective(item, at, perspectives(more) - perspectives(less)),
    at,
    uses(more) - uses(less),
  );
}

/** What was written on an item, in the order it was. */
export function partsOf({ perspectives, uses }: Thread): Stored<Perspective | Use>[] {
  return [...perspectives, ...uses].sort(
    (a, b) => a.value.createdAt.localeCompare(b.value.createdAt) || a.value.id.localeCompare(b.value.id),
  );
}
