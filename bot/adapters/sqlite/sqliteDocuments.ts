import type { SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import type { Change, ContainerName, Document, Documents, Query, Stored } from "../../ports/documents.ts";
import { Conflict } from "../../ports/documents.ts";
import { checkChanges, checkLimit, checkQuery, documentOf, idOf } from "../documents/changeRules.ts";
import { conditionOf } from "./conditions.ts";
import { type OpenDatabase, openDataFolder, openInMemory } from "./dataFolder.ts";
import { translated } from "./errors.ts";

type Row = Record<string, SQLOutputValue>;

/**
 * Documents in an SQLite file, `garden.db` in the data folder, or in memory. A version is the number of the
 * write that made it, and so is a position in the change feed.
 * @throws CannotOpenStore
 */
export function openSqliteDocuments(
  dataFolder: string | ":memory:",
  { busyTimeoutMs = 5000 }: { busyTimeoutMs?: number } = {},
): Documents {
  const open = dataFolder === ":memory:" ? openInMemory() : openDataFolder(dataFolder, busyTimeoutMs);
  return new SqliteDocuments(open);
}

class SqliteDocuments implements Documents {
  readonly #open: OpenDatabase;
  readonly #statements = new Map<string, StatementSync>();

  constructor(open: OpenDatabase) {
    this.#open = open;
  }

  async read<T extends Document>(container: ContainerName, partition: string, id: string) {
    const [row] = this.#all(
      "SELECT json, lsn FROM documents WHERE container = ? AND id = ? AND partition = ?",
      [container, id, partition],
    );
    return row && stored<T>(row);
  }

  async page<T extends Document>(container: ContainerName, partition: string, query: Query) {
    checkQuery(query);
    const { sql, values } = conditionOf(container, partition, query);
    const direction = query.order === "oldest" ? "ASC" : "DESC";
    const rows = this.#all(
      `SELECT json, lsn FROM documents WHERE ${sql} ORDER BY createdAt ${direction}, id ${direction} LIMIT ?`,
      [...values, query.limit + 1],
    );
    const documents = rows.slice(0, query.limit).map((row) => stored<T>(row));
    const last = documents.at(-1)?.value;
    if (rows.length <= query.limit || !last) return { documents };
    return { documents, next: { createdAt: last.createdAt, id: last.id } };
  }

  async count(container: ContainerName, partition: string, query: Pick<Query, "types" | "where">) {
    checkQuery(query);
    const { sql, values } = conditionOf(container, partition, query);
    const [row] = this.#all(`SELECT COUNT(*) AS n FROM documents WHERE ${sql}`, values);
    return Number(row?.["n"]);
  }

  async write(container: ContainerName, partition: string, changes: Change[]) {
    checkChanges(container, partition, changes);
    if (changes.length === 0) return [];
    this.#run("BEGIN IMMEDIATE");
    try {
      const versions = changes.map((change) => this.#apply(container, partition, change));
      this.#run("COMMIT");
      return versions;
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (this.#open.db.isTransaction) this.#run("ROLLBACK");
      throw error;
    }
  }

  async partitionOf(container: ContainerName, id: string) {
    const [row] = this.#all("SELECT partition FROM documents WHERE container = ? AND id = ? LIMIT 1", [
      container,
      id,
    ]);
    return row && String(row["partition"]);
  }

  async changes<T extends Document>(container: ContainerName, position: string | undefined, limit: number) {
    checkLimit(limit);
    const since = Number(position ?? 0);
    if (!Number.isSafeInteger(since)) throw new RangeError("Not a position of this change feed");
    const rows = this.#all(
      "SELECT json, lsn FROM documents WHERE container = ? AND lsn > ? ORDER BY lsn LIMIT ?",
      [container, since, limit + 1],
    );
    const seen = rows.slice(0, limit).map((row) => stored<T>(row));
    return {
      documents: seen.map(({ value }) => value),
      position: seen.at(-1)?.version ?? String(since),
      more: rows.length > limit,
    };
  }

  async overwriteReplaced() {
    try {
      this.#open.emptyLog();
    } catch (error) {
      throw translated(error);
    }
  }

  async close() {
    this.#statements.clear();
    this.#open.close();
  }

  #apply(container: ContainerName, partition: string, change: Change): string {
    const id = idOf(change);
    if (!("create" in change)) {
      const removed = this.#run(
        "DELETE FROM documents WHERE container = ? AND id = ? AND partition = ? AND lsn = ?",
        [container, id, partition, Number(change.version)],
      );
      if (removed === 0) throw new Conflict(`${container} ${id} is no longer at that version`);
    }
    const document = documentOf(change);
    if (!document) return "";
    const [row] = this.#all(
      `INSERT INTO documents (container, partition, id, type, createdAt, json) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING RETURNING lsn`,
      [container, partition, id, document.type, document.createdAt, JSON.stringify(document)],
    );
    if (!row) throw new Conflict(`${container} ${id} is already there`);
    return String(row["lsn"]);
  }

  #all(sql: string, values: SQLInputValue[]): Row[] {
    try {
      return this.#statement(sql).all(...values);
    } catch (error) {
      throw translated(error);
    }
  }

  #run(sql: string, values: SQLInputValue[] = []): number {
    try {
      return Number(this.#statement(sql).run(...values).changes);
    } catch (error) {
      throw translated(error);
    }
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.#open.db.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }
}

function stored<T>(row: Row): Stored<T> {
  return { value: JSON.parse(String(row["json"])) as T, version: String(row["lsn"]) };
}
