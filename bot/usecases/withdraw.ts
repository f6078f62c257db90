import { PracticeError } from "../domain/errors.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { Conflict } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { changeOwnUnnamed, isPublished, ownUnnamed } from "./ownUnnamed.ts";
import { readThread } from "./readThread.ts";
import { moveTo } from "./standing.ts";

/**
 * Takes back what the person wrote, with or without their name: nobody else sees it from then on. What still waits to
 * be published is gone at once.
 *
 * Also without a name it is done at once, although whoever watches the product in that minute, and knows who is using
 * it, may guess. Words somebody takes back may be hurting a person now, and a wait of an hour would be our choice, not
 * theirs; the dates that stay are days, the audit names nobody, and so does the log.
 */
export async function withdraw(
  deps: Deps,
  person: Person,
  of: { itemId: string; perspectiveId?: string | undefined; useId?: string | undefined },
): Promise<void> {
  await changing(deps, async () => {
    const thread = await readThread(deps, person, of.itemId);
    const { item, perspectives, uses, merged, community, mine, waiting } = thread;
    // The words of an item that was merged are still its author's to take back.
    const own = merged.find(({ id }) => id === of.itemId) ?? item;
    const { perspectiveId, useId } = of;
    const parts = [...perspectives, ...uses];
    const partId = perspectiveId ?? useId;
    const thing = partId ? parts.find(({ id }) => id === partId) : own;
    if (!thing) throw new PracticeError("not-found");
    const authorId = thing.type === "perspective" ? thing.author?.personId : thing.savedBy;
    permit(person, "item.withdraw", { community, authorId: mine.has(thing.id) ? person.id : authorId });
    if (waiting.has(thing.id)) return forgetWaiting(deps, person, thing.id);
    const by = mine.has(thing.id) ? "unnamed" : person.actorRef;
    const { communityId, itemId } = partId ? item : own;
    await moveTo(deps, { communityId, itemId, perspectiveId, useId }, "withdrawn", by);
  });
}

/** @throws Conflict when it is being published this moment. */
export async function forgetWaiting(deps: Deps, person: Person, id: string): Promise<void> {
  const entry = ownUnnamed(deps, person).find((candidate) => candidate.id === id);
  const there = entry && (await deps.store.waiting.one(entry.waitingId));
  if (!there || there.value.claimed) throw new Conflict();
  await deps.store.waiting.write([{ remove: there.value.id, version: there.version }]);
  await changeOwnUnnamed(deps, person.id, (entries) => entries.filter((candidate) => candidate.id !== id));
}

/**
 * Takes back what waits without a name under a request that is now sent again with the name: appearing twice, the words
 * would tell whose they are. Answers with the id where it is published already, and nothing is to be saved.
 */
export async function takenBack(deps: Deps, person: Person, request: string): Promise<string | undefined> {
  const entry = ownUnnamed(deps, person).find((candidate) => candidate.request === request);
  if (!entry) return undefined;
  return changing(deps, async () => {
    if (await isPublished(deps, entry)) return entry.id;
    await forgetWaiting(deps, person, entry.id);
    return undefined;
  });
}
