import type { CommunityId, ItemId, PerspectiveId, UseId } from "./ids.ts";
import type { Item, Unnamed } from "./item.ts";
import type { Perspective } from "./perspective.ts";
import type { Seal } from "./seal.ts";
import type { TendRow } from "./tending.ts";
import type { Use } from "./use.ts";

/** One thing a person wrote without their name, as their own sealed list remembers it. */
export type OwnUnnamed = {
  kind: "item" | "perspective" | "use";
  id: ItemId | PerspectiveId | UseId;
  /** The thread it belongs to; an item's own id. */
  itemId: ItemId;
  communityId: CommunityId;
  /** The id the client made: the same save again is recognised by it. */
  request: string;
  /** Where it waits to be published; the place is empty once it is. */
  waitingId: string;
};

/** What is sealed fills up to one of these sizes, in bytes, so that its length does not tell how much was written. */
const LIST_SIZES = [8 * 1024, 32 * 1024, 128 * 1024, 1024 * 1024];
const CONTENT_SIZES = [32 * 1024, 128 * 1024];

/** The list as text of a fixed size. Throws RangeError beyond about 4,000 entries. */
export function packed(entries: OwnUnnamed[]): string {
  return filledUp(JSON.stringify(entries), LIST_SIZES);
}

export function unpacked(text: string): OwnUnnamed[] {
  return JSON.parse(text) as OwnUnnamed[];
}

/** What waits, as text of a fixed size: the longest item allowed fits the first in any script. */
export function packedContent(content: WaitingContent): string {
  return filledUp(JSON.stringify(content), CONTENT_SIZES);
}

export function unpackedContent(text: string): WaitingContent {
  return JSON.parse(text) as WaitingContent;
}

function filledUp(text: string, sizes: number[]): string {
  const length = Buffer.byteLength(text);
  const size = sizes.find((candidate) => length <= candidate);
  if (size === undefined) throw new RangeError("More than a sealed text can hold");
  return text + " ".repeat(size - length);
}

/** Shortest and longest wait before something unnamed is due, in milliseconds; it appears in the minute after that. */
const SHORTEST_MS = 5 * 60_000;
const LONGEST_MS = 59 * 60_000;

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
  /** A {@link WaitingContent}, packed and sealed for this document. */
  content: Seal;
  /** A process is publishing it: neither changed nor taken back any more. */
  claimed?: true;
  createdAt: string;
  updatedAt: string;
};

export type WaitingContent = (
  | { item: Item }
  | { perspective: Perspective }
  | { use: Use }
  | { note: TendRow }
) & {
  /** What goes to the gardener's queue with it. */
  tend?: TendRow;
};

/** Who a stand-in is shown as: whoever began the thread, or one of the others by order of appearance. */
export type StandInName = { role: "asker" } | { role: "member"; letter: string };

/** A perspective or a use, as far as stand-ins go. */
type MaybeUnnamed = Pick<Perspective | Use, "unnamed">;

/**
 * Names for the stand-ins of a thread: "Asker" for the item's, then "Member A", "Member B" in the order they appeared. The
 * same for everybody and from day to day, also where one of them is held or gone.
 */
export function standInNames(item: Item, parts: readonly MaybeUnnamed[]): Map<string, StandInName> {
  const names = new Map<string, StandInName>();
  if (item.unnamed) names.set(item.unnamed.standIn, { role: "asker" });
  for (const { unnamed } of parts)
    if (unnamed && !names.has(unnamed.standIn))
      names.set(unnamed.standIn, { role: "member", letter: letterOf(memberIn(item, parts, unnamed)) });
  return names;
}

/** Which member of a thread somebody without a name is, or will be: the one they were before, or the next. */
export function memberIn(item: Item, parts: readonly MaybeUnnamed[], { standIn, member }: Unnamed): number {
  if (member !== undefined) return member;
  const others = parts.flatMap(({ unnamed }) => unnamed ?? []);
  const before = others.find((other) => other.standIn === standIn && other.member !== undefined)?.member;
  if (before !== undefined) return before;
  const taken = others.flatMap((other) => other.member ?? []);
  const asker = item.unnamed?.standIn;
  const unnumbered = others.filter((other) => other.member === undefined && other.standIn !== asker);
  const places = [...new Set(unnumbered.map((other) => other.standIn))].sort();
  return Math.max(-1, ...taken) + 1 + Math.max(0, places.indexOf(standIn));
}

/** A to Z, then AA, AB and so on. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
