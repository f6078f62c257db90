import { type Community, timeZoneOf } from "../../domain/community.ts";
import { VAIN_DAYS, VAIN_SHOWN_FROM } from "../../domain/communityWords.ts";
import type { KnownItem } from "../../domain/contributions.ts";
import { decisionDue } from "../../domain/due/deciding.ts";
import type { DueRow } from "../../domain/due/dueRow.ts";
import { firstContributions } from "../../domain/due/firstContributions.ts";
import { followUps } from "../../domain/due/followUps.ts";
import { newcomers, newTeams } from "../../domain/due/newPeople.ts";
import { oneSided, shareTeam } from "../../domain/due/oneSided.ts";
import { suggestedEdits } from "../../domain/due/suggestedEdits.ts";
import {
  inVain,
  nearDuplicates,
  type Pair,
  pairOf,
  pastReview,
  withoutTopic,
} from "../../domain/due/tidying.ts";
import { unanswered } from "../../domain/due/unanswered.ts";
import type { CommunityId, PersonId } from "../../domain/ids.ts";
import { topicKey } from "../../domain/item.ts";
import type { LinkedTeam } from "../../domain/linkedTeam.ts";
import type { LawTopic } from "../../domain/reviewing.ts";
import { type TendState, tendStateId } from "../../domain/tendState.ts";
import type { Deps } from "../deps.ts";
import { dueSince } from "../health/dueSince.ts";

const DAY_MS = 86_400_000;
/** Newer items are compared with all others; each comparison takes about a millisecond. */
const COMPARED_DAYS = 30;
const COMPARED_MOST = 30;
const ALIKE_MOST = 3;
const MEMBERS_LOOKED_AT = 100;
const WRITERS_DAYS = 60;
const WRITERS_MOST = 300;

/** Everything in a community that should be looked after now, by what is known; what was put aside is still in it. */
export async function dueRows(
  deps: Deps,
  community: Community,
  states: ReadonlyMap<string, TendState>,
): Promise<DueRow[]> {
  const now = deps.clock.now();
  const zone = timeZoneOf(community);
  const items = [...deps.contributions.all(community.id)];
  const welcomedUntil = states.get(tendStateId("newcomers"))?.doneAt;
  const { teams, of: teamsOf } = await teamsOfWriters(deps, community.id, items, now);
  const { documents: members } = await deps.store.membership.members(community.id, {
    limit: MEMBERS_LOOKED_AT,
  });
  const [decision] = await deps.store.knowledge.planDecisions(community.id, 1);
  return [
    ...firstContributions(items, now, zone),
    ...unanswered(items, now, zone),
    ...oneSided(items, now, zone, (people) => teams.length > 1 && shareTeam(people, teamsOf)),
    ...followUps(items, now),
    ...suggestedEdits(
      (await deps.store.knowledge.openSuggestions(community.id)).map(({ value }) => value),
      deps.contributions.item,
      now,
      zone,
    ),
    ...nearDuplicates(pairsAmong(deps, community.id, items, now)),
    ...withoutTopic(items),
    ...inVain(await vainWords(deps, community.id, now)),
    ...pastReview(items, now, await lawTopics(deps, community.id)),
    ...newcomers(
      members.map(({ value }) => value),
      welcomedUntil,
      now,
    ),
    ...newTeams(teams, new Set([...teamsOf.values()].flat()), now),
    ...decisionDue(dueSince(deps, community, decision?.value)),
  ];
}

/** Teams of people who wrote something lately; nobody's where fewer than two teams are linked. */
async function teamsOfWriters(
  deps: Deps,
  communityId: CommunityId,
  items: readonly KnownItem[],
  now: Date,
): Promise<{ teams: LinkedTeam[]; of: Map<PersonId, readonly string[]> }> {
  const teams = (await deps.store.membership.teams(communityId)).map(({ value }) => value);
  if (teams.length === 0) return { teams, of: new Map() };
  const since = new Date(now.getTime() - WRITERS_DAYS * DAY_MS).toISOString();
  const writers = new Set<PersonId>();
  for (const { by, createdAt, perspectives } of items) {
    if (by && createdAt >= since) writers.add(by);
    for (const perspective of perspectives)
      if (perspective.by && perspective.at >= since) writers.add(perspective.by);
  }
  const rows = await Promise.all(
    [...writers]
      .slice(0, WRITERS_MOST)
      .map((personId) => deps.store.membership.member(communityId, personId)),
  );
  const of = rows.flatMap((row) => (row ? [[row.value.personId, row.value.teams ?? []] as const] : []));
  return { teams, of: new Map(of) };
}

/** New items that are probably the same as another one, each pair once. */
function pairsAmong(deps: Deps, communityId: CommunityId, items: readonly KnownItem[], now: Date): Pair[] {
  const since = new Date(now.getTime() - COMPARED_DAYS * DAY_MS).toISOString();
  const newest = items
    .filter(({ createdAt, isPrompt }) => createdAt >= since && !isPrompt)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, COMPARED_MOST);
  const pairs = new Map<string, Pair>();
  for (const item of newest) {
    const words = deps.search.get(item.id);
    if (!words) continue;
    const { title, text } = words;
    for (const hit of deps.search.lookAlikes({ communityIds: [communityId], title, text }, ALIKE_MOST)) {
      const other = hit.probablyTheSame ? deps.contributions.item(hit.item.id) : undefined;
      if (!other || other.id === item.id || other.isPrompt) continue;
      const pair = pairOf(item, other);
      pairs.set(`${pair.newer.id} ${pair.older.id}`, pair);
    }
  }
  return [...pairs.values()];
}

async function lawTopics(deps: Deps, communityId: CommunityId): Promise<Map<string, LawTopic>> {
  const topics = await deps.store.knowledge.topics(communityId);
  return new Map(topics.flatMap(({ value: { name, law } }) => (law ? [[topicKey(name), law] as const] : [])));
}

async function vainWords(deps: Deps, communityId: CommunityId, now: Date) {
  const since = new Date(now.getTime() - VAIN_DAYS * DAY_MS).toISOString();
  return (await deps.store.knowledge.vainWords(communityId))
    .map(({ value }) => value)
    .filter(({ searches, updatedAt }) => searches >= VAIN_SHOWN_FROM && updatedAt >= since)
    .sort((a, b) => b.searches - a.searches || a.word.localeCompare(b.word));
}
