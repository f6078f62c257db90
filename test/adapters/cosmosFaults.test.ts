import { expect } from "chai";
import { openCosmosDocuments } from "../../bot/adapters/cosmos/cosmosDocuments.ts";
import { type Change, Conflict, type Documents } from "../../bot/ports/documents.ts";
import { refusal } from "../support/builders.ts";
import { startSetUpEmulator } from "../support/cosmos/account.ts";
import { type Fault, type FaultProxy, startFaultProxy } from "../support/cosmos/faultProxy.ts";
import { aNote, freshPartition, type Note } from "../support/note.ts";

const NOT_CARRIED_OUT: Record<string, Fault> = {
  "429, too many requests": { answer: 429, retryAfterMs: 20 },
  "449, retry with": { answer: 449 },
  "503 before it was carried out": { answer: 503 },
  "a connection cut before the request arrived": { reset: "before" },
};
const CARRIED_OUT: Record<string, Fault> = {
  "408 after it was carried out": { answer: 408, carriedOut: true },
  "503 after it was carried out": { answer: 503, carriedOut: true },
  "a connection cut before the answer came": { reset: "after" },
};

describe("documents in Cosmos DB when the service or the network fails", () => {
  let stop: () => Promise<void>;
  let proxy: FaultProxy;
  let documents: Documents;
  /** Somebody else, with a connection of their own that does not fail. */
  let others: Documents;
  let partition: string;
  let pauses: number[];
  let meanwhile: (() => Promise<unknown>) | undefined;

  before(async () => {
    const { settings, close } = await startSetUpEmulator();
    proxy = await startFaultProxy(settings.endpoint);
    others = await openCosmosDocuments(settings);
    documents = await openCosmosDocuments(
      { ...settings, endpoint: proxy.endpoint },
      {
        ids: { chance: () => 0.5 },
        clock: {
          sleep: async (ms) => {
            pauses.push(ms);
            await meanwhile?.();
          },
        },
      },
    );
    stop = async () => {
      await documents.close();
      await others.close();
      await proxy.close();
      await close();
    };
  });
  after(() => stop());
  beforeEach(() => {
    partition = freshPartition();
    pauses = [];
    meanwhile = undefined;
    proxy.seen.length = 0;
  });

  const write = (...changes: Change<Note>[]) => documents.write("knowledge", partition, changes);
  const read = (id: string) => others.read<Note>("knowledge", partition, id);
  const batches = () => proxy.seen.filter((kind) => kind === "batch").length;

  for (const [what, fault] of Object.entries({ ...NOT_CARRIED_OUT, ...CARRIED_OUT }))
    describe(`meeting ${what}`, () => {
      it("creates once, and gives the version that stands", async () => {
        proxy.next("batch", fault);
        const note = aNote(partition);
        const [version] = await write({ create: note });
        expect(await read(note.id)).to.deep.equal({ value: note, version });
        expect([batches(), pauses.length]).to.deep.equal([2, 1]);
      });

      it("replaces once, at a version that can be replaced again", async () => {
        const note = aNote(partition, { n: 0 });
        const [first = ""] = await write({ create: note });
        proxy.next("batch", fault);
        const [second = ""] = await write({ replace: { ...note, n: 1 }, version: first });
        await write({ replace: { ...note, n: 2 }, version: second });
        expect((await read(note.id))?.value.n).to.equal(2);
        expect(await refusal(write({ replace: note, version: first }))).to.be.instanceOf(Conflict);
      });

      it("removes once", async () => {
        const note = aNote(partition);
        const [version = ""] = await write({ create: note });
        proxy.next("batch", fault);
        expect(await write({ remove: note.id, version })).to.deep.equal([""]);
        expect(await read(note.id)).to.equal(undefined);
      });

      it("carries out a batch once, counters and all", async () => {
        const [counter, old] = [aNote(partition, { n: 0 }), aNote(partition)];
        const [counted = "", gone = ""] = await write({ create: counter }, { create: old });
        proxy.next("batch", fault);
        const made = aNote(partition);
        const more = { ...counter, n: 1 };
        const versions = await write(
          { remove: old.id, version: gone },
          { replace: more, version: counted },
          { create: made },
        );
        expect(await read(counter.id)).to.deep.equal({ value: more, version: versions[1] });
        expect(await read(made.id)).to.deep.equal({ value: made, version: versions[2] });
        expect(await read(old.id)).to.equal(undefined);
      });

      it("reads, queries, counts and follows all the same", async () => {
        const note = aNote(partition);
        const start = await documents.changes("knowledge", undefined, 1000);
        const [version] = await write({ create: note });
        proxy.next("read", fault);
        expect(await documents.read("knowledge", partition, note.id)).to.deep.equal({ value: note, version });
        // A read cut off is tried again by the SDK itself, after a second: once shows as much as five times.
        if (typeof fault === "object" && "reset" in fault) return;
        proxy.next("query", fault);
        const page = await documents.page("knowledge", partition, { types: ["note"], limit: 1 });
        expect(page.documents).to.deep.equal([{ value: note, version }]);
        proxy.next("query", fault);
        expect(await documents.count("knowledge", partition, { types: ["note"] })).to.equal(1);
        proxy.next("query", fault);
        expect(await documents.partitionOf("knowledge", note.id)).to.equal(partition);
        proxy.next("feed", fault);
        const { documents: changed } = await documents.changes("knowledge", start.position, 1000);
        expect(changed).to.deep.equal([note]);
      });
    });

  for (const [what, fault] of Object.entries(NOT_CARRIED_OUT))
    it(`reports what somebody else wrote in between when the first try met ${what}`, async () => {
      const note = aNote(partition, { n: 0 });
      const [version = ""] = await write({ create: note });
      const theirs = { ...note, n: 7 };
      meanwhile = () => others.write("knowledge", partition, [{ replace: theirs, version }]);
      proxy.next("batch", fault);
      expect(await refusal(write({ replace: { ...note, n: 1 }, version }))).to.be.instanceOf(Conflict);
      expect((await read(note.id))?.value.n).to.equal(7);
    });

  for (const [what, fault] of Object.entries(CARRIED_OUT)) {
    it(`knows its own write although somebody changed part of it since (${what})`, async () => {
      const [first, second] = [aNote(partition, { n: 0 }), aNote(partition)];
      meanwhile = async () => {
        const there = await read(first.id);
        const theirs = { ...first, n: 7 };
        await others.write("knowledge", partition, [{ replace: theirs, version: there?.version ?? "" }]);
      };
      proxy.next("batch", fault);
      const [stale = "", version = ""] = await write({ create: first }, { create: second });
      meanwhile = undefined;
      expect(await read(second.id)).to.deep.equal({ value: second, version });
      expect(await refusal(write({ replace: first, version: stale }))).to.be.instanceOf(Conflict);
      expect((await read(first.id))?.value.n).to.equal(7);
    });

    it(`looks again when looking whether it was carried out fails too (${what})`, async () => {
      const note = aNote(partition);
      proxy.next("batch", fault, { answer: 503 });
      proxy.next("query", { answer: 503 }, { answer: 429 }, { answer: 408, carriedOut: true });
      const [version] = await write({ create: note });
      expect(await read(note.id)).to.deep.equal({ value: note, version });
    });
  }

  it("does not take somebody else's removal for its own", async () => {
    const note = aNote(partition);
    const [version = ""] = await write({ create: note });
    await others.write("knowledge", partition, [{ remove: note.id, version }]);
    expect(await refusal(write({ remove: note.id, version }))).to.be.instanceOf(Conflict);
  });

  it("gives up after eight tries, with longer and longer pauses, saying the store is unavailable", async () => {
    proxy.next("batch", ...Array.from({ length: 20 }, (): Fault => ({ answer: 503 })));
    expect(await refusal(write({ create: aNote(partition) }))).to.equal("unavailable");
    expect(batches()).to.equal(8);
    expect(pauses).to.deep.equal([50, 100, 200, 400, 800, 1600, 2000]);
    proxy.next("batch");
  });

  it("waits at least as long as the service asks", async () => {
    proxy.next("batch", { answer: 429, retryAfterMs: 1234 }, { answer: 429, retryAfterMs: 10 });
    await write({ create: aNote(partition) });
    expect(pauses).to.deep.equal([1234, 100]);
  });

  it("tries a batch again when one of its operations was refused for now", async () => {
    const body = [{ statusCode: 424 }, { statusCode: 449 }];
    proxy.next("batch", { answer: 207, body });
    const notes = [aNote(partition), aNote(partition)];
    const versions = await write(...notes.map((note) => ({ create: note })));
    for (const [i, note] of notes.entries())
      expect(await read(note.id)).to.deep.equal({ value: note, version: versions[i] });
    expect(batches()).to.equal(2);
  });

  it("does not insist where it is shut out", async () => {
    for (const answer of [401, 403]) {
      proxy.seen.length = 0;
      proxy.next("batch", { answer });
      expect(await refusal(write({ create: aNote(partition) }))).to.equal("unavailable");
      expect(batches()).to.equal(1);
    }
  });

  it("says a document is too large where the service does", async () => {
    proxy.next("batch", { answer: 413 });
    expect(await refusal(write({ create: aNote(partition) }))).to.equal("body-too-large");
  });

  it("loses no change when the feed fails between two pages", async () => {
    const start = await documents.changes("knowledge", undefined, 1000);
    const notes = [1, 2, 3].map((n) => aNote(partition, { n }));
    for (const note of notes) await write({ create: note });
    let { position } = start;
    const seen: Note[] = [];
    for (let page = 0; page < 3; page++) {
      proxy.next("feed", { answer: 503 }, { answer: 408, carriedOut: true });
      const changes = await documents.changes<Note>("knowledge", position, 1);
      seen.push(...changes.documents);
      position = changes.position;
    }
    expect(seen).to.deep.equal(notes);
  });
});
