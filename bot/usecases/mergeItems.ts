import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import { type CommunityId, type ItemId, isUuid } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { type Merge, mergedItems, mergeId, newMerge } from "../domain/merging.ts";
import { permit } from "../domain/permissions.ts";
import { dayStart } from "../domain/unnamed.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { finishUnmerge } from "./moveBack.ts";
import { finishMerge, moveOn } from "./moveMerged.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { communityOfItem } from "./readThread.ts";
import { tellAuthor } from "./tellAuthor.ts";

/**
 * Makes one item of two about the same: from one moment to the next links, search and cards lead to the one that stays, and
 * then what stands on the other follows, batch by batch, and people's lists within minutes; interrupted, a later round goes
 * on. The words of the one that goes
 * stay readable below the other's, and their author is told. The same again does nothing more.
 * @throws PracticeError `not-allowed`, `not-found`, `request-malformed` for what cannot be merged.
 */
export async function mergeItems(
  deps: Deps,
  gardener: Person,
  of: { itemId: string; into: string },
): Promise<void> {
  const community = await communityOfItem(deps, gardener, of.itemId);
  permit(gardener, "items.merge", { community });
  if (!isUuid(of.into)) throw new PracticeError("not-found", { field: "into" });
  const merge = await changing(deps, () => begin(deps, gardener, community.id, of));
  await moveOn(deps, merge);
  const from = await deps.store.knowledge.item(community.id, merge.itemId);
  if (from && from.value.savedBy !== gardener.id)
    await tellAuthor(deps, from.value, { tells: "merged" }, `${merge.id}.${merge.createdAt}`);
  await refreshPostedCards(deps, community.id, merge.into);
}

async function begin(
  deps: Deps,
  gardener: Person,
  communityId: CommunityId,
  of: { itemId: string; into: string },
): Promise<Merge> {
  const { knowledge } = deps.store;
  const before = await knowledge.merge(communityId, mergeId(of.itemId as ItemId));
  // An answer that got lost, sent again.
  const isUndone = before?.value.state === "undone";
  if (before && !isUndone && before.value.into === of.into) return before.value;
  const from = await knowledge.item(communityId, of.itemId as ItemId);
  const into = await knowledge.item(communityId, of.into as ItemId);
  if (!from || !into) throw new PracticeError("not-found", { field: "into" });
  const now = deps.clock.now();
  const merged = mergedItems(from.value, into.value, now);
  const taps = await knowledge.about(communityId, from.value.id, "reaction");
  const onItem = taps.map(({ value }) => value).filter(({ perspectiveId }) => perspectiveId === undefined);
  const merge = newMerge(from.value, into.value, now, onItem);
  await knowledge.write(communityId, [
    { replace: ofTheDay(merged.from), version: from.version },
    { replace: ofTheDay(merged.into), version: into.version },
    before && isUndone ? { replace: merge, version: before.version } : { create: merge },
    ...[from.value, into.value].map(({ id }) => ({
      create: auditEntry(
        {
          id: deps.ids.next(),
          communityId,
          actor: gardener.actorRef,
          action: "items.merged",
          thing: { type: "item", id },
        },
        now,
      ),
    })),
  ]);
  return merge;
}

/** Of what is unnamed only the day is kept. */
function ofTheDay(item: Item): Item {
  return item.unnamed ? { ...item, updatedAt: dayStart(new Date(item.updatedAt)).toISOString() } : item;
}

/** Finishes what was merged or taken apart again, also where an interruption left it; answers how many. */
export async function finishMerges(deps: Deps): Promise<number> {
  let finished = 0;
  for (const { value: community } of await deps.store.communities.all())
    for (const { value: merge } of await deps.store.knowledge.openMerges(community.id)) {
      if (merge.state === "undoing") await finishUnmerge(deps, merge);
      else await finishMerge(deps, merge);
      await refreshPostedCards(deps, community.id, merge.into);
      finished += 1;
    }
  return finished;
}
