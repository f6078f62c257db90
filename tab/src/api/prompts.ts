import { API } from "../../../bot/contract/paths.ts";
import type {
  AskNowRequest,
  FillResponse,
  OwnPromptRequest,
  PreviewResponse,
  PromptsView,
  PromptWords,
  RhythmRequest,
  SlotRequest,
  WeekRequest,
} from "../../../bot/contract/prompts.ts";
import type { Send } from "./client.ts";

/** What the tab asks about prompts, for gardeners. */
export function promptsApi(send: Send) {
  return {
    prompts: (communityId: string, signal?: AbortSignal) =>
      send<PromptsView>("GET", API.prompts(communityId), undefined, signal),
    changeRhythm: (communityId: string, wanted: RhythmRequest) =>
      send<unknown>("PUT", API.promptRhythm(communityId), wanted),
    changeSlot: (communityId: string, slotId: string, act: SlotRequest) =>
      send<unknown>("POST", API.promptSlot(communityId, slotId), act),
    pauseWeek: (communityId: string, wanted: WeekRequest) =>
      send<unknown>("POST", API.promptWeek(communityId), wanted),
    fillPrompt: (communityId: string, promptId: string, signal?: AbortSignal) =>
      send<FillResponse>("POST", API.promptFill(communityId), { promptId }, signal),
    previewPrompt: (communityId: string, words: PromptWords, signal?: AbortSignal) =>
      send<PreviewResponse>("POST", API.promptPreview(communityId), { words }, signal),
    askNow: (communityId: string, wanted: AskNowRequest) =>
      send<unknown>("POST", API.promptPosts(communityId), wanted),
    askAgain: (communityId: string, postId: string) =>
      send<unknown>("POST", API.promptAgain(communityId, postId), {}),
    writePrompt: (communityId: string, prompt: OwnPromptRequest) =>
      send<unknown>("PUT", API.ownPrompts(communityId), prompt),
    removePrompt: (communityId: string, promptId: string) =>
      send<unknown>("POST", API.removePrompt(communityId, promptId), {}),
  };
}
