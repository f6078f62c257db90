import type { CommunityId } from "../../domain/ids.ts";
import type { Deps } from "../../usecases/deps.ts";
import { linkedTeam } from "../../usecases/whereTeamIs.ts";
import type { CheckedActivity } from "./activity.ts";

/** The community whose channel this is; none in other chats and in teams nobody linked. */
export async function communityHere(deps: Deps, activity: CheckedActivity): Promise<CommunityId | undefined> {
  const teamId = activity.channelData?.team?.id;
  return teamId ? (await linkedTeam(deps, teamId))?.value.communityId : undefined;
}
