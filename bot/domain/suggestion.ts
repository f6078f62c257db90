import { NOTE_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId, PersonId } from "./ids.ts";
import { type Author, type Item, type ItemWords, isBlank, readable } from "./item.ts";

/** Most suggestions that wait on one item: whoever decides should not face a pile. */
export const SUGGESTIONS_MAX = 10;

/**
 * Other words for an item, from somebody who did not save it. Once it is decided it keeps no words: what was taken up
 * stands in the item, what was not is nobody's.
 */
export type Suggestion = {
  type: "suggestion";
  id: string;
  communityId: CommunityId;
  itemId: ItemId;
  state: "open" | "accepted" | "declined";
  words?: ItemWords;
  /** Why, in the words of whoever suggests it. */
  why?: string;
  /** The version of the words it started from. */
  base: string;
  author?: Author;
  savedBy?: PersonId;
  /** As on an item. */
  accepted?: Record<string, number>;
  createdAt: string;
  updatedAt: string;
};

export function newSuggestion(
  of: Pick<Suggestion, "id" | "communityId" | "itemId" | "base"> & {
    words: ItemWords;
    why?: string | undefined;
    author: Author;
    accepted?: Record<string, number>;
  },
  at: Date,
): Suggestion {
  const { why, ...rest } = of;
  const now = at.toISOString();
  return {
    type: "suggestion",
    state: "open",
    ...rest,
    ...(why ? { why } : {}),
    savedBy: of.author.personId,
    createdAt: now,
    updatedAt: now,
  };
}

/** What is left once it is decided, so that whoever suggested it finds how it went. */
export function decidedSuggestion(
  suggestion: Suggestion,
  state: "accepted" | "declined",
  at: Date,
): Suggestion {
  const { words: _words, why: _why, accepted: _accepted, ...left } = suggestion;
  return { ...left, state, updatedAt: at.toISOString() };
}

/** Why, as it will be kept; empty where nothing is said. @throws PracticeError `note-too-long`. */
export function checkedWhy(why: string | undefined): string {
  const text = readable(why ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  if (text.length > NOTE_MAX) throw new PracticeError("note-too-long", { field: "why", limit: NOTE_MAX });
  return isBlank(text) ? "" : text;
}

/** Whether other words can be suggested for it: not for a prompt, which the gardeners ask, nor where the words are gone. */
export function takesSuggestions(item: Item): boolean {
  return item.state === "published" && !item.prompt && !item.wordsRemoved && !item.mergedInto;
}

/** The item with so many more suggestions that wait on it. */
export function withSuggestions(item: Item, change: number, at: Date): Item {
  const { suggested: before = 0, ...rest } = item;
  const suggested = Math.max(0, before + change);
  return { ...rest, ...(suggested > 0 ? { suggested } : {}), updatedAt: at.toISOString() };
}
