import type { Request, Response, Server } from "restify";
import type { Log } from "../../ports/world.ts";

/** Upper bounds of what is counted together, in milliseconds. */
const BOUNDS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const;

/**
 * Counts answers, and says how many there were and how long they took: one line a minute at most. Single requests are
 * not written down: when somebody saved something without their name must not be read from a log.
 */
export function watchTraffic(server: Server): { report(log: Log): void } {
  let counts = emptyCounts();
  server.on("after", (request: Request, response: Response) => {
    const ms = Date.now() - request.time();
    counts.answers++;
    if (response.statusCode >= 500) counts.failed++;
    else if (response.statusCode >= 400) counts.refused++;
    const slot = BOUNDS.findIndex((bound) => ms <= bound);
    const at = slot < 0 ? BOUNDS.length : slot;
    counts.byMs[at] = (counts.byMs[at] ?? 0) + 1;
  });
  return {
    report(log) {
      const { answers, refused, failed, byMs } = counts;
      counts = emptyCounts();
      if (answers === 0) return;
      log.info("http.traffic", {
        answers,
        refused,
        failed,
        halfWithinMs: within(byMs, answers * 0.5),
        mostWithinMs: within(byMs, answers * 0.99),
        memoryMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
      });
    },
  };
}

function emptyCounts() {
  return { answers: 0, refused: 0, failed: 0, byMs: new Array<number>(BOUNDS.length + 1).fill(0) };
}

/** The bound within which so many were answered; above the last bound there is none. */
function within(byMs: number[], wanted: number): number | undefined {
  let seen = 0;
  for (const [slot, bound] of BOUNDS.entries()) {
    seen += byMs[slot] ?? 0;
    if (seen >= wanted) return bound;
  }
  return undefined;
}
