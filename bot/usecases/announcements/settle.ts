import { type Announcement, type DeliveryCounts, moved } from "../../domain/announcement.ts";
import { auditEntry } from "../../domain/audit.ts";
import {
  countsOf,
  DELIVERY_STATES,
  type Delivery,
  newTally,
  put,
  type Tally,
  tallied,
} from "../../domain/delivery.ts";
import type { AnnouncementId, CommunityId } from "../../domain/ids.ts";
import type { Keyset } from "../../ports/store.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { BATCH_MOST, type BucketWriter } from "./bucketWriter.ts";
import type { Campaign } from "./campaign.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import { giveWay, sweep } from "./sweep.ts";

/**
 * Changes the announcement as long as it is in the state it was seen in; a gardener's move wins over ours. Answers it as
 * it is then, or nothing when it is in another state or gone.
 */
export async function changeHeader(
  deps: Deps,
  of: Pick<Announcement, "communityId" | "id" | "state">,
  change: (announcement: Announcement) => Announcement,
): Promise<Announcement | undefined> {
  return changing(deps, async () => {
    const stored = await deps.store.announcements.one(of.communityId, of.id);
    if (stored?.value.state !== of.state) return undefined;
    const after = { ...change(stored.value), updatedAt: deps.clock.now().toISOString() };
    await deps.store.knowledge.write(of.communityId, [{ replace: after, version: stored.version }]);
    return after;
  });
}

/** Begins one whose time has come. */
export async function beginScheduled(
  deps: Deps,
  of: { communityId: CommunityId; id: AnnouncementId },
): Promise<void> {
  await changing(deps, async () => {
    const stored = await deps.store.announcements.one(of.communityId, of.id);
    if (stored?.value.state !== "scheduled") return;
    const now = deps.clock.now();
    const after = moved(stored.value, "start", now);
    const entry = auditEntry(
      {
        id: deps.ids.next(),
        communityId: of.communityId,
        actor: "system",
        action: after.urgent ? "announcement.startedUrgent" : "announcement.started",
        thing: { type: "announcement", id: of.id },
      },
      now,
    );
    await deps.store.knowledge.write(of.communityId, [
      { replace: after, version: stored.version },
      { create: entry },
    ]);
  });
}

/** Counts as cancelled whatever was still to be sent. Answers whether it came to the end; not so once `until` says so. */
export async function cancelRest(
  deps: DispatchDeps,
  campaign: Campaign,
  until: () => boolean,
): Promise<boolean> {
  for (const writer of campaign.writers.values())
    for (const state of ["waiting", "resting", "deferred"] as const) {
      if (((await writer.tally())?.states[state] ?? 0) === 0) continue;
      const cancelled = (found: Delivery[]) =>
        found.map((delivery) => put(delivery, { state: "cancelled" }, deps.clock.now()));
      await sweep(deps, writer, state, cancelled, until);
      if (until()) return false;
    }
  return true;
}

/**
 * Holds each tally against the records it counts, and counts anew where they differ. Nothing may be under way. Answers
 * the counts.
 */
export async function reconcile(deps: DispatchDeps, campaign: Campaign): Promise<DeliveryCounts> {
  let wrong = 0;
  for (const writer of campaign.writers.values()) {
    const tally = await writer.tally("anew");
    if (!tally) continue;
    const found: number[] = [];
    for (const state of DELIVERY_STATES) {
      found.push(await deps.store.deliveries.count(writer.bucket, state));
      await giveWay(deps);
    }
    if (DELIVERY_STATES.every((state, i) => tally.states[state] === found[i])) continue;
    wrong += 1;
    const right = await countAnew(deps, writer);
    await writer.retally((before) => ({ ...right, createdAt: before.createdAt }));
  }
  if (wrong > 0) deps.log.warn("announcement.recounted", { buckets: wrong });
  return countsOf(await campaign.tallies());
}

async function countAnew(deps: Deps, writer: BucketWriter): Promise<Tally> {
  const now = deps.clock.now();
  let tally = newTally(writer.bucket, now);
  let after: Keyset | undefined;
  do {
    const page = await deps.store.deliveries.page(writer.bucket, {
      limit: BATCH_MOST,
      ...(after ? { after } : {}),
    });
    tally = tallied(
      tally,
      page.documents.map(({ value }) => ({ after: value })),
      now,
    );
    after = page.next;
  } while (after);
  return tally;
}
