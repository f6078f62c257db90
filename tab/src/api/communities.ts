import type { CommunitySettingsRequest } from "../../../bot/contract/api.ts";
import type {
  CommunitiesView,
  CommunityRow,
  MakeCommunityRequest,
  PeopleToAddView,
} from "../../../bot/contract/communities.ts";
import { API } from "../../../bot/contract/paths.ts";
import type { PlaceView } from "../../../bot/contract/place.ts";
import type { Send } from "./client.ts";

/** What the tab asks about communities, their teams, and letting people in. */
export function communitiesApi(send: Send) {
  return {
    communities: (signal?: AbortSignal) => send<CommunitiesView>("GET", API.communities, undefined, signal),
    place: (teamId: string, signal?: AbortSignal) => send<PlaceView>("POST", API.place, { teamId }, signal),
    makeCommunity: (wanted: MakeCommunityRequest) => send<CommunityRow>("POST", API.communities, wanted),
    communitySettings: (communityId: string, wanted: CommunitySettingsRequest) =>
      send<unknown>("PUT", API.communitySettings(communityId), wanted),
    moveTeam: (teamId: string, communityId: string) =>
      send<unknown>("PUT", API.team(teamId), { communityId }),
    findToAdd: (communityId: string, text: string, signal?: AbortSignal) =>
      send<PeopleToAddView>("POST", API.findToAdd(communityId), { text }, signal),
    addPerson: (communityId: string, personId: string) =>
      send<unknown>("POST", API.addPeople(communityId), { personId }),
  };
}
