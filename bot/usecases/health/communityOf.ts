import type { Community } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { Person } from "../../domain/member.ts";
import { type Action, can } from "../../domain/permissions.ts";
import { readableCommunities } from "../communities.ts";
import type { Deps } from "../deps.ts";

/**
 * Communities whose health or plan somebody may see, also where, like a sponsor, they may read none of its items. An
 * admin sees the plans of those they may read: of others they are not to learn that they are there.
 */
export async function communitiesToOversee(deps: Deps, person: Person): Promise<Community[]> {
  const all = (await deps.store.communities.all()).map(({ value }) => value);
  return all.filter(
    (community) =>
      can(person, "plan.read", { community }) &&
      (can(person, "health.read", { community }) || can(person, "community.read", { community })),
  );
}

/** Communities a person sees at all: those they may read, then those whose figures alone are theirs to see. */
export async function communitiesSeen(deps: Deps, person: Person): Promise<Community[]> {
  const readable = await readableCommunities(deps, person);
  const there = new Set(readable.map(({ id }) => id));
  const overseen = await communitiesToOversee(deps, person);
  const only = overseen.filter(
    (community) => !there.has(community.id) && can(person, "health.read", { community }),
  );
  return [...readable, ...only];
}

/** @throws PracticeError `not-found` where they may not even see its plan, `not-allowed` where that is all they may. */
export async function communityToOversee(
  deps: Deps,
  person: Person,
  communityId: string,
  action: Action,
): Promise<Community> {
  const community = (await communitiesToOversee(deps, person)).find(({ id }) => id === communityId);
  if (!community) throw new PracticeError("not-found", { field: "communityId" });
  if (!can(person, action, { community })) throw new PracticeError("not-allowed");
  return community;
}
