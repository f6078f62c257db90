import { auditEntry } from "../../domain/audit.ts";
import type { CommunityId } from "../../domain/ids.ts";
import { archived, type Item, removed } from "../../domain/item.ts";
import { heldByLaw } from "../../domain/legalHold.ts";
import { type Perspective, removedPerspective } from "../../domain/perspective.ts";
import { keptSince, type Retention } from "../../domain/retention.ts";
import { dayStart } from "../../domain/unnamed.ts";
import { removedUse, type Use } from "../../domain/use.ts";
import type { Stored, Thread } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { refreshPostedCards } from "../postedCards.ts";
import { threadNow } from "../threadNow.ts";
import { withoutVersions } from "../versions.ts";
import { allPages } from "./allPages.ts";
import { unlessChanged } from "./unlessChanged.ts";

/** A batch holds 100 changes at most; one thread may have more perspectives. */
const BATCH = 90;

/**
 * Archives items nobody used for long enough, takes the words out of those archived long ago, and lets go of the marks
 * of what is gone. What is held by law stays as it is.
 */
export async function purgeItems(
  deps: Deps,
  communityId: CommunityId,
  retention: Retention,
  gone: (what: string) => void,
): Promise<void> {
  const now = deps.clock.now();
  const holds = (await deps.store.keeping.holds()).map(({ value }) => value);
  const unusedSince = keptSince(retention, "unusedItems", now);
  const archivedSince = keptSince(retention, "archivedItems", now);
  const marksSince = keptSince(retention, "removedMarks", now);
  for await (const item of allPages((page) => deps.store.knowledge.oldest(communityId, "item", page))) {
    const { value } = item;
    if (value.mergedInto && (await isReached(deps, value))) continue;
    if (value.state === "removed") {
      if (value.updatedAt < marksSince) await forgetThread(deps, value, gone);
      continue;
    }
    if (heldByLaw(value, holds)) continue;
    if (value.mergedInto) {
      // What it was merged into is gone, and nothing shows its words any more.
      await unlessChanged(expire(deps, value));
      gone("archivedItems");
    } else if (value.archivedAt !== undefined) {
      if (value.archivedAt >= archivedSince) continue;
      await unlessChanged(expire(deps, value));
      gone("archivedItems");
    } else if (value.updatedAt < unusedSince && !(await usedSince(deps, value, unusedSince))) {
      await unlessChanged(archive(deps, item));
      gone("unusedItems");
    }
  }
  await forgetMarks(deps, communityId, "perspective", marksSince, gone);
  await forgetMarks(deps, communityId, "use", marksSince, gone);
}

/** Whether an item that was merged still leads somewhere: then its mark and its words stay as long as the other's. */
async function isReached(deps: Deps, item: Item): Promise<boolean> {
  const into = await threadNow(deps, item.communityId, item.id);
  return into !== undefined && into.item.value.id !== item.id && into.item.value.state !== "removed";
}

/** What anybody did with the item counts: opening, finding and sharing are counted by day. */
async function usedSince(deps: Deps, item: Item, since: string): Promise<boolean> {
  const last = await deps.store.knowledge.lastUsed(item.communityId, item.id);
  return last !== undefined && last.value.updatedAt >= since;
}

async function archive(deps: Deps, { value, version }: Stored<Item>): Promise<void> {
  await deps.store.knowledge.write(value.communityId, [
    { replace: archived(value, dayStart(deps.clock.now())), version },
    { create: entryFor(deps, value, "item.archived") },
  ]);
}

/** Words go, marks stay for a while, so that every process's index hears of it. */
async function expire(deps: Deps, item: Item): Promise<void> {
  const thread = await deps.store.knowledge.thread(item.communityId, item.id);
  if (!thread) return;
  const now = deps.clock.now();
  const parts = [...thread.perspectives, ...thread.uses];
  const live = parts.filter(({ value }) => value.state !== "removed");
  for (let start = 0; start < live.length; start += BATCH)
    await deps.store.knowledge.write(
      item.communityId,
      live.slice(start, start + BATCH).map(({ value, version }) => ({
        replace: value.type === "use" ? removedUse(value, now) : removedPerspective(value, now),
        version,
      })),
    );
  await deps.store.knowledge.write(item.communityId, [
    { replace: removed(thread.item.value, now), version: thread.item.version },
    { create: entryFor(deps, item, "item.expired") },
    ...(await withoutVersions(deps, item)),
  ]);
  await refreshPostedCards(deps, item.communityId, item.id);
}

async function forgetThread(deps: Deps, item: Item, gone: (what: string) => void): Promise<void> {
  const thread = await deps.store.knowledge.thread(item.communityId, item.id);
  if (!thread) return;
  for (const { value, version } of await deps.store.knowledge.about(item.communityId, item.id, "reaction"))
    await unlessChanged(deps.store.knowledge.write(item.communityId, [{ remove: value.id, version }]));
  for (const change of removals(thread))
    await unlessChanged(deps.store.knowledge.write(item.communityId, [change]));
  gone("removedMarks");
}

function removals({ item, perspectives, uses }: Thread): { remove: string; version: string }[] {
  // The item last: what is interrupted is found again by it.
  return [...perspectives, ...uses, item].map(({ value, version }) => ({ remove: value.id, version }));
}

async function forgetMarks(
  deps: Deps,
  communityId: CommunityId,
  type: "perspective" | "use",
  since: string,
  gone: (what: string) => void,
): Promise<void> {
  const read = (page: Parameters<typeof deps.store.knowledge.oldest>[2]) =>
    deps.store.knowledge.oldest(communityId, type, page);
  for await (const { value, version } of allPages<Perspective | Use>(read)) {
    if (value.createdAt >= since) break;
    if (value.state !== "removed" || value.updatedAt >= since) continue;
    await unlessChanged(deps.store.knowledge.write(communityId, [{ remove: value.id, version }]));
    gone("removedMarks");
  }
}

function entryFor(deps: Deps, item: Item, action: "item.archived" | "item.expired") {
  const of = { id: deps.ids.random(), communityId: item.communityId, actor: "system", action } as const;
  return auditEntry({ ...of, thing: { type: "item", id: item.id } }, deps.clock.now());
}
