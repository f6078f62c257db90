import type { Community } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Person } from "../domain/member.ts";
import { rolesIn } from "../domain/member.ts";
import { type Action, can } from "../domain/permissions.ts";
import type { Deps } from "./deps.ts";

/** Communities the person may read; those they joined first, the oldest first among them. Never throws for none. */
export async function readableCommunities(deps: Deps, person: Person): Promise<Community[]> {
  const all = (await deps.store.communities.all()).map((stored) => stored.value);
  return all
    .filter((community) => can(person, "community.read", { community }))
    .sort(
      (a, b) =>
        Number(rolesIn(person, b.id).length > 0) - Number(rolesIn(person, a.id).length > 0) ||
        a.createdAt.localeCompare(b.createdAt),
    );
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
