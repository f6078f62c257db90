import type { CommunityId, ItemId, PersonId } from "./ids.ts";
import type { Seal } from "./seal.ts";

/** What somebody whose words were saved may say, at any time. */
export const CONSENT_ANSWERS = ["named", "unnamed", "remove"] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** The item a request is about. */
export type ConsentAbout = { communityId: CommunityId; itemId: ItemId };

/**
 * Asks the writer of a chat message that was saved; lies in their own partition. Unanswered means unnamed. Which item
 * it is about is sealed, and its dates are days: together they would say whose words an item holds.
 */
export type ConsentRequest = {
  type: "consent";
  id: string;
  personId: PersonId;
  /** A {@link ConsentAbout} as JSON, sealed for this document. */
  about: Seal;
  answer?: ConsentAnswer;
  createdAt: string;
  updatedAt: string;
};
