import { setImmediate as turn } from "node:timers/promises";
import { ENGINES } from "./searchEngines.ts";
import { benchTexts } from "./searchText.ts";
import { percentile } from "./table.ts";

/** What one engine reached at one size. Times in milliseconds, memory in MB. */
export type Measured = {
  engine: string;
  items: number;
  buildSeconds: number;
  longestBlock: number;
  /** Growth of the process. */
  memory: number;
  /** What is left after a garbage collection, in and beside the JavaScript heap; native engines keep theirs elsewhere. */
  kept: number;
  updateP50: number;
  updateP99: number;
  queries: Record<string, { p50: number; p99: number }>;
};

/** Items between two turns of the event loop, as in the product. */
const BATCH = 25;
const QUERIES = 300;
/** Queries of each kind before those measured: a server has answered thousands, and code is compiled by then. */
const WARM_UP = 700;
/** Milliseconds after which the slowest engines at the largest sizes are as warm as they get. */
const LONGEST_WARM_UP = 20_000;
const UPDATES = 200;

/** Measures one engine in this process and prints the result: `searchChild.ts engine items`. */
const [engineName = "", size = ""] = process.argv.slice(2);
const open = ENGINES[engineName];
const items = Number(size);
if (open === undefined || !(items > 0)) {
  console.error("Usage: node --expose-gc test/bench/searchChild.ts engine items");
  process.exit(1);
}
const settled = () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: rss / 1e6, kept: (heapUsed + external) / 1e6 };
};
const timed = (run: () => void) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const texts = benchTexts();
const engine = open();
const before = settled();
let building = 0;
let longestBlock = 0;
for (let at = 0; at < items; at += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, items - at) }, (_, i) => texts.item(at + i));
  const spent = timed(() => {
    for (const item of batch) engine.add(item);
  });
  building += spent;
  longestBlock = Math.max(longestBlock, spent);
  await turn();
}
const after = settled();

const queries: Measured["queries"] = {};
const asked = Object.entries(texts.queries(items, WARM_UP + QUERIES));
const until = performance.now() + LONGEST_WARM_UP;
for (let i = 0; i < WARM_UP && performance.now() < until; i++)
  for (const [kind, all] of asked) engine.find(all[i] ?? "", kind as "exact");
for (const [kind, all] of asked) {
  const times = all.slice(WARM_UP).map((text) => timed(() => engine.find(text, kind as "exact")));
  queries[kind] = { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
const updates = Array.from({ length: UPDATES }, (_, i) => {
  const item = { ...texts.item((i * 37) % items), text: texts.item(items + i).text };
  return timed(() => engine.replace(item));
});
const measured: Measured = {
  engine: engineName,
  items,
  buildSeconds: building / 1000,
  longestBlock,
  memory: after.rss - before.rss,
  kept: after.kept - before.kept,
  updateP50: percentile(updates, 0.5),
  updateP99: percentile(updates, 0.99),
  queries,
};
console.log(JSON.stringify(measured));
