import type { ItemId, PersonId, PerspectiveId } from "../ids.ts";
import type { DueReason } from "../tending.ts";

/** After how many working days without a perspective a question is looked at again. */
export const UNANSWERED_DAYS = [1, 3, 5] as const;
export type UnansweredDays = (typeof UNANSWERED_DAYS)[number];

/** Why all views on a question may be one view: by one person, out of one team, or all at once. */
export type OneSided = "one-person" | "one-team" | "at-once";

/** Something that should be looked after now, found by looking at what is there. */
export type DueRow = {
  /** The same as long as it is the same thing; what a gardener decides about it is kept under this. */
  key: string;
  reason: DueReason;
  /** How old it is. */
  since: string;
  /** When it became due, anew for each step: what was ticked off before that comes back. */
  dueAt: string;
  itemId?: ItemId;
  perspectiveId?: PerspectiveId;
  /** With `unanswered`. */
  days?: UnansweredDays;
  /** With `one-sided`. */
  sided?: OneSided;
  /** With `near-duplicate`: the older item. */
  otherId?: ItemId;
  /** With `searched-in-vain`. */
  word?: string;
  searches?: number;
  /** With `new-team`, where Teams says what it is called. */
  teamName?: string;
  /** With `newcomers`: who joined, newest first. */
  people?: PersonId[];
};

/** The moment, as kept in documents. */
export function iso(at: Date): string {
  return at.toISOString();
}
