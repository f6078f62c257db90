import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LookAlike } from "../../../bot/contract/api.ts";
import { useSettled } from "../components/useDelayed.ts";
import { useSession } from "../reader/session.tsx";
import type { Words } from "./words.ts";

const PAUSE_MS = 400;
/** Shorter beginnings say too little to look for. */
const ENOUGH = 8;

/** What is already there and looks like these words, asked for when the writer pauses, and the topics they suggest. */
export function useLookAlikes(
  words: Words,
  communityId: string,
  wanted: boolean,
): { lookAlikes: LookAlike[]; topics: string[] } {
  const { api } = useSession();
  const title = useSettled(words.title, PAUSE_MS).trim();
  const text = useSettled(words.text, PAUSE_MS).trim();
  const enough = title.length + text.length >= ENOUGH;
  const found = useQuery({
    queryKey: ["look-alikes", communityId, title, text],
    queryFn: ({ signal }) => api.lookAlikes({ communityId, title, text }, signal),
    enabled: enough,
    placeholderData: keepPreviousData,
    // Help that fails to come must not get in the way of writing.
    retry: false,
  });
  if (!enough || !found.data) return { lookAlikes: [], topics: [] };
  return { lookAlikes: wanted ? found.data.lookAlikes : [], topics: found.data.topics };
}
