import type { CommunityId, ItemId } from "./ids.ts";
import type { Item, ItemWords } from "./item.ts";

/** Most earlier versions of an item that are kept; the oldest goes for a new one. */
export const REVISIONS_MAX = 20;

/**
 * Words an item had before they were replaced, for its author and gardeners. Nobody's name is in it: who edited is in the
 * audit, by reference. What was taken out because it should not have been said is never kept here.
 */
export type Revision = {
  type: "revision";
  id: string;
  communityId: CommunityId;
  itemId: ItemId;
  /** The how manieth version of the item it was, from 0. */
  place: number;
  words: ItemWords;
  /** Since when the words stood there; of what is unnamed, the day. */
  at: string;
  createdAt: string;
  updatedAt: string;
};

/** The version of an item at a place, so that two edits at once cannot both make it. */
export function revisionId(itemId: ItemId, place: number): string {
  return `revision.${itemId}.${place}`;
}

/**
 * The words of the item as a version to be kept, when they are about to be replaced; nothing where they are held, where a
 * gardener asked for other words, or where their writer had them taken out: those may be what should not have been said.
 */
export function revisionOf(item: Item, at: Date): Revision | undefined {
  if (item.state !== "published" || item.reword !== undefined || item.wordsRemoved) return undefined;
  const place = item.edits ?? 0;
  const now = at.toISOString();
  return {
    type: "revision",
    id: revisionId(item.id, place),
    communityId: item.communityId,
    itemId: item.id,
    place,
    words: wordsOf(item),
    at: item.editedAt ?? item.createdAt,
    createdAt: now,
    updatedAt: now,
  };
}

/** Only the words of it. */
export function wordsOf({ kind, title, text, topics }: ItemWords): ItemWords {
  return { kind, title, text, topics };
}
