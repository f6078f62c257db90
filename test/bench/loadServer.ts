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

/** How the process fared between `begin` and `end`. Heap in bytes; lag in milliseconds beyond the 10 of the measure. */
export type Fared = {
  /** After a full collection before the load, and after one behind it. */
  heapBefore: number;
  heapAfter: number;
  /** The least there was after a collection in the first, the middle and the last third of the time. */
  heapThirds: number[];
  rss: number;
  lagHalf: number;
  lagMost: number;
  lag99: number;
  cpuSeconds: number;
};

const LAG_STEP_MS = 10;

/**
 * The product in a process of its own as it runs in production: signed tokens are verified, each person's allowance
 * holds, the log is written. Only the keys of who signs in are the bench's. Tells its parent port and number of items,
 * then how it fared.
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
const collected: { at: number; heap: number }[] = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const { kind } = (entry as unknown as { detail: { kind: number } }).detail;
    // A small collection leaves what is old, so it never makes the heap look smaller than it is.
    if (kind === constants.NODE_PERFORMANCE_GC_MAJOR || kind === constants.NODE_PERFORMANCE_GC_MINOR)
      collected.push({ at: performance.now(), heap: process.memoryUsage().heapUsed });
  }
}).observe({ entryTypes: ["gc"] });

let began = 0;
let heapBefore = 0;
let cpuBefore = process.cpuUsage();

process.on("message", (word) => {
  if (word === "begin") {
    heapBefore = heapNow();
    cpuBefore = process.cpuUsage();
    collected.length = 0;
    lag.enable();
    lag.reset();
    began = performance.now();
    process.send?.("began");
  } else process.send?.(fared());
});
process.on("disconnect", () => process.exit(0));
process.send?.({ port, items: app.deps.search.size() });

function fared(): Fared {
  lag.disable();
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  const third = (which: number) =>
    collected.filter(({ at }) => Math.floor(((at - began) / took) * 3) === which).map(({ heap }) => heap);
  const heapThirds = [0, 1, 2].map((which) => Math.min(...third(which)));
  const { rss } = process.memoryUsage();
  return {
    heapBefore,
    heapAfter: heapNow(),
    heapThirds,
    rss,
    lagHalf: lag.percentile(50) / 1e6 - LAG_STEP_MS,
    lag99: lag.percentile(99) / 1e6 - LAG_STEP_MS,
    lagMost: lag.max / 1e6 - LAG_STEP_MS,
    cpuSeconds: (user + system) / 1e6,
  };
}

function heapNow(): number {
  // Twice: what the first finds to be finalised, the second frees.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
