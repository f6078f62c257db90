import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { systemIds } from "../../bot/adapters/system/ids.ts";
import { auditEntry } from "../../bot/domain/audit.ts";
import type { CommunityId, ItemId } from "../../bot/domain/ids.ts";
import { newItem } from "../../bot/domain/item.ts";
import type { Store } from "../../bot/ports/store.ts";
import { openEmulated } from "../support/cosmos/account.ts";
import { temporaryFolder } from "../support/folders.ts";
import { killRound, seeded } from "../support/killRound.ts";
import { printTable } from "./table.ts";

const SAVES = 2000;
const KILLS = 20;
const COMMUNITY = "bench" as CommunityId;

/** Measures items saved a second on each database, and kills a writer twenty times; prints both as tables. */
export async function benchStore(): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    const rows = [];
    const sqlite = createStore(openSqliteDocuments(folder));
    for (const writers of [1, 16]) rows.push(await saved("SQLite file", sqlite, writers));
    await sqlite.close();
    const cosmos = createStore(await openEmulated());
    for (const writers of [1, 16]) rows.push(await saved("Cosmos DB, emulated", cosmos, writers));
    await cosmos.close();
    printTable("Items saved, each in one batch with its audit entry", rows);
  } finally {
    remove();
  }
  printTable(`A writer killed with -9, ${KILLS} rounds in one folder`, [await killed()]);
}

async function saved(store: string, { knowledge }: Store, writers: number) {
  const start = performance.now();
  let begun = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (begun++ < SAVES) await saveOne(knowledge);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  return { store, writers, saves: SAVES, "saves a second": Math.round(SAVES / seconds) };
}

async function saveOne(knowledge: Store["knowledge"]): Promise<void> {
  const at = new Date();
  const item = newItem(
    { kind: "insight", title: "What we learnt", text: "w ".repeat(300), topics: ["hoarding"] },
    { id: systemIds.next() as ItemId, communityId: COMMUNITY, origin: "tab" },
    at,
  );
  const of = { communityId: COMMUNITY, actor: "system", action: "item.saved" } as const;
  const thing = { type: "item", id: item.id } as const;
  const entry = auditEntry({ ...of, id: systemIds.next(), thing }, at);
  await knowledge.write(COMMUNITY, [{ create: item }, { create: entry }]);
}

async function killed() {
  const { folder, remove } = temporaryFolder();
  try {
    const random = seeded(20);
    const rounds = [];
    for (let round = 0; round < KILLS; round++) rounds.push(await killRound(folder, random));
    return {
      rounds: rounds.length,
      acknowledged: rounds.reduce((sum, round) => sum + round.acknowledged, 0),
      lost: rounds.reduce((sum, round) => sum + round.lost.length, 0),
      "torn batches": rounds.filter(({ notes, counted }) => notes !== counted).length,
      "damaged files": rounds.filter(({ integrity }) => integrity !== "ok").length,
    };
  } finally {
    remove();
  }
}
