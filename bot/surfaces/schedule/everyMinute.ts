import type { Log } from "../../ports/world.ts";

/** Something to be done over and over; its name is for the log. */
export type Task = { name: string; run(): Promise<unknown> };

/** Calls `run` every so often until the answer is called. Injected, so that tests own the time. */
export type Repeat = (ms: number, run: () => void) => () => void;

const MINUTE_MS = 60_000;

/** By the machine's own time; never keeps the process alive. */
const byTimer: Repeat = (ms, run) => {
  const timer = setInterval(run, ms);
  timer.unref();
  return () => clearInterval(timer);
};

/**
 * Does every task once a minute, one after the other. A round that takes longer than a minute is not overtaken by the
 * next, and a task that fails keeps none of the others from their turn: what it meant to do is done in a later round.
 */
export function startEveryMinute(
  { log }: { log: Log },
  tasks: readonly Task[],
  repeat: Repeat = byTimer,
): { stop(): Promise<void> } {
  let stopped = false;
  let round: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    for (const { name, run } of tasks) {
      if (stopped) return;
      try {
        await run();
      } catch (error) {
        // The name of the error only: its message may hold what somebody wrote.
        log.error("schedule.failed", { task: name, error: error instanceof Error ? error.name : "unknown" });
      }
    }
  }

  const end = repeat(MINUTE_MS, () => {
    round ??= runAll().finally(() => {
      round = undefined;
    });
  });
  return {
    /** No further task begins; resolves once the running one is done. */
    async stop() {
      stopped = true;
      end();
      await round;
    },
  };
}
