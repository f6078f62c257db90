import { useQuery } from "@tanstack/react-query";
import { useSettled } from "../../components/useDelayed.ts";
import { useSession } from "../../reader/session.tsx";

const PAUSE_MS = 250;

/** People by part of their name, once the reader pauses; whoever holds a role where nothing is typed. */
export function usePeople(typed: string) {
  const { api } = useSession();
  const text = useSettled(typed.trim(), PAUSE_MS);
  return useQuery({
    queryKey: ["people", text],
    queryFn: ({ signal }) => api.findPeople(text, signal),
    placeholderData: (before) => before,
    staleTime: 5_000,
  });
}
