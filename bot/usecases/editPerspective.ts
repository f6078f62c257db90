import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import {
  checkedPerspective,
  editedPerspective,
  type Perspective,
  type PerspectiveWords,
  perspectiveVersion,
  samePerspectiveWords,
} from "../domain/perspective.ts";
import { dayStart } from "../domain/unnamed.ts";
import { Conflict } from "../ports/store.ts";
import { standInsOf } from "./addPerspective.ts";
import { changing } from "./changing.ts";
import { type LetThrough, letThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { ownUnnamed } from "./ownUnnamed.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { type ReadThread, readThread } from "./readThread.ts";
import { addUnnamedPerspective } from "./writeUnnamed.ts";

export type EditPerspective = {
  itemId: string;
  perspectiveId: string;
  text: string;
  fitsWhen?: string | undefined;
  /** The version of the words the writer started from. */
  version: string;
  accepted?: readonly Accepted[] | undefined;
};

/**
 * Replaces the words of a perspective by its author's newer ones, with or without their name; a gardener's wish to
 * reword is met by that. No copy of the older words is kept: they may be what should not have been said.
 * @throws PracticeError `edited-meanwhile` when the words are no longer those the writer started from;
 * `identifiers-found` with what is to be settled; `not-found`; `not-allowed`.
 */
export async function editPerspective(
  deps: Deps,
  person: Person,
  input: EditPerspective,
): Promise<Perspective> {
  const words = checkedPerspective(input);
  const after = await changing(deps, async () => {
    const thread = await readThread(deps, person, input.itemId);
    const before = thread.perspectives.find(({ id }) => id === input.perspectiveId);
    if (!before) throw new PracticeError("not-found");
    const isMine = thread.mine.has(before.id);
    permit(person, "item.edit", {
      community: thread.community,
      authorId: isMine ? person.id : before.author?.personId,
    });
    // The same words already there: an answer that got lost, sent again.
    if (samePerspectiveWords(before, words)) return before;
    if (perspectiveVersion(before) !== input.version) throw new PracticeError("edited-meanwhile");
    const { communityId, itemId, id: perspectiveId } = before;
    const through = letThrough(deps, words, input.accepted ?? [], { communityId, itemId, perspectiveId });
    if (thread.waiting.has(before.id)) return editWaiting(deps, person, thread, before, words, through);
    return editPublished(deps, person, before, words, { ...through, isMine });
  });
  await refreshPostedCards(deps, after.communityId, after.itemId);
  return after;
}

async function editPublished(
  deps: Deps,
  person: Person,
  seen: Perspective,
  words: PerspectiveWords,
  { row, counted, isMine }: LetThrough & { isMine: boolean },
): Promise<Perspective> {
  const thread = await deps.store.knowledge.thread(seen.communityId, seen.itemId);
  const stored = thread?.perspectives.find(({ value }) => value.id === seen.id);
  // Changed since it was looked at a moment ago.
  if (!stored || !samePerspectiveWords(stored.value, seen)) throw new Conflict();
  // Of what is unnamed, only the day is kept.
  const now = isMine ? dayStart(deps.clock.now()) : deps.clock.now();
  const at = now.toISOString();
  const changed = editedPerspective(stored.value, { ...words, ...counted }, now);
  const entry = auditEntry(
    {
      id: isMine ? deps.ids.random() : deps.ids.next(),
      communityId: seen.communityId,
      actor: isMine ? "unnamed" : person.actorRef,
      action: "perspective.edited",
      thing: { type: "perspective", id: seen.id },
    },
    now,
  );
  await deps.store.knowledge.write(seen.communityId, [
    { replace: changed, version: stored.version },
    { create: entry },
    ...(row ? [{ create: { ...row, createdAt: at, updatedAt: at } }] : []),
  ]);
  return changed;
}

async function editWaiting(
  deps: Deps,
  person: Person,
  thread: ReadThread,
  before: Perspective,
  words: PerspectiveWords,
  { row, counted }: LetThrough,
): Promise<Perspective> {
  const entry = ownUnnamed(deps, person).find(({ id }) => id === before.id);
  if (!entry) throw new PracticeError("not-found");
  const { perspective, waits } = await addUnnamedPerspective(deps, person, {
    request: entry.request,
    item: thread.item,
    standIns: standInsOf(thread),
    ...words,
    tend: row,
    counted,
  });
  // Published in between: the words are to be changed there.
  if (!waits) throw new Conflict();
  return perspective;
}
