import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useAnnounce } from "../../components/announce.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";

/** What the page shows, asked of the server. */
export function usePromptsPage() {
  const { api } = useSession();
  const { community, isGardener } = useReader();
  return useQuery({
    queryKey: ["prompts", community.id],
    queryFn: ({ signal }) => api.prompts(community.id, signal),
    enabled: isGardener,
    // Something is on its way: look again until it is there.
    refetchInterval: ({ state }) =>
      state.data?.posted.some(({ channels }) => channels.some((channel) => channel.state === "waiting"))
        ? 10_000
        : false,
  });
}

/** One change of the page at a time: what is done, then what is said, then the page as it is. */
export function useChange() {
  const queries = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: ({ run }: { run: () => Promise<unknown>; said: string }) => run(),
    onSuccess: async (_answer, { said }) => {
      announce(said);
      await Promise.all(["prompts", "tending"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}
