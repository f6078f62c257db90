import { z } from "zod";
import type { MyGardenView } from "../../../contract/api.ts";
import { API } from "../../../contract/paths.ts";
import { CONSENT_ANSWERS } from "../../../domain/consent.ts";
import { answerConsent } from "../../../usecases/consent.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { myGarden } from "../../../usecases/myGarden.ts";
import type { ApiRoute } from "../api.ts";
import { parse } from "../parse.ts";
import { presentMyGarden } from "../presentGarden.ts";

const answered = z.object({ answer: z.enum(CONSENT_ANSWERS) });

/** The reader's own page: what they wrote, and what waits for them. */
export function myGardenRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "get",
      path: API.myGarden,
      run: async ({ person }): Promise<MyGardenView> => presentMyGarden(await myGarden(deps, person)),
    },
    {
      method: "post",
      path: "/api/me/consents/:itemId",
      run: ({ person, params, body }) =>
        answerConsent(deps, person, params["itemId"] ?? "", parse(answered, body).answer),
    },
  ];
}
