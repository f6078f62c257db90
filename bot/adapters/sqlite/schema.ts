import type { DatabaseSync } from "node:sqlite";
import { CannotOpenStore } from "../documents/cannotOpenStore.ts";

/**
 * What brings a file from each schema version to the next; the first makes version 1 of an empty file. A step
 * that has been released is never changed: later wishes are another step.
 */
const MIGRATIONS: string[] = [
  // Every write of a document is a new row, so `lsn` is its version and its place in the change feed;
  // AUTOINCREMENT never gives a number twice, not even after the newest row was removed.
  `CREATE TABLE documents (
     lsn INTEGER PRIMARY KEY AUTOINCREMENT,
     container TEXT NOT NULL,
     partition TEXT NOT NULL,
     id TEXT NOT NULL,
     type TEXT NOT NULL,
     createdAt TEXT NOT NULL,
     json TEXT NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX documents_by_id ON documents (container, id, partition);
   CREATE INDEX documents_by_time ON documents (container, partition, type, createdAt, id);
   CREATE INDEX documents_by_change ON documents (container, lsn);`,
  // An item and its perspectives are read together, by the item's id.
  `CREATE INDEX documents_by_item ON documents (container, partition, json_extract(json, '$.itemId'));`,
  // What somebody saved, newest first.
  `CREATE INDEX documents_by_saver ON documents (container, partition, type, json_extract(json, '$.savedBy'), createdAt, id);`,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the open file to the present schema, each step whole or not at all.
 * @throws CannotOpenStore when the file is newer than this code.
 */
export function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > SCHEMA_VERSION)
    throw new CannotOpenStore(
      `The data was written by a newer Practice Garden (schema ${version}, this one knows ${SCHEMA_VERSION}). ` +
        "Run that version, or set DATA_DIR to another folder.",
    );
  for (const [from, step] of MIGRATIONS.entries()) {
    if (from < version) continue;
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${from + 1}; COMMIT;`);
  }
}
