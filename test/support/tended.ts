import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Person } from "../../bot/domain/member.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { joinCommunity } from "../../bot/usecases/joinCommunity.ts";
import { changeRoles } from "../../bot/usecases/roles.ts";
import { actOnRow, type RowAct } from "../../bot/usecases/tending/actOnRow.ts";
import { type QueueView, tendingQueue } from "../../bot/usecases/tending/queue.ts";
import { anAdmin, aReachable, type idOf } from "./builders.ts";
import type { TestDeps } from "./deps.ts";

type Name = Parameters<typeof idOf>[0];

/** A gardener the product knows as one: in their record, and in the roster. */
export async function gardenerOf(deps: TestDeps, name: Name = "Gwen"): Promise<Person> {
  const person = await aReachable(deps, name);
  const of = { personId: person.id, communityId: FIRST_COMMUNITY, roles: ["member", "gardener"] as const };
  return changeRoles(deps, await anAdmin(deps), { ...of, roles: [...of.roles] });
}

/** Somebody who joined and can be written to. */
export async function memberOf(deps: TestDeps, name: Name): Promise<Person> {
  const person = await aReachable(deps, name);
  const [community] = await deps.store.communities.all();
  if (!community) throw new Error("There is a first community");
  return joinCommunity(deps, person, community.value);
}

/** What the queue holds of one reason. */
export async function rowsOf(deps: TestDeps, gardener: Person, reason: string): Promise<QueueView[]> {
  await deps.search.caughtUp();
  const { rows } = await tendingQueue(deps, gardener, undefined);
  return rows.filter((row) => row.reason === reason);
}

/** Does something about the first row of a reason. */
export async function tends(deps: TestDeps, gardener: Person, reason: string, act: RowAct): Promise<void> {
  const [row] = await rowsOf(deps, gardener, reason);
  if (!row) throw new Error(`Nothing in the queue is ${reason}`);
  await actOnRow(deps, gardener, { key: row.key }, act);
  await deps.search.caughtUp();
}

/** Adds a view to an item. */
export async function answers(
  deps: TestDeps,
  person: Person,
  itemId: string,
  unnamed = false,
): Promise<void> {
  await addPerspective(deps, person, {
    id: deps.ids.next(),
    itemId,
    text: "Ask the opposite later.",
    unnamed,
  });
  await deps.search.caughtUp();
}

const DAY_MS = 86_400_000;

export function daysPass(deps: TestDeps, days: number): void {
  deps.clock.forward(days * DAY_MS);
}
