import { attachment } from "../../cards/attachment.ts";
import { summaryOf } from "../../cards/frame.ts";
import { promptViewOf } from "../../cards/itemView.ts";
import { promptCard } from "../../cards/promptCard.ts";
import { outcomeOf } from "../../domain/delivery.ts";
import type { PromptCourier } from "../../ports/courier.ts";
import type { Links } from "../../ports/links.ts";
import type { Ids } from "../../ports/world.ts";
import type { ConnectorClient } from "./connectorClient.ts";
import { activityTo, threadOf } from "./courier.ts";

/** Carries prompts over the Bot Connector. At most a handful a week, so they need no pacing of their own. */
export function createPromptCourier(
  client: ConnectorClient,
  around: { links: Links; ids: Ids },
): PromptCourier {
  return {
    async ask(to, message) {
      const card = promptCard(promptViewOf(message, around));
      const path = `v3/conversations/${encodeURIComponent(threadOf(to))}/activities`;
      const content = { summary: summaryOf(card), attachments: [attachment(card)] };
      return outcomeOf(await client.post(to.serviceUrl, path, activityTo(to, content)));
    },
  };
}
