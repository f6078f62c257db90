import { API } from "../../../bot/contract/paths.ts";
import type {
  AskedAnswerRequest,
  AwayRequest,
  MinutesRequest,
  MinutesResponse,
  PauseRequest,
  QueueActRequest,
  QueueResponse,
  QueueSuggestions,
} from "../../../bot/contract/tend.ts";
import type { Send } from "./client.ts";

/** What the tab asks about looking after a community. */
export function tendingApi(send: Send) {
  return {
    tending: (communityId: string, signal?: AbortSignal) =>
      send<QueueResponse>("GET", API.tending(communityId), undefined, signal),
    actOnRow: (key: string, act: QueueActRequest) => send<unknown>("POST", API.actOnRow(key), act),
    rowSuggestions: (key: string, communityId: string, signal?: AbortSignal) =>
      send<QueueSuggestions>("POST", API.rowSuggestions(key), { communityId }, signal),
    pause: (wanted: PauseRequest) => send<unknown>("POST", API.pause, wanted),
    away: (wanted: AwayRequest) => send<unknown>("POST", API.away, wanted),
    addMinutes: (wanted: MinutesRequest) => send<MinutesResponse>("POST", API.gardenMinutes, wanted),
    answerAsked: (itemId: string, wanted: AskedAnswerRequest) =>
      send<unknown>("POST", API.asked(itemId), wanted),
  };
}
