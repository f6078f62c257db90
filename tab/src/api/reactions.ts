import { API } from "../../../bot/contract/paths.ts";
import type {
  KeepResponse,
  KeptItemsResponse,
  ReactRequest,
  ReactResponse,
  StillRightRequest,
  TopicRequest,
  TopicResponse,
} from "../../../bot/contract/reactions.ts";
import type { Send } from "./client.ts";

/** What the tab asks about light ways to take part. */
export function reactionsApi(send: Send) {
  return {
    react: (itemId: string, what: ReactRequest) => send<ReactResponse>("PUT", API.reactions(itemId), what),
    saveForLater: (itemId: string, on: boolean) => send<KeepResponse>("PUT", API.savedItem(itemId), { on }),
    followItem: (itemId: string, on: boolean) => send<KeepResponse>("PUT", API.followedItem(itemId), { on }),
    stillRight: (itemId: string, said: StillRightRequest) =>
      send<unknown>("POST", API.stillRight(itemId), said),
    changeTopic: (itemId: string, what: TopicRequest) =>
      send<TopicResponse>("PUT", API.topicsOfItem(itemId), what),
    savedItems: (signal?: AbortSignal) => send<KeptItemsResponse>("GET", API.saved, undefined, signal),
    followedItems: (signal?: AbortSignal) =>
      send<KeptItemsResponse>("GET", API.followedItems, undefined, signal),
  };
}
