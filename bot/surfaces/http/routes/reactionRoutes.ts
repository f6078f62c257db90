import { z } from "zod";
import { API } from "../../../contract/paths.ts";
import type {
  KeepResponse,
  KeptItemsResponse,
  ReactResponse,
  TopicResponse,
} from "../../../contract/reactions.ts";
import { TAPS } from "../../../domain/reaction.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { followedItems, followItem, savedItems, saveForLater } from "../../../usecases/keepItem.ts";
import { react } from "../../../usecases/react.ts";
import { sayNoLongerRight, sayStillRight } from "../../../usecases/stillRight.ts";
import { addTopic, takeTopic } from "../../../usecases/topicsOfItem.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";
import { presentKept, presentKeptItem } from "../presentReactions.ts";

const reacted = z.object({ perspectiveId: z.string().optional(), tap: z.enum(TAPS), on: z.boolean() });
const kept = z.object({ on: z.boolean() });
const stillRight = z.discriminatedUnion("right", [
  z.object({ right: z.literal(true) }),
  z.object({ right: z.literal(false), changed: text }),
]);
const topicChange = z.object({ topic: text, on: z.boolean() });

/** Light ways to take part: one tap each. */
export function reactionRoutes(deps: Deps): ApiRoute[] {
  const itemPath = "/api/items/:itemId";
  const idIn = (params: Record<string, string>) => params["itemId"] ?? "";
  return [
    {
      method: "put",
      path: `${itemPath}/reactions`,
      run: ({ person, params, body }): Promise<ReactResponse> =>
        react(deps, person, { ...parse(reacted, body), itemId: idIn(params) }),
    },
    {
      method: "put",
      path: `${itemPath}/saved`,
      run: async ({ person, params, body }): Promise<KeepResponse> => {
        const itemId = idIn(params);
        return presentKept(await saveForLater(deps, person, { itemId, ...parse(kept, body) }), itemId);
      },
    },
    {
      method: "put",
      path: `${itemPath}/followed`,
      run: async ({ person, params, body }): Promise<KeepResponse> => {
        const itemId = idIn(params);
        return presentKept(await followItem(deps, person, { itemId, ...parse(kept, body) }), itemId);
      },
    },
    {
      method: "post",
      path: `${itemPath}/still-right`,
      run: async ({ person, params, body }) => {
        const said = parse(stillRight, body);
        const itemId = idIn(params);
        if (said.right) await sayStillRight(deps, person, itemId);
        else await sayNoLongerRight(deps, person, { itemId, changed: said.changed });
      },
    },
    {
      method: "put",
      path: `${itemPath}/topics`,
      run: ({ person, params, body }): Promise<TopicResponse> => {
        const { topic, on } = parse(topicChange, body);
        return (on ? addTopic : takeTopic)(deps, person, { itemId: idIn(params), topic });
      },
    },
    {
      method: "get",
      path: API.saved,
      run: async ({ person }): Promise<KeptItemsResponse> => ({
        items: (await savedItems(deps, person)).map(presentKeptItem),
      }),
    },
    {
      method: "get",
      path: API.followedItems,
      run: async ({ person }): Promise<KeptItemsResponse> => ({
        items: (await followedItems(deps, person)).map(presentKeptItem),
      }),
    },
  ];
}
