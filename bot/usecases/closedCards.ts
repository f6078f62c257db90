import type { Community } from "../domain/community.ts";
import type { PersonId } from "../domain/ids.ts";
import { can } from "../domain/permissions.ts";
import { type PostedCard, stale } from "../domain/postedCard.ts";
import { unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { allPages } from "./keeping/allPages.ts";
import { communityOfPlace } from "./places.ts";

/**
 * Whether a card may show words of a closed community where it hangs: in a channel of its own team, or in the own chat of
 * somebody who may read them now. Whoever was taken out keeps what they were shown, and is shown nothing newer.
 * @param there of a card in somebody's own chat, opened: whose it is
 */
export async function mayHangThere(
  deps: Deps,
  card: Pick<PostedCard, "communityId" | "reference">,
  there?: { reader?: PersonId | undefined },
): Promise<boolean> {
  const { communityId, reference } = card;
  const all = await deps.store.communities.all();
  const community = all.find(({ value }) => value.id === communityId)?.value;
  if (community?.open) return true;
  if (reference && reference.kind !== "personal")
    return reference.kind === "channel" && (await communityOfPlace(deps, reference)) === communityId;
  const reader = there?.reader && (await deps.store.people.person(there.reader))?.value;
  return community !== undefined && reader !== undefined && can(reader, "community.read", { community });
}

/**
 * Lets the next minutes empty what a community's cards say in other chats, once it is closed. Whose own chat a card is in is
 * opened only to change it: those are emptied the next time they would show something new.
 */
export async function emptyCardsElsewhere(deps: Deps, { id }: Pick<Community, "id">): Promise<void> {
  const { knowledge } = deps.store;
  for await (const { value, version } of allPages((page) => knowledge.oldest(id, "card", page)))
    if (value.reference && !(await mayHangThere(deps, value)))
      await unlessThere(knowledge.write(id, [{ replace: stale(value), version }]));
}
