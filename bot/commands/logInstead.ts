import type { Log } from "../ports/world.ts";

/** How long a crash may take to be written down. */
const LAST_WORDS_MS = 200;

/**
 * In production everything that is said goes through the log, which holds no text, name or token. A library that prints
 * to the console may well print one, so only that it did is written down; of what nobody caught, what it was and where.
 */
export function logInstead(log: Log): void {
  for (const by of ["debug", "info", "log", "warn", "error"] as const)
    console[by] = () => log.warn("console.said", { by });
  process.on("uncaughtException", (error: unknown) => {
    log.error("process.crashed", {
      error: error instanceof Error ? error.name : "unknown",
      at: error instanceof Error ? placesIn(error.stack ?? "") : "unknown",
    });
    // What holds this process up cannot be trusted any more; whoever runs it starts it again.
    setTimeout(() => process.exit(1), LAST_WORDS_MS);
  });
}

/** Files and lines of a stack, without its message, which may quote what somebody wrote. */
function placesIn(stack: string): string {
  return [...stack.matchAll(/\/((?:bot|node_modules)\/[\w@./-]+\.\w+:\d+)/g)]
    .slice(0, 5)
    .map(([, place]) => place)
    .join(" < ");
}
