import {
  checkedSynonyms,
  type Topic,
  topicId,
  VAIN_DAYS,
  VAIN_SHOWN_FROM,
  vainId,
  wordsInVain,
} from "../domain/communityWords.ts";
import { PracticeError } from "../domain/errors.ts";
import { checkedTopics } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { weekOf } from "../domain/participation.ts";
import type { LawTopic } from "../domain/reviewing.ts";
import { changing } from "./changing.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";

const DAY_MS = 86_400_000;

/**
 * Counts the words of a search that found nothing, without whoever searched. What the identifier check points at is
 * left out before anything is counted.
 */
export async function countSearchInVain(
  deps: Deps,
  person: Person,
  input: { communityId?: string | undefined; text: string },
): Promise<void> {
  const community = await communityFor(deps, person, input.communityId, "item.read");
  const findings = deps.identifiers.find(input.text);
  // All that is kept of when is the week.
  const week = new Date(weekOf(deps.clock.now())).toISOString();
  for (const word of wordsInVain(input.text, findings, deps.search.quietWords()))
    await changing(deps, async () => {
      const there = await deps.store.knowledge.vainWord(community.id, vainId(word));
      const searches = (there?.value.searches ?? 0) + 1;
      const createdAt = there?.value.createdAt ?? week;
      const counted = {
        type: "vain" as const,
        id: vainId(word),
        communityId: community.id,
        word,
        searches,
        createdAt,
        updatedAt: week,
      };
      await deps.store.knowledge.write(community.id, [
        there ? { replace: counted, version: there.version } : { create: counted },
      ]);
    });
}

/** A community's own words: those searched for in vain at least three times, and topics with their synonyms. */
export type CommunityWords = {
  inVain: { word: string; searches: number }[];
  topics: { name: string; items: number; synonyms: string[]; law?: LawTopic }[];
};

/** For gardeners and admins. @throws PracticeError `not-allowed`. */
export async function communityWords(
  deps: Deps,
  person: Person,
  communityId: string | undefined,
): Promise<CommunityWords> {
  const community = await communityFor(deps, person, communityId, "words.tend");
  const since = new Date(deps.clock.now().getTime() - VAIN_DAYS * DAY_MS).toISOString();
  const inVain = (await deps.store.knowledge.vainWords(community.id))
    .map(({ value }) => value)
    .filter(({ searches, updatedAt }) => searches >= VAIN_SHOWN_FROM && updatedAt >= since)
    .sort((a, b) => b.searches - a.searches || a.word.localeCompare(b.word));
  const kept = new Map(
    (await deps.store.knowledge.topics(community.id)).map(({ value }) => [value.id, value] as const),
  );
  const topics = deps.search.topics(community.id).map(({ name, items }) => {
    const { synonyms = [], law } = kept.get(topicId(name)) ?? {};
    return { name, items, synonyms, ...(law ? { law } : {}) };
  });
  return { inVain: inVain.map(({ word, searches }) => ({ word, searches })), topics };
}

/** Gives a topic the community's own words for it, in place of those it had. */
export async function changeSynonyms(
  deps: Deps,
  person: Person,
  input: { communityId: string; topic: string; synonyms: string[] },
): Promise<void> {
  const community = await communityFor(deps, person, input.communityId, "words.tend");
  const [name] = checkedTopics([input.topic]);
  if (name === undefined) throw new PracticeError("request-malformed", { field: "topic" });
  const synonyms = checkedSynonyms(input.synonyms);
  await changing(deps, async () => {
    const there = await deps.store.knowledge.topic(community.id, topicId(name));
    const now = deps.clock.now().toISOString();
    const topic: Topic = {
      type: "topic",
      id: topicId(name),
      communityId: community.id,
      name,
      synonyms,
      ...(there?.value.law ? { law: there.value.law } : {}),
      createdAt: there?.value.createdAt ?? now,
      updatedAt: now,
    };
    await deps.store.knowledge.write(community.id, [
      there ? { replace: topic, version: there.version } : { create: topic },
    ]);
  });
}

/** Takes a word off the list of searches in vain: it is looked after. */
export async function forgetVainWord(
  deps: Deps,
  person: Person,
  input: { communityId: string; word: string },
): Promise<void> {
  const community = await communityFor(deps, person, input.communityId, "words.tend");
  await changing(deps, async () => {
    const there = await deps.store.knowledge.vainWord(community.id, vainId(input.word));
    if (there)
      await deps.store.knowledge.write(community.id, [{ remove: there.value.id, version: there.version }]);
  });
}
