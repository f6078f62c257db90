import type { ItemCardView } from "../../cards/itemCard.ts";
import { itemViewOf } from "../../cards/itemView.ts";
import type { Deps } from "../../usecases/deps.ts";
import type { ReadThread } from "../../usecases/readThread.ts";
import { placeOf } from "./activity.ts";
import type { Turn } from "./turn.ts";

/** Whether everybody in its community sees the item. What only its author or a gardener sees is for the tab. */
export function isForAll({ item, waiting }: ReadThread): boolean {
  return item.state === "published" && !waiting.has(item.id);
}

/** Whether a card of the bot's may show the thread here: in a group all read along, so there it must lie open to all. */
export function canBeShown(thread: ReadThread, turn: Pick<Turn, "activity">): boolean {
  return isForAll(thread) && (thread.community.open || placeOf(turn.activity) === "personal");
}

/** The item with its first perspectives, ready to take another. Nothing in it waits to be published. */
export function itemCardViewOf(thread: ReadThread, deps: Deps): ItemCardView {
  const perspectives = thread.perspectives.filter(({ id }) => !thread.waiting.has(id));
  return itemViewOf({ item: thread.item, perspectives, communityName: thread.community.name }, deps);
}
