import type { Announcement, DeliveryCounts } from "../../domain/announcement.ts";
import { bucketsOf, type Delivery } from "../../domain/delivery.ts";
import type { Person } from "../../domain/member.ts";
import type { Deps } from "../deps.ts";
import { givingWay } from "../givingWay.ts";
import { allPages } from "../keeping/allPages.ts";
import { openAnnouncement } from "./drafts.ts";
import type { AnnouncementRef } from "./moveAnnouncement.ts";
import { countDeliveries } from "./progress.ts";

/** `unsure`: it left us, and nobody knows whether it arrived. */
export type Reached = "yes" | "no" | "unsure" | "not-yet";

/** What became of an announcement. Why somebody was not reached is theirs: reasons are counts, and stand beside no name. */
export type Report = {
  announcement: Announcement;
  counts: DeliveryCounts;
  /** In no order. A name is missing where the person is gone. */
  recipients: AsyncIterable<{ kind: "person" | "channel"; name: string | undefined; reached: Reached }>;
};

/** @throws PracticeError `not-found`, `not-allowed` */
export async function announcementReport(deps: Deps, person: Person, ref: AnnouncementRef): Promise<Report> {
  const { stored } = await openAnnouncement(deps, person, ref);
  const announcement = stored.value;
  return {
    announcement,
    counts: await countDeliveries(deps, announcement.id),
    recipients: recipients(deps, announcement),
  };
}

async function* recipients(deps: Deps, { id, communityId }: Announcement): Report["recipients"] {
  const people = new Map<string, string>();
  const members = allPages((page) => deps.store.membership.members(communityId, page));
  for await (const { value } of givingWay(deps, members)) people.set(value.personId, value.name);
  const places = new Map<string, string>();
  for (const { value } of await deps.store.membership.conversations(communityId))
    places.set(value.id, [value.names?.team, value.names?.channel].filter(Boolean).join(" · "));
  for (const bucket of bucketsOf(id))
    for await (const { value } of givingWay(
      deps,
      allPages((page) => deps.store.deliveries.page(bucket, page)),
    ))
      yield value.recipient.kind === "person"
        ? { kind: "person", name: people.get(value.recipient.personId), reached: reachedBy(value) }
        : { kind: "channel", name: places.get(value.id) || undefined, reached: reachedBy(value) };
}

function reachedBy({ state }: Delivery): Reached {
  switch (state) {
    case "sent":
      return "yes";
    case "uncertain":
      return "unsure";
    case "unreachable":
    case "cancelled":
      return "no";
    default:
      return "not-yet";
  }
}
