import type { Language } from "../contract/api.ts";
import type { Announcement } from "../domain/announcement.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import type { FirstContact, Outcome } from "../domain/delivery.ts";

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
  open(
    contact: FirstContact,
  ): Promise<
    { kind: "opened"; conversationId: string } | Exclude<Outcome, { kind: "sent" } | { kind: "uncertain" }>
  >;
}
