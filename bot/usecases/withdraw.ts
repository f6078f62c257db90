import { PracticeError } from "../domain/errors.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import type { Deps } from "./deps.ts";
import { changeOwnUnnamed, ownUnnamed } from "./ownUnnamed.ts";
import { readThread } from "./readThread.ts";
import { moveTo } from "./standing.ts";

/**
 * Takes back what the person wrote, with or without their name: nobody else sees it from then on. What still waits to
 * be published is gone at once.
 */
export async function withdraw(
  deps: Deps,
  person: Person,
  of: { itemId: string; perspectiveId?: string | undefined },
): Promise<void> {
  const { item, perspectives, community, mine, waiting } = await readThread(deps, person, of.itemId);
  const thing = of.perspectiveId ? perspectives.find(({ id }) => id === of.perspectiveId) : item;
  if (!thing) throw new PracticeError("not-found");
  const authorId = thing.type === "item" ? thing.savedBy : thing.author?.personId;
  permit(person, "item.withdraw", { community, authorId: mine.has(thing.id) ? person.id : authorId });
  if (waiting.has(thing.id)) return forgetWaiting(deps, person, thing.id);
  const by = mine.has(thing.id) ? "unnamed" : person.actorRef;
  await moveTo(deps, { ...item, perspectiveId: of.perspectiveId }, "withdrawn", by);
}

async function forgetWaiting(deps: Deps, person: Person, id: string): Promise<void> {
  const entry = ownUnnamed(deps, person).find((candidate) => candidate.id === id);
  const there = entry && (await deps.store.waiting.one(entry.waitingId));
  if (there) await deps.store.waiting.write([{ remove: there.value.id, version: there.version }]);
  await changeOwnUnnamed(deps, person.id, (entries) => entries.filter((candidate) => candidate.id !== id));
}
