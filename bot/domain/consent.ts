import type { CommunityId, ItemId, PersonId } from "./ids.ts";

/** What somebody whose words were saved may say, at any time. */
export const CONSENT_ANSWERS = ["named", "unnamed", "remove"] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** Asks the writer of a chat message that was saved; lies in their own partition. Unanswered means unnamed. */
export type ConsentRequest = {
  type: "consent";
  id: string;
  personId: PersonId;
  itemId: ItemId;
  communityId: CommunityId;
  answer?: ConsentAnswer;
  createdAt: string;
  updatedAt: string;
};

/** One request an item, so that asking twice is recognised. */
export function consentId(itemId: ItemId): string {
  return `consent.${itemId}`;
}
