import {
  type ErasedWords,
  isPerspectiveBy,
  itemWithout,
  perspectiveWithout,
  useWithout,
} from "../../domain/erasure.ts";
import type { CommunityId, ItemId } from "../../domain/ids.ts";
import { withPerspective, withUses } from "../../domain/item.ts";
import { heldByLaw, type LegalHold } from "../../domain/legalHold.ts";
import type { Person } from "../../domain/member.ts";
import { countOf } from "../../domain/use.ts";
import type { Change, KnowledgeDocument } from "../../ports/store.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { refreshPostedCards } from "../postedCards.ts";
import { withoutVersions } from "../versions.ts";
import { allPages } from "./allPages.ts";

/** A batch holds 100 changes at most, and the item takes one. */
const BATCH = 55;
const USES = 10;

/** Takes a person's name, and their words where they wish it, out of everything they wrote with their name. */
export async function eraseNamedWords(deps: Deps, person: Person, words: ErasedWords): Promise<void> {
  const { knowledge } = deps.store;
  const holds = (await deps.store.keeping.holds()).map(({ value }) => value);
  for (const { value: community } of await deps.store.communities.all()) {
    const touched = new Set<ItemId>();
    for await (const { value } of allPages((page) => knowledge.oldest(community.id, "item", page)))
      if (value.savedBy === person.id || value.author?.personId === person.id) touched.add(value.id);
    for await (const { value } of allPages((page) => knowledge.oldest(community.id, "perspective", page)))
      if (isPerspectiveBy(value, person.id)) touched.add(value.itemId);
    for await (const { value } of allPages((page) => knowledge.oldest(community.id, "use", page)))
      if (value.savedBy === person.id) touched.add(value.itemId);
    for (const itemId of touched) {
      while (await changing(deps, () => eraseInThread(deps, community.id, itemId, person, words, holds)));
      await refreshPostedCards(deps, community.id, itemId);
    }
  }
}

/** One batch of a thread's changes; true while there are more. */
async function eraseInThread(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
  person: Person,
  wanted: ErasedWords,
  holds: LegalHold[],
): Promise<boolean> {
  const thread = await deps.store.knowledge.thread(communityId, itemId);
  if (!thread) return false;
  const now = deps.clock.now();
  const { value: item, version } = thread.item;
  // What a legal hold keeps loses the name and keeps the words.
  const words = heldByLaw(item, holds) ? "kept" : wanted;
  const changed = thread.perspectives.filter(({ value }) => isPerspectiveBy(value, person.id));
  const others =
    (item.mergedFrom ?? []).length > 0 ||
    thread.perspectives.some(
      ({ value }) => value.author?.personId !== person.id && value.state !== "removed",
    ) ||
    thread.uses.some(({ value }) => value.story !== undefined && value.savedBy !== person.id);
  const mine = changed.slice(0, BATCH);
  // One of a person on an item; those they took back before are with it.
  const uses = thread.uses.filter(({ value }) => value.savedBy === person.id).slice(0, USES);
  const fewer = words === "removed" ? mine.filter(({ value: { state } }) => state === "published").length : 0;
  const without = uses.map((stored) => ({ stored, after: useWithout(stored.value, person.id, words, now) }));
  const unused = without.reduce((sum, { stored, after }) => sum + countOf(stored.value) - countOf(after), 0);
  const before = withUses(fewer > 0 ? withPerspective(item, now, -fewer) : item, now, -unused);
  const after = itemWithout(before, person.id, words, others, now);
  const changes: Change<KnowledgeDocument>[] = mine.map(({ value, version: seen }) => ({
    replace: perspectiveWithout(value, person.id, words, now),
    version: seen,
  }));
  for (const { stored, after: left } of without)
    changes.push(
      left
        ? { replace: left, version: stored.version }
        : { remove: stored.value.id, version: stored.version },
    );
  if (after !== item) changes.push({ replace: after, version });
  // With the words goes what they were before.
  if (after !== item && (after.state === "removed" || after.wordsRemoved))
    changes.push(...(await withoutVersions(deps, item)));
  if (changes.length > 0) await deps.store.knowledge.write(communityId, changes);
  return changed.length > mine.length || without.length === USES;
}
