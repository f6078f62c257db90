import { z } from "zod";
import { NOTE_MAX, TOPIC_NAME_MAX } from "../../../contract/limits.ts";
import { API } from "../../../contract/paths.ts";
import type { MinutesResponse, QueueResponse, QueueSuggestions } from "../../../contract/tend.ts";
import { SNOOZES } from "../../../domain/tendState.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { actOnRow } from "../../../usecases/tending/actOnRow.ts";
import { answerAsked } from "../../../usecases/tending/answerAsked.ts";
import { changeAway } from "../../../usecases/tending/away.ts";
import { addMinutes } from "../../../usecases/tending/minutes.ts";
import { changePause } from "../../../usecases/tending/pause.ts";
import { tendingQueue } from "../../../usecases/tending/queue.ts";
import { suggestionsFor } from "../../../usecases/tending/suggestions.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";
import { presentQueue } from "../presentTend.ts";

const here = { communityId: z.string().optional() };
const id = z.string().max(200);
/** Longer words are read, so that the refusal can name the bound. */
const words = text.max(20 * NOTE_MAX);
const act = z.discriminatedUnion("do", [
  z.object({ ...here, do: z.literal("snooze"), until: z.enum(SNOOZES) }),
  z.object({ ...here, do: z.enum(["back", "done", "nudge", "team", "link", "still-right"]) }),
  z.object({ ...here, do: z.literal("hand"), personId: id.optional() }),
  z.object({
    ...here,
    do: z.literal("invite"),
    invites: z.array(z.object({ personId: id, words })).max(2),
  }),
  z.object({ ...here, do: z.literal("ask"), words }),
  z.object({ ...here, do: z.literal("thank"), words }),
  z.object({ ...here, do: z.literal("topics"), topics: z.array(text.max(4 * TOPIC_NAME_MAX)).max(20) }),
  z.object({ ...here, do: z.literal("welcome"), personIds: z.array(id).max(100), words }),
]);
const day = z.string().max(10);
const away = z.object({
  ...here,
  away: z.object({ from: day, until: day, cover: id.optional() }).optional(),
});
const pause = z.object({ ...here, until: day.optional() });
const minutes = z.object({ ...here, minutes: z.number() });
const asked = z.object({ answer: z.enum(["right", "seen"]) });

/** The gardener's queue: what waits, what is done about it, and who looks after it meanwhile. */
export function tendRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "get",
      path: "/api/communities/:communityId/tending",
      run: async ({ person, params }): Promise<QueueResponse> =>
        presentQueue(deps, person, await tendingQueue(deps, person, params["communityId"])),
    },
    {
      method: "post",
      path: "/api/tending/:key/act",
      run: ({ person, params, body }) => {
        const { communityId, ...rest } = parse(act, body);
        return actOnRow(deps, person, { communityId, key: params["key"] ?? "" }, rest);
      },
    },
    {
      method: "post",
      path: "/api/tending/:key/suggestions",
      run: async ({ person, params, body }): Promise<QueueSuggestions> => {
        const { communityId } = parse(z.object(here), body);
        const of = { communityId, key: params["key"] ?? "" };
        const { people, topics } = await suggestionsFor(deps, person, of);
        return {
          people: people.map(({ personId, name, topic, perspectives, items }) => ({
            personId,
            name,
            because: { topic, perspectives, items },
          })),
          topics,
        };
      },
    },
    {
      method: "post",
      path: API.pause,
      run: ({ person, body }) => changePause(deps, person, parse(pause, body)),
    },
    {
      method: "post",
      path: API.away,
      run: ({ person, body }) => changeAway(deps, person, parse(away, body)),
    },
    {
      method: "post",
      path: API.gardenMinutes,
      run: async ({ person, body }): Promise<MinutesResponse> => ({
        minutes: await addMinutes(deps, person, parse(minutes, body)),
      }),
    },
    {
      method: "post",
      path: "/api/items/:itemId/asked",
      run: ({ person, params, body }) =>
        answerAsked(deps, person, params["itemId"] ?? "", parse(asked, body).answer),
    },
  ];
}
