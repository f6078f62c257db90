import { expect } from "chai";
import { readConfig } from "../../bot/config.ts";
import type { ItemView, SearchResponse } from "../../bot/contract/api.ts";
import sampleCommunity from "../../bot/data/sampleCommunity.json" with { type: "json" };
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { openApp } from "../../bot/main.ts";
import { loadSample, loadSamplePeople } from "../../bot/usecases/sample.ts";
import { startSetUpEmulator } from "../support/cosmos/account.ts";
import { recordedLog } from "../support/deps.ts";
import { temporaryFolder } from "../support/folders.ts";

const PERSON = samplePeople.people[0]?.id ?? "";

describe("the whole product with STORE=cosmos", () => {
  let account: Awaited<ReturnType<typeof startSetUpEmulator>>;
  let data: ReturnType<typeof temporaryFolder>;

  before(async () => {
    account = await startSetUpEmulator();
    data = temporaryFolder();
  });
  after(async () => {
    data.remove();
    await account.close();
  });

  function open() {
    const { endpoint, key = "", database } = account.settings;
    const env = {
      PORT: "0",
      DATA_DIR: data.folder,
      STORE: "cosmos",
      COSMOS_ENDPOINT: endpoint,
      COSMOS_KEY: key,
      COSMOS_DATABASE: database,
    };
    return openApp(readConfig(env), { log: recordedLog() });
  }

  it("saves, finds and shows an item, and has it all after the next start", async () => {
    const first = await open();
    await loadSamplePeople(first.deps, samplePeople.tenantId, samplePeople.people);
    await loadSample(first.deps, sampleCommunity);
    const url = `http://127.0.0.1:${await first.listen()}`;
    const id = first.deps.ids.next();
    const words = { kind: "insight", title: "Zzyzx kettle photographs", text: "Two kitchens.", topics: [] };
    const saved = await ask<ItemView>(url, "/api/items", { id, ...words });
    expect(saved.title).to.equal(words.title);
    await first.deps.search.caughtUp();
    const size = first.deps.search.size();
    await first.close();

    const second = await open();
    expect(second.fresh).to.equal(false);
    await second.deps.search.caughtUp();
    expect(second.deps.search.size()).to.equal(size).and.be.greaterThan(10);
    const again = `http://127.0.0.1:${await second.listen()}`;
    const { results } = await ask<SearchResponse>(again, "/api/search", { text: "zzyzx kettle" });
    expect(results[0]?.id).to.equal(id);
    await second.close();
  });

  async function ask<T>(url: string, path: string, body: object): Promise<T> {
    const response = await fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Sample ${PERSON}` },
      body: JSON.stringify(body),
    });
    expect(response.status, path).to.be.within(200, 201);
    return (await response.json()) as T;
  }
});
