import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId } from "./ids.ts";
import { type Item, noCounts, REACTIONS, type Reaction, type Unnamed } from "./item.ts";
import type { Perspective } from "./perspective.ts";
import type { Reacted } from "./reaction.ts";
import { memberIn } from "./unnamed.ts";
import type { Use } from "./use.ts";

/**
 * Two items about the same made one. The record of it stays: it says who was moved where, and while it is `open` the rest
 * is still to be moved, by whoever finds it.
 */
export type Merge = {
  type: "merge";
  id: string;
  communityId: CommunityId;
  /** The one that goes. */
  itemId: ItemId;
  into: ItemId;
  /** `undoing` while the rest is still to be moved back. */
  state: "open" | "done" | "undoing" | "undone";
  /** Taps counted on the one that goes of which nothing tells whose they are, such as those of the sample. */
  unbacked?: Record<Reaction, number>;
  /** The one that stays named the other as something to see also. */
  sawAlso?: true;
  createdAt: string;
  updatedAt: string;
};

/** One item goes once. */
export function mergeId(from: ItemId): string {
  return `merge.${from}`;
}

/** @param taps on the one that goes, as they are kept */
export function newMerge(from: Item, into: Item, at: Date, taps: readonly Reacted[] = []): Merge {
  const now = at.toISOString();
  const { id: itemId, communityId } = from;
  return {
    type: "merge",
    id: mergeId(itemId),
    communityId,
    itemId,
    into: into.id,
    state: "open",
    unbacked: less(from.counts.reactions, countsOf(taps)),
    ...(into.seeAlso?.includes(from.id) ? { sawAlso: true } : {}),
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The two as they are from the moment of the merge. The one that goes keeps its words, which its author can still take
 * back; they are shown below those of the other. Taps add up; who tapped the same on both is
 * counted once soon after, when everybody is gone through. What else is counted is counted where it stands, once it was moved.
 * @throws PracticeError `request-malformed` for what cannot be merged: an item with itself, a prompt, or one that already
 * was; `not-found` for one that is not there for all to read.
 */
export function mergedItems(from: Item, into: Item, at: Date): { from: Item; into: Item } {
  if (from.id === into.id || from.communityId !== into.communityId || from.prompt || into.prompt)
    throw new PracticeError("request-malformed", { field: "into" });
  if (from.state !== "published" || into.state !== "published") throw new PracticeError("not-found");
  if (from.mergedInto || into.mergedInto) throw new PracticeError("request-malformed", { field: "into" });
  const updatedAt = at.toISOString();
  const { suggested: _suggested, asked: _asked, ...goes } = from;
  const { archivedAt: _archivedAt, seeAlso = [], ...stays } = into;
  const others = seeAlso.filter((id) => id !== from.id);
  return {
    from: { ...goes, mergedInto: into.id, mergedOn: updatedAt, counts: noCounts(), updatedAt },
    into: {
      ...stays,
      ...(others.length > 0 ? { seeAlso: others } : {}),
      counts: {
        ...into.counts,
        reactions: sum(into.counts.reactions, from.counts.reactions),
      },
      mergedFrom: [...new Set([...(into.mergedFrom ?? []), from.id, ...(from.mergedFrom ?? [])])],
      updatedAt,
    },
  };
}

/**
 * Perspectives and uses as they stand in another thread. Whoever wrote without a name keeps the stand-in they had: it comes
 * from the thread they wrote in and from them, and to make the one of the new thread their seal would have to be opened.
 * So what holds after a merge is this: two posts under one stand-in are by one person; two stand-ins may be one person, and
 * nothing says whether they are; every stand-in there was keeps its name; whoever comes gets the next one. Nothing is told
 * that was not before.
 * @param there what stands in that thread already
 */
export function movedInto<T extends Perspective | Use>(
  parts: readonly T[],
  into: Item,
  there: readonly (Perspective | Use)[],
): T[] {
  const all: Pick<Perspective | Use, "unnamed">[] = [...there];
  return parts.map((part) => {
    const { left: _left, cameFrom = [], ...rest } = part;
    const member = part.unnamed?.member;
    const before = { itemId: part.itemId, ...(member === undefined ? {} : { member }) };
    const moved = { ...rest, cameFrom: [...cameFrom, before], itemId: into.id } as T;
    if (part.unnamed) {
      const { member: _before, ...unnamed } = part.unnamed;
      moved.unnamed = { ...unnamed, member: memberIn(into, all, unnamed) };
    }
    all.push(moved);
    return moved;
  });
}

/** Those without a number of their own yet, with the one they are shown by now: further members must not move it. */
export function numbered<T extends Perspective | Use>(
  parts: readonly T[],
  item: Item,
): (T & { unnamed: Unnamed })[] {
  return parts.flatMap((part) => {
    const { unnamed } = part;
    if (!unnamed || unnamed.member !== undefined) return [];
    return [{ ...part, unnamed: { ...unnamed, member: memberIn(item, parts, unnamed) } }];
  });
}

/**
 * Uses without a story of people of whom there is another use, by the use they give way to: all but one a person, whatever
 * order they come in.
 */
export function tapsGivingWay(parts: readonly (Perspective | Use)[]): Map<string, Use[]> {
  const kept = new Map<string, Use>();
  const gaveWay = new Map<string, Use[]>();
  const give = (tap: Use, to: Use) => {
    gaveWay.set(to.id, [...(gaveWay.get(to.id) ?? []), tap, ...(gaveWay.get(tap.id) ?? [])]);
    gaveWay.delete(tap.id);
  };
  for (const part of parts) {
    if (part.type !== "use" || !part.savedBy) continue;
    const before = kept.get(part.savedBy);
    if (before && !part.story) give(part, before);
    else if (before && !before.story) give(before, part);
    if (!before || (part.story && !before.story)) kept.set(part.savedBy, part);
  }
  return gaveWay;
}

/** The use with the taps that gave way to it, for the day they part again. */
export function withGaveWay<T extends Perspective | Use>(part: T, taps: readonly Use[]): T {
  if (part.type !== "use" || taps.length === 0) return part;
  const gaveWay = taps.flatMap(({ id, itemId, fit, createdAt, gaveWay: before = [] }) => [
    { id, itemId, fit, createdAt },
    ...before,
  ]);
  return { ...part, gaveWay: [...(part.gaveWay ?? []), ...gaveWay] };
}

type Counts = Record<Reaction, number>;

/** How often each was tapped, in what is kept of taps. */
export function countsOf(taps: readonly Pick<Reacted, "kinds">[]): Counts {
  return counts((reaction) => taps.filter(({ kinds }) => kinds.includes(reaction)).length);
}

export function sum(a: Counts, b: Counts): Counts {
  return counts((reaction) => a[reaction] + b[reaction]);
}

/** Never fewer than none. */
export function less(a: Counts, b: Counts): Counts {
  return counts((reaction) => Math.max(0, a[reaction] - b[reaction]));
}

function counts(of: (reaction: Reaction) => number): Counts {
  return Object.fromEntries(REACTIONS.map((reaction) => [reaction, of(reaction)])) as Counts;
}
