import { type Community, FIRST_COMMUNITY } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Person } from "../domain/member.ts";
import { rolesIn } from "../domain/member.ts";
import { type Action, can } from "../domain/permissions.ts";
import type { Deps } from "./deps.ts";

/**
 * Communities the person may read: the one they begin in, those they joined, everybody's, and the others, the older
 * ones first. Never throws for none.
 */
export async function readableCommunities(deps: Deps, person: Person): Promise<Community[]> {
  const all = (await deps.store.communities.all()).map((stored) => stored.value);
  const place = ({ id }: Community) =>
    id === person.home ? 0 : rolesIn(person, id).length > 0 ? 1 : id === FIRST_COMMUNITY ? 2 : 3;
  return all
    .filter((community) => can(person, "community.read", { community }))
    .sort((a, b) => place(a) - place(b) || a.createdAt.localeCompare(b.createdAt));
}

/** Communities somebody who writes chooses between: those they are in, and where they are in none yet, all they may read. */
export async function communitiesToWriteIn(deps: Deps, person: Person): Promise<Community[]> {
  const readable = await readableCommunities(deps, person);
  const joined = readable.filter(({ id }) => rolesIn(person, id).length > 0);
  return joined.length > 0 ? joined : readable;
}

/**
 * The community meant: the one named, or else the person's default.
 * @throws PracticeError `not-found` when there is none they may do this in; a foreign id answers like a missing one.
 */
export async function communityFor(
  deps: Deps,
  person: Person,
  communityId: string | undefined,
  action: Action,
): Promise<Community> {
  const readable = await readableCommunities(deps, person);
  const community = communityId === undefined ? readable[0] : readable.find(({ id }) => id === communityId);
  if (!community) throw new PracticeError("not-found", { field: "communityId" });
  if (!can(person, action, { community })) throw new PracticeError("not-allowed");
  return community;
}
