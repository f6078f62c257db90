import { systemClock } from "../../../bot/adapters/system/clock.ts";
import { readConfig } from "../../../bot/config.ts";
import { openApp } from "../../../bot/main.ts";

export type InstanceArguments = { settings: Record<string, string>; aheadMs: number };

/** So often an instance does what the product does each minute. */
const ROUND_MS = 2000;

/**
 * The whole product in a process of its own, one of several. Run with its settings and how far its clock is ahead, in
 * milliseconds, as JSON; tells its parent the port. Ended from outside: in good order by SIGTERM.
 */
const { settings, aheadMs } = JSON.parse(process.argv[2] ?? "{}") as InstanceArguments;

const app = await openApp(readConfig(settings), {
  clock: { ...systemClock, now: () => new Date(Date.now() + aheadMs) },
  repeat: (_minute, run) => {
    const timer = setInterval(run, ROUND_MS);
    timer.unref();
    return () => clearInterval(timer);
  },
});
process.send?.(await app.listen());
process.once("SIGTERM", () => {
  app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
