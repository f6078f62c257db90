import { type Delivery, put } from "../../domain/delivery.ts";
import { restOver } from "../../domain/pacing.ts";
import type { BucketWriter } from "./bucketWriter.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import { sweep } from "./sweep.ts";

/** A bucket is gone through for what is due no more often than this. */
const PAUSE_MS = 1000;

/**
 * Puts deliveries of a bucket back whose rest is over or whose hour has come. It remembers when the next is due, and so
 * must hear of every one that is put aside; to begin with it looks.
 */
export type DueTimes = {
  putAside(delivery: Delivery): void;
  release(until: () => boolean): Promise<void>;
};

type Put = Pick<Delivery, "state" | "notBefore">;

export function createDueTimes(deps: DispatchDeps, writer: BucketWriter): DueTimes {
  let next: Put | "look" | undefined = "look";
  let lookedAt = Number.NEGATIVE_INFINITY;

  function putAside({ state, notBefore }: Delivery): void {
    if (!notBefore || next === "look") return;
    if (!next?.notBefore || notBefore < next.notBefore) next = { state, notBefore };
  }

  function isDue({ notBefore = "", state }: Put): boolean {
    const now = deps.clock.now();
    return state === "resting" ? restOver(notBefore, now) : Date.parse(notBefore) <= now.getTime();
  }

  return {
    putAside,
    async release(until) {
      if (!next || deps.beat.pulse() - lookedAt < PAUSE_MS) return;
      if (next !== "look" && !isDue(next)) return;
      lookedAt = deps.beat.pulse();
      // From here on it hears anew: of those put aside meanwhile, and of those that stay.
      next = undefined;
      try {
        for (const state of ["resting", "deferred"] as const) {
          if (((await writer.tally())?.states[state] ?? 0) === 0) continue;
          await sweep(deps, writer, state, (found) => found.map(released), until);
        }
        if (until()) next = "look";
      } catch (error) {
        next = "look";
        throw error;
      }
    },
  };

  function released(delivery: Delivery): Delivery | undefined {
    if (isDue(delivery)) return put(delivery, { state: "waiting" }, deps.clock.now());
    putAside(delivery);
    return undefined;
  }
}
