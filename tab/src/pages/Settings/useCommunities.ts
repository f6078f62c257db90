import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";

/** Every community there is and every team linked to one, as admins see them. */
export function useCommunities() {
  const { api } = useSession();
  return useQuery({
    queryKey: ["communities"],
    queryFn: ({ signal }) => api.communities(signal),
    staleTime: 5_000,
  });
}

/** The community a part of the settings is about: the one the reader is in, until they choose another. */
export function useChosenCommunity() {
  const { community, me } = useReader();
  const all = useCommunities().data?.communities ?? me.communities;
  const [id, choose] = useState(community.id);
  return { id, choose, all: all.map((one) => ({ id: one.id, name: one.name, open: one.open })) };
}
