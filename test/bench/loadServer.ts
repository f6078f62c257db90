import { constants, monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";
import { createLocalJWKSet, type JWK } from "jose";
import { createEntraIdentity } from "../../bot/adapters/azure/entraIdentity.ts";
import { systemClock } from "../../bot/adapters/system/clock.ts";
import { readConfig } from "../../bot/config.ts";
import { openApp } from "../../bot/main.ts";
import { createAllowance } from "../../bot/surfaces/allowance.ts";
import { saveManyItems } from "./manyItems.ts";

/** What the process is started with, as JSON. */
export type LoadServerArguments = {
  settings: Record<string, string>;
  items: number;
  signIn: { clientId: string; tenantId: string; key: JWK };
};

/** How the process fared between `begin` and `end`. Bytes; lag in milliseconds beyond the {@link LAG_STEP_MS} of the measure. */
export type Fared = {
  /** Heap after each full collection that came by itself. */
  heaps: number[];
  rss: number;
  lagHalf: number;
  lag99: number;
  lagMost: number;
  cpuSeconds: number;
};

const LAG_STEP_MS = 10;

/**
 * The product in a process of its own as it runs in production: signed tokens are verified, each person's allowance
 * holds, the log is written. Only the keys of who signs in are the bench's. Tells its parent port and number of items,
 * then answers `weigh`, `begin` and `end`.
 */
const { settings, items, signIn } = JSON.parse(process.argv[2] ?? "{}") as LoadServerArguments;
const app = await openApp(readConfig(settings), {
  identity: createEntraIdentity({
    clientId: signIn.clientId,
    audiences: [],
    allowedTenants: [signIn.tenantId],
    keys: createLocalJWKSet({ keys: [signIn.key] }),
  }),
  allowance: createAllowance(systemClock),
});
await saveManyItems(app.deps.store, items);
await app.deps.search.caughtUp();
const port = await app.listen();

const lag = monitorEventLoopDelay({ resolution: LAG_STEP_MS });
let cpuBefore = process.cpuUsage();
let heaps: number[] = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (
      (entry as unknown as { detail: { kind: number } }).detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR
    )
      heaps.push(process.memoryUsage().heapUsed);
}).observe({ entryTypes: ["gc"] });

const answers: Record<string, () => unknown> = {
  weigh: heapNow,
  begin() {
    heaps = [];
    cpuBefore = process.cpuUsage();
    lag.enable();
    lag.reset();
    return "began";
  },
  end(): Fared {
    lag.disable();
    const { user, system } = process.cpuUsage(cpuBefore);
    return {
      heaps,
      rss: process.memoryUsage().rss,
      lagHalf: lag.percentile(50) / 1e6 - LAG_STEP_MS,
      lag99: lag.percentile(99) / 1e6 - LAG_STEP_MS,
      lagMost: lag.max / 1e6 - LAG_STEP_MS,
      cpuSeconds: (user + system) / 1e6,
    };
  },
};
process.on("message", (word: string) => process.send?.(answers[word]?.()));
process.on("disconnect", () => process.exit(0));
process.send?.({ port, items: app.deps.search.size() });

function heapNow(): number {
  // Twice: what the first finds to be finalised, the second frees.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
