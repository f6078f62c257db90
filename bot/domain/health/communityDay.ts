import type { CommunityId } from "../ids.ts";
import { dayOf } from "../participation.ts";

/** What is counted by day for a whole community: what became of searches, and of dialogs for saving. */
export const DAY_COUNTS = [
  "searches",
  "searchesOpened",
  "searchesEmpty",
  "searchesReworded",
  "abandoned",
  "abandonedAfterCheck",
] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/** Upper ends, in seconds, of the buckets that times from opening a dialog to saving are counted in; the last is open. */
export const CAPTURE_BUCKETS: readonly number[] = [5, 10, 15, 20, 25, 30, 40, 50, 60, 90, 120, 180, 300, 600];

/** Counts of one community on one day (UTC). No person, no item and no time of the day is in it. */
export type CommunityDay = {
  type: "communityDay";
  id: string;
  communityId: CommunityId;
  day: string;
  counts: Partial<Record<DayCount, number>>;
  /** How many saves took so long, by bucket; absent until there is one. */
  captured?: number[];
  /** Both the beginning of the day. */
  createdAt: string;
  updatedAt: string;
};

/** Something to be counted: what became of one search, one save, or one dialog that was left. */
export type DayEvent =
  | { what: "search"; opened: boolean; empty: boolean; reworded: boolean }
  | { what: "saved"; seconds: number }
  | { what: "abandoned"; afterCheck: boolean };

export function communityDayId(day: string): string {
  return `communityDay.${day}`;
}

/** The day's counts with one more. */
export function withEvent(
  before: CommunityDay | undefined,
  communityId: CommunityId,
  event: DayEvent,
  at: Date,
): CommunityDay {
  const day = dayOf(at);
  const begins = `${day}T00:00:00.000Z`;
  const counts = { ...before?.counts };
  for (const name of countsOf(event)) counts[name] = (counts[name] ?? 0) + 1;
  const captured = event.what === "saved" ? withCapture(before?.captured, event.seconds) : before?.captured;
  return {
    type: "communityDay",
    id: communityDayId(day),
    communityId,
    day,
    counts,
    ...(captured ? { captured } : {}),
    createdAt: begins,
    updatedAt: begins,
  };
}

function countsOf(event: DayEvent): DayCount[] {
  if (event.what === "search")
    return [
      "searches",
      ...(event.opened ? (["searchesOpened"] as const) : []),
      ...(event.empty ? (["searchesEmpty"] as const) : []),
      ...(event.reworded ? (["searchesReworded"] as const) : []),
    ];
  if (event.what === "saved") return [];
  return ["abandoned", ...(event.afterCheck ? (["abandonedAfterCheck"] as const) : [])];
}

function withCapture(before: readonly number[] | undefined, seconds: number): number[] {
  const after = CAPTURE_BUCKETS.map((_, i) => before?.[i] ?? 0);
  after.push(before?.[CAPTURE_BUCKETS.length] ?? 0);
  const bucket = bucketOf(seconds);
  return after.map((count, i) => (i === bucket ? count + 1 : count));
}

/** The bucket a time belongs to. */
export function bucketOf(seconds: number): number {
  const found = CAPTURE_BUCKETS.findIndex((most) => seconds <= most);
  return found < 0 ? CAPTURE_BUCKETS.length : found;
}
