import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TendRequest, TendRowView } from "../../../../bot/contract/api.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

/** What is done about a row: at once with `tending`, or from a dialog with `run`. */
export function useTending(row: TendRowView) {
  const { api } = useSession();
  const { community } = useReader();
  const { tend } = useTexts().garden;
  const queries = useQueryClient();
  const announce = useAnnounce();
  const run = (act: TendRequest["act"], wording?: string) =>
    api.tend(row.id, { communityId: community.id, act, ...(wording === undefined ? {} : { wording }) });
  const tending = useMutation({
    mutationFn: ({ act }: { act: TendRequest["act"] }) => run(act),
    onSuccess: async () => {
      for (const key of ["item", "search"]) void queries.invalidateQueries({ queryKey: [key] });
      await queries.invalidateQueries({ queryKey: ["tending"] });
      announce(tend.doneSaid);
      // The row is gone; the keyboard goes to the top of what is left.
      document.querySelector<HTMLElement>("[data-heading]")?.focus();
    },
  });
  return { tending, run };
}
