import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { type Obstacle, phrasesOf, topicsOf } from "../domain/obstacles.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { allPages } from "./keeping/allPages.ts";

/** Those read for it, the newest; nobody reads more in one sitting. */
const MOST = 500;

export type Obstacles = {
  /** Newest first, with the month alone: a day may tell who it was. */
  obstacles: (Obstacle & { item: Item; month: string })[];
  topics: ReturnType<typeof topicsOf>;
  phrases: ReturnType<typeof phrasesOf>;
};

/**
 * What got in people's way when they used something, from stories everybody may read; for who looks after the community,
 * without anybody's name. @throws PracticeError `not-allowed`, `not-found`.
 */
export async function obstaclesOf(
  deps: Deps,
  person: Person,
  communityId: string | undefined,
): Promise<Obstacles> {
  const community = await communityFor(deps, person, communityId, "obstacles.read");
  const items = new Map<string, Item | undefined>();
  const found: Obstacles["obstacles"] = [];
  for await (const { value } of allPages((page) => deps.store.knowledge.uses(community.id, page))) {
    if (found.length === MOST) break;
    const text = value.story?.inTheWay ?? "";
    if (value.state !== "published" || text === "") continue;
    if (!items.has(value.itemId))
      items.set(value.itemId, (await deps.store.knowledge.item(community.id, value.itemId))?.value);
    const item = items.get(value.itemId);
    if (item?.state === "published")
      found.push({ item, topics: item.topics, text, month: value.createdAt.slice(0, 7) });
  }
  return { obstacles: found, topics: topicsOf(found), phrases: phrasesOf(found, deps.search.quietWords()) };
}
