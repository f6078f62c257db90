import type { IAdaptiveCard } from "@microsoft/teams.cards";
import {
  ActivityTypes,
  type CloudAdapter,
  type ConversationReference as SdkReference,
  type TurnContext,
} from "botbuilder";
import { attachment } from "../../cards/attachment.ts";
import { summaryOf } from "../../cards/frame.ts";
import { itemCard } from "../../cards/itemCard.ts";
import { consentCard, goneCard, messageCard, messageTexts } from "../../cards/messageCard.ts";
import type { Language } from "../../contract/api.ts";
import type { ConversationReference } from "../../domain/conversation.ts";
import type { Item } from "../../domain/item.ts";
import type { Links } from "../../ports/links.ts";
import type { BotMessage, Messenger } from "../../ports/messenger.ts";
import type { Ids, Log } from "../../ports/world.ts";

/** Speaks into Teams conversations on the bot's own account. `appId` is empty in local mode. */
export function createTeamsMessenger(
  adapter: CloudAdapter,
  appId: string,
  around: { links: Links; ids: Ids; log: Log },
): Messenger {
  async function speak<T>(to: ConversationReference, say: (context: TurnContext) => Promise<T>): Promise<T> {
    let said: { value: T } | undefined;
    await adapter.continueConversationAsync(appId, sdkReference(to), async (context) => {
      said = { value: await say(context) };
    });
    if (!said) throw new Error("The turn ended before anything was said");
    return said.value;
  }
  return {
    async send(to, message, language) {
      try {
        const sent = await speak(to, (context) =>
          context.sendActivity(cardMessage(cardOf(message, language))),
        );
        return { sent: true, activityId: sent?.id ?? "" };
      } catch (error) {
        const status = statusOf(error);
        around.log.info("message.not-sent", { kind: message.kind, status });
        return { sent: false, because: status === 403 || status === 404 ? "unreachable" : "try-again" };
      }
    },
    async replaceCard(at, item, language) {
      try {
        const card = item ? itemCard(viewOf(item, around), language) : goneCard(language);
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
}

function cardOf(message: BotMessage, language: Language): IAdaptiveCard {
  const texts = messageTexts(language);
  switch (message.kind) {
    case "consent-request":
      return consentCard(message, language);
    case "reword-request":
      return messageCard(
        {
          line: texts.reword(message.itemTitle),
          words: texts.rewordWish(message.wording),
          link: message.link,
        },
        language,
      );
    case "held":
      return messageCard({ line: texts.held(message.itemTitle), link: message.link }, language);
    case "restored":
      return messageCard({ line: texts.restored(message.itemTitle), link: message.link }, language);
    case "removed":
      return messageCard({ line: texts.removed }, language);
    case "release-notice":
      return messageCard({ line: texts.released(message.itemTitle), link: message.link }, language);
    case "thread-news":
      return messageCard(
        { line: texts.news(message.itemTitle, message.perspectives), link: message.link },
        language,
      );
  }
}

function cardMessage(card: IAdaptiveCard) {
  return { type: ActivityTypes.Message, summary: summaryOf(card), attachments: [attachment(card)] };
}

function viewOf(item: Item, around: { links: Links; ids: Ids }): Parameters<typeof itemCard>[0] {
  return {
    item: {
      id: item.id,
      kind: item.kind,
      title: item.title,
      topics: item.topics,
      perspectives: item.counts.perspectives,
      uses: item.counts.uses,
      sample: item.sample,
      communityName: "",
      link: around.links.item(item.id),
    },
    text: item.text,
    perspectives: [],
    seed: around.ids.next(),
  };
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
