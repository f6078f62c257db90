import { timeZoneOf } from "../domain/community.ts";
import type { CommunityId, ItemId, PersonId } from "../domain/ids.ts";
import { addDays, localTime, weekdayOf } from "../domain/localTime.ts";
import { dayOf } from "../domain/participation.ts";
import { isNews, type NewsThread, newsFor, newsId, type Span, writersOf } from "../domain/threadNews.ts";
import type { Page } from "../ports/documents.ts";
import type { Keyset, KnowledgeDocument } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { allPages } from "./keeping/allPages.ts";
import { oweNotice } from "./notices.ts";
import { isOnceToday, markedToday } from "./onceADay.ts";
import { everybody } from "./roles.ts";

/** In the morning of a working day; the gate keeps each person's own hours. */
const FROM = 7 * 60;
const FRIDAY = 5;
/** Nothing older is news, also after the product stood still. */
const MOST_DAYS = 7;

/**
 * Owes news of the days since the last time, gathered by item: to those who wrote there with their name, and to those who
 * follow it. How many, never who; no seal is opened, so whoever wrote without a name reads it in their garden. Once on
 * each working day; interrupted or in several processes, the same message is owed once. Answers how many.
 */
export async function tellContributors(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const { day, minutes } = localTime(now, timeZoneOf({}));
  if (weekdayOf(day) > FRIDAY || minutes < FROM) return 0;
  const before = await isOnceToday(deps, "newsOn", day);
  if (before === "done") return 0;
  const until = dayOf(now);
  const oldest = addDays(until, -MOST_DAYS);
  const from = before && before > oldest ? before : before ? oldest : addDays(until, -1);
  const owed = await tell(deps, { from, until });
  await markedToday(deps, "newsOn", day);
  return owed;
}

async function tell(deps: Deps, span: Span): Promise<number> {
  let followers: Map<ItemId, PersonId[]> | undefined;
  let owed = 0;
  for (const { value: community } of await deps.store.communities.all())
    for (const itemId of await touchedIn(deps, community.id, span)) {
      const thread = await newsThread(deps, community.id, itemId);
      if (thread?.item.state !== "published") continue;
      followers ??= await followersByItem(deps);
      const following = new Set(followers.get(itemId));
      for (const personId of new Set([...writersOf(thread), ...following])) {
        if (!isNews(newsFor(thread, personId, span, following.has(personId)))) continue;
        await oweNotice(deps, {
          id: newsId(itemId, personId, span),
          personId,
          kind: "thread-news",
          communityId: community.id,
          itemId,
          span,
        });
        owed += 1;
      }
    }
  return owed;
}

/** The item with all that stands on it; of one that was merged, nothing: it is told where it went. */
export async function newsThread(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<NewsThread | undefined> {
  const thread = await deps.store.knowledge.thread(communityId, itemId);
  if (!thread || thread.item.value.mergedInto) return undefined;
  const reactions = await deps.store.knowledge.about(communityId, itemId, "reaction");
  return {
    item: thread.item.value,
    perspectives: thread.perspectives.map(({ value }) => value),
    uses: thread.uses.map(({ value }) => value),
    reactions: reactions.map(({ value }) => value),
  };
}

/** Items on which something was added, used or thanked for within the span. */
async function touchedIn(deps: Deps, communityId: CommunityId, span: Span): Promise<Set<ItemId>> {
  const touched = new Set<ItemId>();
  for (const type of ["perspective", "use", "reaction"] as const) {
    const read = (page: {
      after?: Keyset;
      limit: number;
    }): Promise<Page<Extract<KnowledgeDocument, { type: typeof type }>>> =>
      deps.store.knowledge.newest(communityId, type, page);
    for await (const { value } of allPages(read)) {
      const day = value.createdAt.slice(0, 10);
      if (day < span.from) break;
      if (day < span.until) touched.add(value.itemId);
    }
  }
  return touched;
}

async function followersByItem(deps: Deps): Promise<Map<ItemId, PersonId[]>> {
  const found = new Map<ItemId, PersonId[]>();
  for await (const { id, followsItems = [] } of everybody(deps))
    for (const { itemId } of followsItems) found.set(itemId, [...(found.get(itemId) ?? []), id]);
  return found;
}
