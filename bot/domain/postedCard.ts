import type { ConversationReference } from "./conversation.ts";
import type { CommunityId, ItemId } from "./ids.ts";
import type { CameFrom } from "./item.ts";
import type { Seal } from "./seal.ts";

/** What a card the bot posted shows: one item, an item as the prompt it is, or the titles of several. */
export type CardShows = "item" | "prompt" | "list";

/** A card the bot posted that shows words of an item, so that it can be changed when the item is. */
export type PostedCard = {
  type: "card";
  id: string;
  communityId: CommunityId;
  itemId: ItemId;
  /** As on a perspective. */
  cameFrom?: CameFrom[];
  activityId: string;
  /** An item without it. */
  shows?: CardShows;
  /** Where it is, for a group chat or channel. */
  reference?: ConversationReference;
  /**
   * Where it is, for somebody's own chat, sealed for this document: who read what lies nowhere in the open. Opened
   * only to change the card.
   */
  sealedReference?: Seal;
  language: "en" | "cy";
  /**
   * `stale` shows what is no longer so and is to be replaced; `given-up` could not be in all the tries there are, and
   * shows it still. A card that shows what is so has neither.
   */
  state?: "stale" | "given-up";
  /** Of a stale card: how often replacing it failed, and when it is tried again. */
  tries?: number;
  notBefore?: string;
  /** True where it has stood for as long as cards may: it is emptied, and then forgotten. */
  aged?: true;
  createdAt: string;
  updatedAt: string;
};

const FIRST_WAIT_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 12 * 3_600_000;
/** Over about two days: a chat that cannot be written to for longer will not be. */
const MOST_TRIES = 10;

/** The card after one more try to replace it failed. Times are full tens of minutes: whose act it was must not show. */
export function triedInVain(card: PostedCard, now: Date): PostedCard {
  const tries = (card.tries ?? 0) + 1;
  const { notBefore: _before, ...rest } = card;
  if (tries >= MOST_TRIES) return { ...rest, tries, state: "given-up" };
  const at = now.getTime() + Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
  const notBefore = new Date(Math.ceil(at / FIRST_WAIT_MS) * FIRST_WAIT_MS).toISOString();
  return { ...rest, tries, state: "stale", notBefore };
}

/** The card that is to be replaced as soon as may be. */
export function stale(card: PostedCard): PostedCard {
  const { notBefore: _before, tries: _tries, ...rest } = card;
  return { ...rest, state: "stale" };
}

/** The card that is to be replaced at the next full ten minutes. */
export function staleSoon(card: PostedCard, now: Date): PostedCard {
  const notBefore = new Date(Math.ceil(now.getTime() / FIRST_WAIT_MS) * FIRST_WAIT_MS).toISOString();
  return { ...stale(card), notBefore };
}

/** The card once it shows what is so. */
export function current(card: PostedCard): PostedCard {
  const { notBefore: _before, tries: _tries, state: _state, ...rest } = card;
  return rest;
}
