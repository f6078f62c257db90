import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId, PerspectiveId } from "./ids.ts";
import { type Item, REACTIONS, type Reaction } from "./item.ts";
import type { Perspective } from "./perspective.ts";
import { dayStart } from "./unnamed.ts";

/** What one tap says: a reaction to an item, or that a perspective helped. */
export type Tap = Reaction | "helpedMe";
export const TAPS: readonly Tap[] = [...REACTIONS, "helpedMe"];

/**
 * What one person tapped on one item or perspective; gone once they took all of it back. Who it was is in the id, as a
 * keyed hash of thing and person: they find it again, and whoever reads the database learns neither who it was nor
 * what else they tapped.
 */
export type Reacted = {
  type: "reaction";
  id: string;
  communityId: CommunityId;
  itemId: ItemId;
  /** Where it is about a perspective. */
  perspectiveId?: PerspectiveId;
  kinds: Tap[];
  /** Tapped here too, but counted on another item the same person tapped it on: they were made one. Goes when it is taken back. */
  twice?: { tap: Tap; countedOn: string }[];
  createdAt: string;
  updatedAt: string;
};

/** One document for a person and a thing. `hash`: the keyed hash of both. */
export function reactedId(thingId: string, hash: string): string {
  return `reaction.${thingId}.${hash}`;
}

/** The thing it was tapped on; another item than it lies with where that was merged into this one. */
export function tappedThing({ id }: Pick<Reacted, "id">): string {
  return id.split(".")[1] ?? "";
}

/** @throws PracticeError `request-malformed` where things of this type are not tapped so. */
export function checkTap(thing: Item | Perspective, tap: Tap): void {
  if ((thing.type === "perspective") !== (tap === "helpedMe"))
    throw new PracticeError("request-malformed", { field: "tap" });
}

/**
 * Whether it carries the person's own name. Only those are not theirs to react to: were the writer of something unnamed
 * the one person who cannot, that would tell who it is.
 */
export function isOwnNamed(thing: Item | Perspective, personId: string): boolean {
  return thing.author?.personId === personId || thing.savedBy === personId;
}

/** What a tap, or taking it back, makes of what there was: the same object where nothing changes, nothing where none is left. */
export function tapped(
  before: Reacted | undefined,
  of: Pick<Reacted, "id" | "communityId" | "itemId"> & { perspectiveId?: PerspectiveId | undefined },
  tap: Tap,
  on: boolean,
  at: Date,
): Reacted | undefined {
  const kinds = before?.kinds ?? [];
  const twice = (before?.twice ?? []).filter((each) => each.tap !== tap);
  if (kinds.includes(tap) === on && twice.length === (before?.twice ?? []).length) return before;
  const after = on
    ? TAPS.filter((each) => each === tap || kinds.includes(each))
    : kinds.filter((each) => each !== tap);
  if (after.length + twice.length === 0) return undefined;
  const { id, communityId, itemId, perspectiveId } = of;
  // Only the day: moments would tell who was here when.
  const day = dayStart(at).toISOString();
  return {
    type: "reaction",
    id: before?.id ?? id,
    communityId,
    itemId,
    ...(perspectiveId ? { perspectiveId } : {}),
    kinds: after,
    ...(twice.length > 0 ? { twice } : {}),
    createdAt: before?.createdAt ?? day,
    updatedAt: day,
  };
}

/**
 * What one person tapped on an item and on those merged into it, so that each tap counts once: in the first of their
 * documents that has it. Those that change, and the taps that are counted less.
 */
export function tappedOnce(documents: readonly Reacted[]): { changed: Reacted[]; less: Tap[] } {
  const seen = new Map<Tap, string>();
  const changed: Reacted[] = [];
  const less: Tap[] = [];
  for (const document of documents) {
    const again = document.kinds.filter((kind) => seen.has(kind));
    for (const kind of document.kinds) if (!seen.has(kind)) seen.set(kind, tappedThing(document));
    if (again.length === 0) continue;
    less.push(...again);
    changed.push({
      ...document,
      kinds: document.kinds.filter((kind) => !again.includes(kind)),
      twice: [...(document.twice ?? []), ...again.map((tap) => ({ tap, countedOn: seen.get(tap) ?? "" }))],
    });
  }
  return { changed, less };
}

/** How often it was tapped so. */
export function tapsOn(thing: Item | Perspective, tap: Tap): number {
  if (thing.type === "perspective") return tap === "helpedMe" ? thing.helpedMe : 0;
  return tap === "helpedMe" ? 0 : thing.counts.reactions[tap];
}

/** The item or perspective with `change` more of a tap, never fewer than none. */
export function withTaps<T extends Item | Perspective>(thing: T, tap: Tap, change: number, at: Date): T {
  const count = Math.max(0, tapsOn(thing, tap) + change);
  const updatedAt = touchedAt(thing, at);
  if (thing.type === "perspective") return { ...thing, helpedMe: count, updatedAt };
  const reactions = { ...thing.counts.reactions, [tap]: count };
  return { ...thing, counts: { ...thing.counts, reactions }, updatedAt };
}

/** Of what is unnamed only the day is kept; no date goes back. */
function touchedAt({ unnamed, updatedAt }: Item | Perspective, at: Date): string {
  const now = (unnamed ? dayStart(at) : at).toISOString();
  return now > updatedAt ? now : updatedAt;
}
