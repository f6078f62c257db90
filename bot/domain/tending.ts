import type { CommunityId, ItemId, PerspectiveId, UseId } from "./ids.ts";
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
  "no-longer-right",
  "note",
  "prompts-stopped",
  "prompts-no-channel",
] as const;
export type TendReason = (typeof TEND_REASONS)[number];

/** Why something waits that nobody reported: found by looking at what is there. */
export const DUE_REASONS = [
  "first-contribution",
  "unanswered",
  "one-sided",
  "ask-how-it-went",
  "ask-if-used",
  "suggested-edit",
  "near-duplicate",
  "no-topic",
  "searched-in-vain",
  "past-review",
  "newcomers",
  "new-team",
  "decide-quarter",
] as const;
export type DueReason = (typeof DUE_REASONS)[number];
export type QueueReason = TendReason | DueReason;

/** The order of the whole queue: by harm, then by promise; a sharp tone, which people report, comes last. */
const FIRST: readonly TendReason[] = [
  "recognised",
  "stop-explained",
  "found-by-new-rules",
  "held-here",
  "worry",
  "no-longer-right",
  "note",
  "first-unnamed",
];
const LAST: readonly TendReason[] = ["unkind"];
const QUEUE_ORDER: readonly QueueReason[] = [
  ...FIRST,
  ...DUE_REASONS,
  ...TEND_REASONS.filter((reason) => !FIRST.includes(reason) && !LAST.includes(reason)),
  ...LAST,
];

/** One row of the gardener's queue. Who reported or wrote is not in it. */
export type TendRow = {
  type: "tend";
  id: string;
  communityId: CommunityId;
  reason: TendReason;
  state: "open" | "done";
  itemId?: ItemId;
  perspectiveId?: PerspectiveId;
  useId?: UseId;
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
    Partial<Pick<TendRow, "itemId" | "perspectiveId" | "useId" | "note" | "from" | "findings">>,
  at: Date,
): TendRow {
  return { type: "tend", state: "open", ...of, createdAt: at.toISOString(), updatedAt: at.toISOString() };
}

/** By harm and promise, then the longest waiting first. */
export function byUrgency(
  a: { reason: QueueReason; since: string; key: string },
  b: { reason: QueueReason; since: string; key: string },
): number {
  return (
    QUEUE_ORDER.indexOf(a.reason) - QUEUE_ORDER.indexOf(b.reason) ||
    a.since.localeCompare(b.since) ||
    a.key.localeCompare(b.key)
  );
}

/** Why somebody reports an item or a perspective. */
export const REPORTS = ["recognised", "worry", "unkind"] as const satisfies readonly TendReason[];
export type Report = (typeof REPORTS)[number];
