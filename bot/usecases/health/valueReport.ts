import type { Told } from "../../domain/changedPost.ts";
import type { Community } from "../../domain/community.ts";
import type { CommunityPlan } from "../../domain/communityPlan.ts";
import type { HealthWindow } from "../../domain/health/healthWindow.ts";
import { liesIn } from "../../domain/health/windows.ts";
import { type Item, topicKey } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import { topicsOf } from "../../domain/obstacles.ts";
import { STORY_PARTS, type Story, storyText } from "../../domain/use.ts";
import type { Deps } from "../deps.ts";
import { communityToOversee } from "./communityOf.ts";
import { healthWindows } from "./readHealth.ts";

/** What a sponsor reads on one page. Nobody is named in it. */
export type ValueReport = {
  community: Community;
  plan: CommunityPlan | undefined;
  window: HealthWindow | undefined;
  stories: { itemTitle: string; story: Story }[];
  themes: { theme: string; stories: number; quotes: string[] }[];
  told: Told[];
};

const USES_READ = 500;
const STORIES_MOST = 6;
const THEMES_MOST = 5;
const QUOTES_MOST = 2;
const TOLD_MOST = 10;

/**
 * The value of a community over its last closed quarter, or over all time before there is one: counts for what people did
 * and may use, stories for what they did with it and what came of it. For gardeners and sponsors.
 */
export async function valueReport(deps: Deps, person: Person, communityId: string): Promise<ValueReport> {
  const community = await communityToOversee(deps, person, communityId, "health.read");
  const { knowledge } = deps.store;
  const [plan, windows, uses, told] = await Promise.all([
    knowledge.plan(community.id),
    healthWindows(deps, community),
    knowledge.uses(community.id, { limit: USES_READ }),
    knowledge.told(community.id, TOLD_MOST),
  ]);
  const window = windows.filter(({ weeks }) => weeks === 13).at(-1);
  const withStory = uses.documents
    .map(({ value }) => value)
    .filter((use) => use.state === "published" && !use.sample)
    .filter(({ createdAt }) => !window || liesIn(createdAt, window))
    .filter((use) => use.story && namesNobody(deps, storyText(use)));
  const found = await Promise.all(
    withStory.map(async (use) => ({ use, item: (await knowledge.item(community.id, use.itemId))?.value })),
  );
  const stories = found.flatMap(({ use, item }) =>
    item?.state === "published" && use.story && namesNobody(deps, item.title)
      ? [{ use, item, story: use.story }]
      : [],
  );
  return {
    community,
    plan: plan?.value,
    window,
    stories: stories
      .filter(({ use, story }) => use.fit === "used" && (story.did !== "" || story.happened !== ""))
      .toSorted((a, b) => toldOf(b.story) - toldOf(a.story))
      .slice(0, STORIES_MOST)
      .map(({ item, story }) => ({ itemTitle: item.title, story })),
    themes: themesOf(stories),
    told: told.map(({ value }) => value),
  };
}

/** A story that the identifier check has anything to say of is for members to read, and not for a report. */
function namesNobody(deps: Pick<Deps, "identifiers">, text: string): boolean {
  return deps.identifiers.find(text).length === 0;
}

/** How many parts of it say something: the fullest come first. */
function toldOf(story: Story): number {
  return STORY_PARTS.filter((part) => story[part] !== "").length;
}

/** What got in the way, by the topics of the items it got in the way of, as gardeners see it too. */
function themesOf(stories: readonly { item: Item; story: Story }[]): ValueReport["themes"] {
  const obstacles = stories
    .filter(({ story }) => story.inTheWay !== "")
    .map(({ item, story }) => ({ topics: item.topics, text: story.inTheWay }));
  return topicsOf(obstacles)
    .slice(0, THEMES_MOST)
    .map(({ name, count }) => {
      const about = obstacles.filter(({ topics }) =>
        topics.some((topic) => topicKey(topic) === topicKey(name)),
      );
      const quotes = [...new Set(about.map(({ text }) => text))].slice(0, QUOTES_MOST);
      return { theme: name, stories: count, quotes };
    });
}
