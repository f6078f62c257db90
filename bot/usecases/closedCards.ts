import type { Community } from "../domain/community.ts";
import { type PostedCard, stale } from "../domain/postedCard.ts";
import { unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { allPages } from "./keeping/allPages.ts";
import { communityOfPlace } from "./places.ts";

/** Whether a card may show words of a closed community where it hangs: in a member's own chat, or in a channel of its own team. */
export async function mayHangThere(
  deps: Deps,
  card: Pick<PostedCard, "communityId" | "reference">,
): Promise<boolean> {
  const { communityId, reference } = card;
  if (!reference || reference.kind === "personal") return true;
  const all = await deps.store.communities.all();
  if (all.find(({ value }) => value.id === communityId)?.value.open) return true;
  return reference.kind === "channel" && (await communityOfPlace(deps, reference)) === communityId;
}

/** Lets the next minutes empty what a community's cards say in other chats, once it is closed. */
export async function emptyCardsElsewhere(deps: Deps, { id }: Pick<Community, "id">): Promise<void> {
  const { knowledge } = deps.store;
  for await (const { value, version } of allPages((page) => knowledge.oldest(id, "card", page)))
    if (!(await mayHangThere(deps, value)))
      await unlessThere(knowledge.write(id, [{ replace: stale(value), version }]));
}
