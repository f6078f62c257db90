import type { Announcement } from "../../domain/announcement.ts";
import { type Delivery, newDelivery, put } from "../../domain/delivery.ts";
import type { BucketWriter } from "./bucketWriter.ts";
import { BATCH_MOST } from "./bucketWriter.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import { giveWay, sweep } from "./sweep.ts";

/**
 * Makes a delivery for each recipient; those there already stay as they are, so that it may be begun again after a crash.
 * Answers whether it came to the end; not so when `halted` said otherwise.
 */
export async function prepareDeliveries(
  deps: DispatchDeps,
  announcement: Announcement,
  writers: ReadonlyMap<string, BucketWriter>,
  halted: () => boolean,
): Promise<boolean> {
  const gathered = new Map<string, Map<string, Delivery>>();
  async function flush(bucket: string): Promise<void> {
    const made = [...(gathered.get(bucket)?.values() ?? [])];
    gathered.delete(bucket);
    await writers.get(bucket)?.change(made.map((to) => ({ to })));
    await giveWay(deps);
  }
  for await (const recipient of deps.recipients(deps, announcement)) {
    if (halted()) return false;
    const delivery = newDelivery(
      { announcementId: announcement.id, communityId: announcement.communityId, recipient },
      deps.clock.now(),
    );
    const beside = gathered.get(delivery.bucket) ?? new Map<string, Delivery>();
    gathered.set(delivery.bucket, beside.set(delivery.id, delivery));
    if (beside.size === BATCH_MOST) await flush(delivery.bucket);
  }
  for (const bucket of [...gathered.keys()]) {
    if (halted()) return false;
    await flush(bucket);
  }
  return true;
}

/** Puts back what is to be sent again. Answers whether it came to the end. */
export async function putBack(
  deps: DispatchDeps,
  announcement: Announcement,
  writers: ReadonlyMap<string, BucketWriter>,
  halted: () => boolean,
): Promise<boolean> {
  const back = (delivery: Delivery) => put(delivery, { state: "waiting", refusals: 0 }, deps.clock.now());
  for (const writer of writers.values()) {
    if (announcement.again === "uncertain")
      await sweep(deps, writer, "uncertain", (deliveries) => deliveries.map(back), halted);
    else
      await sweep(
        deps,
        writer,
        "unreachable",
        (deliveries) =>
          Promise.all(
            deliveries.map(async (delivery) =>
              (await hasReturned(deps, delivery)) ? back(delivery) : undefined,
            ),
          ),
        halted,
      );
    if (halted()) return false;
  }
  return true;
}

/** Whoever could not be reached lost their chat with us, unless it was an admin's doing; with one they are back. */
async function hasReturned(deps: DispatchDeps, { recipient }: Delivery): Promise<boolean> {
  if (recipient.kind === "channel") return true;
  return (await deps.store.people.person(recipient.personId))?.value.conversation !== undefined;
}
