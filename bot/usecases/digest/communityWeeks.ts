import type { Contributions } from "../../domain/contributions.ts";
import { type CommunityWeek, communityWeek, type WeekCounts } from "../../domain/digest.ts";
import type { CommunityId, ItemId } from "../../domain/ids.ts";
import type { Keyset } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";

const WEEK_MS = 7 * 86_400_000;
/** Long enough that a morning's summaries share one reading of the community, short enough to tell of yesterday. */
const FRESH_MS = 15 * 60_000;
const PAGE = 1000;

type Kept = { at: number; week: Promise<CommunityWeek> };
/** By what it was read from, so that two products in one process never share. Holds nothing a process could not read again. */
const kept = new WeakMap<Contributions, Map<CommunityId, Kept>>();

/** What a community's summaries are made from; read once and shared by all of them for a quarter of an hour. */
export async function communityWeekNow(
  deps: Pick<Deps, "store" | "contributions" | "clock">,
  communityId: CommunityId,
): Promise<CommunityWeek> {
  const weeks = kept.get(deps.contributions) ?? new Map<CommunityId, Kept>();
  kept.set(deps.contributions, weeks);
  const now = deps.clock.now();
  const there = weeks.get(communityId);
  if (there && Math.abs(now.getTime() - there.at) < FRESH_MS) return there.week;
  const week = read(deps, communityId, now);
  weeks.set(communityId, { at: now.getTime(), week });
  // What could not be read is tried again next time.
  week.catch(() => weeks.delete(communityId));
  return week;
}

async function read(
  deps: Pick<Deps, "store" | "contributions">,
  communityId: CommunityId,
  now: Date,
): Promise<CommunityWeek> {
  const counts = await countsSince(deps, communityId, new Date(now.getTime() - WEEK_MS));
  return communityWeek(deps.contributions.all(communityId), counts, now);
}

/** What was counted since a day, by item. */
async function countsSince(
  deps: Pick<Deps, "store">,
  communityId: CommunityId,
  since: Date,
): Promise<Map<ItemId, WeekCounts>> {
  const from = since.toISOString();
  const counts = new Map<ItemId, WeekCounts>();
  let after: Keyset | undefined;
  do {
    const page = await deps.store.knowledge.recentDaily(communityId, {
      ...(after ? { after } : {}),
      limit: PAGE,
    });
    for (const { value } of page.documents) {
      if (value.createdAt < from) return counts;
      const before = counts.get(value.itemId) ?? { uses: 0, reactions: 0 };
      counts.set(value.itemId, {
        uses: before.uses + (value.counts.used ?? 0),
        reactions: before.reactions + (value.counts.reactions ?? 0),
      });
    }
    after = page.next;
  } while (after);
  return counts;
}
