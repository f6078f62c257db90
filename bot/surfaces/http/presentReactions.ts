import type { KeepResponse, KeptItemView, YourPart } from "../../contract/reactions.ts";
import { REACTIONS } from "../../domain/item.ts";
import { followsItem, hasSaved } from "../../domain/keptItems.ts";
import type { Person } from "../../domain/member.ts";
import { can } from "../../domain/permissions.ts";
import { isOwnNamed } from "../../domain/reaction.ts";
import type { Deps } from "../../usecases/deps.ts";
import type { KeptItem } from "../../usecases/keepItem.ts";
import { tapsOf } from "../../usecases/react.ts";
import type { ReadThread } from "../../usecases/readThread.ts";

/** What the reader themselves did with the thread. */
export async function presentYourPart(deps: Deps, person: Person, thread: ReadThread): Promise<YourPart> {
  const { item, community, perspectives, mine, waiting } = thread;
  const taps = await tapsOf(deps, person, thread);
  const authorId = mine.has(item.id) ? person.id : item.savedBy;
  const isThere = item.state === "published" && !waiting.has(item.id);
  return {
    reactions: REACTIONS.filter((reaction) => taps.get(item.id)?.includes(reaction)),
    helped: perspectives.filter(({ id }) => taps.get(id)?.includes("helpedMe")).map(({ id }) => id),
    ...presentKept(person, item.id),
    mayReact: isThere && can(person, "item.react", { community }) && !isOwnNamed(item, person.id),
    mayTakeTopics: isThere && can(person, "topic.take", { community, authorId }),
  };
}

export function presentKept(person: Person, itemId: string): KeepResponse {
  return { saved: hasSaved(person, itemId), follows: followsItem(person, itemId) };
}

export function presentKeptItem({ itemId, title, kind, savedAt }: KeptItem): KeptItemView {
  return {
    itemId,
    ...(title !== undefined && kind ? { title, kind } : {}),
    ...(savedAt ? { savedAt } : {}),
  };
}
