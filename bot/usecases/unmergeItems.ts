import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { CommunityId, ItemId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { type Merge, mergeId } from "../domain/merging.ts";
import { permit } from "../domain/permissions.ts";
import { tapsBack, unmergedItems } from "../domain/unmerging.ts";
import { dayStart } from "../domain/unnamed.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { finishUnmerge } from "./moveBack.ts";
import { finishMerge } from "./moveMerged.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { communityOfItem } from "./readThread.ts";
import { tellAuthor } from "./tellAuthor.ts";

/** Taps that change as an item comes back, and so must change in the same moment as the counts. */
const TAPS_AT_ONCE = 80;

/**
 * Undoes a merge within 30 days: the item that went is there again with its link, and what came with it goes back, batch by
 * batch; interrupted, a later round goes on. What people did on the two as one since then stays on the other. On their own
 * lists they keep that one. The same again does nothing more.
 * @throws PracticeError `not-allowed`, also where it cannot be undone any more; `not-found`.
 */
export async function unmergeItems(deps: Deps, gardener: Person, itemId: string): Promise<void> {
  const community = await communityOfItem(deps, gardener, itemId);
  permit(gardener, "items.merge", { community });
  const stored = await deps.store.knowledge.merge(community.id, mergeId(itemId as ItemId));
  if (!stored) throw new PracticeError("not-found");
  if (stored.value.state === "undone") return;
  // Half there and half here it could be taken for either.
  if (stored.value.state === "open") await finishMerge(deps, stored.value);
  const merge = await changing(deps, () => begin(deps, gardener, community.id, itemId as ItemId));
  await finishUnmerge(deps, merge);
  const from = await deps.store.knowledge.item(community.id, merge.itemId);
  if (from && from.value.savedBy !== gardener.id)
    await tellAuthor(deps, from.value, { tells: "unmerged" }, `${merge.id}.undone.${merge.updatedAt}`);
  await refreshPostedCards(deps, community.id, merge.itemId);
  await refreshPostedCards(deps, community.id, merge.into);
}

/** Both items, the taps that change with them, and the mark that the rest is to follow, from one moment to the next. */
async function begin(deps: Deps, gardener: Person, communityId: CommunityId, itemId: ItemId): Promise<Merge> {
  const { knowledge } = deps.store;
  const merge = await knowledge.merge(communityId, mergeId(itemId));
  if (!merge) throw new PracticeError("not-found");
  if (merge.value.state === "undoing") return merge.value;
  const from = await knowledge.item(communityId, itemId);
  const into = await knowledge.item(communityId, merge.value.into);
  if (!from || !into) throw new PracticeError("not-found");
  // After the items: a tap in between changes one of them, and this is done anew.
  const taps = await knowledge.about(communityId, into.value.id, "reaction");
  const back = tapsBack(
    from.value,
    taps.map(({ value }) => value),
  );
  const now = deps.clock.now();
  const parted = unmergedItems(from.value, into.value, merge.value, back, now);
  const versions = new Map(taps.map(({ value, version }) => [value.id, version]));
  const counting = back.after.filter((after, i) => after.kinds.length !== back.before[i]?.kinds.length);
  if (counting.length > TAPS_AT_ONCE) throw new PracticeError("not-allowed");
  const undoing: Merge = { ...merge.value, state: "undoing", updatedAt: now.toISOString() };
  await knowledge.write(communityId, [
    { replace: ofTheDay(parted.from), version: from.version },
    { replace: ofTheDay(parted.into), version: into.version },
    { replace: undoing, version: merge.version },
    ...counting.map((after) => ({ replace: after, version: versions.get(after.id) ?? "" })),
    ...[from.value, into.value].map(({ id }) => ({
      create: auditEntry(
        {
          id: deps.ids.next(),
          communityId,
          actor: gardener.actorRef,
          action: "items.unmerged",
          thing: { type: "item", id },
        },
        now,
      ),
    })),
  ]);
  return undoing;
}

/** Of what is unnamed only the day is kept. */
function ofTheDay(item: Item): Item {
  return item.unnamed ? { ...item, updatedAt: dayStart(new Date(item.updatedAt)).toISOString() } : item;
}
