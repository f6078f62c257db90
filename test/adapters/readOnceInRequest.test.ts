import { expect } from "chai";
import { readOnceInRequest } from "../../bot/adapters/documents/readOnceInRequest.ts";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { Conflict, type Document, type Documents } from "../../bot/ports/documents.ts";
import { describeDocuments } from "./documentsSuite.ts";
import { describeStore } from "./storeSuite.ts";

/** A record in the person's own partition. */
type Note = Document & { personId: string; n: number };
const at = "2026-11-24T10:00:00.000Z";
const note = (n: number): Note => ({
  type: "note",
  id: "one",
  personId: "one",
  n,
  createdAt: at,
  updatedAt: at,
});

/** As one request that never ends: whatever is written and read must be the same as without it. */
function inOneRequest(): Documents {
  const remembered = new Map<string, unknown>();
  return readOnceInRequest(openSqliteDocuments(":memory:"), () => remembered);
}

describeDocuments("one request", async () => inOneRequest());
describeStore("one request", async () => createStore(inOneRequest()));

describe("what a request reads again and again", () => {
  let database: Documents;
  let asked: string[];
  let request: Map<string, unknown> | undefined;
  let documents: Documents;
  beforeEach(async () => {
    database = openSqliteDocuments(":memory:");
    asked = [];
    const counting: Documents = Object.create(database, {
      read: {
        value: (...args: Parameters<Documents["read"]>) => {
          asked.push(args[0]);
          return database.read(...args);
        },
      },
      page: {
        value: (...args: Parameters<Documents["page"]>) => {
          asked.push(args[0]);
          return database.page(...args);
        },
      },
      write: { value: (...args: Parameters<Documents["write"]>) => database.write(...args) },
    });
    documents = readOnceInRequest(counting, () => request);
    await database.write("people", "one", [{ create: note(1) }]);
  });
  afterEach(() => database.close());

  const person = () => documents.read<Note>("people", "one", "one");

  it("is who is there, and which communities there are", async () => {
    request = new Map();
    const communities = () => documents.page("system", "communities", { types: ["community"], limit: 10 });
    await Promise.all([person(), person(), communities(), communities()]);
    await Promise.all([person(), communities()]);
    expect(asked).to.deep.equal(["people", "system"]);
  });

  it("is read anew by the next request, so that a role taken away counts at once", async () => {
    request = new Map();
    const before = await person();
    await database.write("people", "one", [{ replace: note(2), version: before?.version ?? "" }]);
    expect((await person())?.value.n).to.equal(1);
    request = new Map();
    expect((await person())?.value.n).to.equal(2);
  });

  it("is what the request wrote itself, without asking", async () => {
    request = new Map();
    const before = await person();
    const [version] = await documents.write("people", "one", [
      { replace: note(2), version: before?.version ?? "" },
    ]);
    expect(await person()).to.deep.equal({ value: note(2), version });
    expect(await database.read("people", "one", "one")).to.deep.equal({ value: note(2), version });
    expect(asked).to.deep.equal(["people"]);
  });

  it("is read anew after somebody else was faster", async () => {
    request = new Map();
    const before = await person();
    await database.write("people", "one", [{ replace: note(5), version: before?.version ?? "" }]);
    const late = documents.write("people", "one", [{ replace: note(2), version: before?.version ?? "" }]);
    const refused = await late.catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Conflict);
    expect((await person())?.value.n).to.equal(5);
  });

  it("is asked for each time where no request is being answered", async () => {
    request = undefined;
    await person();
    await person();
    expect(asked).to.deep.equal(["people", "people"]);
  });

  it("is not remembered while it is not there", async () => {
    request = new Map();
    expect(await documents.read("people", "two", "two")).to.equal(undefined);
    await database.write("people", "two", [{ create: { ...note(1), id: "two", personId: "two" } as Note }]);
    expect(await documents.read("people", "two", "two")).not.to.equal(undefined);
  });
});
