import type { IAdaptiveCard } from "@microsoft/teams.cards";
import {
  ActivityTypes,
  type CloudAdapter,
  type ConversationReference as SdkReference,
  type TurnContext,
} from "botbuilder";
import { announcementCard } from "../../cards/announcementCard.ts";
import { attachment } from "../../cards/attachment.ts";
import { digestCard } from "../../cards/digestCard.ts";
import { summaryOf } from "../../cards/frame.ts";
import { itemCard } from "../../cards/itemCard.ts";
import { itemViewOf, promptViewOf } from "../../cards/itemView.ts";
import { consentCard, goneCard, messageCard, messageTexts, oldListCard } from "../../cards/messageCard.ts";
import { promptCard } from "../../cards/promptCard.ts";
import { gardenerAsksCard, newcomerCard, tendCard } from "../../cards/tendCards.ts";
import { followUpCard, newsCard } from "../../cards/usedCards.ts";
import { keptUnnamedCard } from "../../cards/withoutName.ts";
import type { Language } from "../../contract/api.ts";
import type { Because } from "../../domain/because.ts";
import type { ConversationReference } from "../../domain/conversation.ts";
import type { ItemId } from "../../domain/ids.ts";
import type { CardShows } from "../../domain/postedCard.ts";
import type { Links } from "../../ports/links.ts";
import type { BotMessage, Messenger, ShownItem } from "../../ports/messenger.ts";
import type { Ids, Log } from "../../ports/world.ts";
import { errorText } from "../../texts/errorText.ts";
import { teamsTexts } from "../../texts/teamsTexts.ts";

/** Speaks into Teams conversations on the bot's own account. `appId` is empty in local mode. */
export function createTeamsMessenger(
  adapter: CloudAdapter,
  appId: string,
  around: { links: Links; ids: Ids; log: Log },
): Messenger {
  async function speak<T>(to: ConversationReference, say: (context: TurnContext) => Promise<T>): Promise<T> {
    let outcome: { value: T } | { error: unknown } | undefined;
    await adapter.continueConversationAsync(appId, sdkReference(to), async (context) => {
      try {
        outcome = { value: await say(context) };
      } catch (error) {
        // The adapter would hand it to the handler of turns, and we should not hear why.
        outcome = { error };
      }
    });
    if (!outcome) throw new Error("The turn ended before anything was said");
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  }
  return {
    async send(to, message, language) {
      try {
        const sent = await speak(to, (context) =>
          context.sendActivity(cardMessage(cardOf(message, language))),
        );
        return { sent: true, activityId: sent?.id ?? "" };
      } catch (error) {
        around.log.info("message.not-sent", { kind: message.kind, status: statusOf(error) });
        return { sent: false, because: isUnreachable(error) ? "unreachable" : "try-again" };
      }
    },
    async replaceCard(at, shown, language) {
      try {
        const card = cardNow(at.shows, shown, language);
        await speak(at.reference, (context) =>
          context.updateActivity({ ...cardMessage(card), id: at.activityId }),
        );
        return true;
      } catch (error) {
        const status = statusOf(error);
        around.log.info("card.not-replaced", { status });
        // The message or the conversation is gone, and with it the card.
        return status === 404;
      }
    },
  };

  function cardNow(
    shows: CardShows,
    shown: ShownItem | { aged: ItemId } | undefined,
    language: Language,
  ): IAdaptiveCard {
    if (shows === "list") return oldListCard(language);
    if (shown && "aged" in shown)
      return messageCard(
        { line: messageTexts(language).aged, link: around.links.item(shown.aged) },
        language,
      );
    if (shows === "prompt" && shown) return promptCard(promptViewOf(shown, around));
    return shown ? itemCard(itemViewOf(shown, around), language) : goneCard(language);
  }
}

function cardOf(message: BotMessage, language: Language): IAdaptiveCard {
  const texts = messageTexts(language);
  switch (message.kind) {
    case "consent-request":
      return consentCard({ itemId: message.item.id, communityName: message.communityName }, language);
    case "reword-request":
      return messageCard(
        { line: texts.reword, words: texts.rewordWish(message.wording), link: message.link },
        language,
      );
    case "held":
      return messageCard(
        { line: texts.held, words: whyOf(texts, message.because), link: message.link },
        language,
      );
    case "restored":
      return messageCard({ line: texts.restored, link: message.link }, language);
    case "suggested":
    case "suggestion-accepted":
    case "suggestion-declined":
    case "words-changed":
    case "merged":
    case "unmerged":
      return messageCard({ line: texts.upkeep[message.kind], link: message.link }, language);
    case "removed":
      return messageCard({ line: texts.removed, words: whyOf(texts, message.because) }, language);
    case "release-notice":
      return messageCard({ line: texts.released, link: message.link }, language);
    case "thread-news":
      return newsCard(message, language);
    case "follow-up":
      return followUpCard(message, language);
    case "gardener-asks":
      return gardenerAsksCard(message, language);
    case "welcome":
      return newcomerCard(message, language);
    case "gardener-note":
      return tendCard({ ...message, why: "monday" }, language);
    case "digest":
      return digestCard(
        {
          ...message,
          // What waited says the line its own card would have said.
          merged: message.merged.map((told) => ({
            line: summaryOf(cardOf(told, language)),
            ...("link" in told ? { link: told.link } : {}),
          })),
          gardenLink: message.link,
        },
        language,
      );
    case "shared":
      return messageCard({ line: teamsTexts(language).promptCard.thanks, link: message.link }, language);
    case "announcement":
      return announcementCard({ ...message, language });
    case "kept-unnamed":
      return keptUnnamedCard({ gardenLink: message.link }, language);
    case "words-back":
      return messageCard(
        {
          line: texts.wordsBack(errorText(message.error, language)),
          words: message.words,
          link: message.link,
        },
        language,
      );
  }
}

function whyOf(texts: ReturnType<typeof messageTexts>, because: Because | undefined): string {
  return because ? texts.because[because] : "";
}

function cardMessage(card: IAdaptiveCard) {
  return { type: ActivityTypes.Message, summary: summaryOf(card), attachments: [attachment(card)] };
}

function sdkReference(reference: ConversationReference): Partial<SdkReference> {
  return {
    channelId: "msteams",
    serviceUrl: reference.serviceUrl,
    bot: { id: reference.botId, name: "" },
    ...(reference.userId ? { user: { id: reference.userId, name: "" } } : {}),
    conversation: {
      id: reference.conversationId,
      name: "",
      isGroup: reference.kind !== "personal",
      conversationType: reference.kind,
      tenantId: reference.tenantId,
    },
  };
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === "number" ? status : undefined;
}

/**
 * Codes by which Teams says that a person or conversation cannot be reached until they come back (MicrosoftDocs,
 * conversation-messages.md, "Status codes from bot conversational APIs"). Any other 403 may be a proxy's.
 */
const UNREACHABLE = new Set([
  "BotDisabledByAdmin",
  "BotNotInConversationRoster",
  "ConversationBlockedByUser",
  "NotEnoughPermissions",
  "ForbiddenOperationException",
  "MessageWritesBlocked",
]);

function isUnreachable(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 404) return true;
  if (status !== 403) return false;
  const { code, details } = error as { code?: unknown; details?: unknown };
  if (typeof code === "string" && UNREACHABLE.has(code)) return true;
  // The older form: `{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"…"}`.
  return (details as { errorCode?: unknown } | undefined)?.errorCode === 209;
}
