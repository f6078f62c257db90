import { openCosmosDocuments } from "../../bot/adapters/cosmos/cosmosDocuments.ts";
import { setUpContainers } from "../../bot/adapters/cosmos/setup.ts";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { systemClock } from "../../bot/adapters/system/clock.ts";
import { systemIds } from "../../bot/adapters/system/ids.ts";
import { describeDocuments } from "./documentsSuite.ts";
import { describeStore } from "./storeSuite.ts";

// The same suites on a real account. They leave their documents behind, in partitions of their own: name a
// database that may be thrown away.
const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE } = process.env;
const database = COSMOS_DATABASE || "practice-garden-test";

if (endpoint && key) {
  const settings = { endpoint, key, database };
  const open = async () => {
    await setUpContainers(settings, { clock: systemClock, ids: systemIds });
    return openCosmosDocuments(settings);
  };
  describeDocuments(`Cosmos DB at ${endpoint}`, open);
  describeStore(`Cosmos DB at ${endpoint}`, async () => createStore(await open()));
} else {
  it.skip("documents and store on a Cosmos DB account: COSMOS_ENDPOINT and COSMOS_KEY are not set", () => {});
}
