import { type Announcement, type DeliveryCounts, NO_COUNTS } from "../../domain/announcement.ts";
import { bucketsOf, countsOf } from "../../domain/delivery.ts";
import type { AnnouncementId } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";

/** How far an announcement is, now. */
export type Progress = {
  counts: DeliveryCounts;
  /** Messages a second of late, while it is sending. */
  rate?: number;
  /** Until those that wait are sent, at that rate; deferred ones left out. */
  secondsLeft?: number;
};

/** Read from the deliveries' own tallies, so it is right in any process and after any restart. */
export async function progress(deps: Deps, announcement: Announcement): Promise<Progress> {
  if (announcement.startedAt === undefined) return { counts: NO_COUNTS };
  if (!announcement.open) return { counts: announcement.counts };
  const counts = await countDeliveries(deps, announcement.id);
  if (announcement.state !== "sending") return { counts };
  const rate = (await deps.store.dispatch.lease())?.value.rate ?? 0;
  return rate > 0 ? { counts, rate, secondsLeft: Math.ceil(counts.waiting / rate) } : { counts };
}

/** The counts as the tallies have them. */
export async function countDeliveries(deps: Deps, id: AnnouncementId): Promise<DeliveryCounts> {
  const tallies = await Promise.all(bucketsOf(id).map((bucket) => deps.store.deliveries.tally(bucket)));
  return countsOf(tallies.flatMap((tally) => (tally ? [tally.value] : [])));
}
