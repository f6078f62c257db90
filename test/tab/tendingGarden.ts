import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import {
  type ActorRef,
  type ItemId,
  type PersonId,
  type PerspectiveId,
  personId,
} from "../../bot/domain/ids.ts";
import { type Item, newItem, withPerspective } from "../../bot/domain/item.ts";
import { membershipOf, newPerson, type Role } from "../../bot/domain/member.ts";
import { newPerspective } from "../../bot/domain/perspective.ts";
import { newId } from "../../tab/src/newId.ts";
import type { RunningApp } from "../support/app.ts";

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

/** The key of a sample person. */
export function sampleId(id: string): PersonId {
  return personId(samplePeople.tenantId, id);
}

/** Somebody who joined so many days ago. */
export async function someone(
  app: RunningApp,
  name: string,
  roles: Role[] = ["member"],
  days = 60,
): Promise<PersonId> {
  const id = personId(samplePeople.tenantId, newId());
  const fresh = newPerson({ id, name, actorRef: newId() as ActorRef }, ago(days));
  const person = { ...fresh, roles: { [FIRST_COMMUNITY]: roles } };
  await app.deps.store.people.write(id, [{ create: person }]);
  await app.deps.store.membership.write(FIRST_COMMUNITY, [
    { create: membershipOf(person, FIRST_COMMUNITY, ago(days)) },
  ]);
  return id;
}

/** Something saved so many days ago. */
export async function saved(
  app: RunningApp,
  of: { by: PersonId; name: string; title: string; days: number; topics?: string[]; kind?: Item["kind"] },
): Promise<Item> {
  const item = newItem(
    {
      kind: of.kind ?? "question",
      title: of.title,
      // In words of its own: two items in the same words are a near-duplicate.
      text: `What helped you? ${of.title}`,
      topics: of.topics ?? ["hoarding"],
    },
    {
      id: newId() as ItemId,
      communityId: FIRST_COMMUNITY,
      origin: "tab",
      savedBy: of.by,
      author: { personId: of.by, name: of.name },
    },
    ago(of.days),
  );
  await app.deps.store.knowledge.write(FIRST_COMMUNITY, [{ create: item }]);
  await app.deps.search.caughtUp();
  return item;
}

/** A view on something, so many days ago. */
export async function answered(
  app: RunningApp,
  item: Item,
  by: PersonId,
  name: string,
  days: number,
): Promise<void> {
  const view = newPerspective(
    { text: "Begin with the window.", fitsWhen: "" },
    {
      id: newId() as PerspectiveId,
      communityId: FIRST_COMMUNITY,
      itemId: item.id,
      author: { personId: by, name },
    },
    ago(days),
  );
  const stored = await app.deps.store.knowledge.item(FIRST_COMMUNITY, item.id);
  if (!stored) throw new Error("It was saved");
  await app.deps.store.knowledge.write(FIRST_COMMUNITY, [
    { create: view },
    { replace: withPerspective(stored.value, ago(days)), version: stored.version },
  ]);
  await app.deps.search.caughtUp();
}
