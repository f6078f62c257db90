import type { CommunityId, ItemId, PerspectiveId } from "./ids.ts";
import type { Item } from "./item.ts";
import type { Perspective } from "./perspective.ts";
import type { Seal } from "./seal.ts";
import type { TendRow } from "./tending.ts";

/** One thing a person wrote without their name, as their own sealed list remembers it. */
export type OwnUnnamed = {
  kind: "item" | "perspective";
  id: ItemId | PerspectiveId;
  /** The thread it belongs to; an item's own id. */
  itemId: ItemId;
  communityId: CommunityId;
  /** The id the client made: the same save again is recognised by it. */
  request: string;
  /** Where it waits to be published; the place is empty once it is. */
  waitingId: string;
};

/** Lists fill up to these sizes, in bytes, so that their length does not tell how much somebody wrote. */
const SIZES = [8 * 1024, 32 * 1024, 128 * 1024, 1024 * 1024];

/** The list as text of a fixed size. Throws RangeError beyond about 4,000 entries. */
export function packed(entries: OwnUnnamed[]): string {
  const text = JSON.stringify(entries);
  const size = SIZES.find((candidate) => text.length <= candidate);
  if (size === undefined) throw new RangeError("More unnamed documents than a list can hold");
  return text.padEnd(size, " ");
}

export function unpacked(text: string): OwnUnnamed[] {
  return JSON.parse(text) as OwnUnnamed[];
}

/** Shortest and longest wait before something unnamed appears, in milliseconds. */
const SHORTEST_MS = 5 * 60_000;
const LONGEST_MS = 60 * 60_000;

/** When something saved now without a name will appear: 5 to 60 minutes later, by chance. */
export function dueAfter(now: Date, chance: number): Date {
  return new Date(now.getTime() + SHORTEST_MS + Math.floor(chance * (LONGEST_MS - SHORTEST_MS)));
}

/** The beginning of the day (UTC): all that dates of unnamed documents say. */
export function dayStart(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000);
}

/** Something unnamed that waits to be published. Its id leads to nothing; its content is sealed. */
export type Waiting = {
  type: "waiting";
  id: string;
  scope: "waiting";
  dueAt: string;
  /** A {@link WaitingContent} as JSON, sealed for this document. */
  content: Seal;
  createdAt: string;
  updatedAt: string;
};

export type WaitingContent = ({ item: Item } | { perspective: Perspective }) & {
  /** What goes to the gardener's queue with it. */
  tend?: TendRow;
};

/** Who a stand-in is shown as: whoever began the thread, or one of the others by order of appearance. */
export type StandInName = { role: "asker" } | { role: "member"; letter: string };

/** Names for the stand-ins of a thread, oldest first: "Asker" for the item's, then "Member A", "Member B". */
export function standInNames(item: Item, perspectives: Perspective[]): Map<string, StandInName> {
  const names = new Map<string, StandInName>();
  if (item.unnamed) names.set(item.unnamed.standIn, { role: "asker" });
  let next = 0;
  const oldestFirst = perspectives.toSorted(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  );
  for (const { unnamed } of oldestFirst)
    if (unnamed && !names.has(unnamed.standIn))
      names.set(unnamed.standIn, { role: "member", letter: letterOf(next++) });
  return names;
}

/** A to Z, then AA, AB and so on. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
