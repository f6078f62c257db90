import type { Clock } from "../../bot/ports/world.ts";
import type { Beat } from "../../bot/usecases/announcements/dispatchDeps.ts";

/** Time that passes only when nothing else is left to do: hours of sending in a second of testing. */
export type SimulatedTime = {
  /** Reads the wall; can be set, as a machine's can. */
  clock: Clock & { set(to: Date): void };
  beat: Beat;
  /** A signal that aborts in simulated time. */
  timeOut(ms: number): AbortSignal;
  /** Lets time pass until the promise settles. */
  until<T>(promise: Promise<T>): Promise<T>;
  /** Lets so much time pass. */
  pass(ms: number): Promise<void>;
};

type Timer = { at: number; order: number; ring(): void };

export function simulatedTime(start: Date): SimulatedTime {
  let now = 0;
  let wall = start.getTime();
  let order = 0;
  const timers: Timer[] = [];

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => at(ms, resolve));
  }

  function at(ms: number, ring: () => void): void {
    const timer = { at: now + Math.max(0, ms), order: order++, ring };
    // The latest first, so that the next to ring is taken off the end.
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = timers[middle] as Timer;
      if (other.at > timer.at || (other.at === timer.at && other.order > timer.order)) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
  }

  /** Rings the next timer. False when there is none before `limit`. */
  function ringNext(limit: number): boolean {
    const next = timers.at(-1);
    if (!next || next.at > limit) return false;
    timers.pop();
    wall += next.at - now;
    now = next.at;
    next.ring();
    return true;
  }

  /** Everything that can be done without time passing is done after this: the embedded store needs no more than turns. */
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

  async function until<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const watched = promise.finally(() => {
      done = true;
    });
    watched.catch(() => undefined);
    for (;;) {
      await settled();
      if (done) return watched;
      if (!ringNext(Number.POSITIVE_INFINITY))
        throw new Error("Everybody waits, and no time is left to pass");
    }
  }

  return {
    clock: {
      now: () => new Date(wall),
      sleep,
      set: (to) => {
        wall = to.getTime();
      },
    },
    beat: { pulse: () => now, sleep },
    timeOut(ms) {
      const controller = new AbortController();
      at(ms, () => controller.abort(new DOMException("Timed out", "TimeoutError")));
      return controller.signal;
    },
    until,
    async pass(ms) {
      const end = now + ms;
      do await settled();
      while (ringNext(end));
      wall += end - now;
      now = end;
    },
  };
}
