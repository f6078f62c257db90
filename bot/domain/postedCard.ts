import type { ConversationReference } from "./conversation.ts";
import type { CommunityId, ItemId } from "./ids.ts";
import type { Seal } from "./seal.ts";

/** What a card the bot posted shows: one item, or the titles of several. */
export type CardShows = "item" | "list";

/** A card the bot posted that shows words of an item, so that it can be changed when the item is. */
export type PostedCard = {
  type: "card";
  id: string;
  communityId: CommunityId;
  itemId: ItemId;
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
  createdAt: string;
  updatedAt: string;
};
