import type { Announcement } from "../../domain/announcement.ts";
import type { CommunityId, ItemId } from "../../domain/ids.ts";
import { heldByLaw, type LegalHold } from "../../domain/legalHold.ts";
import { stale } from "../../domain/postedCard.ts";
import { type KeepingSettings, keptSince, type Retention, retentionOf } from "../../domain/retention.ts";
import type { KnowledgeDocument, Stored } from "../../ports/store.ts";
import { purgeDeliveries } from "../announcements/forgetDeliveries.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { allPages } from "./allPages.ts";
import { purgeItems } from "./purgeItems.ts";
import { unlessChanged } from "./unlessChanged.ts";

const ZONE = "Europe/London";
/** Nobody is at work, and the clock never skips this hour. */
const BEGINS_AT = 3;

/** What a purge took out, by what it was. */
export type Purged = Record<string, number>;

/** Purges once a day, from 03:00 on; answers what went, or nothing when it is not due. Interrupted, it begins anew. */
export async function purgeNightly(deps: Deps): Promise<Purged | undefined> {
  const { day, hour } = londonTime(deps.clock.now());
  const settings = await deps.store.keeping.settings();
  if (hour < BEGINS_AT || settings?.value.purgedOn === day) return undefined;
  const purged = await purge(deps, retentionOf(settings?.value));
  await changing(deps, async () => {
    const stored = await deps.store.keeping.settings();
    await writeSettings(deps, stored, { purgedOn: day });
  });
  await deps.store.overwriteReplaced();
  deps.log.info("purge.done", purged);
  return purged;
}

/** Takes out what is older than it may be. Several processes at once do no harm: gone is gone. */
export async function purge(deps: Deps, retention: Retention): Promise<Purged> {
  const now = deps.clock.now();
  const purged: Purged = {};
  const gone = (what: string) => {
    purged[what] = (purged[what] ?? 0) + 1;
  };
  for (const { value: community } of await deps.store.communities.all()) {
    await purgeItems(deps, community.id, retention, gone);
    await purgeRows(deps, community.id, retention, now, gone);
    const since = keptSince(retention, "deliveries", now);
    const deliveries = await purgeDeliveries(deps, community.id, since);
    if (deliveries > 0) purged["deliveries"] = (purged["deliveries"] ?? 0) + deliveries;
    await purgeCards(deps, community.id, keptSince(retention, "postedCards", now), gone);
  }
  await purgeDrafts(deps, keptSince(retention, "drafts", now), gone);
  await purgeNotices(deps, keptSince(retention, "deliveries", now), gone);
  return purged;
}

async function purgeRows(
  deps: Deps,
  communityId: CommunityId,
  retention: Retention,
  now: Date,
  gone: (what: string) => void,
): Promise<void> {
  const { knowledge, membership } = deps.store;
  const holds = (await deps.store.keeping.holds()).map(({ value }) => value);
  const kinds = [
    { type: "audit", kept: "audit" },
    { type: "vain", kept: "searchesInVain" },
    { type: "daily", kept: "dailyCounts" },
    { type: "communityDay", kept: "dailyCounts" },
    { type: "healthWindow", kept: "healthFigures" },
    { type: "tend", kept: "queueRows" },
    { type: "tendState", kept: "queueRows" },
    { type: "suggestion", kept: "queueRows" },
    { type: "revision", kept: "earlierVersions" },
    { type: "merge", kept: "audit" },
    { type: "promptPost", kept: "promptPosts" },
    { type: "announcement", kept: "announcements" },
    { type: "gardenMinutes", kept: "gardenMinutes" },
  ] as const;
  for (const { type, kept } of kinds) {
    const since = keptSince(retention, kept, now);
    for await (const { value, version } of allPages((page) => knowledge.oldest(communityId, type, page))) {
      if (value.createdAt >= since) break;
      if (value.updatedAt >= since || isOpen(value) || isHeld(value, holds)) continue;
      await unlessChanged(knowledge.write(communityId, [{ remove: value.id, version }]));
      gone(kept);
    }
  }
  const since = keptSince(retention, "activityFlags", now);
  for await (const { value, version } of allPages((page) => membership.oldestFlags(communityId, page))) {
    if (value.createdAt >= since) break;
    await unlessChanged(membership.write(communityId, [{ remove: value.id, version }]));
    gone("activityFlags");
  }
}

