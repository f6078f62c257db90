import type { CommunityDay } from "../../bot/domain/health/communityDay.ts";
import { communityDayId } from "../../bot/domain/health/communityDay.ts";
import { closedSpans, type Span, weeksIn } from "../../bot/domain/health/windows.ts";
import type { CommunityId, ItemId, PersonId } from "../../bot/domain/ids.ts";
import { addDays } from "../../bot/domain/localTime.ts";
import { joined, membershipOf, newPerson } from "../../bot/domain/member.ts";
import { type DailyCounts, dailyId, type Flag, type WeeklyFlags } from "../../bot/domain/participation.ts";
import type { Change } from "../../bot/ports/store.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { seeded } from "./killRound.ts";

const BATCH = 100;

/** How many take part, of the members of a community, in a quarter. */
export type HealthWorld = {
  members: number;
  creators: number;
  contributors: number;
  readers: number;
  /** Items opened each day. */
  openedADay?: number;
};

/** Fills a community with unnamed flags, counts by day and a roster, as if it had lived through these quarters. */
export async function plantHealth(
  deps: Deps,
  communityId: CommunityId,
  since: Date,
  until: Date,
  world: HealthWorld,
): Promise<void> {
  const random = seeded(7);
  await plantRoster(deps, communityId, since, world.members);
  const quarters = closedSpans(since, until).filter(({ weeks }) => weeks === 13);
  for (const quarter of quarters) {
    await plantFlags(deps, communityId, quarter, world, random);
    for (let day = quarter.from; day < quarter.until; day = addDays(day, 1))
      await plantDay(deps, communityId, day, world.openedADay ?? 0, random);
  }
}

/** The community as if it had been made then. */
export async function bornAt(deps: Deps, communityId: CommunityId, since: Date): Promise<void> {
  const stored = (await deps.store.communities.all()).find(({ value }) => value.id === communityId);
  if (!stored) throw new Error("no such community");
  const older = { ...stored.value, createdAt: since.toISOString() };
  await deps.store.communities.write([{ replace: older, version: stored.version }]);
}

async function plantRoster(deps: Deps, communityId: CommunityId, since: Date, members: number) {
  const rows = Array.from({ length: members }, (_, i) => {
    const person = newPerson(
      { id: `t.m${i}` as PersonId, name: `Member ${i}`, actorRef: deps.ids.random() as never },
      since,
    );
    return { create: membershipOf(joined(person, communityId, since), communityId, since) };
  });
  await inBatches(rows, (batch) => deps.store.membership.write(communityId, batch));
}

async function plantFlags(
  deps: Deps,
  communityId: CommunityId,
  quarter: Span,
  { creators, contributors, readers }: HealthWorld,
  random: () => number,
) {
  const weeks = weeksIn(quarter);
  const at = `${quarter.from}T09:00:00.000Z`;
  const one = (flags: Flag[]): { create: WeeklyFlags } => {
    const by: Record<string, Flag[]> = {};
    for (const week of weeks) if (random() < 0.4) by[week] = ["read"];
    by[weeks[Math.floor(random() * weeks.length)] ?? quarter.from] = flags;
    return {
      create: {
        type: "flags",
        id: deps.ids.random(),
        communityId,
        window: quarter.from,
        weeks: by,
        createdAt: at,
        updatedAt: at,
      },
    };
  };
  const many = (count: number, flags: Flag[]) => Array.from({ length: count }, () => one(flags));
  const all = [
    ...many(creators, ["created", "read"]),
    ...many(contributors, ["contributed", "read"]),
    ...many(readers, ["read"]),
  ];
  await inBatches(all, (batch) => deps.store.membership.write(communityId, batch));
}

async function plantDay(
  deps: Deps,
  communityId: CommunityId,
  day: string,
  opened: number,
  random: () => number,
) {
  const at = `${day}T00:00:00.000Z`;
  const count = (most: number) => Math.floor(random() * most);
  const kept: CommunityDay = {
    type: "communityDay",
    id: communityDayId(day),
    communityId,
    day,
    counts: {
      searches: 20 + count(20),
      searchesOpened: 10 + count(8),
      searchesEmpty: count(4),
      searchesReworded: count(6),
      abandoned: count(3),
    },
    captured: [0, 0, count(3), 1 + count(3), count(3), count(2)],
    createdAt: at,
    updatedAt: at,
  };
  const daily = Array.from({ length: opened }, (_, i): { create: DailyCounts } => {
    const itemId = `item${i}` as ItemId;
    const counts = { opened: 1 + count(3), ...(count(9) === 0 ? { saved: 1 } : {}) };
    return {
      create: {
        type: "daily",
        id: dailyId(itemId, day),
        communityId,
        itemId,
        day,
        counts,
        createdAt: at,
        updatedAt: at,
      },
    };
  });
  const changes: Change<CommunityDay | DailyCounts>[] = [{ create: kept }, ...daily];
  await inBatches(changes, (batch) => deps.store.knowledge.write(communityId, batch));
}

async function inBatches<T>(all: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += BATCH) await write(all.slice(from, from + BATCH));
}
