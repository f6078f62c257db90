import type { DueRow } from "./due/dueRow.ts";
import type { CommunityId, PersonId } from "./ids.ts";
import { addDays, localTime, mondayOf } from "./localTime.ts";
import { dayBegins } from "./workingTime.ts";

/** What a gardener did about a computed row, so that the next step can be suggested. */
export const STEPS = ["nudge", "invite", "ask", "team", "thank", "welcome"] as const;
export type Step = (typeof STEPS)[number];

/** What gardeners decided about one row of their queue; the row itself is found anew each time. */
export type TendState = {
  type: "tendState";
  id: string;
  communityId: CommunityId;
  key: string;
  /** Not shown before this moment. */
  snoozedUntil?: string;
  /** The gardener who looks after it now. */
  handedTo?: PersonId;
  /** Ticked off at this moment; what becomes due later comes back. */
  doneAt?: string;
  /** What was done, in order. */
  steps?: Step[];
  /** Who was invited to answer. */
  invited?: PersonId[];
  createdAt: string;
  updatedAt: string;
};

/** The document's id. A key holds letters of any kind, where it is a word people searched for. */
export function tendStateId(key: string): string {
  const plain = [...key].map((char) =>
    /[a-z0-9.-]/.test(char) ? char : `_${char.codePointAt(0)?.toString(36)}.`,
  );
  return `tendState.${plain.join("")}`;
}

export function newTendState(communityId: CommunityId, key: string, at: Date): TendState {
  const now = at.toISOString();
  return { type: "tendState", id: tendStateId(key), communityId, key, createdAt: now, updatedAt: now };
}

/** Whether a row is not to be shown now. */
export function isPutAside(
  row: Pick<DueRow, "dueAt">,
  state: TendState | undefined,
  now: Date,
): "snoozed" | "done" | undefined {
  if (state?.doneAt !== undefined && state.doneAt >= row.dueAt) return "done";
  return state?.snoozedUntil !== undefined && state.snoozedUntil > now.toISOString() ? "snoozed" : undefined;
}

export const SNOOZES = ["tomorrow", "next-week"] as const;
export type Snooze = (typeof SNOOZES)[number];

/** When something put off comes back: as the next day, or the next Monday, begins where the community is. */
export function snoozedUntil(snooze: Snooze, now: Date, timeZone: string): Date {
  const { day } = localTime(now, timeZone);
  return dayBegins(snooze === "tomorrow" ? addDays(day, 1) : addDays(mondayOf(day), 7), timeZone);
}
