import type { KnownItem } from "../contributions.ts";
import type { Ask } from "../item.ts";
import type { DueReason } from "../tending.ts";
import { type DueRow, iso } from "./dueRow.ts";
import { isAnswered } from "./unanswered.ts";

const DAY_MS = 86_400_000;
const AFTER_QUESTION_MS = 14 * DAY_MS;
const AFTER_SAVE_MS = 30 * DAY_MS;
/** After this long nobody remembers; a community that imports old items is not asked about all of them. */
const STILL_FRESH_MS = 21 * DAY_MS;

/**
 * What came of it: two weeks after a question that was answered, a month after something was saved. A story has told
 * already, and nobody is asked twice.
 */
export function followUps(items: readonly KnownItem[], now: Date): DueRow[] {
  return items.flatMap((item) => {
    const asks = asking(item);
    if (!asks || !item.hasOwner || item.asked?.why === asks.why) return [];
    const due = Date.parse(item.createdAt) + asks.after;
    if (due > now.getTime() || now.getTime() - due > STILL_FRESH_MS) return [];
    const row: DueRow = {
      key: `${asks.reason}.${item.id}`,
      reason: asks.reason,
      since: item.createdAt,
      dueAt: iso(new Date(due)),
      itemId: item.id,
    };
    return [row];
  });
}

function asking(item: KnownItem): { reason: DueReason; why: Ask; after: number } | undefined {
  if (item.kind === "story" || item.isPrompt) return undefined;
  if (item.kind !== "question") return { reason: "ask-if-used", why: "used", after: AFTER_SAVE_MS };
  return isAnswered(item) ? { reason: "ask-how-it-went", why: "went", after: AFTER_QUESTION_MS } : undefined;
}
