import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Kind, SearchRequest, SearchResult, Sort } from "../../../../bot/contract/api.ts";
import { QUERY_MAX } from "../../../../bot/contract/limits.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { useSettled } from "../../components/useDelayed.ts";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

/** What the reader is looking for. It lives in memory only: never in an address, a log or storage. */
export type Wanted = {
  text: string;
  kind: Kind | "";
  topics: string[];
  unanswered: boolean;
  used: boolean;
  /** Chosen by the reader; without it best match with words, newest without. */
  sort: Sort | undefined;
};

export const EVERYTHING: Wanted = {
  text: "",
  kind: "",
  topics: [],
  unanswered: false,
  used: false,
  sort: undefined,
};

/** Keys that roll into each other are one search; a pause any longer would be felt, since an answer takes less. */
const TYPING_PAUSE_MS = 15;
/** Nothing found for this long counts as a search in vain; before, the reader may still be typing. */
const IN_VAIN_PAUSE_MS = 2000;
const BUILDING_POLL_MS = 1000;

/** Searches as the reader types; a newer wish ends the older request. */
export function useSearch(wanted: Wanted, scope: { communityId: string; channelTopics: string[] }) {
  const { api } = useSession();
  const texts = useTexts();
  const announce = useAnnounce();
  const text = useSettled(wanted.text, TYPING_PAUSE_MS).trim();
  const topics = wanted.topics.length > 0 ? wanted.topics : scope.channelTopics;
  const request: SearchRequest = {
    communityId: scope.communityId,
    ...(text ? { text: text.slice(0, QUERY_MAX) } : {}),
    ...(wanted.kind ? { kinds: [wanted.kind] } : {}),
    ...(topics.length > 0 ? { topics } : {}),
    ...(wanted.unanswered ? { unanswered: true } : {}),
    ...(wanted.used ? { used: true } : {}),
    ...(wanted.sort && (text || wanted.sort !== "match") ? { sort: wanted.sort } : {}),
  };
  const query = useInfiniteQuery({
    queryKey: ["search", request],
    queryFn: ({ pageParam, signal }) =>
      api.search({ ...request, ...(pageParam ? { after: pageParam } : {}) }, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages.at(-1)?.building ? BUILDING_POLL_MS : false),
  });
  const first = query.data?.pages[0];
  const results = distinct(query.data?.pages.flatMap((page) => page.results) ?? []);

  const wish = JSON.stringify(request);
  const lastSaid = useRef<string>(undefined);
  useEffect(() => {
    if (!first || query.isPlaceholderData) return;
    // The first list is read when the reader gets to it; changes to it are told.
    if (lastSaid.current !== undefined && lastSaid.current !== wish)
      announce(texts.search.found(first.total));
    lastSaid.current = wish;
  }, [first, query.isPlaceholderData, wish, announce, texts]);

  const inVain = useSettled(first?.total === 0 && !query.isPlaceholderData ? text : "", IN_VAIN_PAUSE_MS);
  useEffect(() => {
    // Its only use is to show gardeners which words are missing: nothing to tell the reader when it fails.
    if (inVain !== "")
      api.searchedInVain({ communityId: scope.communityId, text: inVain }).catch(() => undefined);
  }, [api, inVain, scope.communityId]);

  return { query, first, results, searched: text };
}

/** An item saved meanwhile moves the pages by one; it is still shown once. */
function distinct(results: SearchResult[]): SearchResult[] {
  return [...new Map(results.map((result) => [result.id, result])).values()];
}
