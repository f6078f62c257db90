import type { CommunityId, ItemId } from "./ids.ts";

/** What may happen to an item that is counted by day. No person is in it. */
export type Counted =
  | "opened"
  | "found"
  | "shared"
  | "perspectives"
  | "used"
  | "stories"
  | "reactions"
  | "saved";

/** Counts of one item on one day (UTC). */
export type DailyCounts = {
  type: "daily";
  id: string;
  communityId: CommunityId;
  itemId: ItemId;
  day: string;
  counts: Partial<Record<Counted, number>>;
  createdAt: string;
  updatedAt: string;
};

/** What kind of taking part a week saw: an item made, anything else written, something read. Reading is taking part. */
export type Flag = "created" | "contributed" | "read";

/** Weekly flags of one unnamed member in one 13-week window, under a random id. */
export type WeeklyFlags = {
  type: "flags";
  id: string;
  communityId: CommunityId;
  window: string;
  /** Flags by Monday of the week, `YYYY-MM-DD`. */
  weeks: Record<string, Flag[]>;
  createdAt: string;
  updatedAt: string;
};

const DAY_MS = 86_400_000;
const WINDOW_WEEKS = 13;

/** The day, `YYYY-MM-DD` in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** Monday of the week the moment lies in, `YYYY-MM-DD` in UTC. */
export function weekOf(at: Date): string {
  return dayOf(new Date(mondayBefore(at.getTime())));
}

/** First Monday of the 13-week window the moment lies in; windows are counted from 5 January 1970, a Monday. */
export function windowOf(at: Date): string {
  const weeks = Math.floor((mondayBefore(at.getTime()) - 4 * DAY_MS) / (7 * DAY_MS));
  return dayOf(new Date((weeks - (weeks % WINDOW_WEEKS)) * 7 * DAY_MS + 4 * DAY_MS));
}

function mondayBefore(time: number): number {
  const days = Math.floor(time / DAY_MS);
  // 1 January 1970 was a Thursday, three days after a Monday.
  return (days - ((days + 3) % 7)) * DAY_MS;
}

export function dailyId(itemId: ItemId, day: string): string {
  return `daily.${itemId}.${day}`;
}

/** What is counted of an item, once or for several things at once; `less` where it was taken back. */
export type Counting = {
  communityId: CommunityId;
  itemId: ItemId;
  what: Counted | readonly Counted[];
  less?: true;
};

/** The day's counts with one more of `what`, or one less, never fewer than none. */
export function counted(before: DailyCounts | undefined, of: Counting, at: Date): DailyCounts {
  const now = at.toISOString();
  const day = dayOf(at);
  const counts = { ...before?.counts };
  const change = of.less ? -1 : 1;
  for (const what of [of.what].flat() as Counted[]) counts[what] = Math.max(0, (counts[what] ?? 0) + change);
  return {
    type: "daily",
    id: dailyId(of.itemId, day),
    communityId: of.communityId,
    itemId: of.itemId,
    day,
    counts,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** The window's flags with this week's added; `undefined` when nothing changes, so nothing need be written. */
export function flagged(
  before: WeeklyFlags | undefined,
  of: { communityId: CommunityId; ref: string; flag: Flag },
  at: Date,
): WeeklyFlags | undefined {
  const week = weekOf(at);
  const flags = before?.weeks[week] ?? [];
  if (flags.includes(of.flag)) return undefined;
  const now = at.toISOString();
  return {
    type: "flags",
    id: of.ref,
    communityId: of.communityId,
    window: windowOf(at),
    weeks: { ...before?.weeks, [week]: [...flags, of.flag].sort() },
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}
