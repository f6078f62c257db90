import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { attachment } from "../../cards/attachment.ts";
import { summaryOf } from "../../cards/frame.ts";
import type { ConversationReference } from "../../domain/conversation.ts";
import { openingOutcomeOf, outcomeOf } from "../../domain/delivery.ts";
import type { AnnouncementMessage, Courier } from "../../ports/courier.ts";
import type { ConnectorClient } from "./connectorClient.ts";

/** Carries announcements over the Bot Connector. `cardOf` makes the card of a message; it is asked once for each language. */
export function createCourier(
  client: ConnectorClient,
  cardOf: (message: AnnouncementMessage) => IAdaptiveCard,
): Courier {
  const cards = new WeakMap<object, Map<string, object>>();

  /** Ten thousand recipients read the same two or three cards. */
  function contentOf(message: AnnouncementMessage): object {
    const made = cards.get(message.announcement) ?? new Map<string, object>();
    cards.set(message.announcement, made);
    const key = `${message.language}|${message.communityName}`;
    const known = made.get(key);
    if (known) return known;
    const card = cardOf(message);
    const content = { summary: summaryOf(card), attachments: [attachment(card)] };
    made.set(key, content);
    return content;
  }

  return {
    async deliver(to, message) {
      const path = `v3/conversations/${encodeURIComponent(threadOf(to))}/activities`;
      return outcomeOf(await client.post(to.serviceUrl, path, activityTo(to, contentOf(message))));
    },
    async open({ serviceUrl, tenantId, botId, userId }) {
      const request = {
        isGroup: false,
        bot: { id: botId },
        members: [{ id: userId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      return openingOutcomeOf(await client.post(serviceUrl, "v3/conversations", request));
    },
  };
}

/** A channel's own id begins a new post; the id of one of its posts would make a reply of it. */
export function threadOf({ kind, conversationId, channelId }: ConversationReference): string {
  return kind === "channel" ? (channelId ?? conversationId.replace(/;messageid=.*$/, "")) : conversationId;
}

/** A message as the Connector takes it (learn.microsoft.com, "Send and receive messages with the Bot Connector API"). */
export function activityTo(to: ConversationReference, content: object): object {
  return {
    type: "message",
    channelId: "msteams",
    from: { id: to.botId },
    conversation: { id: threadOf(to), tenantId: to.tenantId },
    ...(to.userId ? { recipient: { id: to.userId } } : {}),
    ...content,
    // With it Teams shows a banner, with the summary for text.
    channelData: { tenant: { id: to.tenantId }, notification: { alert: true } },
  };
}
