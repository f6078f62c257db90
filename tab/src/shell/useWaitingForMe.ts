import { useQuery } from "@tanstack/react-query";
import type { MyGardenView } from "../../../bot/contract/api.ts";
import { useDelayed } from "../components/useDelayed.ts";
import { useSession } from "../reader/session.tsx";

/** Long enough for the first page to have come. */
const AFTER_MS = 1200;

/** The reader's own page, as the server has it. */
export function useMyGarden(options: { enabled?: boolean; staleTime?: number } = {}) {
  const { api } = useSession();
  return useQuery({ queryKey: ["my-garden"], queryFn: ({ signal }) => api.myGarden(signal), ...options });
}

/** How many things wait for the reader; 0 until it is known, which is asked once the page has come. */
export function useWaitingForMe(): number {
  const later = useDelayed(AFTER_MS);
  const { data } = useMyGarden({ enabled: later, staleTime: 300_000 });
  return data ? waitingIn(data) : 0;
}

/** Requests not answered yet about words that are there, wishes to reword, and questions of gardeners. */
export function waitingIn({ waitingForMe, written }: MyGardenView): number {
  return (
    waitingForMe.filter(({ answer, there }) => there && answer === undefined).length +
    written.filter(({ rewordWish, standing }) => rewordWish !== undefined && standing !== "withdrawn")
      .length +
    written.filter(({ asked }) => asked !== undefined).length
  );
}
