import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useAnnounce } from "../../components/announce.tsx";

/** Something about how the garden is looked after: done, said aloud, and the page looks again. */
export function useCare<T>(run: (wanted: T) => Promise<unknown>, said: (wanted: T) => string) {
  const queries = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: run,
    onSuccess: async (_answer, wanted) => {
      await queries.invalidateQueries({ queryKey: ["tending"] });
      announce(said(wanted));
    },
  });
}
