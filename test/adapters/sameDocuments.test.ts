import { expect } from "chai";
import fc from "fast-check";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { type Change, Conflict, type Documents } from "../../bot/ports/documents.ts";
import { refusal } from "../support/builders.ts";
import { openEmulated } from "../support/cosmos/account.ts";
import { createModel } from "../support/documentsModel.ts";
import { aNote, freshPartition, type Note } from "../support/note.ts";

/** One wish in a batch: for which document, what, and whether the version named is the current one. */
type Wish = { id: number; what: "create" | "replace" | "remove"; stale: boolean; n: number; at: number };

const wish = fc.record<Wish>({
  id: fc.integer({ min: 0, max: 3 }),
  what: fc.constantFrom("create", "replace", "remove"),
  stale: fc.boolean(),
  n: fc.integer({ min: 0, max: 2 }),
  at: fc.integer({ min: 0, max: 2 }),
});
const batch = fc.uniqueArray(wish, { selector: ({ id }) => id, minLength: 1, maxLength: 3 });

describe("SQLite and Cosmos DB", () => {
  let sides: Documents[];

  before(async () => {
    sides = [openSqliteDocuments(":memory:"), await openEmulated()];
  });
  after(async () => {
    for (const side of sides) await side.close();
  });

  it("hold the same documents after any sequence of batches, and refuse the same ones", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 12 }), async (batches) => {
        const partition = freshPartition();
        const model = createModel<Note>();
        const writers = [model.write, ...sides.map((side) => writerTo(side, partition))].map((write) => ({
          write,
          versions: new Map<string, string[]>(),
        }));
        const starts = await Promise.all(sides.map((side) => endOf(side)));
        for (const wishes of batches) {
          const outcomes = [];
          for (const { write, versions } of writers) {
            const came = await refusal(write(wishes.map((one) => changeOf(partition, one, versions))));
            if (Array.isArray(came)) remember(versions, wishes, came);
            outcomes.push(came instanceof Conflict ? "conflict" : Array.isArray(came) ? "written" : came);
          }
          expect(new Set(outcomes), outcomes.join()).to.have.property("size", 1);
        }
        for (const [i, side] of sides.entries())
          expect(await sight(side, partition, starts[i])).to.deep.equal(expectedSight(model.documents()));
      }),
      { numRuns: 40 },
    );
  });
});

function writerTo(side: Documents, partition: string) {
  return (changes: Change<Note>[]) => side.write("knowledge", partition, changes);
}

/** The position behind everything there is. */
async function endOf(side: Documents): Promise<string> {
  let changes = await side.changes("knowledge", undefined, 1000);
  while (changes.more) changes = await side.changes("knowledge", changes.position, 1000);
  return changes.position;
}

const idOf = ({ id }: Wish) => `note-${id}`;

function noteOf(partition: string, one: Wish): Note {
  return aNote(partition, { id: idOf(one), n: one.n, createdAt: `2026-11-24T10:00:0${one.at}.000Z` });
}

function changeOf(partition: string, one: Wish, known: Map<string, string[]>): Change<Note> {
  if (one.what === "create") return { create: noteOf(partition, one) };
  const all = known.get(idOf(one)) ?? [];
  // Before any version there is none to name; one that never was stands in.
  const version = all.at(one.stale ? -2 : -1) ?? "0";
  return one.what === "remove"
    ? { remove: idOf(one), version }
    : { replace: noteOf(partition, one), version };
}

function remember(known: Map<string, string[]>, wishes: Wish[], versions: string[]): void {
  for (const [i, one] of wishes.entries())
    known.set(idOf(one), [...(known.get(idOf(one)) ?? []), versions[i] ?? ""]);
}

/** Everything a reader can see of a partition, by every way of reading. */
async function sight(side: Documents, partition: string, start: string | undefined) {
  const values = async (order: "newest" | "oldest") => {
    const page = await side.page<Note>("knowledge", partition, { types: ["note"], order, limit: 10 });
    return page.documents.map(({ value }) => value);
  };
  const changes = await side.changes<Note>("knowledge", start, 1000);
  const [newest, oldest] = [await values("newest"), await values("oldest")];
  return {
    newest,
    oldest,
    ones: await side.count("knowledge", partition, { types: ["note"], where: { n: 1 } }),
    read: await Promise.all(
      [0, 1, 2, 3].map(async (n) => (await side.read<Note>("knowledge", partition, `note-${n}`))?.value),
    ),
    changed: changes.documents
      .filter(({ communityId }) => communityId === partition)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The same of plain values. */
function expectedSight(notes: Note[]) {
  const byId = notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const oldest = notes.toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1));
  return {
    newest: oldest.toReversed(),
    oldest,
    ones: notes.filter(({ n }) => n === 1).length,
    read: [0, 1, 2, 3].map((n) => notes.find(({ id }) => id === `note-${n}`)),
    changed: byId,
  };
}
