import type { Language } from "../contract/api.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import type { CommunityId, ItemId, PersonId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import { byMostHelped } from "../domain/perspective.ts";
import {
  type CardShows,
  current,
  type PostedCard,
  stale,
  staleSoon,
  triedInVain,
} from "../domain/postedCard.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { ShownItem } from "../ports/messenger.ts";
import { SealBroken } from "../ports/sealer.ts";
import type { Stored } from "../ports/store.ts";
import { unlessThere as unlessGone, unlessThere } from "./changing.ts";
import { mayHangThere } from "./closedCards.ts";
import type { Deps } from "./deps.ts";
import { threadNow } from "./threadNow.ts";

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
  /** Whose own chat it is in; kept sealed with where that is. */
  reader?: PersonId | undefined;
};

/** Where a card hangs, and in somebody's own chat whose that is. */
type Whereabouts = { reference: ConversationReference; reader?: PersonId | undefined };

/** What is remembered of a posted card, to be written with whatever else changes. */
export function postedCard(deps: Deps, of: Posted): PostedCard {
  const { item, reference, reader, activityId, language, shows = "item" } = of;
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
      ? {
          sealedReference: deps.sealer.seal(
            JSON.stringify({ ...reference, reader }).padEnd(REFERENCE_SIZE, " "),
            id,
          ),
        }
      : { reference }),
    language,
    createdAt: day,
    updatedAt: day,
  };
}

/** So many cards are replaced at once, while somebody waits; the others in the minutes after. */
const AT_ONCE = 20;
/** So many in one round: Teams' limits are shared with answers to people. */
const IN_A_ROUND = 100;

/**
 * Puts the item as it is now, or that it is gone, into every card the bot posted of it. What cannot be replaced now is
 * tried again later.
 */
export async function refreshPostedCards(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<void> {
  const cards = await deps.store.knowledge.postedCards(communityId, itemId);
  if (cards.length === 0) return;
  const shown = await shownNow(deps, communityId, itemId);
  for (const card of cards.slice(AT_ONCE)) await keep(deps, card, stale(card.value));
  for (const card of cards.slice(0, AT_ONCE)) await refresh(deps, card, shown);
}

/**
 * Lets cards that everybody in a group or channel sees show new counts, not at once: what many tap in a few minutes is one
 * change, and whoever types into a card when it is replaced may lose it. A card in somebody's own chat shows the counts
 * of when they asked, and new ones when they tap; a list would be emptied, and stays as it is.
 */
export async function refreshPostedCardsSoon(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<void> {
  const now = deps.clock.now();
  for (const card of await deps.store.knowledge.postedCards(communityId, itemId)) {
    const { reference, state, shows, aged } = card.value;
    if (reference && !state && shows !== "list" && !aged) await keep(deps, card, staleSoon(card.value, now));
  }
}

/** Replaces cards that could not be replaced before, or that stood for too long; answers how many were. */
export async function refreshStaleCards(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  let replaced = 0;
  for (const { value: community } of await deps.store.communities.all()) {
    const cards = await deps.store.knowledge.staleCards(community.id, MOST_STALE);
    const due = cards.filter(({ value }) => (value.notBefore ?? "") <= now).slice(0, IN_A_ROUND);
    for (const card of due) {
      const shown = await shownNow(deps, community.id, card.value.itemId);
      if (await refresh(deps, card, shown)) replaced += 1;
    }
  }
  return replaced;
}
const MOST_STALE = 1000;

async function refresh(deps: Deps, card: Stored<PostedCard>, shown: Shown): Promise<boolean> {
  const there = whereIs(deps, card.value);
  const seen = (await mayHangThere(deps, card.value, there)) ? shown : { ...shown, item: undefined };
  if (!(await replace(deps, card.value, there, seen))) {
    const after = triedInVain(card.value, deps.clock.now());
    if (after.state === "given-up") deps.log.warn("card.given-up", { cardId: after.id });
    await keep(deps, card, after);
    return false;
  }
  // A removed item never comes back; a list, or an old card, keeps no word of it once it was replaced.
  if (shown.removed || card.value.shows === "list" || card.value.aged) await forget(deps, card);
  else if (card.value.state) await keep(deps, card, current(card.value));
  return true;
}

/** Another process, or a newer change, may have been faster: then it is for them to go on. */
async function keep(deps: Deps, { version }: Stored<PostedCard>, value: PostedCard): Promise<void> {
  await unlessThere(deps.store.knowledge.write(value.communityId, [{ replace: value, version }]));
}

async function replace(
  deps: Deps,
  card: PostedCard,
  there: Whereabouts | undefined,
  { item, removed }: Shown,
): Promise<boolean> {
  const { activityId, shows = "item", language } = card;
  const reference = there?.reference;
  const shown = card.aged && !removed ? { aged: card.itemId } : item;
  const replaced =
    reference !== undefined &&
    (await deps.messenger.replaceCard({ reference, activityId, shows }, shown, language));
  if (!replaced) deps.log.warn("card.not-replaced", { cardId: card.id });
  return replaced;
}

function whereIs(deps: Deps, { id, reference, sealedReference }: PostedCard): Whereabouts | undefined {
  if (!sealedReference) return reference && { reference };
  try {
    const { reader, ...own } = JSON.parse(deps.sealer.open(sealedReference, id)) as ConversationReference &
      Pick<Whereabouts, "reader">;
    return { reference: own, reader };
  } catch (error) {
    // With the key lost the card stays as it is; what is done with the item must go on.
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

/** What cards of an item may show; `removed` where it never comes back. */
type Shown = { item: ShownItem | undefined; removed: boolean };

/** Nothing of what is not published, neither of the item nor of its perspectives. */
async function shownNow(deps: Deps, communityId: CommunityId, itemId: ItemId): Promise<Shown> {
  const thread = await threadNow(deps, communityId, itemId);
  const item = thread?.item.value;
  if (!thread || item?.state !== "published")
    return { item: undefined, removed: item === undefined || item.state === "removed" };
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
