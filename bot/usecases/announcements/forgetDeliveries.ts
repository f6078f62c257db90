import type { Announcement } from "../../domain/announcement.ts";
import { bucketOf, bucketsOf, tallied } from "../../domain/delivery.ts";
import type { CommunityId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import type { Change } from "../../ports/documents.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { allPages } from "../keeping/allPages.ts";
import { unlessChanged } from "../keeping/unlessChanged.ts";
import { BATCH_MOST } from "./bucketWriter.ts";

/**
 * Takes out what became of announcements for each recipient, once they have been over since before `since`; their counts
 * stay. Answers how many deliveries went.
 */
export async function purgeDeliveries(deps: Deps, communityId: CommunityId, since: string): Promise<number> {
  let gone = 0;
  const read = (page: Parameters<typeof deps.store.knowledge.oldest>[2]) =>
    deps.store.knowledge.oldest(communityId, "announcement", page);
  for await (const { value, version } of allPages(read)) {
    if (value.createdAt >= since) break;
    const isOver = (value.state === "done" || value.state === "cancelled") && !value.open;
    if (!isOver || value.updatedAt >= since || value.forgotten || !value.startedAt) continue;
    for (const bucket of bucketsOf(value.id)) gone += await empty(deps, bucket);
    await unlessChanged(
      deps.store.knowledge.write(communityId, [{ replace: { ...value, forgotten: true }, version }]),
    );
  }
  return gone;
}

async function empty(deps: Deps, bucket: string): Promise<number> {
  let gone = 0;
  for (;;) {
    const { documents } = await deps.store.deliveries.page(bucket, { limit: BATCH_MOST });
    const tally = documents.length < BATCH_MOST ? await deps.store.deliveries.tally(bucket) : undefined;
    const changes: Change<never>[] = [...documents, ...(tally ? [tally] : [])].map(({ value, version }) => ({
      remove: value.id,
      version,
    }));
    await deps.store.deliveries.write(bucket, changes);
    gone += documents.length;
    if (documents.length < BATCH_MOST) return gone;
  }
}

/** Takes a person out of a community's announcements: as their author, as somebody chosen, and as a recipient. */
export async function eraseFromAnnouncements(
  deps: Deps,
  person: Pick<Person, "id">,
  communityId: CommunityId,
): Promise<void> {
  const read = (page: Parameters<typeof deps.store.knowledge.oldest>[2]) =>
    deps.store.knowledge.oldest(communityId, "announcement", page);
  for await (const { value } of allPages(read)) {
    if (value.startedAt && !value.forgotten) await eraseDelivery(deps, value, person);
    await changing(deps, async () => {
      const stored = await deps.store.announcements.one(communityId, value.id);
      const after = stored && withoutPerson(stored.value, person);
      if (stored && after !== stored.value && after)
        await deps.store.knowledge.write(communityId, [{ replace: after, version: stored.version }]);
    });
  }
}

function withoutPerson(announcement: Announcement, { id }: Pick<Person, "id">): Announcement {
  const { author, audience, ...rest } = announcement;
  const wrote = author?.personId === id;
  const chosen = audience.kind === "people" && audience.personIds.includes(id);
  if (!wrote && !chosen) return announcement;
  return {
    ...rest,
    ...(author && !wrote ? { author } : {}),
    audience:
      audience.kind === "people"
        ? { ...audience, personIds: audience.personIds.filter((other) => other !== id) }
        : audience,
  };
}

async function eraseDelivery(
  deps: Deps,
  announcement: Announcement,
  { id }: Pick<Person, "id">,
): Promise<void> {
  const bucket = bucketOf(announcement.id, id);
  await changing(deps, async () => {
    const stored = await deps.store.deliveries.one(bucket, id);
    const tally = await deps.store.deliveries.tally(bucket);
    if (!stored || !tally) return;
    const after = tallied(tally.value, [{ before: stored.value }], deps.clock.now());
    await deps.store.deliveries.write(bucket, [
      { remove: id, version: stored.version },
      { replace: after, version: tally.version },
    ]);
  });
}
