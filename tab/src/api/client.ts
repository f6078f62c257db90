import type {
  AddPerspectiveRequest,
  AskReleaseRequest,
  CheckRequest,
  CheckResponse,
  CommunityWordsView,
  ConsentAnswer,
  DraftView,
  EditItemRequest,
  EditPerspectiveRequest,
  ItemView,
  Language,
  LookAlikesRequest,
  LookAlikesResponse,
  Me,
  MyGardenView,
  NoteRequest,
  PerspectiveView,
  ReleasesResponse,
  ReportRequest,
  ReportResponse,
  SamplePerson,
  SaveItemRequest,
  SearchedInVainRequest,
  SearchRequest,
  SearchResponse,
  SettingsRequest,
  SynonymsRequest,
  TendHereRequest,
  TendRequest,
  TopicView,
  WithdrawRequest,
} from "../../../bot/contract/api.ts";
import { API } from "../../../bot/contract/paths.ts";
import { announcementsApi } from "./announcements.ts";
import { communitiesApi } from "./communities.ts";
import { healthApi } from "./health.ts";
import { keepingApi } from "./keeping.ts";
import { mineApi } from "./mine.ts";
import { Problem, problemIn } from "./problem.ts";
import { promptsApi } from "./prompts.ts";
import { reactionsApi } from "./reactions.ts";
import { tendingApi } from "./tending.ts";
import { upkeepApi } from "./upkeep.ts";
import { usesApi } from "./uses.ts";

const PATIENCE_MS = 20_000;

/** Everything the tab asks of the server. Each rejects with a {@link Problem}, or an AbortError when no longer wanted. */
export type Api = ReturnType<typeof createApi>;

/** Sends one request as the reader and gives what came back. */
export type Send = <T>(method: string, path: string, body?: unknown, signal?: AbortSignal) => Promise<T>;

/** @param who gives the Authorization header, anew for each request. */
export function createApi(who: () => Promise<string>, language: () => Language) {
  const send: Send = async <T>(
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<T> => {
    const authorization = await who().catch((error: unknown) => {
      throw new Problem("sign-in", { cause: error });
    });
    return request<T>(
      path,
      {
        method,
        headers: {
          authorization,
          "accept-language": language(),
          "x-time-zone": Intl.DateTimeFormat().resolvedOptions().timeZone,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      signal,
    );
  };
  return {
    me: (signal?: AbortSignal) => send<Me>("GET", API.me, undefined, signal),
    settings: (wanted: SettingsRequest) => send<Me>("PUT", API.settings, wanted),
    follow: (topic: string, follow: boolean) => send<Me>("PUT", API.follows, { topic, follow }),
    join: (communityId: string) => send<Me>("POST", API.join(communityId), {}),
    topics: (communityId: string, signal?: AbortSignal) =>
      send<{ topics: TopicView[] }>("GET", API.topics(communityId), undefined, signal),
    search: (wanted: SearchRequest, signal?: AbortSignal) =>
      send<SearchResponse>("POST", API.search, wanted, signal),
    searchedInVain: (what: SearchedInVainRequest) => send<unknown>("POST", API.searchedInVain, what),
    words: (communityId: string, signal?: AbortSignal) =>
      send<CommunityWordsView>("GET", API.words(communityId), undefined, signal),
    changeSynonyms: (communityId: string, wanted: SynonymsRequest) =>
      send<unknown>("PUT", API.words(communityId), wanted),
    wordDone: (communityId: string, word: string) =>
      send<unknown>("POST", API.wordDone(communityId), { word }),
    lookAlikes: (words: LookAlikesRequest, signal?: AbortSignal) =>
      send<LookAlikesResponse>("POST", API.lookAlikes, words, signal),
    item: (itemId: string, signal?: AbortSignal) =>
      send<ItemView>("GET", API.item(itemId), undefined, signal),
    opened: (itemId: string) => send<unknown>("POST", API.opened(itemId), {}),
    saveItem: (item: SaveItemRequest) => send<ItemView>("POST", API.items, item),
    editItem: (itemId: string, item: EditItemRequest) => send<ItemView>("PATCH", API.item(itemId), item),
    addPerspective: (itemId: string, perspective: AddPerspectiveRequest) =>
      send<PerspectiveView>("POST", API.perspectives(itemId), perspective),
    editPerspective: (itemId: string, perspectiveId: string, words: EditPerspectiveRequest) =>
      send<PerspectiveView>("PATCH", API.perspective(itemId, perspectiveId), words),
    draft: (draftId: string, signal?: AbortSignal) =>
      send<DraftView>("GET", API.draft(draftId), undefined, signal),
    check: (words: CheckRequest, signal?: AbortSignal) =>
      send<CheckResponse>("POST", API.check, words, signal),
    withdraw: (itemId: string, what: WithdrawRequest) => send<unknown>("POST", API.withdraw(itemId), what),
    report: (itemId: string, what: ReportRequest) => send<ReportResponse>("POST", API.report(itemId), what),
    tendHere: (itemId: string, what: TendHereRequest) => send<unknown>("POST", API.tendHere(itemId), what),
    note: (note: NoteRequest) => send<unknown>("POST", API.notes, note),
    myGarden: (signal?: AbortSignal) => send<MyGardenView>("GET", API.myGarden, undefined, signal),
    consent: (itemId: string, answer: ConsentAnswer) =>
      send<unknown>("POST", API.consent(itemId), { answer }),
    tend: (rowId: string, what: TendRequest) => send<unknown>("POST", API.tendRow(rowId), what),
    releases: (signal?: AbortSignal) => send<ReleasesResponse>("GET", API.releases, undefined, signal),
    askRelease: (wanted: AskReleaseRequest) => send<unknown>("POST", API.releases, wanted),
    decideRelease: (releaseId: string, agree: boolean) =>
      send<unknown>("POST", API.release(releaseId), { agree }),
    ...announcementsApi(send),
    ...communitiesApi(send),
    ...healthApi(send),
    ...keepingApi(send),
    ...mineApi(send),
    ...promptsApi(send),
    ...reactionsApi(send),
    ...tendingApi(send),
    ...upkeepApi(send),
    ...usesApi(send),
  };
}

/** The sample people of local mode, or `undefined` where people sign in. */
export async function samplePeople(): Promise<SamplePerson[] | undefined> {
  try {
    return (await request<{ people: SamplePerson[] }>(API.samplePeople, {})).people;
  } catch (error) {
    if (error instanceof Problem && error.code === "no-such-route") return undefined;
    throw error;
  }
}

async function request<T>(path: string, init: RequestInit, signal?: AbortSignal): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(path, {
    ...init,
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Problem(patience.aborted ? "timeout" : "offline", { cause: error });
  });
  const body: unknown = await response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Problem(patience.aborted ? "timeout" : "unreadable", { cause: error });
  });
  if (!response.ok) throw problemIn(body);
  return body as T;
}
