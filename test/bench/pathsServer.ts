import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { createIds } from "../../bot/adapters/system/ids.ts";
import { readConfig } from "../../bot/config.ts";
import sampleCommunity from "../../bot/data/sampleCommunity.json" with { type: "json" };
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { ItemId } from "../../bot/domain/ids.ts";
import { checkedWords, newItem } from "../../bot/domain/item.ts";
import { openApp } from "../../bot/main.ts";
import { loadSamplePeople } from "../../bot/usecases/sample.ts";
import { recordedLog } from "../support/deps.ts";

/** The product in a process of its own, with as many items as asked; tells its parent port, build time and memory. */
const [items = 10_000] = process.argv.slice(2).map(Number);
const config = readConfig({ PORT: "0", DATA_DIR: process.env["BENCH_DATA"] ?? "" });
await fill(items);
const opened = performance.now();
const app = await openApp(config, { log: recordedLog() });
await loadSamplePeople(app.deps, samplePeople.tenantId, samplePeople.people);
await app.deps.search.caughtUp();
const buildMs = performance.now() - opened;
const port = await app.listen();
process.send?.({ port, buildMs });
process.on("message", () => process.send?.({ rss: process.memoryUsage.rss() }));
process.on("disconnect", () => process.exit(0));

/** Items of words of the sample community, shuffled, about 60 words each. */
async function fill(count: number): Promise<void> {
  const documents = openSqliteDocuments(config.dataDir);
  const store = createStore(documents);
  const ids = createIds();
  const sentences = sampleCommunity.flatMap(({ body, perspectives }) =>
    [body, ...perspectives.map((perspective) => perspective.body)].flatMap((text) =>
      text.split(/(?<=[.?])\s+/),
    ),
  );
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const sentence = () => sentences[next(sentences.length)] ?? "";
  for (let made = 0; made < count; made += 100) {
    const batch = Array.from({ length: Math.min(100, count - made) }, (_, i) => {
      const words = checkedWords({
        kind: (["question", "insight", "resource", "story"] as const)[next(4)],
        title: sentence().slice(0, 110) || "Untitled",
        text: Array.from({ length: 4 }, sentence).join(" "),
        topics: sampleCommunity[next(sampleCommunity.length)]?.topics.slice(0, 3) ?? [],
      });
      const at = new Date(Date.UTC(2026, 0, 1) + (made + i) * 60_000);
      return {
        create: newItem(words, { id: ids.next() as ItemId, communityId: FIRST_COMMUNITY, origin: "tab" }, at),
      };
    });
    await store.knowledge.write(FIRST_COMMUNITY, batch);
  }
  await store.close();
}
