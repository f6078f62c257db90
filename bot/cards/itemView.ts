import type { Item } from "../domain/item.ts";
import type { Perspective } from "../domain/perspective.ts";
import { answersOf, type Searchable } from "../domain/search/search.ts";
import type { CardItem } from "./cardItem.ts";
import type { ItemCardView } from "./itemCard.ts";
import type { PromptCardView } from "./promptCard.ts";

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
    perspectives: answersOf(item),
    uses: item.uses,
    sample: item.sample,
    communityName,
    link: around.links.item(item.id),
  };
}

/** A prompt as everybody in its channels sees it; of an item that is none, its title. */
export function promptViewOf(
  { item, communityName }: { item: Item; communityName: string },
  around: Around,
): PromptCardView {
  const { words = { en: item.title, cy: "" }, languages = ["en"] } = item.prompt ?? {};
  return {
    itemId: item.id,
    words,
    languages,
    communityName,
    replies: item.counts.perspectives,
    reactions: item.counts.reactions,
    link: around.links.item(item.id),
    seed: around.ids.next(),
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
    titleOnly: thread.item.prompt !== undefined,
    perspectives: thread.perspectives
      .filter(({ state }) => state === "published")
      .map(({ id, text, fitsWhen, helpedMe }) => ({ id, text, fitsWhen, helpedMe })),
    reactions: thread.item.counts.reactions,
    seed: around.ids.next(),
  };
}
