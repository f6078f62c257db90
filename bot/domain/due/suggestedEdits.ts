import type { KnownItem } from "../contributions.ts";
import type { ItemId } from "../ids.ts";
import type { Suggestion } from "../suggestion.ts";
import { addWorkingDays } from "../workingTime.ts";
import { type DueRow, iso } from "./dueRow.ts";

/** So long whoever saved the item has it to themselves. */
const PATIENCE_DAYS = 3;

/** Items for which other words were suggested and nobody decides: at once where nobody but a gardener can. */
export function suggestedEdits(
  open: readonly Pick<Suggestion, "itemId" | "createdAt">[],
  itemOf: (id: ItemId) => Pick<KnownItem, "hasOwner"> | undefined,
  now: Date,
  timeZone: string,
): DueRow[] {
  const oldest = new Map<ItemId, string>();
  for (const { itemId, createdAt } of open) {
    const before = oldest.get(itemId);
    if (before === undefined || createdAt < before) oldest.set(itemId, createdAt);
  }
  return [...oldest]
    .map(([itemId, since]): DueRow => {
      const hasOwner = itemOf(itemId)?.hasOwner ?? true;
      const dueAt = hasOwner ? iso(addWorkingDays(new Date(since), PATIENCE_DAYS, timeZone)) : since;
      return { key: `suggested-edit.${itemId}`, reason: "suggested-edit", since, dueAt, itemId };
    })
    .filter(({ dueAt }) => dueAt <= iso(now));
}
