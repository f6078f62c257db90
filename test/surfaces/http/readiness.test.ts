import { expect } from "chai";
import { createLocalIdentity } from "../../../bot/adapters/system/localIdentity.ts";
import samplePeople from "../../../bot/data/samplePeople.json" with { type: "json" };
import { createHttpServer } from "../../../bot/surfaces/http/server.ts";
import { stopServer } from "../../../bot/surfaces/http/stopServer.ts";
import { type TestDeps, testDeps } from "../../support/deps.ts";

describe("readiness", () => {
  let deps: TestDeps;
  let asked: number;
  let away: boolean;
  let building: boolean;
  let stopping: boolean;
  let url: string;
  let close: () => Promise<void>;
  before(async () => {
    deps = await testDeps();
    const communities = {
      ...deps.store.communities,
      all: () => {
        asked++;
        if (away) throw new Error("secret words");
        return deps.store.communities.all();
      },
    };
    const server = createHttpServer(
      {
        ...deps,
        store: { ...deps.store, communities },
        search: { ...deps.search, building: () => building },
      },
      {
        identity: createLocalIdentity(samplePeople.tenantId, samplePeople.people),
        tabFolder: "nowhere",
        openItem: () => "/",
        onActivity: async () => undefined,
        isStopping: () => stopping,
      },
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    close = () => stopServer(server, 1000);
  });
  beforeEach(() => {
    [asked, away, building, stopping] = [0, false, false, false];
    deps.clock.forward(60_000);
  });
  after(async () => {
    await close();
    await deps.close();
  });

  const ready = async () => {
    const answer = await fetch(`${url}/readyz`);
    return [answer.status, await answer.json()];
  };

  it("is false while the index is built from nothing, though the process lives", async () => {
    building = true;
    expect(await ready()).to.deep.equal([503, { store: "open", index: "building" }]);
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    building = false;
    expect(await ready()).to.deep.equal([200, { store: "open", index: "open" }]);
  });

  it("is false while the store is away, and says no more than that", async () => {
    away = true;
    expect(await ready()).to.deep.equal([503, { store: "away", index: "open" }]);
    expect(JSON.stringify(deps.log.lines)).to.not.contain("secret words");
  });

  it("is false from the moment the process begins to stop", async () => {
    stopping = true;
    expect(await ready()).to.deep.equal([503, { store: "open", index: "open", stopping: true }]);
  });

  it("costs one question to the store, however often strangers ask", async () => {
    for (let i = 0; i < 50; i++) expect((await ready())[0]).to.equal(200);
    expect(asked).to.equal(1);
    deps.clock.forward(6000);
    await ready();
    expect(asked).to.equal(2);
  });
});
