import type { Community } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import { type CommunityId, type ItemId, isUuid } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { byMostHelped, type Perspective } from "../domain/perspective.ts";
import { readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";

export type ReadThread = {
  item: Item;
  /** The item's version in the store, to name when changing it. */
  version: string;
  perspectives: Perspective[];
  community: Community;
};

/**
 * An item and its perspectives, most helped first, for someone who may read them.
 * @throws PracticeError `not-found`, also for what lies in a community that is not theirs.
 */
export async function readThread(deps: Deps, person: Person, itemId: string): Promise<ReadThread> {
  const community = await communityOfItem(deps, person, itemId);
  const thread = await deps.store.knowledge.thread(community.id, itemId as ItemId);
  if (thread?.item.value.state !== "published") throw new PracticeError("not-found");
  return {
    item: thread.item.value,
    version: thread.item.version,
    perspectives: thread.perspectives.map(({ value }) => value).sort(byMostHelped),
    community,
  };
}

/** The readable community an item lies in. @throws PracticeError `not-found`. */
export async function communityOfItem(deps: Deps, person: Person, itemId: string): Promise<Community> {
  if (!isUuid(itemId)) throw new PracticeError("not-found");
  const communityId =
    (deps.search.get(itemId)?.communityId as CommunityId | undefined) ??
    (await deps.store.knowledge.communityOf(itemId as ItemId));
  const community = (await readableCommunities(deps, person)).find(({ id }) => id === communityId);
  if (!community) throw new PracticeError("not-found");
  return community;
}
