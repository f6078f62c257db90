import { z } from "zod";
import type { UseResponse } from "../../../contract/uses.ts";
import type { Person } from "../../../domain/member.ts";
import { FITS } from "../../../domain/use.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { readThread } from "../../../usecases/readThread.ts";
import { sayUsed, undoUse } from "../../../usecases/sayUsed.ts";
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

/** That somebody used an item in practice, and what came of it. */
export function usedRoutes(deps: Deps): ApiRoute[] {
  const itemPath = "/api/items/:itemId";
  const answer = async (person: Person, itemId: string): Promise<UseResponse> => {
    // The person's record anew: what they just wrote without a name is on its list only now.
    const now = (await deps.store.people.person(person.id))?.value ?? person;
    const thread = await readThread(deps, now, itemId);
    return { uses: presentUses(thread, now), count: thread.item.counts.uses };
  };
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
  ];
}
