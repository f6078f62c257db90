import type { ConversationReference } from "./conversation.ts";
import type { CommunityId, ItemId } from "./ids.ts";

/** A card the bot posted that shows an item, so that it can be changed when the item is. */
export type PostedCard = {
  type: "card";
  id: string;
  communityId: CommunityId;
  itemId: ItemId;
  activityId: string;
  reference: ConversationReference;
  language: "en" | "cy";
  createdAt: string;
  updatedAt: string;
};
