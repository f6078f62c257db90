import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { TurnContext } from "botbuilder";
import { type PersonId, personId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { CardShows } from "../../domain/postedCard.ts";
import { languageOf } from "../../texts/language.ts";
import type { Deps } from "../../usecases/deps.ts";
import { keepPostedCard } from "../../usecases/postedCards.ts";
import { type CheckedActivity, placeOf, tenantOf } from "./activity.ts";
import { referenceTo } from "./conversations.ts";
import { replaceCard, sendCard } from "./sending.ts";

/** Where a card is posted, and what it shows words of. */
export type Posting = {
  context: TurnContext;
  activity: CheckedActivity;
  shows: Pick<Item, "id" | "communityId">[];
  as?: CardShows;
};

/**
 * Posts a card and remembers what it shows. One that cannot be remembered is taken back: nobody could empty it later,
 * when its words have to go.
 */
export async function postCard(deps: Deps, card: IAdaptiveCard, posting: Posting): Promise<void> {
  const activityId = await sendCard(posting.context, card);
  if (posting.shows.length === 0 || !activityId) return;
  try {
    await rememberCard(deps, activityId, posting);
  } catch (error) {
    await posting.context.deleteActivity(activityId);
    throw error;
  }
}

/** Puts a card in the place of one the bot posted, remembered before it is there; false where that is not possible. */
export async function putCard(
  deps: Deps,
  activityId: string | undefined,
  card: IAdaptiveCard,
  posting: Posting,
): Promise<boolean> {
  if (!activityId) return false;
  await rememberCard(deps, activityId, posting);
  return replaceCard(posting.context, activityId, card, deps.log);
}

/** Remembers what a card shows that is there already, or is about to be. */
export async function rememberCard(deps: Deps, activityId: string, posting: Posting): Promise<void> {
  const { activity, shows, as = "item" } = posting;
  // In a channel a card is found by its thread too.
  const reference = referenceTo(activity, activity.conversation.id);
  if (!reference) return;
  const language = languageOf(posting.context.activity.locale);
  const of = { reference, activityId, language, shows: as, reader: readerOf(activity) };
  await Promise.all(shows.map((item) => keepPostedCard(deps, { item, ...of })));
}

/** Whose own chat it is; they have been let in, so that in local mode the id they have at the bot will do. */
function readerOf(activity: CheckedActivity): PersonId | undefined {
  if (placeOf(activity) !== "personal") return undefined;
  return personId(tenantOf(activity) ?? "", activity.from.aadObjectId ?? activity.from.id);
}
