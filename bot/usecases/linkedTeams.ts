import { FIRST_COMMUNITY } from "../domain/community.ts";
import { changedTeam, type LinkedTeam, newLinkedTeam, type TeamReference } from "../domain/linkedTeam.ts";
import type { Membership } from "../domain/member.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { forgetReference } from "./references.ts";
import { linkedTeam } from "./whereTeamIs.ts";

/**
 * Links a team the app is in: whoever is in it becomes a member. Where no admin linked it to another, it is linked to the
 * first community. Its channels and people are read within a minute.
 */
export async function linkTeam(deps: Deps, reference: TeamReference, name?: string): Promise<void> {
  await changing(deps, async () => {
    const there = await linkedTeam(deps, reference.teamId);
    const now = deps.clock.now();
    const fresh = newLinkedTeam(
      { communityId: there?.value.communityId ?? FIRST_COMMUNITY, reference, ...(name ? { name } : {}) },
      now,
    );
    if (!there) {
      await deps.store.membership.write(fresh.communityId, [{ create: fresh }]);
      return;
    }
    // Nobody can be added to an archived team: it is none any more.
    const { archived: _, ...was } = there.value;
    const after = { ...was, ...fresh, createdAt: was.createdAt };
    await deps.store.membership.write(fresh.communityId, [{ replace: after, version: there.version }]);
  });
}

/** The app is out of the team: nothing is posted there any more, and who came by it is let go. */
export async function unlinkTeam(deps: Deps, teamId: string): Promise<void> {
  await changeTeam(deps, teamId, (team) => ({ ...team, state: "leaving", dueAt: team.updatedAt }));
  await forgetChannels(deps, teamId);
}

/** Something about the team or the people in it changed; it is read anew soon. */
export async function teamChanged(
  deps: Deps,
  teamId: string,
  change: Partial<Pick<LinkedTeam, "name">> & { archived?: boolean } = {},
): Promise<void> {
  const { archived, ...names } = change;
  await changeTeam(deps, teamId, (team) => {
    const { archived: was, ...rest } = { ...changedTeam(team, deps.clock.now()), ...names };
    return (archived ?? was) ? { ...rest, archived: true } : rest;
  });
  if (archived) await forgetChannels(deps, teamId);
}

/** Changes the team as it is now; nothing where it is not linked. */
export async function changeTeam(
  deps: Deps,
  teamId: string,
  change: (team: LinkedTeam) => LinkedTeam,
): Promise<void> {
  await changing(deps, async () => {
    const there = await linkedTeam(deps, teamId);
    if (!there) return;
    const after = { ...change(there.value), updatedAt: deps.clock.now().toISOString() };
    await deps.store.membership.write(after.communityId, [{ replace: after, version: there.version }]);
  });
}

/**
 * Keeps somebody out whose teams would bring them back: who asked to be forgotten, or whom an admin took out. The tag
 * says nothing about who it is.
 */
export async function leaveOut(deps: Deps, row: Membership): Promise<void> {
  for (const id of row.teams ?? [])
    await changing(deps, async () => {
      const team = await deps.store.membership.team(row.communityId, id);
      const tag = leftOutTag(deps, id, row.personId);
      if (!team || team.value.leftOut?.includes(tag)) return;
      const after = {
        ...team.value,
        leftOut: [...(team.value.leftOut ?? []), tag],
        updatedAt: deps.clock.now().toISOString(),
      };
      await deps.store.membership.write(row.communityId, [{ replace: after, version: team.version }]);
    });
}

/** Stands for somebody who is left out of a team. */
export function leftOutTag(deps: Pick<Deps, "sealer">, id: string, personId: string): string {
  return deps.sealer.tag("left-out", [id, personId]);
}

async function forgetChannels(deps: Deps, teamId: string): Promise<void> {
  for (const { value: community } of await deps.store.communities.all())
    for (const { value } of await deps.store.membership.conversations(community.id))
      if (value.reference.teamId === teamId)
        await forgetReference(deps, { conversationId: value.reference.conversationId });
}
