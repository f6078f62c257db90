import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { type Item, sameWords, wordsVersion } from "../domain/item.ts";
import { heldByLaw } from "../domain/legalHold.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { type Revision, revisionId } from "../domain/revision.ts";
import { dayStart } from "../domain/unnamed.ts";
import { changing } from "./changing.ts";
import { letThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { type ReadThread, readThread } from "./readThread.ts";
import { replaceWords } from "./replaceWords.ts";
import { authorOf } from "./suggest.ts";
import { tellAuthor } from "./tellAuthor.ts";

/**
 * Earlier versions of an item's words, the latest first. For its author and gardeners alone: older words may say what was
 * taken out for a reason nobody wrote down.
 * @throws PracticeError `not-found`, `not-allowed`.
 */
export async function itemHistory(
  deps: Deps,
  person: Person,
  itemId: string,
): Promise<{ thread: ReadThread; versions: Revision[] }> {
  const thread = await allowed(deps, person, itemId);
  const { item } = thread;
  const found = await deps.store.knowledge.about(item.communityId, item.id, "revision");
  return { thread, versions: found.map(({ value }) => value).sort((a, b) => b.place - a.place) };
}

/**
 * Puts an earlier version in the place of the present words, which are kept as a version in turn.
 * @throws PracticeError `edited-meanwhile` when the words are no longer those that were shown; `identifiers-found` where
 * the rules of today find something in the older words; `not-found`, `not-allowed`.
 */
export async function restoreVersion(
  deps: Deps,
  person: Person,
  of: { itemId: string; place: number; version: string; accepted?: readonly Accepted[] | undefined },
): Promise<Item> {
  const { before, after } = await changing(deps, async () => {
    const thread = await allowed(deps, person, of.itemId);
    const { item } = thread;
    const found = await deps.store.knowledge.about(item.communityId, item.id, "revision");
    const revision = found.find(({ value }) => value.id === revisionId(item.id, of.place))?.value;
    if (!revision) throw new PracticeError("not-found");
    // The same words already there: an answer that got lost, sent again.
    if (sameWords(item, revision.words)) return { before: item, after: item };
    if (wordsVersion(item) !== of.version) throw new PracticeError("edited-meanwhile");
    const about = { communityId: item.communityId, itemId: item.id };
    const through = letThrough(deps, revision.words, of.accepted ?? [], about);
    const action = { action: "version.restored" } as const;
    return { before: item, after: await replaceWords(deps, person, thread, revision.words, through, action) };
  });
  if (after === before) return after;
  await refreshPostedCards(deps, after.communityId, after.id);
  if (before.savedBy !== person.id)
    await tellAuthor(deps, before, { tells: "words-changed" }, `words-changed.${after.id}.${after.edits}`);
  return after;
}

/**
 * Takes out every earlier version of an item, for good. The present words stay.
 * @throws PracticeError `held-by-law`, `not-found`, `not-allowed`.
 */
export async function forgetVersions(deps: Deps, person: Person, itemId: string): Promise<void> {
  await changing(deps, async () => {
    const { item, mine } = await allowed(deps, person, itemId);
    const found = await deps.store.knowledge.about(item.communityId, item.id, "revision");
    if (found.length === 0) return;
    const holds = (await deps.store.keeping.holds()).map(({ value }) => value);
    if (heldByLaw(item, holds)) throw new PracticeError("held-by-law");
    const now = item.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
    await deps.store.knowledge.write(item.communityId, [
      ...found.map(({ value, version }) => ({ remove: value.id, version })),
      {
        create: auditEntry(
          {
            id: item.unnamed ? deps.ids.random() : deps.ids.next(),
            communityId: item.communityId,
            actor: mine.has(item.id) ? "unnamed" : person.actorRef,
            action: "versions.removed",
            thing: { type: "item", id: item.id },
          },
          now,
        ),
      },
    ]);
  });
  await deps.store.overwriteReplaced();
}

async function allowed(deps: Deps, person: Person, itemId: string): Promise<ReadThread> {
  const thread = await readThread(deps, person, itemId);
  permit(person, "history.read", { community: thread.community, authorId: authorOf(thread, person) });
  return thread;
}
