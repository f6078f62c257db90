import type { CardItem } from "../../cards/cardItem.ts";
import type { ItemCardView } from "../../cards/itemCard.ts";
import type { Community } from "../../domain/community.ts";
import type { Searchable } from "../../domain/search/search.ts";
import type { Deps } from "../../usecases/deps.ts";
import type { ReadThread } from "../../usecases/readThread.ts";

/** An item as a card shows it. */
export function cardItemOf(thread: Pick<ReadThread, "item" | "community">, deps: Deps): CardItem {
  const { item, community } = thread;
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    topics: item.topics,
    perspectives: item.counts.perspectives,
    uses: item.counts.uses,
    sample: item.sample,
    communityName: community.name,
    link: deps.links.item(item.id),
  };
}

/** A search hit as a card shows it. */
export function cardItemFound(item: Searchable, communities: Community[], deps: Deps): CardItem {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    topics: item.topics,
    perspectives: item.perspectives.length,
    uses: item.uses,
    sample: item.sample,
    communityName: communities.find(({ id }) => id === item.communityId)?.name ?? "",
    link: deps.links.item(item.id),
  };
}

/** The item with its first perspectives, ready to take another. */
export function itemCardViewOf(thread: ReadThread, deps: Deps): ItemCardView {
  return {
    item: cardItemOf(thread, deps),
    text: thread.item.text,
    perspectives: thread.perspectives.map(({ text, fitsWhen }) => ({ text, fitsWhen })),
    seed: deps.ids.next(),
  };
}
