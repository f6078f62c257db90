import { QUERY_MAX } from "../contract/limits.ts";
import type { Kind } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import type { LookAlikeHit, SearchAnswer } from "../domain/search/search.ts";
import { communityFor, readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";

const MOST_RESULTS = 100;

export type FindKnowledge = {
  /** Only this one; all readable communities without it. */
  communityId?: string | undefined;
  text?: string | undefined;
  kinds?: Kind[] | undefined;
  topics?: string[] | undefined;
  unanswered?: boolean | undefined;
  used?: boolean | undefined;
  sort?: "match" | "newest" | "mostUsed" | undefined;
  offset?: number | undefined;
  limit: number;
};

/** Finds items for a person, in the communities they may read. `building`: more may be found in a moment. */
export async function findKnowledge(
  deps: Deps,
  person: Person,
  input: FindKnowledge,
): Promise<SearchAnswer & { building: boolean }> {
  const communities = input.communityId
    ? [await communityFor(deps, person, input.communityId, "item.read")]
    : await readableCommunities(deps, person);
  const answer = deps.search.search({
    communityIds: communities.map(({ id }) => id),
    text: (input.text ?? "").slice(0, QUERY_MAX),
    ...(input.kinds?.length ? { kinds: input.kinds } : {}),
    ...(input.topics?.length ? { topics: input.topics } : {}),
    ...(input.unanswered ? { unanswered: true } : {}),
    ...(input.used ? { used: true } : {}),
    ...(input.sort ? { sort: input.sort } : {}),
    offset: Math.max(0, Math.trunc(input.offset ?? 0)),
    limit: Math.min(Math.max(1, Math.trunc(input.limit)), MOST_RESULTS),
  });
  return { ...answer, building: deps.search.building() };
}

/** What is already there that looks like a text about to be saved, and the topics its words suggest. */
export async function findLookAlikes(
  deps: Deps,
  person: Person,
  input: { communityId?: string | undefined; title: string; text: string },
): Promise<{ lookAlikes: LookAlikeHit[]; topics: string[] }> {
  const community = await communityFor(deps, person, input.communityId, "item.read");
  const { title, text } = input;
  return {
    lookAlikes: deps.search.lookAlikes({ communityIds: [community.id], title, text }, 3),
    topics: deps.search.suggestTopics({ communityId: community.id, title, text }, 5),
  };
}
