import { z } from "zod";
import type { ReleasesResponse } from "../../../contract/api.ts";
import { API } from "../../../contract/paths.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { askRelease, decideRelease, releasesFor } from "../../../usecases/release.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";
import { presentRelease } from "../presentGarden.ts";

const asked = z.object({
  id: z.string(),
  itemId: z.string(),
  documentId: z.string(),
  reason: text,
  unsafeToTell: z.boolean(),
});
const decided = z.object({ agree: z.boolean() });

/** What two admins do: open a seal. */
export function releaseRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "get",
      path: API.releases,
      run: async ({ person }): Promise<ReleasesResponse> => ({
        releases: (await releasesFor(deps, person)).map((view) => presentRelease(view, person)),
      }),
    },
    {
      method: "post",
      path: API.releases,
      run: async ({ person, body }) => {
        const release = await askRelease(deps, person, parse(asked, body));
        return presentRelease({ release, author: undefined }, person);
      },
    },
    {
      method: "post",
      path: "/api/releases/:releaseId",
      run: async ({ person, params, body }) => {
        const release = await decideRelease(
          deps,
          person,
          params["releaseId"] ?? "",
          parse(decided, body).agree,
        );
        return presentRelease({ release, author: undefined }, person);
      },
    },
  ];
}
