import { z } from "zod";
import { API } from "../../../contract/paths.ts";
import { changeSettings } from "../../../usecases/changeSettings.ts";
import { communityFor } from "../../../usecases/communities.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { readDraft } from "../../../usecases/drafts.ts";
import { followTopic } from "../../../usecases/followTopic.ts";
import { communitiesSeen } from "../../../usecases/health/communityOf.ts";
import { joinCommunity } from "../../../usecases/joinCommunity.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";
import { presentDraft, presentMe } from "../presenters.ts";

const settings = z.object({
  language: z.enum(["en", "cy"]).optional(),
  home: z.string().optional(),
  digest: z.object({ day: z.int().optional(), pausedUntil: z.string().nullable().optional() }).optional(),
  countReading: z.boolean().optional(),
  switchedOff: z.array(z.enum(["thread-news", "prompt", "digest", "gardener-note"])).optional(),
});

const followed = z.object({ topic: text, follow: z.boolean() });

/** The reader, their settings, their drafts, and joining. */
export function meRoutes(deps: Deps, about: { localMode: boolean }): ApiRoute[] {
  return [
    {
      method: "get",
      path: API.me,
      run: async ({ person, language }) =>
        presentMe(person, await communitiesSeen(deps, person), { ...about, language }),
    },
    {
      method: "put",
      path: API.settings,
      run: async ({ person, language, body }) => {
        const wanted = parse(settings, body);
        const after = await changeSettings(deps, person, wanted);
        return presentMe(after, await communitiesSeen(deps, after), {
          ...about,
          language: after.language ?? language,
        });
      },
    },
    {
      method: "put",
      path: API.follows,
      run: async ({ person, language, body }) => {
        const after = await followTopic(deps, person, parse(followed, body));
        return presentMe(after, await communitiesSeen(deps, after), { ...about, language });
      },
    },
    {
      method: "post",
      path: "/api/communities/:communityId/join",
      run: async ({ person, language, params }) => {
        const community = await communityFor(deps, person, params["communityId"], "community.read");
        const after = await joinCommunity(deps, person, community);
        return presentMe(after, await communitiesSeen(deps, after), { ...about, language });
      },
    },
    {
      method: "get",
      path: "/api/drafts/:draftId",
      run: async ({ person, params }) => presentDraft(await readDraft(deps, person, params["draftId"] ?? "")),
    },
  ];
}
