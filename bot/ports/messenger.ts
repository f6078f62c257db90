import type { Language } from "../contract/api.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import type { Item } from "../domain/item.ts";

/** What the bot says on its own account, in the domain's words; the adapter makes a card of it. */
export type BotMessage =
  | { kind: "consent-request"; item: Item; communityName: string; link: string }
  | { kind: "reword-request"; itemTitle: string; wording: string; link: string }
  | { kind: "removed"; itemTitle: string; link: string }
  | { kind: "restored"; itemTitle: string; link: string }
  | { kind: "held"; itemTitle: string; link: string }
  | { kind: "release-notice"; itemTitle: string; link: string }
  | { kind: "thread-news"; itemTitle: string; perspectives: number; link: string };

/** What became of a message. `unreachable`: for good, until the person comes back. */
export type Sent = { sent: true; activityId: string } | { sent: false; because: "unreachable" | "try-again" };

/** Speaks into conversations outside a turn. */
export interface Messenger {
  send(to: ConversationReference, message: BotMessage, language: Language): Promise<Sent>;
  /** Puts the item as it is now, or that it is gone, in place of a card posted before. False where that is not possible. */
  replaceCard(
    at: { reference: ConversationReference; activityId: string },
    item: Item | undefined,
    language: Language,
  ): Promise<boolean>;
}
