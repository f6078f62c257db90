import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import type { Deps } from "./deps.ts";
import { readThread } from "./readThread.ts";
import { authorOf } from "./suggest.ts";
import { changeItem } from "./tending/changeItem.ts";

/**
 * Brings an item back from the archive, so that searches find it again. One that is not archived stays as it is.
 * @throws PracticeError `not-found`, `not-allowed`.
 */
export async function takeUpItem(deps: Deps, person: Person, itemId: string): Promise<Item> {
  const thread = await readThread(deps, person, itemId);
  const { item, community, mine } = thread;
  permit(person, "item.takeUp", { community, authorId: authorOf(thread, person) });
  const of = { communityId: item.communityId, itemId: item.id, action: "item.takenUp" as const };
  const by = mine.has(item.id) ? "unnamed" : person.actorRef;
  return changeItem(deps, { actorRef: by }, of, (before) => {
    const { archivedAt, ...rest } = before;
    return archivedAt === undefined ? before : rest;
  });
}
