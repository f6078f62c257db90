import type { Pacer } from "../../domain/pacing.ts";
import type { Beat } from "./dispatchDeps.ts";

/** How long a wait may be before it is looked at again whether anything is still to be sent. */
const LOOK_MS = 200;

/** Lets requests go one after the other, each when the limits allow. */
export type Turns = {
  /**
   * Resolves when a request to the conversation may leave at once: `go`; or that it may not: `halted` once it says so,
   * or how long this conversation alone is to be left in peace.
   */
  turn(conversation: string, halted: () => boolean): Promise<"go" | "halted" | { restMs: number }>;
};

export function createTurns(pacer: Pacer, beat: Beat): Turns {
  let last: Promise<unknown> = Promise.resolve();

  async function wait(conversation: string, halted: () => boolean) {
    for (;;) {
      if (halted()) return "halted";
      const turn = pacer.take(conversation, beat.pulse());
      if (turn.now) return "go";
      if (turn.because === "conversation") return { restMs: turn.waitMs };
      await beat.sleep(Math.min(turn.waitMs, LOOK_MS));
    }
  }

  return {
    turn(conversation, halted) {
      const mine = last.then(() => wait(conversation, halted));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
