import type { ItemId } from "../ids.ts";
import { addDays } from "../localTime.ts";
import type { DailyCounts } from "../participation.ts";
import type { Span } from "./windows.ts";

/** Items older than 30 days, those of them that were of use again, and how often. */
export type Reuse = { items: number; reused: number; opened: number; saved: number; shared: number };

const OLD_DAYS = 30;
/** One opening may be the writer's own look. */
const OPENED_AT_LEAST = 2;

/**
 * Use of items at least 30 days after they were published. Who opened them is not known, so it is days' counts that tell:
 * opened at least twice, saved, shared or used.
 */
export function reuseIn(
  items: readonly { id: ItemId; createdAt: string }[],
  daily: Iterable<DailyCounts>,
  span: Span,
): Reuse {
  const oldFrom = new Map(
    items
      .map(({ id, createdAt }) => [id, addDays(createdAt.slice(0, 10), OLD_DAYS)] as const)
      .filter(([, from]) => from < span.until),
  );
  const opened = new Map<ItemId, number>();
  const again = new Set<ItemId>();
  const reuse: Reuse = { items: oldFrom.size, reused: 0, opened: 0, saved: 0, shared: 0 };
  for (const { itemId, day, counts } of daily) {
    const from = oldFrom.get(itemId);
    if (from === undefined || day < from || day < span.from || day >= span.until) continue;
    opened.set(itemId, (opened.get(itemId) ?? 0) + (counts.opened ?? 0));
    reuse.opened += counts.opened ?? 0;
    reuse.saved += counts.saved ?? 0;
    reuse.shared += counts.shared ?? 0;
    if ((counts.saved ?? 0) + (counts.shared ?? 0) + (counts.used ?? 0) > 0) again.add(itemId);
  }
  for (const [itemId, times] of opened) if (times >= OPENED_AT_LEAST) again.add(itemId);
  return { ...reuse, reused: again.size };
}
