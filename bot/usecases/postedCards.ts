import type { Language } from "../contract/api.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import type { CommunityId, ItemId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import { byMostHelped } from "../domain/perspective.ts";
import type { CardShows, PostedCard } from "../domain/postedCard.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { ShownItem } from "../ports/messenger.ts";
import { SealBroken } from "../ports/sealer.ts";
import type { Stored } from "../ports/store.ts";
import { unlessThere as unlessGone, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";

/** Longer than any reference, so that the length does not tell whose it is. */
const REFERENCE_SIZE = 1024;

/** Remembers that a card the bot posted shows words of an item, so that they can be changed or taken back there. */
export async function keepPostedCard(deps: Deps, of: Posted): Promise<void> {
  const card = postedCard(deps, of);
  await unlessThere(deps.store.knowledge.write(card.communityId, [{ create: card }]));
}

/** A card the bot posted, and where. */
export type Posted = {
  item: Pick<Item, "id" | "communityId">;
  reference: ConversationReference;
  activityId: string;
  language: Language;
  shows?: CardShows | undefined;
};

/** What is remembered of a posted card, to be written with whatever else changes. */
export function postedCard(deps: Deps, of: Posted): PostedCard {
  const { item, reference, activityId, language, shows = "item" } = of;
  const day = dayStart(deps.clock.now()).toISOString();
  // The same card of the same item is one document, and without the key nobody can tell whose chat it is in.
  const id = `card.${deps.sealer.tag("card", [reference.conversationId, activityId, item.id])}`;
  return {
    type: "card",
    id,
    communityId: item.communityId,
    itemId: item.id,
    activityId,
    shows,
    ...(reference.kind === "personal"
      ? { sealedReference: deps.sealer.seal(JSON.stringify(reference).padEnd(REFERENCE_SIZE, " "), id) }
      : { reference }),
    language,
    createdAt: day,
    updatedAt: day,
  };
}

/** Puts the item as it is now, or that it is gone, into every card the bot posted of it. */
export async function refreshPostedCards(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<void> {
  const cards = await deps.store.knowledge.postedCards(communityId, itemId);
  if (cards.length === 0) return;
  const shown = await shownNow(deps, communityId, itemId);
  for (const card of cards) {
    const replaced = await replace(deps, card.value, shown.item);
    // A removed item never comes back; a list keeps no word of it once it was replaced.
    const done = shown.removed || card.value.shows === "list";
    if (replaced && done) await forget(deps, card);
  }
}

async function replace(deps: Deps, card: PostedCard, shown: ShownItem | undefined): Promise<boolean> {
  const { activityId, shows = "item", language } = card;
  const reference = referenceOf(deps, card);
  const replaced =
    reference !== undefined &&
    (await deps.messenger.replaceCard({ reference, activityId, shows }, shown, language));
  if (!replaced) deps.log.warn("card.not-replaced", { cardId: card.id });
  return replaced;
}

function referenceOf(deps: Deps, card: PostedCard): ConversationReference | undefined {
  if (!card.sealedReference) return card.reference;
  try {
    return JSON.parse(deps.sealer.open(card.sealedReference, card.id)) as ConversationReference;
  } catch (error) {
    // With the key lost the card stays as it is; what is done with the item must go on.
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

/** Nothing of what is not published, neither of the item nor of its perspectives. */
async function shownNow(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<{ item: ShownItem | undefined; removed: boolean }> {
  const thread = await deps.store.knowledge.thread(communityId, itemId);
  const item = thread?.item.value;
  if (!thread || item?.state !== "published") return { item: undefined, removed: item?.state === "removed" };
  const communities = await deps.store.communities.all();
  const perspectives = thread.perspectives
    .map(({ value }) => value)
    .filter(({ state }) => state === "published")
    .sort(byMostHelped);
  const communityName = communities.find(({ value }) => value.id === communityId)?.value.name ?? "";
  return { item: { item, perspectives, communityName }, removed: false };
}

async function forget(deps: Deps, { value, version }: Stored<PostedCard>): Promise<void> {
  await unlessGone(deps.store.knowledge.write(value.communityId, [{ remove: value.id, version }]));
}
