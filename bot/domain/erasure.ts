import type { PersonId } from "./ids.ts";
import { type Item, removed, withoutSendersWords } from "./item.ts";
import { type Perspective, removedPerspective } from "./perspective.ts";
import { removedUse, type Use } from "./use.ts";

/** What becomes of the words of somebody who asks to be forgotten: they stay without a name, or they go. */
export const ERASED_WORDS = ["kept", "removed"] as const;
export type ErasedWords = (typeof ERASED_WORDS)[number];

/** A person on the way out. Kept until the last of it is done, so that an interruption leaves nothing behind. */
export type Erasure = {
  type: "erasure";
  id: string;
  scope: "keeping";
  personId: PersonId;
  words: ErasedWords;
  createdAt: string;
  updatedAt: string;
};

export function erasureId(personId: PersonId): string {
  return `erasure.${personId}`;
}

/**
 * The item without the person: their name gone and, where they wish it, their words. Where others have added to it, it
 * stays for what they wrote. Unchanged where the person is not in it.
 * @param builtOn whether there are perspectives of others
 */
export function itemWithout(
  item: Item,
  personId: PersonId,
  words: ErasedWords,
  builtOn: boolean,
  at: Date,
): Item {
  const wrote = item.author?.personId === personId;
  const saved = item.savedBy === personId;
  if (!wrote && !saved) return item;
  const { author, savedBy, ...rest } = item;
  const left: Item = {
    ...rest,
    ...(wrote || !author ? {} : { author }),
    ...(saved || !savedBy ? {} : { savedBy }),
    updatedAt: at.toISOString(),
  };
  // Words of a message somebody else wrote are theirs to take out.
  const own = wrote || (saved && !author && !item.sender);
  if (words === "kept" || !own) return left;
  if (!builtOn) return removed(left, at);
  // A title of the saver's own stays only where the saver is somebody else.
  return withoutSendersWords({ ...left, ownTitle: (item.ownTitle ?? false) && !saved }, at);
}

/** The perspective without the person. */
export function perspectiveWithout(
  perspective: Perspective,
  personId: PersonId,
  words: ErasedWords,
  at: Date,
): Perspective {
  if (!isPerspectiveBy(perspective, personId)) return perspective;
  if (words === "removed") return removedPerspective(perspective, at);
  const { author: _author, savedBy: _savedBy, ...left } = perspective;
  return { ...left, updatedAt: at.toISOString() };
}

/** Whether it is theirs; of removed ones only `savedBy` says so. */
export function isPerspectiveBy(perspective: Perspective, personId: PersonId): boolean {
  return perspective.author?.personId === personId || perspective.savedBy === personId;
}

/** The use without the person: a tap is gone, and a story stays without a name or loses its words. Nothing where it goes. */
export function useWithout(use: Use, personId: PersonId, words: ErasedWords, at: Date): Use | undefined {
  if (use.savedBy !== personId) return use;
  if (!use.story && use.state !== "removed") return undefined;
  if (words === "removed") return removedUse(use, at);
  const { author: _author, savedBy: _savedBy, ...left } = use;
  return { ...left, updatedAt: at.toISOString() };
}
