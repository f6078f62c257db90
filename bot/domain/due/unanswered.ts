import type { KnownItem } from "../contributions.ts";
import { addWorkingDays } from "../workingTime.ts";
import { type DueRow, iso, UNANSWERED_DAYS, type UnansweredDays } from "./dueRow.ts";

/** Questions without a perspective of somebody else, after one, three and five working days. */
export function unanswered(items: readonly KnownItem[], now: Date, timeZone: string): DueRow[] {
  return items
    .filter((item) => item.kind === "question" && !item.isPrompt && !isAnswered(item))
    .flatMap((item) => {
      const step = stepOf(item.createdAt, now, timeZone);
      if (!step) return [];
      const row: DueRow = {
        key: `unanswered.${item.id}`,
        reason: "unanswered",
        since: item.createdAt,
        ...step,
        itemId: item.id,
      };
      return [row];
    });
}

/** What whoever asked adds is no answer yet. */
export function isAnswered({ by, perspectives }: KnownItem): boolean {
  return perspectives.some((perspective) => perspective.by === undefined || perspective.by !== by);
}

/** The last step that is reached; looked for from the end, as most questions that wait have waited long. */
function stepOf(
  createdAt: string,
  now: Date,
  timeZone: string,
): { days: UnansweredDays; dueAt: string } | undefined {
  for (const days of UNANSWERED_DAYS.toReversed()) {
    const dueAt = iso(addWorkingDays(new Date(createdAt), days, timeZone));
    if (dueAt <= iso(now)) return { days, dueAt };
  }
  return undefined;
}
