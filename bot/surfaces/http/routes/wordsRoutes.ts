import { z } from "zod";
import type { CommunityWordsView } from "../../../contract/api.ts";
import { QUERY_MAX } from "../../../contract/limits.ts";
import { API } from "../../../contract/paths.ts";
import {
  changeSynonyms,
  communityWords,
  countSearchInVain,
  forgetVainWord,
} from "../../../usecases/communityWords.ts";
import type { Deps } from "../../../usecases/deps.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";

const vain = z.object({ communityId: z.string().optional(), text: text.max(QUERY_MAX) });
const topic = z.object({ topic: text, synonyms: z.array(text).max(100) });
const word = z.object({ word: text.max(100) });

/** The words a community searches with: those that find nothing, and its own for its topics. */
export function wordsRoutes(deps: Deps): ApiRoute[] {
  const wordsPath = "/api/communities/:communityId/words";
  return [
    {
      method: "post",
      path: API.searchedInVain,
      run: ({ person, body }) => countSearchInVain(deps, person, parse(vain, body)),
    },
    {
      method: "get",
      path: wordsPath,
      run: ({ person, params }): Promise<CommunityWordsView> =>
        communityWords(deps, person, params["communityId"]),
    },
    {
      method: "put",
      path: wordsPath,
      run: ({ person, params, body }) =>
        changeSynonyms(deps, person, { ...parse(topic, body), communityId: params["communityId"] ?? "" }),
    },
    {
      method: "post",
      path: `${wordsPath}/done`,
      run: ({ person, params, body }) =>
        forgetVainWord(deps, person, { ...parse(word, body), communityId: params["communityId"] ?? "" }),
    },
  ];
}
