import { expect } from "chai";
import { createLocalIdentity } from "../../../bot/adapters/system/localIdentity.ts";
import type { ErrorResponse } from "../../../bot/contract/api.ts";
import { BODY_MAX_BYTES } from "../../../bot/contract/limits.ts";
import samplePeople from "../../../bot/data/samplePeople.json" with { type: "json" };
import { createAllowance } from "../../../bot/surfaces/allowance.ts";
import { createHttpServer } from "../../../bot/surfaces/http/server.ts";
import { stopServer } from "../../../bot/surfaces/http/stopServer.ts";
import { ask, type RunningApp, startApp } from "../../support/app.ts";
import { type TestDeps, testClock, testDeps } from "../../support/deps.ts";

const RULES = { ask: { atOnce: 3, perSecond: 1 }, change: { atOnce: 2, perSecond: 0.1 } };

describe("a person who does more than a person does", () => {
  const clock = testClock();
  let app: RunningApp;
  before(async () => {
    app = await startApp({ clock, allowance: createAllowance(clock, RULES) });
  });
  after(() => app.close());
  beforeEach(() => clock.forward(600_000));

  const saving = (title: string) => ({
    id: app.deps.ids.next(),
    kind: "insight",
    title,
    text: "Ring before you visit.",
    topics: [],
  });
  const save = (title: string, headers = {}) =>
    ask(app, app.people.practitioner, "POST", "/api/items", saving(title), headers);
  const look = (who: string) => ask(app, who, "GET", "/api/me");

  it("hears it kindly, in their language, with how long to wait, and can send the same again", async () => {
    const welsh = { "accept-language": "cy" };
    for (const title of ["Ring first", "Ring twice"]) expect((await save(title, welsh)).status).to.equal(200);
    const refused = await save("Ring once more", welsh);
    expect([refused.status, refused.headers.get("retry-after")]).to.deep.equal([429, "10"]);
    const { error }: ErrorResponse = refused.body;
    expect(error.code).to.equal("too-busy");
    expect(error.message).to.match(/Arhoswch/);
    clock.forward(10_000);
    expect((await save("Ring once more")).status).to.equal(200);
  });

  it("is told in English too that nothing is lost", async () => {
    for (const title of ["A", "B"]) await save(title);
    expect((await save("C")).body)
      .to.have.nested.property("error.message")
      .that.matches(/nothing is lost/);
  });

  it("may still read after writing too much, and keeps nobody else from anything", async () => {
    for (const title of ["D", "E", "F"]) await save(title);
    const { practitioner, gardener } = app.people;
    const search = () => ask(app, practitioner, "POST", "/api/search", { text: "handover" });
    for (const answer of [await search(), await look(practitioner), await look(practitioner)])
      expect(answer.status).to.equal(200);
    expect((await search()).status).to.equal(429);
    expect((await look(gardener)).status).to.equal(200);
  });

  it("costs the store nothing while refused", async () => {
    for (const title of ["G", "H"]) await save(title);
    const before = app.log.lines.length;
    for (let i = 0; i < 20; i++) expect((await save("I")).status).to.equal(429);
    expect(new Set(app.log.lines.slice(before).map(({ event }) => event))).to.deep.equal(
      new Set(["api.refused"]),
    );
  });

  it("is refused before what they send is read, however large, and hears it", async () => {
    for (const title of ["J", "K"]) await save(title);
    const large = await save("x".repeat(4 * BODY_MAX_BYTES));
    expect(large.status).to.equal(429);
    clock.forward(10_000);
    expect((await look(app.people.practitioner)).status).to.equal(200);
  });

  it("cannot send more than a body may hold, nor something packed", async () => {
    const large = await save("x".repeat(BODY_MAX_BYTES));
    expect([large.status, large.body]).to.deep.include(413).and.have.nested.property("1.error.message");
    expect((await save("Packed", { "content-encoding": "gzip" })).status).to.equal(400);
  });
});

describe("a request that takes too long", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  it("is answered all the same, and what becomes of it later is written down without its words", async () => {
    let fail: (error: Error) => void = () => undefined;
    const hanging = {
      ...deps.store.people,
      person: () => new Promise<never>((_ok, reject) => (fail = reject)),
    };
    const server = createHttpServer(
      { ...deps, store: { ...deps.store, people: hanging } },
      {
        identity: createLocalIdentity(samplePeople.tenantId, samplePeople.people),
        patienceMs: 20,
        tabFolder: "nowhere",
        openItem: () => "/",
        onActivity: async () => undefined,
      },
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const [first] = samplePeople.people;
    const answer = await fetch(`http://127.0.0.1:${port}/api/me`, {
      headers: { authorization: `Sample ${first?.id}` },
    });
    const { error } = (await answer.json()) as ErrorResponse;
    expect([answer.status, error.code]).to.deep.equal([503, "unavailable"]);
    expect(error.message).to.match(/Nothing is lost/);
    expect(error.requestId).to.equal(answer.headers.get("x-request-id"));
    expect(deps.log.lines.at(-1)?.fields).to.include({ cause: "TookTooLong", route: "get /api/me" });
    fail(new Error("secret words"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(deps.log.lines.at(-1)?.event).to.equal("api.failed-late");
    expect(JSON.stringify(deps.log.lines)).to.not.contain("secret words");
    await stopServer(server, 1000);
  });
});