/**
 * Words on hold: all of a community, an item with its earlier versions, and what a person announced. Of a person's items
 * the item is held, not every version before it.
 */
function isHeld(value: KnowledgeDocument, holds: readonly LegalHold[]): boolean {
  const { communityId } = value;
  if (value.type === "revision") return heldByLaw({ id: value.itemId, communityId }, holds);
  if (value.type === "promptPost") return heldByLaw({ id: value.itemId, communityId }, holds);
  if (value.type !== "announcement") return false;
  const { author } = value;
  return heldByLaw({ id: value.id as string as ItemId, communityId, ...(author ? { author } : {}) }, holds);
}

/** What still waits for somebody stays, however old it is; so does what is still to be sent. */
function isOpen(value: KnowledgeDocument): boolean {
  if (value.type === "promptPost") return value.state === "posting";
  if (value.type === "announcement") return !isOver(value);
  return "state" in value && value.state === "open";
}

/** Not before what became of it for each recipient is gone: by it alone that is found. */
function isOver({ state, open, startedAt, forgotten }: Announcement): boolean {
  if (open) return false;
  if (state === "draft") return true;
  return (state === "done" || state === "cancelled") && (!startedAt || forgotten === true);
}

/** Cards are emptied first, as the minutes go by; what could not be emptied in all that time is forgotten too. */
async function purgeCards(
  deps: Deps,
  communityId: CommunityId,
  since: string,
  gone: (what: string) => void,
): Promise<void> {
  const { knowledge } = deps.store;
  for await (const { value, version } of allPages((page) => knowledge.oldest(communityId, "card", page))) {
    if (value.createdAt >= since) break;
    if (value.aged && value.state === "stale") continue;
    const change = value.aged
      ? { remove: value.id, version }
      : { replace: stale({ ...value, aged: true }), version };
    await unlessChanged(knowledge.write(communityId, [change]));
    if (!value.aged) gone("postedCards");
  }
}

async function purgeDrafts(deps: Deps, since: string, gone: (what: string) => void): Promise<void> {
  let position: string | undefined;
  let more = true;
  while (more) {
    const changes = await deps.store.people.changesSince(position, 100);
    for (const document of changes.documents) {
      if (document.type !== "draft" || document.updatedAt >= since) continue;
      const stored = await deps.store.people.draft(document.personId, document.id);
      if (!stored || stored.value.updatedAt >= since) continue;
      await unlessChanged(
        deps.store.people.write(document.personId, [{ remove: document.id, version: stored.version }]),
      );
      gone("drafts");
    }
    ({ position, more } = changes);
  }
}

async function purgeNotices(deps: Deps, since: string, gone: (what: string) => void): Promise<void> {
  const open = new Set(["waiting", "deferred", "in-digest"]);
  for await (const { value, version } of allPages(deps.store.notices.oldest)) {
    if (value.createdAt >= since) break;
    if (value.updatedAt >= since || open.has(value.state)) continue;
    await unlessChanged(deps.store.notices.write([{ remove: value.id, version }]));
    gone("deliveries");
  }
}

/** Writes the settings with some changed. @throws Conflict when somebody else did meanwhile. */
export async function writeSettings(
  deps: Deps,
  stored: Stored<KeepingSettings> | undefined,
  changes: Partial<Pick<KeepingSettings, "days" | "purgedOn" | "newsOn" | "askedOn">>,
): Promise<void> {
  const now = deps.clock.now().toISOString();
  const before: KeepingSettings = stored?.value ?? {
    type: "keeping",
    id: "keeping",
    scope: "keeping",
    days: {},
    createdAt: now,
    updatedAt: now,
  };
  const after = { ...before, ...changes, updatedAt: now };
  await deps.store.keeping.write([stored ? { replace: after, version: stored.version } : { create: after }]);
}

function londonTime(at: Date): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}
