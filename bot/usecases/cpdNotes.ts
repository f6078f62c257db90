import { CPD_NOTES_MAX } from "../contract/limits.ts";
import { type CpdNote, type CpdWords, checkedCpdWords } from "../domain/cpdNote.ts";
import { PracticeError } from "../domain/errors.ts";
import { type Accepted, settled } from "../domain/identifiers/accepting.ts";
import { type CpdNoteId, type ItemId, isUuid } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { changing, unlessThere } from "./changing.ts";
import { findIn } from "./checkWords.ts";
import { readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { communityOfItem } from "./readThread.ts";

/** A note as its owner reads it: with the title of what it is about, as it is now. */
export type OwnCpdNote = { note: CpdNote; title: string };

/**
 * Keeps a note of the person's own learning, for them alone; the same id again replaces it. Nobody hears of it: not the
 * gardeners either, where a detail was explained.
 * @throws PracticeError `identifiers-found`, `cpd-enough`, or naming the field that is wrong.
 */
export async function keepCpdNote(
  deps: Deps,
  person: Person,
  wanted: CpdWords & { id: string; itemId?: string | undefined; accepted: readonly Accepted[] },
): Promise<CpdNote> {
  if (!isUuid(wanted.id)) throw new PracticeError("id-malformed", { field: "id" });
  const id = wanted.id as CpdNoteId;
  const words = checkedCpdWords(wanted);
  const { open } = settled(findIn(deps, checkedIn(words)), wanted.accepted);
  if (open.length > 0) throw new PracticeError("identifiers-found", { findings: open });
  const about = await aboutOf(deps, person, wanted.itemId);
  return changing(deps, async () => {
    const there = await deps.store.people.cpdNote(person.id, id);
    if (!there && (await deps.store.people.cpdNotes(person.id)).length >= CPD_NOTES_MAX)
      throw new PracticeError("cpd-enough", { limit: CPD_NOTES_MAX });
    const now = deps.clock.now().toISOString();
    const note: CpdNote = {
      type: "cpdNote",
      id,
      personId: person.id,
      ...words,
      ...(about ? { about } : there?.value.about ? { about: there.value.about } : {}),
      createdAt: there?.value.createdAt ?? now,
      updatedAt: now,
    };
    await deps.store.people.write(person.id, [
      there ? { replace: note, version: there.version } : { create: note },
    ]);
    return note;
  });
}

/** The person's own notes, the newest learning first. */
export async function cpdNotes(deps: Deps, person: Person): Promise<OwnCpdNote[]> {
  const notes = (await deps.store.people.cpdNotes(person.id)).map(({ value }) => value);
  const readable = new Set((await readableCommunities(deps, person)).map(({ id }) => id));
  const titles = new Map<ItemId, string>();
  for (const { about } of notes) {
    if (!about || titles.has(about.itemId) || !readable.has(about.communityId)) continue;
    const item = (await deps.store.knowledge.item(about.communityId, about.itemId))?.value;
    titles.set(about.itemId, item?.state === "published" ? item.title : "");
  }
  return notes
    .map((note) => ({ note, title: (note.about && titles.get(note.about.itemId)) ?? "" }))
    .sort((a, b) => b.note.on.localeCompare(a.note.on) || b.note.createdAt.localeCompare(a.note.createdAt));
}

/** Deletes a note of the person's own, for good; one that is gone already is fine. */
export async function deleteCpdNote(deps: Deps, person: Person, noteId: string): Promise<void> {
  if (!isUuid(noteId)) throw new PracticeError("not-found");
  const stored = await deps.store.people.cpdNote(person.id, noteId as CpdNoteId);
  if (!stored) return;
  await unlessThere(
    deps.store.people.write(person.id, [{ remove: stored.value.id, version: stored.version }]),
  );
  await deps.store.overwriteReplaced();
}

function checkedIn({ what, learnt, impact, discussion }: CpdWords) {
  return { what, learnt, impact, discussion };
}

/** Where the item lies. One that is gone, or was never theirs to read, leaves a note about nothing in particular. */
async function aboutOf(
  deps: Deps,
  person: Person,
  itemId: string | undefined,
): Promise<CpdNote["about"] | undefined> {
  if (itemId === undefined) return undefined;
  try {
    return { itemId: itemId as ItemId, communityId: (await communityOfItem(deps, person, itemId)).id };
  } catch (error) {
    if (error instanceof PracticeError && error.code === "not-found") return undefined;
    throw error;
  }
}
