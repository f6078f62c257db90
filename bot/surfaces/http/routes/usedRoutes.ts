import { z } from "zod";
import type { ObstaclesView, ToldResponse, UseResponse } from "../../../contract/uses.ts";
import type { Person } from "../../../domain/member.ts";
import { FITS } from "../../../domain/use.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { obstaclesOf } from "../../../usecases/obstacles.ts";
import { readThread } from "../../../usecases/readThread.ts";
import { sayUsed, undoUse } from "../../../usecases/sayUsed.ts";
import { removeTold, tellChange, toldIn } from "../../../usecases/tellChange.ts";
import type { ApiRoute } from "../api.ts";
import { accepted, parse, text } from "../parse.ts";
import { presentUses } from "../presentUses.ts";

const used = z.object({
  id: z.string(),
  fit: z.enum(FITS),
  story: z.object({ did: text, happened: text, differently: text, inTheWay: text }).optional(),
  unnamed: z.boolean().optional(),
  version: z.string().optional(),
  accepted: accepted.optional(),
});

const told = z.object({
  id: z.string(),
  said: text,
  changed: text,
  theme: text.optional(),
  accepted: accepted.optional(),
});

/** That somebody used an item in practice, and what came of it. */
export function usedRoutes(deps: Deps): ApiRoute[] {
  const itemPath = "/api/items/:itemId";
  const answer = async (person: Person, itemId: string): Promise<UseResponse> => {
    // The person's record anew: what they just wrote without a name is on its list only now.
    const now = (await deps.store.people.person(person.id))?.value ?? person;
    const thread = await readThread(deps, now, itemId);
    return { uses: presentUses(thread, now), count: thread.item.counts.uses };
  };
  const changesTold = async (person: Person, communityId: string | undefined): Promise<ToldResponse> => ({
    told: (await toldIn(deps, person, communityId)).map(({ id, said, changed, theme, createdAt }) => ({
      id,
      said,
      changed,
      ...(theme ? { theme } : {}),
      createdAt,
    })),
  });
  return [
    {
      method: "post",
      path: `${itemPath}/uses`,
      run: async ({ person, params, body }) => {
        const itemId = params["itemId"] ?? "";
        await sayUsed(deps, person, { ...parse(used, body), itemId });
        return answer(person, itemId);
      },
    },
    {
      method: "post",
      path: `${itemPath}/uses/undo`,
      run: async ({ person, params }) => {
        const itemId = params["itemId"] ?? "";
        await undoUse(deps, person, itemId);
        return answer(person, itemId);
      },
    },
    {
      method: "get",
      path: "/api/communities/:communityId/obstacles",
      run: async ({ person, params }): Promise<ObstaclesView> => {
        const { obstacles, topics, phrases } = await obstaclesOf(deps, person, params["communityId"]);
        return {
          obstacles: obstacles.map(({ item, text, month }) => ({
            itemId: item.id,
            title: item.title,
            topics: item.topics,
            text,
            month,
          })),
          topics,
          phrases,
        };
      },
    },
    {
      method: "get",
      path: "/api/communities/:communityId/told",
      run: ({ person, params }) => changesTold(person, params["communityId"]),
    },
    {
      method: "post",
      path: "/api/communities/:communityId/told",
      run: async ({ person, params, body }) => {
        const communityId = params["communityId"];
        await tellChange(deps, person, { ...parse(told, body), communityId });
        return changesTold(person, communityId);
      },
    },
    {
      method: "post",
      path: "/api/communities/:communityId/told/:id/remove",
      run: async ({ person, params }) => {
        const communityId = params["communityId"];
        await removeTold(deps, person, { communityId, id: params["id"] ?? "" });
        return changesTold(person, communityId);
      },
    },
  ];
}
