import type { KnownItem } from "../domain/contributions.ts";
import { type Item, topicKey } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";

/** Three useful items for somebody who begins, and topics they could follow. */
export type FirstVisit = {
  items: Item[];
  /** True where they are of topics the person follows; otherwise they are those others found most useful. */
  ofTopics: boolean;
  /** Topics with the most in them. */
  topics: string[];
};

const ITEMS = 3;
const TOPICS = 8;

/**
 * What others used, reacted to and answered most in the topics the person follows; without any, or where those hold too
 * little, in the whole community they begin in. Never their own, and no question that nobody answered.
 */
export async function firstVisit(deps: Deps, person: Person): Promise<FirstVisit> {
  const [community] = await readableCommunities(deps, person);
  if (!community) return { items: [], ofTopics: false, topics: [] };
  const followed = new Set((person.follows ?? []).map(topicKey));
  const isFollowed = ({ topics }: KnownItem) => topics.some((name) => followed.has(topicKey(name)));
  const useful = [...deps.contributions.all(community.id)]
    .filter(
      ({ by, kind, perspectives }) => by !== person.id && (kind !== "question" || perspectives.length > 0),
    )
    .map((item) => ({ item, of: isFollowed(item), worth: worthOf(item) }))
    .sort(
      (a, b) =>
        Number(b.of) - Number(a.of) || b.worth - a.worth || b.item.createdAt.localeCompare(a.item.createdAt),
    )
    .slice(0, ITEMS);
  const found = await Promise.all(useful.map(({ item }) => deps.store.knowledge.item(community.id, item.id)));
  return {
    items: found.flatMap((stored) => (stored?.value.state === "published" ? [stored.value] : [])),
    ofTopics: useful.some(({ of }) => of),
    topics: deps.search
      .topics(community.id)
      .slice(0, TOPICS)
      .map(({ name }) => name),
  };
}

function worthOf({ taps, perspectives }: KnownItem): number {
  return taps + perspectives.length + perspectives.reduce((sum, { helped }) => sum + helped, 0);
}
