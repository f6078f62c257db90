import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TendRequest } from "../../../../bot/contract/api.ts";
import type { QueueActRequest } from "../../../../bot/contract/tend.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

/** An act of {@link QueueActRequest} without where; each keeps its own fields. */
type Placed<T> = T extends unknown ? Omit<T, "communityId"> : never;
export type RowAct = Placed<QueueActRequest>;

/** What is done about a row: at once with `tending` or `acting`, or from a dialog with `run` and `act`. */
export function useTending(key: string) {
  const { api } = useSession();
  const { community } = useReader();
  const { tend } = useTexts().garden;
  const queries = useQueryClient();
  const announce = useAnnounce();
  const communityId = community.id;
  const run = (act: TendRequest["act"], wording?: string) =>
    api.tend(key, { communityId, act, ...(wording === undefined ? {} : { wording }) });
  const act = (wanted: RowAct) => api.actOnRow(key, { ...wanted, communityId } as QueueActRequest);
  const look = async (said: string) => {
    for (const changed of ["item", "search", "my-garden", "words"])
      void queries.invalidateQueries({ queryKey: [changed] });
    await queries.invalidateQueries({ queryKey: ["tending"] });
    announce(said);
  };
  /** The row may be gone; the keyboard goes to the top of what is left. */
  const toTop = () =>
    setTimeout(() => {
      if (!document.activeElement || document.activeElement === document.body)
        document.querySelector<HTMLElement>("[data-heading]")?.focus();
    }, 100);
  const tending = useMutation({
    mutationFn: ({ act: wanted }: { act: TendRequest["act"] }) => run(wanted),
    onSuccess: () => look(tend.doneSaid).then(toTop),
  });
  const acting = useMutation({
    mutationFn: ({ wanted }: { wanted: RowAct; said: string }) => act(wanted),
    onSuccess: (_answer, { said }) => look(said).then(toTop),
  });
  return { tending, acting, run, act, look };
}
