import type { Language } from "../contract/api.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import type { CommunityId, ItemId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import { unlessThere as unlessGone } from "./changing.ts";
import type { Deps } from "./deps.ts";

/** Remembers that a card the bot posted shows an item, so that the card can be changed when the item is. */
export async function keepPostedCard(
  deps: Deps,
  of: { item: Item; reference: ConversationReference; activityId: string; language: Language },
): Promise<void> {
  const now = deps.clock.now().toISOString();
  await deps.store.knowledge.write(of.item.communityId, [
    {
      create: {
        type: "card",
        id: deps.ids.random(),
        communityId: of.item.communityId,
        itemId: of.item.id,
        activityId: of.activityId,
        reference: of.reference,
        language: of.language,
        createdAt: now,
        updatedAt: now,
      },
    },
  ]);
}

/** Puts the item as it is now, or that it is gone, into every card the bot posted of it. */
export async function refreshPostedCards(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<void> {
  const cards = await deps.store.knowledge.postedCards(communityId, itemId);
  if (cards.length === 0) return;
  const item = (await deps.store.knowledge.item(communityId, itemId))?.value;
  const shown = item?.state === "published" ? item : undefined;
  for (const { value, version } of cards) {
    const replaced = await deps.messenger.replaceCard(value, shown, value.language);
    if (!replaced) deps.log.warn("card.not-replaced", { cardId: value.id });
    // A removed item never comes back: its cards need no more looking after.
    else if (item?.state === "removed")
      await unlessGone(deps.store.knowledge.write(communityId, [{ remove: value.id, version }]));
  }
}
