import type { Draft } from "../domain/draft.ts";
import { PracticeError } from "../domain/errors.ts";
import { type DraftId, isUuid } from "../domain/ids.ts";
import type { Kind } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { retentionOf } from "../domain/retention.ts";
import { unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";

/** Keeps a text for its writer, to be finished in the tab; the same id again replaces it. */
export async function keepDraft(
  deps: Deps,
  person: Person,
  words: { id: string; kind: Kind; title: string; text: string; topics: string[] },
): Promise<Draft> {
  if (!isUuid(words.id)) throw new PracticeError("id-malformed", { field: "id" });
  const now = deps.clock.now().toISOString();
  const id = words.id as DraftId;
  const there = await deps.store.people.draft(person.id, id);
  const draft: Draft = {
    type: "draft",
    ...words,
    id,
    personId: person.id,
    createdAt: there?.value.createdAt ?? now,
    updatedAt: now,
  };
  await deps.store.people.write(person.id, [
    there ? { replace: draft, version: there.version } : { create: draft },
  ]);
  return draft;
}

/** The person's own draft. @throws PracticeError `not-found`, also for somebody else's. */
export async function readDraft(deps: Deps, person: Person, draftId: string): Promise<Draft> {
  const stored = isUuid(draftId) ? await deps.store.people.draft(person.id, draftId as DraftId) : undefined;
  if (!stored) throw new PracticeError("not-found");
  return stored.value;
}

/** Drops a draft once it became an item; one that is gone already is fine. */
export async function forgetDraft(deps: Deps, person: Person, draftId: DraftId): Promise<void> {
  const stored = isUuid(draftId) ? await deps.store.people.draft(person.id, draftId) : undefined;
  if (!stored) return;
  // Written anew or dropped in between: the item is saved all the same.
  await unlessThere(deps.store.people.write(person.id, [{ remove: draftId, version: stored.version }]));
}

/** A person's drafts, and how many days each is kept after its last change. */
export type OwnDrafts = { drafts: Draft[]; days: number };

/** The person's own drafts, the last changed first. */
export async function ownDrafts(deps: Deps, person: Person): Promise<OwnDrafts> {
  const drafts = (await deps.store.people.drafts(person.id)).map(({ value }) => value);
  const { drafts: days } = retentionOf((await deps.store.keeping.settings())?.value);
  return { drafts: drafts.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)), days };
}

/** Drops a draft for good, because its writer said so. @throws PracticeError `not-found` for no id at all. */
export async function discardDraft(deps: Deps, person: Person, draftId: string): Promise<void> {
  if (!isUuid(draftId)) throw new PracticeError("not-found");
  await forgetDraft(deps, person, draftId as DraftId);
  await deps.store.overwriteReplaced();
}
