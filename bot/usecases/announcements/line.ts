import { createPacer, type Pacer } from "../../domain/pacing.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import { createTurns, type Turns } from "./turns.ts";

/**
 * Most deliveries that are claimed and not yet recorded, over all announcements: so many at most are uncertain when the
 * process dies. At 45 a second it leaves Teams more than a second for an answer before we slow down.
 */
export const UNDER_WAY_MOST = 60;
/** Most of those that wait for their turn to leave. */
export const CLAIMED_AHEAD = 12;

const RATE_OVER_MS = 10_000;

/** The one line all announcements of the installation leave by: their common limits, and what is under way. */
export type Line = {
  pacer: Pacer;
  turns: Turns;
  /** Claimed, not yet recorded. */
  underWay: number;
  /** Of those, not yet left. */
  ahead: number;
  /** Nothing may leave: we are ending, or somebody else may have taken over. */
  closed(): boolean;
  /** Notes that a message was sent. */
  sent(): void;
  /** Messages a second of late. */
  rate(): number;
};

export function createLine(deps: Pick<DispatchDeps, "beat">, closed: () => boolean): Line {
  const pacer = createPacer();
  let times: number[] = [];
  return {
    pacer,
    turns: createTurns(pacer, deps.beat),
    underWay: 0,
    ahead: 0,
    closed,
    sent: () => {
      times.push(deps.beat.pulse());
    },
    rate: () => {
      const now = deps.beat.pulse();
      times = times.filter((time) => now - time < RATE_OVER_MS);
      const seconds = (now - (times[0] ?? now)) / 1000;
      return times.length / Math.max(1, seconds);
    },
  };
}
