import type { CommunityId, ItemId, PersonId } from "./ids.ts";

/** An admin's request to open the seal on something unnamed because somebody is at risk of harm. */
export type Release = {
  type: "release";
  id: string;
  scope: "releases";
  communityId: CommunityId;
  itemId: ItemId;
  /** The item or perspective whose author is asked for. */
  documentId: string;
  reason: string;
  /** The author is not told, because telling would be unsafe. */
  unsafeToTell: boolean;
  state: "asked" | "agreed" | "refused";
  askedBy: PersonId;
  /** The second admin, who agreed or refused. */
  decidedBy?: PersonId;
  createdAt: string;
  updatedAt: string;
};
