import { z } from "zod";
import type {
  CommunitiesView,
  CommunityRow,
  PeopleToAddView,
  TeamRow,
} from "../../../contract/communities.ts";
import { API } from "../../../contract/paths.ts";
import type { PlaceView } from "../../../contract/place.ts";
import { FIRST_COMMUNITY } from "../../../domain/community.ts";
import type { LinkedTeam } from "../../../domain/linkedTeam.ts";
import { addMember, findToAdd } from "../../../usecases/addMember.ts";
import { allCommunities, type SettledCommunity } from "../../../usecases/allCommunities.ts";
import { changeCommunity } from "../../../usecases/changeCommunity.ts";
import { communityOfTeam } from "../../../usecases/communityOfTeam.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { makeCommunity } from "../../../usecases/makeCommunity.ts";
import { moveTeam } from "../../../usecases/moveTeam.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";

const made = z.object({ id: z.string(), name: text, purpose: text, open: z.boolean() });
const settings = z.object({
  name: text.optional(),
  purpose: text.optional(),
  open: z.boolean().optional(),
  safeguardingRoute: text.optional(),
});
const moved = z.object({ communityId: z.string() });
const looked = z.object({ text: text.max(200) });
const place = z.object({ teamId: text.max(300) });
const added = z.object({ personId: z.string() });

/** Communities, the teams linked to them, and letting people in. */
export function communityRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "post",
      path: API.place,
      run: async ({ person, body }): Promise<PlaceView> => {
        const community = await communityOfTeam(deps, person, parse(place, body).teamId);
        return community ? { communityId: community.id } : {};
      },
    },
    {
      method: "get",
      path: API.communities,
      run: async ({ person }): Promise<CommunitiesView> => {
        const all = await allCommunities(deps, person);
        return {
          communities: all.map(presentRow),
          teams: all.flatMap(({ teams }) => teams.map(presentTeam)),
        };
      },
    },
    {
      method: "post",
      path: API.communities,
      run: async ({ person, body }) =>
        presentRow({
          community: await makeCommunity(deps, person, parse(made, body)),
          members: 0,
          teams: [],
        }),
    },
    {
      method: "put",
      path: "/api/communities/:communityId/settings",
      run: ({ person, params, body }) =>
        changeCommunity(deps, person, params["communityId"] ?? "", parse(settings, body)),
    },
    {
      method: "put",
      path: "/api/teams/:teamId",
      run: ({ person, params, body }) =>
        moveTeam(deps, person, { teamId: params["teamId"] ?? "", ...parse(moved, body) }),
    },
    {
      method: "post",
      path: "/api/communities/:communityId/people/find",
      run: async ({ person, params, body }): Promise<PeopleToAddView> => ({
        people: await findToAdd(deps, person, params["communityId"] ?? "", parse(looked, body).text),
      }),
    },
    {
      method: "post",
      path: "/api/communities/:communityId/people",
      run: ({ person, params, body }) =>
        addMember(deps, person, { communityId: params["communityId"] ?? "", ...parse(added, body) }),
    },
  ];
}

function presentRow({ community, members }: SettledCommunity): CommunityRow {
  const { id, name, purpose, open, safeguardingRoute } = community;
  return { id, name, purpose, open, first: id === FIRST_COMMUNITY, safeguardingRoute, members };
}

function presentTeam({ id, name, communityId, people }: LinkedTeam): TeamRow {
  return { id, name: name ?? "", communityId, ...(people === undefined ? {} : { people }) };
}
