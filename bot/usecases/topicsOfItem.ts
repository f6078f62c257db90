import { type AuditAction, auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { CommunityId } from "../domain/ids.ts";
import { checkedTopics, type Item, topicKey } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { dayStart } from "../domain/unnamed.ts";
import { changing } from "./changing.ts";
import { findIn } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { joinCommunity } from "./joinCommunity.ts";
import { markTakingPart } from "./participation.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { type ReadThread, readThread } from "./readThread.ts";

/** What came of it: the item's topics, and the name it goes by, which may be spelt as others spelt it before. */
export type TopicsNow = { topics: string[]; topic: string };

/**
 * Gives an item one more topic, by whoever reads it, in the spelling the community knows it by. One it has already
 * changes nothing.
 * @throws PracticeError `topic-too-long`, `topics-too-many`, `identifiers-found`, `request-malformed` without a name.
 */
export async function addTopic(
  deps: Deps,
  person: Person,
  input: { itemId: string; topic: string },
): Promise<TopicsNow> {
  const typed = oneTopic(input.topic);
  const { community } = await publishedFor(deps, person, input.itemId);
  permit(person, "topic.add", { community });
  const topic = await knownSpelling(deps, community.id, typed);
  // Words a gardener chose are known; what is new is looked at.
  const findings = findIn(deps, { topics: [topic] });
  if (findings.length > 0) throw new PracticeError("identifiers-found", { field: "topics", findings });
  const member = await joinCommunity(deps, person, community);
  const topics = await change(deps, member, input.itemId, "topic.added", (item) =>
    hasTopic(item, topic) ? item.topics : checkedTopics([...item.topics, topic]),
  );
  await markTakingPart(deps, member, community.id, "contributed");
  return { topics, topic };
}

/** Takes a topic off an item again. @throws PracticeError `not-allowed` for who is neither its author nor a gardener. */
export async function takeTopic(
  deps: Deps,
  person: Person,
  input: { itemId: string; topic: string },
): Promise<TopicsNow> {
  const topic = oneTopic(input.topic);
  const { item, community, mine } = await publishedFor(deps, person, input.itemId);
  permit(person, "topic.take", { community, authorId: mine.has(item.id) ? person.id : item.savedBy });
  const topics = await change(deps, person, input.itemId, "topic.taken", (there) =>
    hasTopic(there, topic) ? there.topics.filter((each) => topicKey(each) !== topicKey(topic)) : there.topics,
  );
  return { topics, topic };
}

function hasTopic({ topics }: Item, topic: string): boolean {
  return topics.some((each) => topicKey(each) === topicKey(topic));
}

function oneTopic(typed: string): string {
  const [topic] = checkedTopics([typed]);
  if (topic === undefined) throw new PracticeError("request-malformed", { field: "topic" });
  return topic;
}

/** As the community spells it: a topic there is, or the one this is another word for. */
async function knownSpelling(deps: Deps, communityId: CommunityId, topic: string): Promise<string> {
  const key = topicKey(topic);
  const there = deps.search.topics(communityId).find(({ name }) => topicKey(name) === key);
  if (there) return there.name;
  const topics = (await deps.store.knowledge.topics(communityId)).map(({ value }) => value);
  const known = topics.find(({ name, synonyms }) =>
    [name, ...synonyms].some((word) => topicKey(word) === key),
  );
  return known?.name ?? topic;
}

async function change(
  deps: Deps,
  person: Person,
  itemId: string,
  action: AuditAction,
  topicsAfter: (item: Item) => string[],
): Promise<string[]> {
  const { item, changed } = await changing(deps, async () => {
    const { item: before, version, mine } = await publishedFor(deps, person, itemId);
    const topics = topicsAfter(before);
    if (topics === before.topics) return { item: before, changed: false };
    const isMine = mine.has(before.id);
    // Of what is unnamed, and of what its author does with it, only the day is kept.
    const now = before.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
    const after: Item = { ...before, topics, updatedAt: now.toISOString() };
    const audit = {
      id: isMine ? deps.ids.random() : deps.ids.next(),
      communityId: before.communityId,
      actor: isMine ? ("unnamed" as const) : person.actorRef,
      action,
      thing: { type: "item" as const, id: before.id },
    };
    await deps.store.knowledge.write(before.communityId, [
      { replace: after, version },
      { create: auditEntry(audit, now) },
    ]);
    return { item: after, changed: true };
  });
  if (changed) await refreshPostedCards(deps, item.communityId, item.id);
  return item.topics;
}

async function publishedFor(deps: Deps, person: Person, itemId: string): Promise<ReadThread> {
  const thread = await readThread(deps, person, itemId);
  if (thread.item.state !== "published" || thread.waiting.has(thread.item.id))
    throw new PracticeError("not-found");
  return thread;
}
