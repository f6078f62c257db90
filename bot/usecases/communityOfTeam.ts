import type { Community } from "../domain/community.ts";
import type { Person } from "../domain/member.ts";
import { readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { linkedTeam } from "./whereTeamIs.ts";

/**
 * The community a team is linked to, for whoever may read it. Which team it is, their client says: it decides what they
 * are shown first of what is theirs anyway. A closed community that is not theirs answers like a team that has none.
 * @param teamId as Teams names it (`19:…`)
 */
export async function communityOfTeam(
  deps: Deps,
  person: Person,
  teamId: string,
): Promise<Community | undefined> {
  const team = await linkedTeam(deps, teamId);
  if (team?.value.state !== "linked") return undefined;
  const { communityId } = team.value;
  return (await readableCommunities(deps, person)).find(({ id }) => id === communityId);
}
