import { expect } from "chai";
import { type Change, Conflict, type Documents, type Keyset, type Query } from "../../bot/ports/documents.ts";
import { refusal } from "../support/builders.ts";
import { aNote, freshPartition, type Note } from "../support/note.ts";

/** What every database behind the port does alike. Partitions are fresh, so it may run on one that holds other data. */
export function describeDocuments(name: string, open: () => Promise<Documents>): void {
  describe(`documents in ${name}`, () => {
    let documents: Documents;
    let partition: string;

    before(async () => {
      documents = await open();
    });
    after(() => documents?.close());
    beforeEach(() => {
      partition = freshPartition();
    });

    const write = (...changes: Change<Note>[]) => documents.write("knowledge", partition, changes);
    const read = (id: string) => documents.read<Note>("knowledge", partition, id);
    const page = (query: Partial<Query> = {}) =>
      documents.page<Note>("knowledge", partition, { types: ["note"], limit: 10, ...query });
    const count = (query: Partial<Query> = {}) =>
      documents.count("knowledge", partition, { types: ["note"], ...query });

    /** Creates a note and gives its version. */
    async function created(note: Note): Promise<string> {
      const [version] = await write({ create: note });
      return version ?? "";
    }

    describe("one by one", () => {
      it("are read as they were written, and under the version the write gave", async () => {
        const note = aNote(partition, { n: 0.5, flag: false });
        const version = await created(note);
        expect(await read(note.id)).to.deep.equal({ value: note, version });
      });

      it("are what they were after what was replaced has been overwritten", async () => {
        const note = aNote(partition);
        const version = await created(note);
        await write({ replace: { ...note, n: 2 }, version });
        await documents.overwriteReplaced();
        expect((await read(note.id))?.value).to.deep.equal({ ...note, n: 2 });
      });

      it("are nothing where they are not", async () => {
        const note = aNote(partition);
        await created(note);
        expect(await read(aNote(partition).id)).to.equal(undefined);
        expect(await documents.read("knowledge", freshPartition(), note.id)).to.equal(undefined);
        expect(await documents.read("membership", partition, note.id)).to.equal(undefined);
      });

      for (const id of ["", "../dbs", "a/b", "a?b", "a#b", "a b", "%41", "é", "x".repeat(2000)])
        it(`are nothing under ${JSON.stringify(id.slice(0, 10))}, which can be no id`, async () => {
          expect(await read(id)).to.equal(undefined);
          expect(await documents.partitionOf("knowledge", id)).to.equal(undefined);
        });

      it("keep every character", async () => {
        const text =
          "👩🏽‍⚕️ dŵr, tŷ, ŷ · ‏مرحبا‏ · 漢字 · e\u0301 · \u200b · \"'\\/<>&` · @p; DROP · \u0000\u001f\u2028 · 𝔸";
        const note = aNote(partition, { text });
        await created(note);
        expect((await read(note.id))?.value.text).to.equal(text);
        expect((await page({ where: { text: text.replace("\u0000", "") } })).documents).to.deep.equal([]);
      });

      it("keep fields within fields, and lists", async () => {
        const note = { ...aNote(partition), deep: { list: [1, null, { a: [] }], empty: {} } };
        await created(note);
        expect((await read(note.id))?.value).to.deep.equal(note);
      });

      it("can be nearly 2 MB", async () => {
        const note = aNote(partition, { text: "w".repeat(1_990_000) });
        const version = await created(note);
        const [next] = await write({ replace: { ...note, n: 1 }, version });
        expect((await read(note.id))?.value.text.length).to.equal(1_990_000);
        expect(next).not.to.equal(version);
      });

      it("cannot be more than 2 MB", async () => {
        const note = aNote(partition, { text: "ŵ".repeat(1_000_001) });
        expect(await refusal(created(note))).to.equal("body-too-large");
        expect(await read(note.id)).to.equal(undefined);
      });
    });

    describe("when written", () => {
      it("are made once: an id that is there is a conflict", async () => {
        const note = aNote(partition);
        await created(note);
        expect(await refusal(write({ create: { ...note, text: "other" } }))).to.be.instanceOf(Conflict);
        expect((await read(note.id))?.value.text).to.equal(note.text);
      });

      it("may have the id of one in another partition", async () => {
        const [here, there] = [aNote(partition), aNote(freshPartition(), { text: "there" })];
        await created(here);
        await documents.write("knowledge", there.communityId, [{ create: { ...there, id: here.id } }]);
        expect((await read(here.id))?.value).to.deep.equal(here);
      });

      it("are replaced at the version that is current, and have a new one then", async () => {
        const note = aNote(partition, { n: 1 });
        const first = await created(note);
        const [second = ""] = await write({ replace: { ...note, n: 2 }, version: first });
        expect(second).not.to.equal(first);
        expect(await read(note.id)).to.deep.equal({ value: { ...note, n: 2 }, version: second });
      });

      it("lose fields that the replacement leaves out", async () => {
        const note = aNote(partition, { n: 1 });
        const version = await created(note);
        const { n: _n, ...without } = note;
        await write({ replace: without, version });
        expect((await read(note.id))?.value).to.deep.equal(without);
      });

      it("are not replaced at an older version, even by the same content", async () => {
        const note = aNote(partition);
        const version = await created(note);
        await write({ replace: note, version });
        expect(await refusal(write({ replace: note, version }))).to.be.instanceOf(Conflict);
      });

      it("are not replaced or removed where they are not", async () => {
        const version = await created(aNote(partition));
        const other = aNote(partition);
        expect(await refusal(write({ replace: other, version }))).to.be.instanceOf(Conflict);
        expect(await refusal(write({ remove: other.id, version }))).to.be.instanceOf(Conflict);
      });

      it("are removed at the version that is current", async () => {
        const note = aNote(partition);
        const first = await created(note);
        const [second = ""] = await write({ replace: note, version: first });
        expect(await refusal(write({ remove: note.id, version: first }))).to.be.instanceOf(Conflict);
        expect(await write({ remove: note.id, version: second })).to.deep.equal([""]);
        expect(await read(note.id)).to.equal(undefined);
      });

      it("can be made again after removal, and no version of before holds", async () => {
        const note = aNote(partition);
        const first = await created(note);
        await write({ remove: note.id, version: first });
        const again = await created(note);
        expect(again).not.to.equal(first);
        expect(await refusal(write({ replace: note, version: first }))).to.be.instanceOf(Conflict);
      });

      it("keep a count right when twenty change it at once", async () => {
        const counter = aNote(partition, { n: 0 });
        await created(counter);
        await Promise.all(Array.from({ length: 20 }, () => increment(counter.id)));
        expect((await read(counter.id))?.value.n).to.equal(20);
      });

      async function increment(id: string): Promise<void> {
        for (;;) {
          const there = await read(id);
          if (!there) throw new Error("The counter is gone");
          const { value, version } = there;
          const lost = await refusal(write({ replace: { ...value, n: (value.n ?? 0) + 1 }, version }));
          if (!(lost instanceof Conflict)) return;
        }
      }
    });

    describe("in a batch", () => {
      it("change together with what counts them", async () => {
        const counter = aNote(partition, { n: 0 });
        const [first, second] = [aNote(partition), aNote(partition)];
        const old = aNote(partition);
        const [counted = "", gone = ""] = await write({ create: counter }, { create: old });
        const versions = await write(
          { create: first },
          { replace: { ...counter, n: 2 }, version: counted },
          { remove: old.id, version: gone },
          { create: second },
        );
        expect(versions).to.have.length(4);
        expect(versions[1]).to.equal((await read(counter.id))?.version);
        expect(versions[2]).to.equal("");
        expect(versions[3]).to.equal((await read(second.id))?.version);
        expect(await count()).to.equal(3);
      });

      for (const [what, spoil] of [
        ["makes what is there", (there: Note) => ({ create: there })],
        ["replaces at an older version", (there: Note) => ({ replace: there, version: "0" })],
        ["removes what is not there", () => ({ remove: "not-there", version: "0" })],
      ] as [string, (there: Note) => Change<Note>][])
        it(`change not at all when one of them ${what}`, async () => {
          const [there, kept, gone] = [aNote(partition), aNote(partition, { n: 1 }), aNote(partition)];
          const [, version = "", last = ""] = await write(
            { create: there },
            { create: kept },
            { create: gone },
          );
          const made = aNote(partition);
          const batch = write(
            { create: made },
            { replace: { ...kept, n: 2 }, version },
            { remove: gone.id, version: last },
            spoil(there),
          );
          expect(await refusal(batch)).to.be.instanceOf(Conflict);
          expect(await read(made.id)).to.equal(undefined);
          expect(await read(kept.id)).to.deep.equal({ value: kept, version });
          expect(await read(gone.id)).to.deep.equal({ value: gone, version: last });
        });

      it("can be a hundred", async () => {
        const versions = await write(
          ...Array.from({ length: 100 }, (_, n) => ({ create: aNote(partition, { n }) })),
        );
        expect(new Set(versions)).to.have.property("size").greaterThan(0);
        expect(versions.every((version) => version !== "")).to.equal(true);
        expect(await count()).to.equal(100);
      });

      it("can be none", async () => {
        expect(await write()).to.deep.equal([]);
      });

      it("cannot be more than a hundred, nor one twice, nor two megabytes together", async () => {
        const many = Array.from({ length: 101 }, () => ({ create: aNote(partition) }));
        const twice = aNote(partition);
        const half = () => ({ create: aNote(partition, { text: "w".repeat(1_000_000) }) });
        expect(await refusal(write(...many))).to.be.instanceOf(RangeError);
        expect(await refusal(write({ create: twice }, { create: twice }))).to.be.instanceOf(RangeError);
        expect(await refusal(write(half(), half()))).to.equal("body-too-large");
        expect(await count()).to.equal(0);
      });

      it("must lie in the partition they name, under an id, without fields of the database", async () => {
        const [other, nameless, marked] = [
          aNote(freshPartition()),
          aNote(partition, { id: "a/b" }),
          { ...aNote(partition), _etag: "1" },
        ];
        for (const note of [other, nameless, marked])
          expect(await refusal(write({ create: note }))).to.be.instanceOf(RangeError);
      });
    });

    describe("in pages", () => {
      /** Walks through all pages; `between` may change things after each. */
      async function walked(query: Partial<Query>, between = async () => {}): Promise<string[]> {
        const ids: string[] = [];
        let after: Keyset | undefined;
        do {
          const { documents: found, next } = await page({ ...query, ...(after ? { after } : {}) });
          ids.push(...found.map(({ value }) => value.id));
          after = next;
          if (after) await between();
        } while (after);
        return ids;
      }

      const at = (second: number) => `2026-11-24T10:00:0${second}.000Z`;
      /** Ten notes, five in the same second: in the order of their age. */
      async function ten(): Promise<string[]> {
        const seconds = [0, 1, 2, 3, 3, 3, 3, 3, 4, 5];
        const notes = seconds.map((second, n) =>
          aNote(partition, { id: `note-${n}`, createdAt: at(second), n }),
        );
        const shuffled = [4, 9, 0, 7, 2, 5, 8, 1, 6, 3].flatMap((n) => notes[n] ?? []);
        await write(...shuffled.map((note) => ({ create: note })));
        return notes.map(({ id }) => id);
      }

      for (const limit of [1, 2, 3, 7, 10, 11])
        it(`of ${limit} come each once, newest and oldest first, ties by id`, async () => {
          const oldest = await ten();
          expect(await walked({ limit, order: "oldest" })).to.deep.equal(oldest);
          expect(await walked({ limit })).to.deep.equal(oldest.toReversed());
        });

      it("say there is another only when there is", async () => {
        await ten();
        expect((await page({ limit: 10 })).next).to.equal(undefined);
        expect((await page({ limit: 9 })).next).to.deep.equal({ createdAt: at(1), id: "note-1" });
      });

      it("neither repeat nor skip when others are made and removed meanwhile", async () => {
        const newest = (await ten()).toReversed();
        const newer = async () => {
          await created(aNote(partition, { createdAt: at(9) }));
        };
        const first = await read("note-9");
        const ids = await walked({ limit: 3 }, newer);
        expect(ids).to.deep.equal(newest);
        await write({ remove: "note-9", version: first?.version ?? "" });
        expect(await walked({ limit: 4, after: { createdAt: at(5), id: "note-9" } })).to.deep.equal(
          newest.slice(1),
        );
      });

      it("of a thousand come whole", async () => {
        for (let batch = 0; batch < 3; batch++)
          await write(...Array.from({ length: 100 }, () => ({ create: aNote(partition) })));
        const { documents: found, next } = await page({ limit: 1000 });
        expect([found.length, next]).to.deep.equal([300, undefined]);
      });

      it("hold the types asked for, in one order", async () => {
        for (const [n, type] of ["note", "other", "third", "note"].entries())
          await created(aNote(partition, { id: `n${n}`, type, createdAt: at(n) }));
        const ids = async (types: string[]) => (await page({ types })).documents.map(({ value }) => value.id);
        expect(await ids(["note"])).to.deep.equal(["n3", "n0"]);
        expect(await ids(["other", "note"])).to.deep.equal(["n3", "n1", "n0"]);
        expect(await ids(["none"])).to.deep.equal([]);
      });

      it("hold what fits all conditions, by value and by kind of value", async () => {
        await write(
          { create: aNote(partition, { id: "one", n: 1, flag: true, itemId: "1" }) },
          { create: aNote(partition, { id: "two", n: 1, flag: false, itemId: "x" }) },
          { create: { ...aNote(partition, { id: "odd" }), n: true, flag: 1, itemId: 1 } as unknown as Note },
        );
        const ids = async (where: Query["where"]) =>
          (await page({ ...(where ? { where } : {}) })).documents.map(({ value }) => value.id).sort();
        expect(await ids({ n: 1 })).to.deep.equal(["one", "two"]);
        expect(await ids({ flag: true })).to.deep.equal(["one"]);
        expect(await ids({ flag: false })).to.deep.equal(["two"]);
        expect(await ids({ itemId: "1" })).to.deep.equal(["one"]);
        expect(await ids({ n: 1, flag: true, itemId: "x" })).to.deep.equal([]);
        expect(await ids({ missing: "x" })).to.deep.equal([]);
        expect(await count({ where: { n: 1 } })).to.equal(2);
      });

      it("refuse a limit, a type list or a field that makes no sense", async () => {
        for (const query of [{ limit: 0 }, { limit: 1001 }, { limit: 1.5 }, { types: [] }])
          expect(await refusal(page(query))).to.be.instanceOf(RangeError);
        for (const field of ["a b", "a'; --", "a.b", 'a"]', ""])
          expect(await refusal(count({ where: { [field]: 1 } }))).to.be.instanceOf(RangeError);
      });

      it("are counted", async () => {
        await ten();
        expect(await count()).to.equal(10);
        expect(await count({ types: ["other"] })).to.equal(0);
        expect(await count({ where: { n: 3 } })).to.equal(1);
      });
    });

    it("are found by id in whatever partition they lie", async () => {
      const note = aNote(partition);
      await created(note);
      expect(await documents.partitionOf("knowledge", note.id)).to.equal(partition);
      expect(await documents.partitionOf("membership", note.id)).to.equal(undefined);
      expect(await documents.partitionOf("knowledge", aNote(partition).id)).to.equal(undefined);
    });

    describe("as changes", () => {
      /** Reads on from a position to the present end; what is not of this test is left out. */
      async function drained(from?: string, limit = 1000) {
        const notes: Note[] = [];
        let position = from;
        for (;;) {
          const changes = await documents.changes<Note>("knowledge", position, limit);
          notes.push(...changes.documents.filter(({ communityId }) => communityId === partition));
          position = changes.position;
          if (!changes.more) return { notes, position };
        }
      }

      it("come from the beginning, oldest first", async () => {
        const notes = [1, 2, 3, 4, 5].map((n) => aNote(partition, { n }));
        for (const note of notes) await created(note);
        expect((await drained()).notes).to.deep.equal(notes);
      });

      for (const limit of [1, 2, 1000])
        it(`come once each, ${limit} at a time, from a position kept as text`, async () => {
          await created(aNote(partition));
          const { position } = await drained();
          const notes = [1, 2, 3, 4, 5].map((n) => aNote(partition, { n }));
          for (const note of notes) await created(note);
          const after = await drained(JSON.parse(JSON.stringify(position)), limit);
          expect(after.notes).to.deep.equal(notes);
          expect((await drained(after.position)).notes).to.deep.equal([]);
          expect((await drained(position)).notes).to.deep.equal(notes);
        });

      it("hold a document's latest state, behind what changed before it", async () => {
        const [first, second] = [aNote(partition, { n: 1 }), aNote(partition, { n: 2 })];
        const version = await created(first);
        await created(second);
        const { position } = await drained();
        const [next = ""] = await write({ replace: { ...first, n: 3 }, version });
        await write({ replace: { ...first, n: 4 }, version: next });
        expect((await drained(position)).notes).to.deep.equal([{ ...first, n: 4 }]);
        expect((await drained()).notes).to.deep.equal([second, { ...first, n: 4 }]);
      });

      it("hold all of a batch, and nothing of one that was refused", async () => {
        const { position } = await drained();
        const [first, second, never] = [aNote(partition), aNote(partition), aNote(partition)];
        await write({ create: first }, { create: second });
        await refusal(write({ create: never }, { create: first }));
        expect((await drained(position)).notes).to.have.deep.members([first, second]);
      });

      it("do not hold what was removed, and miss nothing made after the newest was", async () => {
        const note = aNote(partition);
        const version = await created(note);
        const { position } = await drained();
        await write({ remove: note.id, version });
        const later = aNote(partition);
        await created(later);
        expect((await drained(position)).notes).to.deep.equal([later]);
      });

      it("keep to their container", async () => {
        const { position } = await drained();
        await documents.write("membership", partition, [{ create: aNote(partition) }]);
        expect((await drained(position)).notes).to.deep.equal([]);
      });
    });
  });
}
