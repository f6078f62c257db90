import { API } from "../../../bot/contract/paths.ts";
import type {
  ObstaclesView,
  TellChangeRequest,
  ToldResponse,
  UseRequest,
  UseResponse,
} from "../../../bot/contract/uses.ts";
import type { Send } from "./client.ts";

/** What the tab asks about using items in practice, and what came of it. */
export function usesApi(send: Send) {
  return {
    sayUsed: (itemId: string, use: UseRequest) => send<UseResponse>("POST", API.uses(itemId), use),
    undoUse: (itemId: string) => send<UseResponse>("POST", API.undoUse(itemId), {}),
    obstacles: (communityId: string, signal?: AbortSignal) =>
      send<ObstaclesView>("GET", API.obstacles(communityId), undefined, signal),
    told: (communityId: string, signal?: AbortSignal) =>
      send<ToldResponse>("GET", API.told(communityId), undefined, signal),
    tellChange: (communityId: string, words: TellChangeRequest) =>
      send<ToldResponse>("POST", API.told(communityId), words),
    removeTold: (communityId: string, id: string) =>
      send<ToldResponse>("POST", API.removeTold(communityId, id), {}),
  };
}
