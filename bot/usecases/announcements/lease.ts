import type { DispatchLease } from "../../domain/dispatchLease.ts";
import { Conflict, type Stored } from "../../ports/store.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";

/** How long things take; the product's, unless a test is in a hurry. */
export type LeaseTimes = {
  /** The holder says so often that it is there. */
  renewMs: number;
  /** Without having been able to, it lets nothing more leave. */
  staleMs: number;
  /** Others take over once they have seen nothing new for so long. */
  patienceMs: number;
};

/** Another process takes over within 30 s: 16 s of silence, and what it takes to look and to begin. */
export const LEASE_TIMES: LeaseTimes = { renewMs: 4000, staleMs: 12_000, patienceMs: 16_000 };

/** A store that serves one process at a time: whoever held the lease before is no more. */
export const ALONE: LeaseTimes = { ...LEASE_TIMES, patienceMs: 0 };

/** This process's part in being the only one that sends. */
export type Lease = {
  /** Takes, renews or waits for it, whichever is due. Answers whether it is ours. @throws what the store threw */
  keep(rate: number): Promise<boolean>;
  /** Ours, and renewed lately enough that nobody else can have it. */
  fresh(): boolean;
  /** Lets somebody else have it at once. */
  release(): Promise<void>;
};

export function createLease(deps: DispatchDeps, times: LeaseTimes): Lease {
  const holder = deps.ids.random();
  let ours: { stored: Stored<DispatchLease>; renewed: number } | undefined;
  let seen: { version: string; since: number; lookedAt: number } | undefined;

  async function write(before: Stored<DispatchLease> | undefined, rate: number, holds: boolean) {
    const now = deps.clock.now().toISOString();
    const value: DispatchLease = {
      type: "dispatch",
      id: "dispatch",
      scope: "dispatch",
      ...(holds ? { holder } : {}),
      rate,
      createdAt: before?.value.createdAt ?? now,
      updatedAt: now,
    };
    // Counted from before the write: others count from when they see it.
    const renewed = deps.beat.pulse();
    const [version = ""] = await deps.store.dispatch.write([
      before ? { replace: value, version: before.version } : { create: value },
    ]);
    return { stored: { value, version }, renewed };
  }

  async function tryToTake(): Promise<void> {
    // Somebody has it: whether they still say so is looked at as often as they say it.
    if (seen && deps.beat.pulse() - seen.lookedAt < times.renewMs) return;
    const there = await deps.store.dispatch.lease();
    const now = deps.beat.pulse();
    if (there?.value.holder !== undefined && there.value.holder !== holder) {
      const since = seen?.version === there.version ? seen.since : now;
      seen = { version: there.version, since, lookedAt: now };
      if (now - seen.since < times.patienceMs) return;
      deps.log.warn("dispatch.taken-over", {});
    }
    ours = await write(there, 0, true);
  }

  return {
    async keep(rate) {
      try {
        if (!ours) await tryToTake();
        else if (deps.beat.pulse() - ours.renewed >= times.renewMs)
          ours = await write(ours.stored, rate, true);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        ours = undefined;
        seen = undefined;
      }
      return ours !== undefined;
    },
    fresh: () => ours !== undefined && deps.beat.pulse() - ours.renewed < times.staleMs,
    async release() {
      if (!ours) return;
      try {
        await write(ours.stored, 0, false);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      } finally {
        ours = undefined;
      }
    },
  };
}
