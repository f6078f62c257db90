import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import type { Use } from "../domain/use.ts";
import type { Deps } from "./deps.ts";
import { myGarden, type Written } from "./myGarden.ts";

/** What somebody's sharing led to: counts, and stories of those who used it. Never who read, tapped or used. */
export type MyImpact = {
  /** How many things of theirs others can read. */
  shared: number;
  uses: number;
  /** From others, on items of theirs. */
  perspectives: number;
  thanks: number;
  /** That an item was helpful, or one of their perspectives helped. */
  helped: number;
  seenThisToo: number;
  tryingThis: number;
  /** Newest first. */
  stories: { item: Item; use: Use }[];
};

const STORIES = 10;
/** So many threads are opened for their stories, those used most first. */
const MOST_OPENED = 20;

/**
 * Gathers what came of what the person shared, with and without their name; for them alone, while they are signed in.
 */
export async function myImpact(deps: Deps, person: Person): Promise<MyImpact> {
  const there = (await myGarden(deps, person)).written.filter(
    ({ thing, waiting }) => thing.state === "published" && !waiting,
  );
  const items = there.flatMap(({ thing }) => (thing.type === "item" ? [thing] : []));
  const reactions = (name: keyof Item["counts"]["reactions"]) =>
    sum(items, ({ counts }) => counts.reactions[name]);
  const helpedMe = there.reduce(
    (all, { thing }) => all + (thing.type === "perspective" ? thing.helpedMe : 0),
    0,
  );
  return {
    shared: there.length,
    uses: sum(items, ({ counts }) => counts.uses),
    perspectives: sum(items, (item) => Math.max(0, item.counts.perspectives - ownOn(item, there))),
    thanks: reactions("thankYou"),
    helped: reactions("helpful") + helpedMe,
    seenThisToo: reactions("seenThisToo"),
    tryingThis: reactions("tryingThis"),
    stories: await storiesOf(deps, person, items),
  };
}

function sum(items: Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

function ownOn(item: Item, there: Written[]): number {
  return there.filter(({ thing }) => thing.type === "perspective" && thing.itemId === item.id).length;
}

async function storiesOf(deps: Deps, person: Person, items: Item[]): Promise<MyImpact["stories"]> {
  const used = items
    .filter(({ counts }) => counts.uses > 0)
    .sort((a, b) => b.counts.uses - a.counts.uses)
    .slice(0, MOST_OPENED);
  const found = await Promise.all(
    used.map(async (item) => {
      const thread = await deps.store.knowledge.thread(item.communityId, item.id);
      return (thread?.uses ?? [])
        .map(({ value }) => value)
        .filter(({ state, story, savedBy }) => state === "published" && story && savedBy !== person.id)
        .map((use) => ({ item, use }));
    }),
  );
  return found
    .flat()
    .sort((a, b) => b.use.createdAt.localeCompare(a.use.createdAt))
    .slice(0, STORIES);
}
