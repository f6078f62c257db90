import type { Delivery, DeliveryState } from "../../domain/delivery.ts";
import type { Keyset } from "../../ports/store.ts";
import { BATCH_MOST, type BucketWriter } from "./bucketWriter.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";

/**
 * Goes through the deliveries of a bucket that are in a state, and changes those `to` answers for; it is asked for a
 * batch at once. Answers how many were changed. Ends early, with what is done so far, once `until` says so.
 */
export async function sweep(
  deps: DispatchDeps,
  writer: BucketWriter,
  state: DeliveryState,
  to: (deliveries: Delivery[]) => (Delivery | undefined)[] | Promise<(Delivery | undefined)[]>,
  until: () => boolean = () => false,
): Promise<number> {
  let changed = 0;
  let after: Keyset | undefined;
  do {
    if (until()) break;
    const page = await deps.store.deliveries.page(writer.bucket, {
      state,
      limit: BATCH_MOST,
      ...(after ? { after } : {}),
    });
    const wanted = await to(page.documents.map(({ value }) => value));
    const changes = page.documents.flatMap((from, i) => {
      const next = wanted[i];
      return next ? [{ from, to: next }] : [];
    });
    changed += (await writer.change(changes)).length;
    after = page.next;
    await giveWay(deps);
  } while (after);
  return changed;
}

/** Lets people's requests be answered in between: the embedded store answers without ever leaving the turn. */
export function giveWay({ beat }: Pick<DispatchDeps, "beat">): Promise<void> {
  return beat.sleep(0);
}
