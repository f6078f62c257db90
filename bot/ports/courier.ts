import type { Language } from "../contract/api.ts";
import type { Announcement } from "../domain/announcement.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import type { FirstContact, Opening, Outcome } from "../domain/delivery.ts";
import type { Item } from "../domain/item.ts";

/** What a recipient gets: a person their language, a channel both. The adapter makes the card (`cards/announcementCard.ts`). */
export type AnnouncementMessage = {
  announcement: Pick<Announcement, "id" | "communityId" | "texts">;
  communityName: string;
  language: Language | "both";
};

/**
 * Carries announcements to Teams, one request a call: one attempt, one time-out, no retries, no pacing of its own. Never
 * rejects: what goes wrong is an outcome.
 */
export interface Courier {
  deliver(to: ConversationReference, message: AnnouncementMessage): Promise<Outcome>;
  /** Opens the personal chat with somebody who has none yet; a second time it is the same chat. */
  open(contact: FirstContact): Promise<Opening>;
}

/** A prompt as a channel gets it, in the languages it is asked in. */
export type PromptMessage = { item: Item; communityName: string };

/** Carries prompts to channels, as a {@link Courier} does announcements: one request, one attempt, never rejects. */
export interface PromptCourier {
  ask(to: ConversationReference, message: PromptMessage): Promise<Outcome>;
}
