import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ItemView } from "../../../../bot/contract/api.ts";

/** What one tap changes on an item: shown at once, asked of the server, and set to what the server says. */
export type ItemChange<Wanted, Answer> = {
  /** Two taps of one name go one after the other. */
  name: string;
  ask(wanted: Wanted): Promise<Answer>;
  /** The item as it will be. */
  expect(item: ItemView, wanted: Wanted): ItemView;
  /** The item without what was expected, where it did not come to be. */
  takeBack(item: ItemView, wanted: Wanted): ItemView;
  /** The item as the server says it is. */
  settle(item: ItemView, wanted: Wanted, answer: Answer): ItemView;
};

/** A change to an item in the cache that the reader sees before the server has answered. */
export function useItemChange<Wanted, Answer>(itemId: string, change: ItemChange<Wanted, Answer>) {
  const queries = useQueryClient();
  const key = ["item", itemId];
  const mutationKey = [...key, change.name];
  const put = (how: (item: ItemView) => ItemView) =>
    queries.setQueryData<ItemView>(key, (item) => item && how(item));
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join(" ") },
    mutationFn: change.ask,
    onMutate: async (wanted: Wanted) => {
      put((item) => change.expect(item, wanted));
      // What was read before this tap must not overwrite it.
      await queries.cancelQueries({ queryKey: key });
    },
    onError: (_error, wanted) => put((item) => change.takeBack(item, wanted)),
    onSuccess: (answer, wanted) => {
      // A later tap is on its way, and what it makes of it is shown already.
      if (queries.isMutating({ mutationKey }) === 1) put((item) => change.settle(item, wanted, answer));
    },
  });
}
