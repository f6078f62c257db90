import { auditEntry } from "../../domain/audit.ts";
import { FIRST_COMMUNITY } from "../../domain/community.ts";
import { type ErasedWords, type Erasure, erasureId } from "../../domain/erasure.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { ActorRef, PersonId } from "../../domain/ids.ts";
import { personHeldByLaw } from "../../domain/legalHold.ts";
import type { Person } from "../../domain/member.ts";
import { type Change, Conflict } from "../../ports/store.ts";
import { unlessThere } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { eraseNamedWords } from "./eraseNamedWords.ts";
import { eraseTraces } from "./eraseTraces.ts";
import { eraseUnnamedWords } from "./eraseUnnamedWords.ts";
import { eraseSuggestions } from "./suggestionsOf.ts";

/**
 * Forgets a person who asks for it: their name, record, settings, drafts, deliveries and how to reach them go; their
 * words stay without a name or go too, as they wish; seals on what they wrote unnamed hold nobody afterwards. What was
 * begun is finished later should this be interrupted. Somebody who comes back is somebody new.
 * @throws PracticeError `held-by-law` while a legal hold names them; then nothing is touched.
 */
export async function eraseMe(deps: Deps, person: Person, words: ErasedWords): Promise<void> {
  await refuseWhileHeld(deps, person.id);
  const now = deps.clock.now().toISOString();
  const erasure: Erasure = {
    type: "erasure",
    id: erasureId(person.id),
    scope: "keeping",
    personId: person.id,
    words,
    createdAt: now,
    updatedAt: now,
  };
  await unlessThere(deps.store.keeping.write([{ create: erasure }]));
  await erase(deps, erasure);
}

/** Finishes what an interruption left; answers how many people. */
export async function finishErasures(deps: Deps): Promise<number> {
  const open = await deps.store.keeping.erasures();
  for (const { value } of open) await erase(deps, value);
  return open.length;
}

async function refuseWhileHeld(deps: Deps, personId: PersonId): Promise<void> {
  const holds = (await deps.store.keeping.holds()).map(({ value }) => value);
  if (personHeldByLaw(personId, holds)) throw new PracticeError("held-by-law");
}

async function erase(deps: Deps, erasure: Erasure): Promise<void> {
  const { personId, words } = erasure;
  const person = (await deps.store.people.person(personId))?.value;
  if (person) {
    await eraseUnnamedWords(deps, person, words);
    await eraseNamedWords(deps, person, words);
    await eraseSuggestions(deps, person, words);
    await eraseTraces(deps, person);
    await note(deps, person.actorRef);
  }
  // The record last: with it goes the list of what they wrote unnamed, by which all of that is found.
  for (const { value, version } of await deps.store.people.allOf(personId))
    await gone(deps.store.people.write(personId, [{ remove: value.id, version }]));
  if ((await deps.store.people.allOf(personId)).length > 0) return;
  const stored = (await deps.store.keeping.erasures()).find(({ value }) => value.id === erasure.id);
  if (stored) await gone(deps.store.keeping.write([{ remove: erasure.id, version: stored.version }]));
  await deps.store.overwriteReplaced();
}

/** Says that somebody went, by the reference that stands for nobody from now on. */
async function note(deps: Deps, actorRef: ActorRef): Promise<void> {
  const entry = auditEntry(
    {
      id: `erased.${actorRef}`,
      communityId: FIRST_COMMUNITY,
      actor: "system",
      action: "person.erased",
      thing: { type: "person", id: actorRef },
    },
    deps.clock.now(),
  );
  const change: Change<typeof entry> = { create: entry };
  await unlessThere(deps.store.knowledge.write(FIRST_COMMUNITY, [change]));
}

async function gone(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    // Changed in between: the next minute's round takes it out.
    if (!(error instanceof Conflict)) throw error;
  }
}
