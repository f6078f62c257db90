import type { KnownItem } from "../contributions.ts";
import { addWorkingDays } from "../workingTime.ts";
import { type DueRow, iso, UNANSWERED_DAYS } from "./dueRow.ts";

/** Questions without a perspective of somebody else, after one, three and five working days. */
export function unanswered(items: readonly KnownItem[], now: Date, timeZone: string): DueRow[] {
  return items
    .filter((item) => item.kind === "question" && !item.isPrompt && !isAnswered(item))
    .flatMap((item) => {
      const steps = UNANSWERED_DAYS.map((days) => ({
        days,
        dueAt: iso(addWorkingDays(new Date(item.createdAt), days, timeZone)),
      }));
      const step = steps.findLast(({ dueAt }) => dueAt <= iso(now));
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
