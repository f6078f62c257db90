import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CannotOpenStore } from "../documents/cannotOpenStore.ts";
import { primaryCode, SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_NOTADB } from "./errors.ts";
import { migrate } from "./schema.ts";

/** An open database, and what lets go of it and of its folder. */
export type OpenDatabase = {
  db: DatabaseSync;
  /** Takes what the write-ahead log holds into the file, and every older image of a page with it out of the log. */
  emptyLog(): void;
  close(): void;
};

/** A database that lives as long as it is open; for tests. */
export function openInMemory(): OpenDatabase {
  const db = new DatabaseSync(":memory:");
  migrate(db);
  return { db, emptyLog: () => undefined, close: () => db.close() };
}

/**
 * Opens `garden.db` in the data folder, made if missing, for this process alone. Another program that looks into
 * the file (a backup) is waited for as long as the time-out says.
 * @throws CannotOpenStore when the folder cannot be written, another process has it, or the file is not ours.
 */
export function openDataFolder(dataFolder: string, busyTimeoutMs: number): OpenDatabase {
  const folder = resolve(dataFolder);
  const file = join(folder, "garden.db");
  makeWritable(folder, file);
  const lock = lockFolder(folder);
  try {
    const db = openFile(file, busyTimeoutMs);
    return {
      db,
      emptyLog() {
        // No waiting here for a backup that reads: everybody else would wait with us.
        db.exec("PRAGMA busy_timeout = 0");
        try {
          db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
          db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
        }
      },
      close() {
        db.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

// People's words are in these files: nobody else on the machine may read them. SQLite gives its -wal and -shm
// files the permissions of the database.
function makeWritable(folder: string, file: string): void {
  try {
    makeFolder(folder);
    closeSync(openSync(file, "a", 0o600));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw new CannotOpenStore(
      `The data folder ${folder} cannot be written (${reason}). Give write access to it, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

// Not mkdir's `recursive`: that never returns where making a folder fails although its parent exists (/proc).
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

// The lock is one of the operating system, held by an open transaction on a file of its own: it goes with the
// process however that ends, and a lock left behind by a crash cannot exist. The database itself stays free for
// reading by other tools.
function lockFolder(folder: string): DatabaseSync {
  const file = join(folder, "garden.lock");
  return opening(file, 0, (lock) => lock.exec("BEGIN EXCLUSIVE"), {
    [SQLITE_BUSY]: `Practice Garden is already running on the data folder ${folder}. End it first, or set DATA_DIR to another folder.`,
  });
}

function openFile(file: string, busyTimeoutMs: number): DatabaseSync {
  const unreadable = `${file} is damaged, or not a Practice Garden database. Put a backup in its place, or set DATA_DIR to another folder.`;
  return opening(
    file,
    busyTimeoutMs,
    (db) => {
      // FULL: an acknowledged write survives a power cut. secure_delete: words that were removed are overwritten.
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
      migrate(db);
    },
    { [SQLITE_NOTADB]: unreadable, [SQLITE_CORRUPT]: unreadable },
  );
}

/** Opens a file and prepares it; closed again, with one line that says why, when SQLite refuses. */
function opening(
  file: string,
  timeout: number,
  prepare: (db: DatabaseSync) => void,
  reasons: Record<number, string>,
): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout });
    prepare(db);
    return db;
  } catch (error) {
    db?.close();
    const code = primaryCode(error);
    if (code === undefined) throw error;
    const reason = reasons[code] ?? `${file} cannot be opened: ${(error as Error).message} (SQLite ${code}).`;
    throw new CannotOpenStore(reason, { cause: error });
  }
}
