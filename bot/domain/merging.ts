import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId } from "./ids.ts";
import { type Item, noCounts, type Reaction, type Unnamed } from "./item.ts";
import type { Perspective } from "./perspective.ts";
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
  state: "open" | "done";
  createdAt: string;
  updatedAt: string;
};

/** One item goes once. */
export function mergeId(from: ItemId): string {
  return `merge.${from}`;
}

export function newMerge(from: Item, into: Item, at: Date): Merge {
  const now = at.toISOString();
  const { id: itemId, communityId } = from;
  return {
    type: "merge",
    id: mergeId(itemId),
    communityId,
    itemId,
    into: into.id,
    state: "open",
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
  const { reactions } = into.counts;
  const sum = (reaction: Reaction) => reactions[reaction] + from.counts.reactions[reaction];
  return {
    from: { ...goes, mergedInto: into.id, counts: noCounts(), updatedAt },
    into: {
      ...stays,
      ...(others.length > 0 ? { seeAlso: others } : {}),
      counts: {
        ...into.counts,
        reactions: {
          helpful: sum("helpful"),
          seenThisToo: sum("seenThisToo"),
          tryingThis: sum("tryingThis"),
          thankYou: sum("thankYou"),
        },
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
    const moved = { ...part, itemId: into.id };
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
