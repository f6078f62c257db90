import { type Delivery, type DeliveryChange, newTally, type Tally, tallied } from "../../domain/delivery.ts";
import { type Change, Conflict, type Stored } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";

/** One batch less the tally. */
export const BATCH_MOST = 99;
const TRIES = 8;

/** A delivery to be changed from what was read, or made. */
export type Wanted = { from?: Stored<Delivery>; to: Delivery };

/**
 * What to do about a delivery somebody else changed meanwhile, from what it is now: the delivery to write, or nothing to
 * leave it. Without it, such a delivery is left.
 */
export type Retake = (now: Delivery, wanted: Wanted) => Delivery | undefined;

/** Changes the deliveries of one bucket, always together with the tally that counts them. */
export type BucketWriter = {
  readonly bucket: string;
  /** As last read or written by us, or read `anew`; absent where the bucket is still empty. */
  tally(anew?: "anew"): Promise<Tally | undefined>;
  /** Changes up to {@link BATCH_MOST} deliveries, or none where the store is away. Answers with those changed, in order; the others were changed by somebody else. */
  change(wanted: Wanted[], retake?: Retake): Promise<Stored<Delivery>[]>;
  /** Puts another tally in place of one that was found wrong. */
  retally(change: (tally: Tally) => Tally): Promise<void>;
};

export function createBucketWriter(deps: Deps, bucket: string): BucketWriter {
  let known: Stored<Tally> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One write at a time: each names the version of the tally the one before left. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function read(): Promise<Stored<Tally> | undefined> {
    known ??= await deps.store.deliveries.tally(bucket);
    return known;
  }

  async function write(wanted: Wanted[], to: (tally: Tally) => Tally): Promise<Stored<Delivery>[]> {
    const tally = await read();
    const now = deps.clock.now();
    const next = to(tally?.value ?? newTally(bucket, now));
    const changes: Change<Delivery | Tally>[] = wanted.map((want) =>
      want.from ? { replace: want.to, version: want.from.version } : { create: want.to },
    );
    changes.push(tally ? { replace: next, version: tally.version } : { create: next });
    try {
      const versions = await deps.store.deliveries.write(bucket, changes);
      known = { value: next, version: versions.at(-1) ?? "" };
      return wanted.map((want, i) => ({ value: want.to, version: versions[i] ?? "" }));
    } catch (error) {
      known = undefined;
      throw error;
    }
  }

  async function change(wanted: Wanted[], retake?: Retake): Promise<Stored<Delivery>[]> {
    let left = wanted;
    for (let tries = 1; left.length > 0; tries++) {
      try {
        return await write(left, (tally) => tallied(tally, left.map(asChange), deps.clock.now()));
      } catch (error) {
        if (!(error instanceof Conflict) || tries === TRIES) throw error;
        left = await current(left, retake);
      }
    }
    return [];
  }

  /** What is still to be changed of what met a conflict. */
  async function current(wanted: Wanted[], retake: Retake | undefined): Promise<Wanted[]> {
    const there = await Promise.all(
      wanted.map((want) => deps.store.deliveries.one(bucket, (want.from?.value ?? want.to).id)),
    );
    return wanted.flatMap((want, i) => {
      const now = there[i];
      if (!now) return want.from ? [] : [want];
      if (now.version === want.from?.version) return [want];
      const to = retake?.(now.value, want);
      return to ? [{ from: now, to }] : [];
    });
  }

  return {
    bucket,
    tally: (anew) =>
      anew
        ? inTurn(async () => {
            known = undefined;
            return (await read())?.value;
          })
        : read().then((tally) => tally?.value),
    change: (wanted, retake) => inTurn(() => change(wanted, retake)),
    retally: (to) =>
      inTurn(async () => {
        await write([], to);
      }),
  };
}

function asChange({ from, to }: Wanted): DeliveryChange {
  return from ? { before: from.value, after: to } : { after: to };
}
