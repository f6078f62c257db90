import { z } from "zod";
import { PAGE_SIZE } from "../../../contract/limits.ts";
import { API } from "../../../contract/paths.ts";
import { communityFor } from "../../../usecases/communities.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { findKnowledge, findLookAlikes } from "../../../usecases/findKnowledge.ts";
import type { ApiRoute } from "../api.ts";
import { kind, parse, text } from "../parse.ts";
import { presentLookAlikes, presentSearch } from "../presenters.ts";

const query = z.object({
  communityId: z.string().optional(),
  text: text.optional(),
  kinds: z.array(kind).max(4).optional(),
  topics: z.array(text).max(50).optional(),
  unanswered: z.boolean().optional(),
  used: z.boolean().optional(),
  sort: z.enum(["match", "newest", "mostUsed"]).optional(),
  after: z.int().min(0).max(1_000_000).optional(),
  limit: z.int().min(1).max(100).optional(),
});

const words = z.object({ communityId: z.string().optional(), title: text, text });

/** Finding: search, topics, and what looks like a text about to be saved. */
export function searchRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "post",
      path: API.search,
      run: async ({ person, body }) => {
        const { after = 0, limit = PAGE_SIZE, ...wanted } = parse(query, body);
        const answer = await findKnowledge(deps, person, { ...wanted, offset: after, limit });
        return presentSearch(answer, { offset: after });
      },
    },
    {
      method: "post",
      path: API.lookAlikes,
      run: async ({ person, body }) =>
        presentLookAlikes(await findLookAlikes(deps, person, parse(words, body)), deps.links),
    },
    {
      method: "get",
      path: "/api/communities/:communityId/topics",
      run: async ({ person, params }) => {
        const community = await communityFor(deps, person, params["communityId"], "item.read");
        return { topics: deps.search.topics(community.id) };
      },
    },
  ];
}
