import type { Community } from "../domain/community.ts";
import type { LinkedTeam } from "../domain/linkedTeam.ts";
import type { Person } from "../domain/member.ts";
import { permitAdmin } from "../domain/permissions.ts";
import type { Deps } from "./deps.ts";

/** A community as the settings show it: who is in it is a number, and none of what they wrote is here. */
export type SettledCommunity = { community: Community; members: number; teams: LinkedTeam[] };

/** Every community there is, closed ones too, the oldest first. @throws PracticeError `not-allowed` for who is no admin. */
export async function allCommunities(deps: Deps, admin: Person): Promise<SettledCommunity[]> {
  permitAdmin(admin, "settings.change");
  const communities = (await deps.store.communities.all()).map(({ value }) => value);
  return Promise.all(
    communities.map(async (community) => {
      const [members, teams] = await Promise.all([
        deps.store.membership.countMembers(community.id),
        deps.store.membership.teams(community.id),
      ]);
      const linked = teams.map(({ value }) => value).filter(({ state }) => state === "linked");
      return { community, members, teams: linked };
    }),
  );
}
