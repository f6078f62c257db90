import type { Language } from "../contract/api.ts";
import type { Announcement } from "../domain/announcement.ts";
import type { Because } from "../domain/because.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import type { Digest } from "../domain/digest.ts";
import type { PracticeError } from "../domain/errors.ts";
import type { FollowUpWhy } from "../domain/followUp.ts";
import type { ItemId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { GardenersWish, UpkeepNews } from "../domain/notice.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { CardShows } from "../domain/postedCard.ts";
import type { QueueReason } from "../domain/tending.ts";
import type { ThreadNews } from "../domain/threadNews.ts";

/**
 * What the bot says on its own account, in the domain's words; the adapter makes a card of it. None shows words of an
 * item: they would stand on locked screens, and could not be taken back from somebody who left.
 */
export type BotMessage =
  | { kind: "consent-request"; item: Item; communityName: string; link: string }
  | { kind: "reword-request"; itemTitle: string; wording: string; link: string }
  | { kind: "removed"; itemTitle: string; link: string; because?: Because }
  | { kind: "restored"; itemTitle: string; link: string }
  | { kind: "held"; itemTitle: string; link: string; because?: Because }
  | { kind: UpkeepNews; itemTitle: string; link: string }
  | { kind: "release-notice"; itemTitle: string; link: string }
  | { kind: "thread-news"; itemTitle: string; news: ThreadNews; follows: boolean; link: string }
  /** Whether the person used something; `seed` makes a story told in the card the same when it is sent twice. */
  | { kind: "follow-up"; why: FollowUpWhy; itemId: ItemId; itemTitle: string; link: string; seed: string }
  /** A gardener wants something of the person, in words of their own where they wrote some. */
  | {
      kind: "gardener-asks";
      wish: GardenersWish;
      words?: string;
      from?: string;
      topic?: string;
      link: string;
    }
  /** Said once to whoever joined, with one thing to try: a question, where there is one. */
  | { kind: "welcome"; communityName: string; question: boolean; link: string }
  /** What needs a gardener, the most urgent first; `more` beyond those. */
  | {
      kind: "gardener-note";
      rows: { reason: QueueReason; days?: number; link: string }[];
      more: number;
      link: string;
    }
  /** The weekly summary; `merged`: messages that waited for it, and `more` beyond those. `links` by item. */
  | {
      kind: "digest";
      digest?: Digest;
      links: Record<string, string>;
      merged: BotMessage[];
      more: number;
      link: string;
    }
  /** Thanks for a reply to a prompt. */
  | { kind: "shared"; link: string }
  /** An announcement as its recipients would get it, for the gardener who wrote it. */
  | { kind: "announcement"; texts: Announcement["texts"]; communityName: string }
  /** What a person could not be told where they pressed, because others read along there. */
  | { kind: "kept-unnamed"; link: string }
  | { kind: "words-back"; error: PracticeError; words: string; link: string };

/** An item as everybody may see it: published, and with published perspectives only, most helped first. */
export type ShownItem = { item: Item; perspectives: Perspective[]; communityName: string };

/** What became of a message. `unreachable`: for good, until the person comes back. */
export type Sent = { sent: true; activityId: string } | { sent: false; because: "unreachable" | "try-again" };

/** Speaks into conversations outside a turn. */
export interface Messenger {
  send(to: ConversationReference, message: BotMessage, language: Language): Promise<Sent>;
  /**
   * Puts the item as it is now, that it is gone, or of an aged one nothing but the way to it, in place of a card posted
   * before. False where that is not possible.
   */
  replaceCard(
    at: { reference: ConversationReference; activityId: string; shows: CardShows },
    shown: ShownItem | { aged: ItemId } | undefined,
    language: Language,
  ): Promise<boolean>;
}
