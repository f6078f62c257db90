import { expect } from "chai";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { aPerson, aSavedItem, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("reading what another instance saved a moment ago", () => {
  let deps: TestDeps;
  /** So many queries for a thread are answered by a replica that has not heard of it. */
  let behind = 0;
  let looks = 0;
  beforeEach(async () => {
    const documents = openSqliteDocuments(":memory:");
    const replica: Documents = Object.create(documents, {
      page: {
        value: async (...args: Parameters<Documents["page"]>) => {
          const isThread = args[2].where?.["itemId"] !== undefined && args[2].types.includes("item");
          if (isThread && behind-- > 0) return { documents: [] };
          return documents.page(...args);
        },
      },
      changes: {
        value: (...args: Parameters<Documents["changes"]>) => {
          looks += 1;
          return documents.changes(...args);
        },
      },
      read: { value: (...args: Parameters<Documents["read"]>) => documents.read(...args) },
      count: { value: (...args: Parameters<Documents["count"]>) => documents.count(...args) },
      write: { value: (...args: Parameters<Documents["write"]>) => documents.write(...args) },
      partitionOf: {
        value: (...args: Parameters<Documents["partitionOf"]>) => documents.partitionOf(...args),
      },
      close: { value: () => documents.close() },
    });
    deps = await testDeps(replica);
    behind = 0;
  });
  afterEach(() => deps.close());

  it("asks once more, behind the changes that told of it, where a replica has not heard of it", async () => {
    const item = await aSavedItem(deps);
    const reader = await aPerson(deps, "Femi");
    await deps.search.caughtUp();
    behind = 1;
    const before = looks;
    const { item: read } = await readThread(deps, reader, item.id);
    expect(read.title).to.equal(item.title);
    expect(looks).to.be.greaterThan(before);
  });

  it("says that it is not there when it still is not, and asks nothing twice for an id nobody knows", async () => {
    const item = await aSavedItem(deps);
    const reader = await aPerson(deps, "Femi");
    await deps.search.caughtUp();
    behind = 2;
    expect(await refusal(readThread(deps, reader, item.id))).to.equal("not-found");
    behind = 0;
    const before = looks;
    expect(await refusal(readThread(deps, reader, deps.ids.random()))).to.equal("not-found");
    expect(looks).to.equal(before);
  });
});
