import { type AuditAction, auditEntry } from "../domain/audit.ts";
import { FIRST_COMMUNITY } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import type { CommunityId, PersonId } from "../domain/ids.ts";
import { topicKey } from "../domain/item.ts";
import { joined, membershipOf, type Person, ROLES, type Role, rolesIn } from "../domain/member.ts";
import { permitAdmin } from "../domain/permissions.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { leaveOut } from "./linkedTeams.ts";

const MOST_FOUND = 20;
const PAGE = 500;

/** People who have been here, by part of their name, at most 20; admins and gardeners first where nothing is asked. */
export async function findPeople(deps: Deps, admin: Person, text: string): Promise<Person[]> {
  permitAdmin(admin, "people.appoint");
  const wanted = topicKey(text);
  const found: Person[] = [];
  for await (const person of everybody(deps))
    if (wanted === "" ? isAppointed(person) : topicKey(person.name).includes(wanted)) found.push(person);
  return found.sort((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_FOUND);
}

/** Everybody the product knows, in no order. */
export async function* everybody(deps: Pick<Deps, "store">): AsyncGenerator<Person> {
  let position: string | undefined;
  for (let more = true; more; ) {
    const changes = await deps.store.people.changesSince(position, PAGE);
    for (const document of changes.documents) if (document.type === "person") yield document;
    ({ position, more } = changes);
  }
}

function isAppointed(person: Person): boolean {
  return person.admin || Object.values(person.roles).some((roles) => roles.some((role) => role !== "member"));
}

/**
 * Sets somebody's roles in a community; none takes them out of it. Tab and bot go by it from the next request on.
 * @throws PracticeError `not-allowed`, `not-found` for who has never been here or a community there is not.
 */
export async function changeRoles(
  deps: Deps,
  admin: Person,
  of: { personId: string; communityId: string; roles: readonly Role[] },
): Promise<Person> {
  permitAdmin(admin, "people.appoint");
  const communityId = of.communityId as CommunityId;
  if (!(await deps.store.communities.all()).some(({ value }) => value.id === communityId))
    throw new PracticeError("not-found");
  const roles = ROLES.filter((role) => of.roles.includes(role));
  const changed = await changePerson(deps, of.personId, (person, now) => {
    const { [communityId]: _before, ...others } = joined(person, communityId, now).roles;
    return { ...person, roles: roles.length > 0 ? { ...others, [communityId]: roles } : others };
  });
  await keepRoster(deps, changed, communityId);
  await note(deps, admin, changed, "roles.changed", communityId);
  return changed;
}

/**
 * Makes somebody an admin, or no longer one.
 * @throws PracticeError `not-allowed`, `not-found`, `last-admin` where nobody would be left.
 */
export async function changeAdmin(
  deps: Deps,
  admin: Person,
  of: { personId: string; admin: boolean },
): Promise<Person> {
  permitAdmin(admin, "people.appoint");
  if (!of.admin && !(await isAnotherAdmin(deps, of.personId))) throw new PracticeError("last-admin");
  const changed = await changePerson(deps, of.personId, (person) => ({ ...person, admin: of.admin }));
  await note(deps, admin, changed, of.admin ? "admin.appointed" : "admin.dismissed", FIRST_COMMUNITY);
  return changed;
}

async function isAnotherAdmin(deps: Deps, than: string): Promise<boolean> {
  for await (const person of everybody(deps)) if (person.admin && person.id !== than) return true;
  return false;
}

async function changePerson(
  deps: Deps,
  personId: string,
  change: (person: Person, now: Date) => Person,
): Promise<Person> {
  return changing(deps, async () => {
    const stored = await deps.store.people.person(personId as PersonId);
    if (!stored) throw new PracticeError("not-found");
    const now = deps.clock.now();
    const after = { ...change(stored.value, now), updatedAt: now.toISOString() };
    await deps.store.people.write(after.id, [{ replace: after, version: stored.version }]);
    return after;
  });
}

/** The roster's row follows the person's record, which is the truth. */
async function keepRoster(deps: Deps, person: Person, communityId: CommunityId): Promise<void> {
  await changing(deps, async () => {
    const row = await deps.store.membership.member(communityId, person.id);
    if (rolesIn(person, communityId).length === 0) {
      if (row) await leaveOut(deps, row.value);
      if (row)
        await deps.store.membership.write(communityId, [{ remove: row.value.id, version: row.version }]);
      return;
    }
    const after = membershipOf(person, communityId, deps.clock.now(), row?.value);
    await deps.store.membership.write(communityId, [
      row ? { replace: after, version: row.version } : { create: after },
    ]);
  });
}

async function note(
  deps: Deps,
  admin: Person,
  changed: Person,
  action: AuditAction,
  communityId: CommunityId,
): Promise<void> {
  const thing = { type: "person" as const, id: changed.actorRef };
  const of = { id: deps.ids.next(), communityId, actor: admin.actorRef, action, thing };
  await deps.store.knowledge.write(communityId, [{ create: auditEntry(of, deps.clock.now()) }]);
}
