import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { CommunityId } from "../domain/ids.ts";
import type { LinkedTeam } from "../domain/linkedTeam.ts";
import type { Person } from "../domain/member.ts";
import { permitAdmin } from "../domain/permissions.ts";
import type { Stored } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { refile } from "./places.ts";
import { whereTeamIs } from "./whereTeamIs.ts";

/**
 * Links a team to another community. Its channels are that community's at once; within a minute its people are members
 * there, and no longer of the one before, where nothing else made them that. Interrupted, it is done by doing it again.
 * @throws PracticeError `not-allowed`, `not-found`.
 */
export async function moveTeam(
  deps: Deps,
  admin: Person,
  of: { teamId: string; communityId: string },
): Promise<void> {
  permitAdmin(admin, "settings.change");
  const communities = await deps.store.communities.all();
  const to = communities.find(({ value }) => value.id === of.communityId)?.value.id;
  if (!to) throw new PracticeError("not-found", { field: "communityId" });
  const moved = await changing(deps, async () => {
    const [team, ...others] = await whereTeamIs(deps, of.teamId);
    if (team?.value.state !== "linked") throw new PracticeError("not-found");
    const moves = team.value.communityId !== to;
    if (moves) await linkThere(deps, team.value, to);
    for (const other of moves ? [team, ...others] : others)
      if (other.value.communityId !== to) await leave(deps, other);
    return moves;
  });
  for (const { value: community } of communities)
    if (community.id !== to) await refile(deps, community.id, to, await teamsOwnId(deps, of.teamId));
  if (moved) await note(deps, admin, to);
}

/** Under the same tags: whoever asked to be forgotten is not brought back by the move. */
async function linkThere(deps: Deps, team: LinkedTeam, to: CommunityId): Promise<void> {
  const now = deps.clock.now().toISOString();
  const { readAt: _, people: __, ...rest } = team;
  const fresh: LinkedTeam = { ...rest, communityId: to, dueAt: now, updatedAt: now };
  // One that is still letting people go there takes them in again instead.
  const there = await deps.store.membership.team(to, team.id);
  await deps.store.membership.write(to, [
    there ? { replace: fresh, version: there.version } : { create: fresh },
  ]);
}

async function leave(deps: Deps, { value, version }: Stored<LinkedTeam>): Promise<void> {
  if (value.state === "leaving") return;
  const now = deps.clock.now().toISOString();
  await deps.store.membership.write(value.communityId, [
    { replace: { ...value, state: "leaving", dueAt: now, updatedAt: now }, version },
  ]);
}

async function teamsOwnId(deps: Deps, id: string): Promise<string> {
  return (await whereTeamIs(deps, id))[0]?.value.reference.teamId ?? "";
}

async function note(deps: Deps, admin: Person, to: CommunityId): Promise<void> {
  const thing = { type: "community", id: to } as const;
  const of = { id: deps.ids.next(), communityId: to, actor: admin.actorRef, thing } as const;
  await deps.store.knowledge.write(to, [
    { create: auditEntry({ ...of, action: "team.moved" }, deps.clock.now()) },
  ]);
}
