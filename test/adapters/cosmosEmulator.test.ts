import { type Container, CosmosClient, type OperationInput, type SqlQuerySpec } from "@azure/cosmos";
import { expect } from "chai";
import { type Emulator, startEmulator } from "../support/cosmos/emulator.ts";
import { Rows } from "../support/cosmos/query.ts";

/** What the service does and @vercel/cosmosdb-server 1.0.1 by itself does not; seen through the SDK. */
describe("the emulated Cosmos DB", () => {
  let emulator: Emulator;
  let client: CosmosClient;
  let container: Container;
  let now = new Date("2026-11-24T10:00:00.000Z");
  let made = 0;

  before(async () => {
    emulator = await startEmulator({ now: () => now });
    client = clientWith(emulator.key);
    await client.databases.createIfNotExists({ id: "db" });
  });
  after(async () => {
    client.dispose();
    await emulator.close();
  });
  beforeEach(async () => {
    const id = `c${made++}`;
    await client.database("db").containers.create({
      id,
      partitionKey: { paths: ["/pk"] },
      defaultTtl: -1,
      indexingPolicy: {
        compositeIndexes: [
          [
            { path: "/n", order: "ascending" },
            { path: "/id", order: "ascending" },
          ],
        ],
      },
    });
    container = client.database("db").container(id);
  });

  function clientWith(key: string): CosmosClient {
    return new CosmosClient({
      endpoint: emulator.endpoint,
      key,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
  }

  const create = (id: string, pk = "a", rest: object = {}) => container.items.create({ id, pk, ...rest });
  const codeOf = (promise: Promise<{ code?: unknown; statusCode?: unknown }>) =>
    promise.then(
      ({ code, statusCode }) => code ?? statusCode,
      (error: { code?: unknown; cause?: { code?: unknown } }) => error.code ?? error.cause?.code,
    );
  const ids = async (query: string | SqlQuerySpec, options = {}) =>
    (await container.items.query<{ id: string }>(query, options).fetchAll()).resources.map(({ id }) => id);

  it("knows its key: any other is 401", async () => {
    const stranger = clientWith(Buffer.from("another key").toString("base64"));
    expect(await codeOf(stranger.database("db").read())).to.equal(401);
    stranger.dispose();
  });

  it("says 404 with substatus 1003 for a container that is not there", async () => {
    const { statusCode, substatus } = await client.database("db").container("none").item("x", "a").read();
    expect([statusCode, substatus]).to.deep.equal([404, 1003]);
  });

  describe("on partitions", () => {
    it("keeps documents with one id apart, and each from the readers of the others", async () => {
      await create("x", "a");
      await create("x", "b");
      expect(await codeOf(create("x", "a"))).to.equal(409);
      expect((await container.item("x", "c").read()).statusCode).to.equal(404);
      await container.item("x", "a").delete();
      expect((await container.item("x", "b").read()).statusCode).to.equal(200);
    });

    it("queries the partition of the request and no other, whatever the WHERE says", async () => {
      await create("x", "a");
      await create("y", "b");
      expect(await ids("SELECT * FROM c", { partitionKey: "b" })).to.deep.equal(["y"]);
      expect(await ids("SELECT * FROM c WHERE c.pk = 'a'", { partitionKey: "b" })).to.deep.equal([]);
      expect(await ids("SELECT * FROM c")).to.have.members(["x", "y"]);
    });

    it("does not order, top or count across partitions without a query plan", async () => {
      const all = container.items.query("SELECT * FROM c ORDER BY c.n");
      expect(await codeOf(all.fetchAll() as Promise<object>)).to.equal(400);
    });

    it("refuses a document under another partition than its own", async () => {
      const batch = container.items.batch(
        [{ operationType: "Create", partitionKey: "a", resourceBody: { id: "x", pk: "b" } }],
        "a",
      );
      const { code, result } = await batch;
      expect([code, result?.[0]?.statusCode]).to.deep.equal([207, 400]);
    });
  });

  describe("on versions", () => {
    it("answers 304 to a read of what the reader has, 412 to a write on what nobody has", async () => {
      const { etag } = await create("x");
      const same = { accessCondition: { type: "IfNoneMatch", condition: etag } };
      expect((await container.item("x", "a").read(same)).statusCode).to.equal(304);
      const other = { accessCondition: { type: "IfMatch", condition: "other" } };
      for (const write of [
        container.item("x", "a").replace({ id: "x", pk: "a" }, other),
        container.item("x", "a").delete(other),
        container.items.upsert({ id: "x", pk: "a" }, other),
      ])
        expect(await codeOf(write)).to.equal(412);
    });

    it("takes an upsert that must create, once", async () => {
      const must = { accessCondition: { type: "IfNoneMatch", condition: "*" } };
      expect(await codeOf(container.items.upsert({ id: "x", pk: "a" }, must))).to.equal(201);
      expect(await codeOf(container.items.upsert({ id: "x", pk: "a" }, must))).to.equal(412);
    });
  });

  describe("on batches", () => {
    const resourceBody = (id: string) => ({ id, pk: "a" });

    it("carries out every kind of operation, without the partition repeated on each", async () => {
      const { etag } = await create("x");
      await create("y");
      const operations: OperationInput[] = [
        { operationType: "Create", resourceBody: resourceBody("new") },
        { operationType: "Replace", id: "x", ifMatch: etag, resourceBody: resourceBody("x") },
        { operationType: "Read", id: "x" },
        { operationType: "Upsert", resourceBody: resourceBody("z") },
        { operationType: "Delete", id: "y" },
      ];
      const { code, result = [] } = await container.items.batch(operations, "a");
      expect(code).to.equal(200);
      expect(result.map(({ statusCode }) => statusCode)).to.deep.equal([201, 200, 200, 201, 204]);
      const { etag: now } = await container.item("x", "a").read();
      expect(result[1]?.eTag).to.equal(now);
    });

    it("carries out all or none: 207, the culprit's own status, 424 for the others", async () => {
      const { etag } = await create("x", "a", { n: 1 });
      await create("y");
      const { code, result = [] } = await container.items.batch(
        [
          { operationType: "Create", resourceBody: resourceBody("new") },
          { operationType: "Replace", id: "x", resourceBody: { ...resourceBody("x"), n: 2 } },
          { operationType: "Delete", id: "y" },
          { operationType: "Create", resourceBody: resourceBody("x") },
          { operationType: "Upsert", resourceBody: resourceBody("z") },
        ],
        "a",
      );
      expect(code).to.equal(207);
      expect(result.map(({ statusCode }) => statusCode)).to.deep.equal([424, 424, 424, 409, 424]);
      expect(await ids("SELECT * FROM c", { partitionKey: "a" })).to.have.members(["x", "y"]);
      const { resource, etag: still } = await container.item("x", "a").read<{ n: number }>();
      expect([resource?.n, still]).to.deep.equal([1, etag]);
    });
  });

  describe("on sizes", () => {
    it("answers 413 to a document of more than 2 MB, and takes one just below", async () => {
      const text = (bytes: number) => ({ text: "w".repeat(bytes) });
      expect(await codeOf(create("big", "a", text(2 * 1024 * 1024)))).to.equal(413);
      expect(await codeOf(create("fits", "a", text(2 * 1024 * 1024 - 100)))).to.equal(201);
    });

    it("answers 413 to a batch of more than 2 MB together", async () => {
      const half = (id: string): OperationInput => ({
        operationType: "Create",
        resourceBody: { id, pk: "a", text: "w".repeat(1_100_000) },
      });
      expect(await codeOf(container.items.batch([half("x"), half("y")], "a"))).to.equal(413);
    });
  });

  describe("on time", () => {
    it("forgets documents whose ttl is up, for reads, queries and creates of the same id", async () => {
      await create("short", "a", { ttl: 10 });
      await create("long", "a", { ttl: 100 });
      await create("ever");
      now = new Date(now.getTime() + 11_000);
      expect((await container.item("short", "a").read()).statusCode).to.equal(404);
      expect(await ids("SELECT * FROM c", { partitionKey: "a" })).to.have.members(["long", "ever"]);
      expect(await codeOf(create("short"))).to.equal(201);
    });
  });

  describe("on queries", () => {
    it("gives pages of a hundred unless asked otherwise, in one order, each document once", async () => {
      for (let n = 0; n < 250; n++) await create(`d${n}`, "a", { n: n % 3 });
      const query = container.items.query<{ id: string; n: number }>(
        "SELECT * FROM c ORDER BY c.n ASC, c.id ASC",
        { partitionKey: "a" },
      );
      const sizes: number[] = [];
      const found: { id: string; n: number }[] = [];
      while (query.hasMoreResults()) {
        const { resources } = await query.fetchNext();
        sizes.push(resources.length);
        found.push(...resources);
      }
      expect(sizes).to.deep.equal([100, 100, 50]);
      expect(new Set(found.map(({ id }) => id)).size).to.equal(250);
      expect(found.map(({ n }) => n)).to.deep.equal(found.map(({ n }) => n).toSorted());
    });

    it("refuses an order no composite index serves", async () => {
      const query = container.items.query("SELECT * FROM c ORDER BY c.n DESC, c.id ASC", {
        partitionKey: "a",
      });
      expect(await codeOf(query.fetchAll() as Promise<object>)).to.equal(400);
    });

    it("does not copy, for each row, all rows before it, as the engine would", () => {
      const before: number[] = [];
      const appended = Rows.from(["x", "y", "z"]).reduce((rows: unknown[], c: unknown) => {
        before.push(rows.length);
        return c === "y" ? rows : rows.concat({ c });
      }, []);
      expect(appended).to.deep.equal([{ c: "x" }, { c: "z" }]);
      expect(before).to.deep.equal([0, 0, 0]);
    });
  });

  describe("on the change feed", () => {
    async function read(from?: string, maxItemCount = 100) {
      const { ChangeFeedStartFrom } = await import("@azure/cosmos");
      const feed = container.items.getChangeFeedIterator({
        maxItemCount,
        changeFeedStartFrom: from
          ? ChangeFeedStartFrom.Continuation(from)
          : ChangeFeedStartFrom.Beginning("a"),
      });
      const page = await feed.readNext();
      return {
        ...page,
        status: page.statusCode,
        ids: page.result.map(({ id }) => id),
        token: page.continuationToken,
      };
    }

    it("gives the rest after a page, then 304, then what was written since, in the order of writing", async () => {
      for (const id of ["x", "y", "z"]) await create(id);
      const first = await read(undefined, 2);
      const second = await read(first.token, 2);
      const third = await read(second.token, 2);
      expect([first.ids, second.ids, third.status]).to.deep.equal([["x", "y"], ["z"], 304]);
      await container.item("x", "a").replace({ id: "x", pk: "a", n: 2 });
      await create("w");
      expect((await read(third.token)).ids).to.deep.equal(["x", "w"]);
      expect((await read()).ids).to.deep.equal(["y", "z", "x", "w"]);
    });

    it("keeps to the partition asked for", async () => {
      await create("x", "a");
      await create("y", "b");
      expect((await read()).ids).to.deep.equal(["x"]);
    });

    it("never cuts a batch in two", async () => {
      const operations = ["x", "y", "z"].map((id) => ({
        operationType: "Create" as const,
        resourceBody: { id, pk: "a" },
      }));
      await container.items.batch(operations, "a");
      await create("later");
      expect((await read(undefined, 1)).ids).to.have.members(["x", "y", "z"]);
    });
  });
});
