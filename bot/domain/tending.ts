import type { CommunityId, ItemId, PerspectiveId } from "./ids.ts";
import type { Author } from "./item.ts";

/** Why something waits for a gardener, in the order it is looked at: by harm, then by promise. */
export const TEND_REASONS = [
  "recognised",
  "worry",
  "unkind",
  "stop-explained",
  "found-by-new-rules",
  "held-here",
  "first-unnamed",
  "note",
] as const;
export type TendReason = (typeof TEND_REASONS)[number];

/** One row of the gardener's queue. Who reported or wrote is not in it. */
export type TendRow = {
  type: "tend";
  id: string;
  communityId: CommunityId;
  reason: TendReason;
  state: "open" | "done";
  itemId?: ItemId;
  perspectiveId?: PerspectiveId;
  /** Who wrote a note, unless they left their name out. */
  from?: Author;
  /** What the person wrote to the gardener: a note, or why a finding is no identifier. */
  note?: string;
  /** How many findings of each kind; never their text. */
  findings?: Record<string, number>;
  createdAt: string;
  updatedAt: string;
};

export function tendRow(
  of: Pick<TendRow, "id" | "communityId" | "reason"> &
    Partial<Pick<TendRow, "itemId" | "perspectiveId" | "note" | "from" | "findings">>,
  at: Date,
): TendRow {
  return { type: "tend", state: "open", ...of, createdAt: at.toISOString(), updatedAt: at.toISOString() };
}

/** By harm, then the longest waiting first. */
export function byHarm(a: TendRow, b: TendRow): number {
  return (
    TEND_REASONS.indexOf(a.reason) - TEND_REASONS.indexOf(b.reason) ||
    a.createdAt.localeCompare(b.createdAt) ||
    a.id.localeCompare(b.id)
  );
}

/** Why somebody reports an item or a perspective. */
export const REPORTS = ["recognised", "worry", "unkind"] as const satisfies readonly TendReason[];
export type Report = (typeof REPORTS)[number];
