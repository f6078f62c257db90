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

/**
 * The thread in which a part stands that was written on an item: {@link threadNow}, or after a merge was undone the one it
 * stayed in. What waited as two items were made one appeared on the other, and nothing says where it was written.
 */
export async function threadOfPart(
  deps: Pick<Deps, "store">,
  { communityId, itemId, id }: { communityId: CommunityId; itemId: ItemId; id: string },
): Promise<Thread | undefined> {
  const seen = new Set<ItemId>();
  const next = [itemId];
  for (let at = next.shift(); at !== undefined; at = next.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const thread = await deps.store.knowledge.thread(communityId, at);
    if (thread && [...thread.perspectives, ...thread.uses].some(({ value }) => value.id === id))
      return thread;
    const { mergedInto, left = [], partedFrom = [] } = thread?.item.value ?? {};
    next.push(...(mergedInto ? [mergedInto] : []), ...left, ...partedFrom);
  }
  return threadNow(deps, communityId, itemId);
}
