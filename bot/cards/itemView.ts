import type { Item } from "../domain/item.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { Searchable } from "../domain/search/search.ts";
import type { CardItem } from "./cardItem.ts";
import type { ItemCardView } from "./itemCard.ts";

type Around = { links: { item(itemId: string): string }; ids: { next(): string } };

/** An item as a card shows it. */
export function cardItemOf(item: Item, communityName: string, around: Pick<Around, "links">): CardItem {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    topics: item.topics,
    perspectives: item.counts.perspectives,
    uses: item.counts.uses,
    sample: item.sample,
    communityName,
    link: around.links.item(item.id),
  };
}

/** A search hit as a card shows it. */
export function cardItemFound(
  item: Searchable,
  communityName: string,
  around: Pick<Around, "links">,
): CardItem {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    topics: item.topics,
    perspectives: item.perspectives.length,
    uses: item.uses,
    sample: item.sample,
    communityName,
    link: around.links.item(item.id),
  };
}

/** The item with its first perspectives, ready to take another. Only what is published: a card outlives its reader. */
export function itemViewOf(
  thread: { item: Item; perspectives: Perspective[]; communityName: string },
  around: Around,
): ItemCardView {
  return {
    item: cardItemOf(thread.item, thread.communityName, around),
    text: thread.item.text,
    perspectives: thread.perspectives
      .filter(({ state }) => state === "published")
      .map(({ text, fitsWhen }) => ({ text, fitsWhen })),
    seed: around.ids.next(),
  };
}
