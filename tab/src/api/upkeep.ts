import { API } from "../../../bot/contract/paths.ts";
import type {
  DecideSuggestionRequest,
  HistoryResponse,
  MergeRequest,
  RestoreVersionRequest,
  SuggestionsResponse,
  SuggestRequest,
  TopicLawRequest,
} from "../../../bot/contract/upkeep.ts";
import type { Send } from "./client.ts";

/** What the tab asks about keeping items right. */
export function upkeepApi(send: Send) {
  return {
    suggestions: (itemId: string, signal?: AbortSignal) =>
      send<SuggestionsResponse>("GET", API.suggestions(itemId), undefined, signal),
    suggest: (itemId: string, wanted: SuggestRequest) =>
      send<unknown>("POST", API.suggestions(itemId), wanted),
    decideSuggestion: (itemId: string, id: string, wanted: DecideSuggestionRequest) =>
      send<unknown>("POST", API.decideSuggestion(itemId, id), wanted),
    history: (itemId: string, signal?: AbortSignal) =>
      send<HistoryResponse>("GET", API.history(itemId), undefined, signal),
    restoreVersion: (itemId: string, wanted: RestoreVersionRequest) =>
      send<unknown>("POST", API.restoreVersion(itemId), wanted),
    forgetVersions: (itemId: string) => send<unknown>("POST", API.forgetVersions(itemId), {}),
    takeUp: (itemId: string) => send<unknown>("POST", API.takeUp(itemId), {}),
    merge: (itemId: string, wanted: MergeRequest) => send<unknown>("POST", API.merge(itemId), wanted),
    unmerge: (itemId: string) => send<unknown>("POST", API.unmerge(itemId), {}),
    topicLaw: (communityId: string, wanted: TopicLawRequest) =>
      send<unknown>("POST", API.topicLaw(communityId), wanted),
  };
}
