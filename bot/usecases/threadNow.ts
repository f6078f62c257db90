import type { CommunityId, ItemId } from "../domain/ids.ts";
import type { Thread } from "../ports/store.ts";
import type { Deps } from "./deps.ts";

/**
 * The thread in which what was written on an item stands now: its own, or that of the item it was merged into. Merging never
 * makes a circle, as only an item that is not merged itself takes another in.
 */
export async function threadNow(
  deps: Pick<Deps, "store">,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<Thread | undefined> {
  const thread = await deps.store.knowledge.thread(communityId, itemId);
  const into = thread?.item.value.mergedInto;
  return into ? threadNow(deps, communityId, into) : thread;
}
