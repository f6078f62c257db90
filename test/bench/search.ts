import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Measured } from "./searchChild.ts";
import { printTable } from "./table.ts";

const SIZES = [1_000, 10_000, 100_000];
const OTHERS = ["minisearch", "orama", "fts5"];

/**
 * The product's search beside minisearch, Orama and bare SQLite FTS5 on the same texts, each engine in a process of its own.
 * `--million` also shows how ours grows to 1,000,000 items; `--quick` stops at 10,000.
 */
export async function benchSearch(): Promise<void> {
  const sizes = process.argv.includes("--quick") ? SIZES.slice(0, 2) : SIZES;
  for (const items of sizes) {
    const measured = ["ours", ...OTHERS].flatMap((engine) => measure(engine, items) ?? []);
    show(`Search over ${items.toLocaleString("en-GB")} items of about 60 words `, measured);
    compare(measured);
  }
  if (process.argv.includes("--million")) {
    const measured = measure("ours", 1_000_000);
    if (measured) show("Search over 1,000,000 items", [measured]);
  }
}

function measure(engine: string, items: number): Measured | undefined {
  const child = fileURLToPath(new URL("./searchChild.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=8192", child, engine, String(items)],
    { encoding: "utf8" },
  );
  if (status === 0) return JSON.parse(stdout) as Measured;
  console.error(`${engine} at ${items} items ended with ${status}: ${stderr.trim().split("\n").at(-1)}`);
  return undefined;
}

function show(title: string, measured: Measured[]): void {
  printTable(
    title,
    measured.map((one) => ({
      engine: one.engine,
      ...Object.fromEntries(
        Object.entries(one.queries).map(([kind, { p50, p99 }]) => [
          kind,
          `${p50.toFixed(2)}/${p99.toFixed(1)}`,
        ]),
      ),
      "build s": one.buildSeconds,
      "items/s": Math.round(one.items / one.buildSeconds),
      "longest block": one.longestBlock,
      "process MB": Math.round(one.memory),
      "kept MB": one.engine === "fts5" ? "-" : String(Math.round(one.kept)),
      update: `${one.updateP50.toFixed(2)}/${one.updateP99.toFixed(1)}`,
    })),
  );
  console.log(
    "p50/p99 in ms. Process: growth of the whole process; kept: after a collection. fts5 knows no typos and looks for the words as typed.",
  );
}

/** How many times faster than the fastest of the others, at the median. */
function compare(measured: Measured[]): void {
  const ours = measured.find(({ engine }) => engine === "ours");
  for (const kind of ["exact", "prefix"]) {
    const others = measured
      .filter(({ engine }) => engine !== "ours")
      .map(({ engine, queries }) => ({ engine, p50: queries[kind]?.p50 ?? Infinity }))
      .sort((a, b) => a.p50 - b.p50);
    const mine = ours?.queries[kind]?.p50;
    if (mine && others[0])
      console.log(`${kind}: ${(others[0].p50 / mine).toFixed(1)} times faster than ${others[0].engine}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchSearch();
