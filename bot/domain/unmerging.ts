import { PracticeError } from "./errors.ts";
import type { ItemId } from "./ids.ts";
import { type Item, noCounts } from "./item.ts";
import { countsOf, less, type Merge, sum } from "./merging.ts";
import type { Perspective } from "./perspective.ts";
import { type Reacted, tappedThing } from "./reaction.ts";
import { memberIn } from "./unnamed.ts";
import { newUse, type Use } from "./use.ts";

/** How long a merge can be undone: later, too much was said on both as one. */
const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether what went into another may come out of it again. */
export function canComeBack(from: Item, into: Item, now: Date): boolean {
  const isYoung = now.getTime() - Date.parse(from.mergedOn ?? "") <= UNDO_DAYS * DAY_MS;
  const bothThere = from.state === "published" && into.state === "published" && !into.mergedInto;
  return isYoung && bothThere && from.mergedInto === into.id;
}

/**
 * Taps on the one that comes back and on those merged into it before, as they stand on their own again: what was counted
 * once for somebody who tapped it on both counts on both.
 */
export function tapsBack(from: Item, taps: readonly Reacted[]): { before: Reacted[]; after: Reacted[] } {
  const own = new Set<string>([from.id, ...(from.mergedFrom ?? [])]);
  const before = taps.filter((tap) => tap.perspectiveId === undefined && own.has(tappedThing(tap)));
  const after = before.map(({ twice = [], ...tap }): Reacted => {
    const back = twice.filter(({ countedOn }) => !own.has(countedOn));
    const still = twice.filter(({ countedOn }) => own.has(countedOn));
    return {
      ...tap,
      itemId: from.id,
      kinds: [...tap.kinds, ...back.map((each) => each.tap)],
      ...(still.length > 0 ? { twice: still } : {}),
    };
  });
  return { before, after };
}

/**
 * The two as they are from the moment a merge is undone. What was tapped, written and used since stays where it was done.
 * What was suggested or asked before, and earlier versions of the words, went with the merge and do not come back.
 * @throws PracticeError `not-allowed` where it cannot be undone any more.
 */
export function unmergedItems(
  from: Item,
  into: Item,
  merge: Merge,
  taps: ReturnType<typeof tapsBack>,
  at: Date,
): { from: Item; into: Item } {
  if (!canComeBack(from, into, at)) throw new PracticeError("not-allowed");
  const updatedAt = at.toISOString();
  const { mergedInto: _into, mergedOn: _on, ...comes } = from;
  const { mergedFrom = [], ...stays } = into;
  const gone = new Set<string>([from.id, ...(from.mergedFrom ?? [])]);
  const others = mergedFrom.filter((id) => !gone.has(id));
  const unbacked = merge.unbacked ?? noCounts().reactions;
  return {
    from: {
      ...comes,
      left: [...(from.left ?? []).filter((id) => id !== into.id), into.id],
      counts: { ...noCounts(), reactions: sum(unbacked, countsOf(taps.after)) },
      updatedAt,
    },
    into: {
      ...stays,
      partedFrom: [...new Set([...(into.partedFrom ?? []), ...gone])] as ItemId[],
      ...(others.length > 0 ? { mergedFrom: others } : {}),
      ...(merge.sawAlso ? { seeAlso: [...(into.seeAlso ?? []), from.id] } : {}),
      counts: {
        ...into.counts,
        reactions: less(into.counts.reactions, sum(unbacked, countsOf(taps.before))),
      },
      updatedAt,
    },
  };
}

/** Whether it came to where it stands with the item. */
export function cameWith({ cameFrom }: Pick<Perspective | Use, "cameFrom">, from: Pick<Item, "id">): boolean {
  return cameFrom?.at(-1)?.itemId === from.id;
}

/**
 * A perspective or use back on the item it came from, under the number its stand-in had there.
 * @param there what stands on that item by now
 */
export function movedBack<T extends Perspective | Use>(
  part: T,
  from: Item,
  there: readonly (Perspective | Use)[],
): T {
  const { cameFrom = [], itemId: left, unnamed, ...rest } = part;
  const before = cameFrom.slice(0, -1);
  const back = {
    ...rest,
    itemId: from.id,
    left,
    ...(before.length > 0 ? { cameFrom: before } : {}),
  } as T;
  if (!unnamed) return back;
  const { member: _member, ...standIn } = unnamed;
  const known = cameFrom.at(-1)?.member;
  return { ...back, unnamed: { ...standIn, member: known ?? memberIn(from, there, standIn) } };
}

/**
 * Taps that gave way to a use when the two items were made one, and come back as they part: those on the other item than
 * the one the use stands on from now on. With the use without them.
 */
export function tapsThatGaveWay(use: Use, from: Item, into: Item): { use: Use; taps: Use[] } {
  const { gaveWay = [], ...rest } = use;
  const elsewhere = cameWith(use, from) ? into.id : from.id;
  // Who was forgotten since has no tap any more.
  const back = use.savedBy ? gaveWay.filter(({ itemId }) => itemId === elsewhere) : [];
  const still = gaveWay.filter(({ itemId }) => itemId !== elsewhere);
  return {
    use: { ...rest, ...(still.length > 0 ? { gaveWay: still } : {}) },
    taps: back.map(({ id, itemId, fit, createdAt }) => {
      const { communityId, savedBy, sample } = use;
      const of = { id, communityId, itemId, sample, ...(savedBy ? { savedBy } : {}) };
      return newUse({ fit, story: undefined }, of, new Date(createdAt));
    }),
  };
}
