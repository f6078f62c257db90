import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { type Activity, ActivityTypes, type TurnContext } from "botbuilder";
import { attachment } from "../../cards/attachment.ts";
import { summaryOf } from "../../cards/frame.ts";
import type { InvokeAnswer } from "../../cards/invokeRefusal.ts";
import type { Log } from "../../ports/world.ts";

/** A message that is one card. */
export function cardMessage(card: IAdaptiveCard): Partial<Activity> {
  return { type: ActivityTypes.Message, summary: summaryOf(card), attachments: [attachment(card)] };
}

/** Posts a card; answers with its id, where the connector gives one. A card that shows items is for posting.ts. */
export async function sendCard(context: TurnContext, card: IAdaptiveCard): Promise<string | undefined> {
  const sent = await context.sendActivity(cardMessage(card));
  return sent?.id || undefined;
}

export async function sendText(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.Message, text });
}

/** Answers an invoke. */
export async function answerInvoke(context: TurnContext, answer: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: "invokeResponse", value: answer });
}

/** Puts a card in the place of one the bot posted; false where that is not possible any more. */
export async function replaceCard(
  context: TurnContext,
  activityId: string | undefined,
  card: IAdaptiveCard,
  log: Log,
): Promise<boolean> {
  if (!activityId) return false;
  try {
    await context.updateActivity({ ...cardMessage(card), id: activityId });
    return true;
  } catch (error) {
    log.info("card.not-replaced", { error: error instanceof Error ? error.name : "unknown" });
    return false;
  }
}
