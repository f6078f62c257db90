import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "chai";
import { CannotOpenStore } from "../../bot/adapters/documents/cannotOpenStore.ts";
import { conditionOf } from "../../bot/adapters/sqlite/conditions.ts";
import { openDataFolder } from "../../bot/adapters/sqlite/dataFolder.ts";
import { SCHEMA_VERSION } from "../../bot/adapters/sqlite/schema.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import type { Documents, Query } from "../../bot/ports/documents.ts";
import { refusal } from "../support/builders.ts";
import { temporaryFolder } from "../support/folders.ts";
import { aNote, type Note } from "../support/note.ts";
import { runScript } from "../support/processes.ts";

const PARTITION = "file";
const ADAPTER = new URL("../../bot/adapters/sqlite/sqliteDocuments.ts", import.meta.url).href;

describe("the SQLite file", () => {
  let folder: string;
  let remove: () => void;
  let opened: Documents[];

  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
    opened = [];
  });
  afterEach(async () => {
    for (const documents of opened) await documents.close();
    remove();
  });

  function open(at = folder, options: { busyTimeoutMs?: number } = {}): Documents {
    const documents = openSqliteDocuments(at, options);
    opened.push(documents);
    return documents;
  }

  async function closeAll(): Promise<void> {
    for (const documents of opened.splice(0)) await documents.close();
  }

  function refusedToOpen(at = folder): string {
    try {
      open(at);
    } catch (error) {
      expect(error).to.be.instanceOf(CannotOpenStore);
      return (error as Error).message;
    }
    throw new Error("It opened");
  }

  describe("once what was replaced is overwritten", () => {
    const WORDS = "Quodlibet marzipan on the third landing. ".repeat(400);
    const holds = (part: string) =>
      readFileSync(join(folder, `garden.db${part}`)).includes("Quodlibet marzipan");

    it("holds no byte of words that were replaced or removed, while it is open and without a restart", async () => {
      const documents = open();
      const [long, short] = [
        aNote(PARTITION, { text: WORDS }),
        aNote(PARTITION, { text: "Quodlibet marzipan" }),
      ];
      const versions = await documents.write("knowledge", PARTITION, [{ create: long }, { create: short }]);
      await documents.overwriteReplaced();
      expect(holds(""), "first it is there").to.equal(true);
      const after: Note = { ...long, text: "Nothing." };
      await documents.write("knowledge", PARTITION, [
        { replace: after, version: versions[0] ?? "" },
        { remove: short.id, version: versions[1] ?? "" },
      ]);
      expect(holds("-wal") || holds(""), "before it still is").to.equal(true);
      await documents.overwriteReplaced();
      for (const part of ["", "-wal"]) expect(holds(part), part).to.equal(false);
      expect((await documents.read<Note>("knowledge", PARTITION, long.id))?.value.text).to.equal("Nothing.");
    });

    it("waits for no other program that reads, takes nothing from it, and does the rest later", async () => {
      const documents = open();
      const note = aNote(PARTITION, { text: WORDS });
      const [version = ""] = await documents.write("knowledge", PARTITION, [{ create: note }]);
      const backup = new DatabaseSync(join(folder, "garden.db"));
      backup.exec("BEGIN");
      const rows = () => backup.prepare("SELECT json FROM documents").all();
      expect(JSON.stringify(rows())).to.contain("marzipan");
      await documents.write("knowledge", PARTITION, [{ remove: note.id, version }]);
      await documents.overwriteReplaced();
      expect(JSON.stringify(rows())).to.contain("marzipan");
      backup.exec("COMMIT");
      backup.close();
      await documents.overwriteReplaced();
      for (const part of ["", "-wal"]) expect(holds(part), part).to.equal(false);
    });
  });

  it("keeps documents, versions and positions from one start to the next", async () => {
    const note = aNote(PARTITION);
    const first = open();
    const [version = ""] = await first.write("knowledge", PARTITION, [{ create: note }]);
    const { position } = await first.changes("knowledge", undefined, 10);
    await closeAll();
    const again = open();
    expect(await again.read("knowledge", PARTITION, note.id)).to.deep.equal({ value: note, version });
    expect((await again.changes("knowledge", position, 10)).documents).to.deep.equal([]);
    const newer = { ...note, n: 2 };
    await again.write("knowledge", PARTITION, [{ replace: newer, version }]);
    expect((await again.changes("knowledge", position, 10)).documents).to.deep.equal([newer]);
  });

  it("is one file, in a folder made for it, that nobody else on the machine may read", async () => {
    const deep = join(folder, "a", "b");
    await open(deep).write("knowledge", PARTITION, [{ create: aNote(PARTITION) }]);
    if (process.platform === "win32") return;
    for (const name of ["garden.db", "garden.db-wal", "garden.db-shm"])
      expect(statSync(join(deep, name)).mode & 0o077, name).to.equal(0);
    expect(statSync(deep).mode & 0o077).to.equal(0);
  });

  it("writes ahead, and waits for the disk at each commit", () => {
    const { db, close } = openDataFolder(folder, 0);
    expect(db.prepare("PRAGMA journal_mode").get()).to.deep.include({ journal_mode: "wal" });
    expect(db.prepare("PRAGMA synchronous").get()).to.deep.include({ synchronous: 2 });
    close();
  });

  it("of schema version 1 is migrated, and loses nothing", async () => {
    const note = aNote(PARTITION, { itemId: "item-1" });
    fileOfVersion1(note);
    const documents = open();
    expect(await documents.read("knowledge", PARTITION, note.id)).to.deep.equal({
      value: note,
      version: "7",
    });
    const found = await documents.page<Note>("knowledge", PARTITION, {
      types: ["note"],
      where: { itemId: "item-1" },
      limit: 10,
    });
    expect(found.documents.map(({ value }) => value)).to.deep.equal([note]);
    const [next] = await documents.write("knowledge", PARTITION, [{ replace: note, version: "7" }]);
    expect(next).to.equal("8");
    await closeAll();
    expect(schemaVersion()).to.equal(SCHEMA_VERSION);
  });

  it("of a newer schema is refused with one line, and left as it is", async () => {
    open();
    await closeAll();
    setSchemaVersion(SCHEMA_VERSION + 1);
    const line = refusedToOpen();
    expect(line)
      .to.contain(`schema ${SCHEMA_VERSION + 1}`)
      .and.contain("DATA_DIR")
      .and.not.contain("\n");
    expect(schemaVersion()).to.equal(SCHEMA_VERSION + 1);
    setSchemaVersion(SCHEMA_VERSION);
    open();
  });

  it("that is no database of ours is refused with one line", () => {
    writeFileSync(join(folder, "garden.db"), "These are notes about the garden. ".repeat(100));
    expect(refusedToOpen()).to.contain("not a Practice Garden database").and.not.contain("\n");
  });

  it("that is damaged is refused with one line", async () => {
    await open().write("knowledge", PARTITION, [{ create: aNote(PARTITION) }]);
    await closeAll();
    const file = join(folder, "garden.db");
    writeFileSync(file, readFileSync(file).fill(0x55, 100, 8000));
    expect(refusedToOpen()).to.contain("is damaged").and.not.contain("\n");
  });

  it("keeps nothing of words that were removed or replaced", async () => {
    const [removed, kept] = [
      aNote(PARTITION, { text: "Secret-one" }),
      aNote(PARTITION, { text: "Secret-two" }),
    ];
    const documents = open();
    const [first = "", second = ""] = await documents.write("knowledge", PARTITION, [
      { create: removed },
      { create: kept },
    ]);
    const without = { ...kept, text: "Nothing to see" };
    await documents.write("knowledge", PARTITION, [
      { remove: removed.id, version: first },
      { replace: without, version: second },
    ]);
    await closeAll();
    const bytes = readFileSync(join(folder, "garden.db"), "latin1");
    expect(bytes).to.contain("Nothing to see").and.not.contain("Secret");
  });

  it("answers every query of the port through an index", () => {
    const { db, close } = openDataFolder(folder, 0);
    const wanted: Pick<Query, "types" | "where" | "after" | "order">[] = [
      { types: ["item"], order: "newest", after: { createdAt: "1", id: "1" } },
      { types: ["item", "perspective"], order: "oldest", where: { itemId: "1" } },
      { types: ["item"], where: { savedBy: "1" } },
      { types: ["notice"], where: { state: "owed" } },
    ];
    const queries = wanted.map((query) => conditionOf("knowledge", PARTITION, query).sql);
    queries.push("container = ? AND id = ?", "container = ? AND lsn > ?");
    const plans = queries.map((condition) =>
      db
        .prepare(`EXPLAIN QUERY PLAN SELECT json FROM documents WHERE ${condition} ORDER BY createdAt, id`)
        .all()
        .map((step) => String(step["detail"]))
        .join(),
    );
    close();
    for (const plan of plans) expect(plan).to.match(/^SEARCH documents USING (COVERING )?INDEX/);
    expect(plans[1]).to.contain("documents_by_item");
    expect(plans[2]).to.contain("documents_by_saver").and.not.contain("TEMP B-TREE");
  });

  it("in a folder that cannot be made or written is refused with one line", () => {
    writeFileSync(join(folder, "a-file"), "");
    mkdirSync(join(folder, "held", "garden.db"), { recursive: true });
    const places = [join(folder, "a-file", "data"), join(folder, "held")];
    if (process.platform === "linux") places.push("/proc/practice-garden");
    for (const at of places) expect(refusedToOpen(at)).to.contain("cannot be written").and.not.contain("\n");
  });

  it("is refused to a second opener, in this process too, until the first lets go", async () => {
    open();
    expect(refusedToOpen()).to.contain("already running on the data folder").and.contain(folder);
    await closeAll();
    open();
  });

  it("is refused to a second process, and free the moment the first is killed with -9", async () => {
    const holder = runScript(`
      import { openSqliteDocuments } from ${JSON.stringify(ADAPTER)};
      openSqliteDocuments(${JSON.stringify(folder)});
      console.log("open");
      setInterval(() => {}, 1000);
    `);
    try {
      expect(await holder.line()).to.equal("open");
      expect(refusedToOpen()).to.contain("already running").and.not.contain("\n");
    } finally {
      await holder.kill();
    }
    open();
  });

  it("that another program holds locked is unavailable, and takes writes again afterwards", async () => {
    const documents = open(folder, { busyTimeoutMs: 1 });
    const other = new DatabaseSync(join(folder, "garden.db"));
    other.exec("BEGIN IMMEDIATE");
    const note = aNote(PARTITION);
    const write = () => documents.write("knowledge", PARTITION, [{ create: note }]);
    expect(await refusal(write())).to.equal("unavailable");
    other.exec("ROLLBACK");
    other.close();
    await write();
    expect((await documents.read("knowledge", PARTITION, note.id))?.value).to.deep.equal(note);
  });

  it("on a full disk is unavailable, and holds what was acknowledged before", async function () {
    if (process.platform === "win32") return this.skip();
    const end = writtenUntilFull();
    expect(end).to.deep.include({ code: "unavailable", read: "note-0" });
    const count = await open().count("knowledge", PARTITION, { types: ["note"] });
    expect(count).to.equal(end.n);
  });

  /** Lets a process that may make no file of more than 1 MB write until it cannot; how far it came, and how it was told. */
  function writtenUntilFull(): { n: number; code: string; read: string } {
    const script = `
      import { openSqliteDocuments } from ${JSON.stringify(ADAPTER)};
      const documents = openSqliteDocuments(${JSON.stringify(folder)});
      const at = new Date(0).toISOString();
      for (let n = 0; ; n++) {
        const note = { id: "note-" + n, type: "note", communityId: "file", createdAt: at, updatedAt: at, text: "w".repeat(50_000) };
        try {
          await documents.write("knowledge", "file", [{ create: note }]);
        } catch ({ code }) {
          const { value } = await documents.read("knowledge", "file", "note-0");
          console.log(JSON.stringify({ n, code, read: value.id }));
          break;
        }
      }
    `;
    const { stdout } = spawnSync(
      "sh",
      [
        "-c",
        'ulimit -f 2000; exec "$0" "$@"',
        process.execPath,
        "--input-type=module-typescript",
        "--eval",
        script,
      ],
      { encoding: "utf8" },
    );
    return JSON.parse(stdout);
  }

  /** A file as the first version of the schema made it. */
  function fileOfVersion1(note: Note): void {
    closeSync(openSync(join(folder, "garden.db"), "a"));
    const db = new DatabaseSync(join(folder, "garden.db"));
    db.exec(`
      CREATE TABLE documents (
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
      CREATE INDEX documents_by_change ON documents (container, lsn);
      PRAGMA user_version = 1;
    `);
    db.prepare("INSERT INTO documents VALUES (7, 'knowledge', ?, ?, ?, ?, ?)").run(
      PARTITION,
      note.id,
      note.type,
      note.createdAt,
      JSON.stringify(note),
    );
    db.close();
  }

  function schemaVersion(): number {
    const db = new DatabaseSync(join(folder, "garden.db"));
    const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
    db.close();
    return version;
  }

  function setSchemaVersion(version: number): void {
    const db = new DatabaseSync(join(folder, "garden.db"));
    db.exec(`PRAGMA user_version = ${version}`);
    db.close();
  }
});
