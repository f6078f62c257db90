import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import type { Note } from "./note.ts";

export const PARTITION = "killed";
/** Counts the notes, in the same batch as each. */
export const COUNTER = "counter";

const WRITER = fileURLToPath(new URL("killedWriter.ts", import.meta.url));

/** What a killed writer left: how many writes it had acknowledged, and whether they hold. */
export type KillRound = {
  acknowledged: number;
  lost: string[];
  /** Notes in the file and what the counter says: the same unless a batch was torn. */
  notes: number;
  counted: number | undefined;
  /** What SQLite says of its file. */
  integrity: unknown;
};

/**
 * Lets a process write to the folder, kills it with SIGKILL at a moment the random numbers choose, opens the
 * folder again and looks.
 */
export async function killRound(folder: string, random: () => number): Promise<KillRound> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const acknowledged: string[] = [];
  const killAfter = 1 + Math.floor(random() * 150);
  const delayMs = random() * 3;
  let killed: Promise<void> | undefined;
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (id) => {
    acknowledged.push(id);
    if (acknowledged.length === killAfter)
      killed = sleep(delayMs).then(() => {
        child.kill("SIGKILL");
      });
  });
  await closed;
  await killed;
  return { acknowledged: acknowledged.length, ...(await lookAt(folder, acknowledged)) };
}

async function lookAt(folder: string, acknowledged: string[]): Promise<Omit<KillRound, "acknowledged">> {
  const documents = openSqliteDocuments(folder);
  try {
    const lost: string[] = [];
    for (const id of acknowledged) if (!(await documents.read("knowledge", PARTITION, id))) lost.push(id);
    const all = await documents.count("knowledge", PARTITION, { types: ["note"] });
    const counter = await documents.read<Note>("knowledge", PARTITION, COUNTER);
    return { lost, notes: all - 1, counted: counter?.value.n, integrity: integrityOf(folder) };
  } finally {
    await documents.close();
  }
}

function integrityOf(folder: string): unknown {
  const db = new DatabaseSync(join(folder, "garden.db"), { readOnly: true });
  try {
    return db.prepare("PRAGMA integrity_check").get()?.["integrity_check"];
  } finally {
    db.close();
  }
}

/** Random numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
