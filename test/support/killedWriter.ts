import { writeSync } from "node:fs";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { COUNTER, PARTITION } from "./killRound.ts";
import { aNote } from "./note.ts";

/**
 * A process that writes without end, each note in one batch with the count of all, and prints a note's id once
 * the write is acknowledged. Run with the data folder; ended from outside.
 */
const documents = openSqliteDocuments(process.argv[2] ?? "");
let counter = await documents.read("knowledge", PARTITION, COUNTER);
if (!counter) {
  await documents.write("knowledge", PARTITION, [{ create: aNote(PARTITION, { id: COUNTER, n: 0 }) }]);
  counter = await documents.read("knowledge", PARTITION, COUNTER);
}
if (!counter) throw new Error("The counter was written and is not there");
let { value, version } = counter as { value: ReturnType<typeof aNote>; version: string };
for (;;) {
  const note = aNote(PARTITION, { text: "w".repeat(600) });
  value = { ...value, n: (value.n ?? 0) + 1 };
  const [, next = ""] = await documents.write("knowledge", PARTITION, [
    { create: note },
    { replace: value, version },
  ]);
  version = next;
  // Not through the event loop: what is acknowledged is said before anything else happens.
  writeSync(1, `${note.id}\n`);
}
