import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { readConfig } from "../../bot/config.ts";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { openApp } from "../../bot/main.ts";
import { loadSamplePeople } from "../../bot/usecases/sample.ts";
import { recordedLog } from "../support/deps.ts";
import { saveManyItems } from "./manyItems.ts";

/** The product in a process of its own, with as many items as asked; tells its parent port, build time and memory. */
const [items = 10_000] = process.argv.slice(2).map(Number);
const config = readConfig({ PORT: "0", DATA_DIR: process.env["BENCH_DATA"] ?? "" });
const before = createStore(openSqliteDocuments(config.dataDir));
await saveManyItems(before, items);
await before.close();
const opened = performance.now();
const app = await openApp(config, { log: recordedLog() });
await loadSamplePeople(app.deps, samplePeople.tenantId, samplePeople.people);
await app.deps.search.caughtUp();
const buildMs = performance.now() - opened;
const port = await app.listen();
process.send?.({ port, buildMs });
process.on("message", () => process.send?.({ rss: process.memoryUsage.rss() }));
process.on("disconnect", () => process.exit(0));
