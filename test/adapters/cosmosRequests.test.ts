import { expect } from "chai";
import { openCosmosDocuments } from "../../bot/adapters/cosmos/cosmosDocuments.ts";
import type { ItemView } from "../../bot/contract/api.ts";
import { API } from "../../bot/contract/paths.ts";
import { newId } from "../../tab/src/newId.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { startSetUpEmulator } from "../support/cosmos/account.ts";
import { type FaultProxy, startFaultProxy } from "../support/cosmos/faultProxy.ts";

/** Requests to the knowledge container, by kind; following the change feed costs apart, however many act. */
type Cost = { read?: number; query?: number; batch?: number };

describe("what an act costs in requests to the knowledge container of Cosmos DB", () => {
  let app: RunningApp;
  let proxy: FaultProxy;
  let stop: () => Promise<void>;
  let item: string;

  before(async () => {
    const account = await startSetUpEmulator();
    proxy = await startFaultProxy(account.settings.endpoint);
    const documents = await openCosmosDocuments({ ...account.settings, endpoint: proxy.endpoint });
    app = await startApp({ documents });
    stop = async () => {
      await app.close();
      await proxy.close();
      await account.close();
    };
    // The first visit makes the record and joins; what is measured is any other.
    item = ((await act("POST", API.items, words())) as ItemView).id;
  });
  after(() => stop());

  const words = () => ({
    id: newId(),
    kind: "question",
    title: "How do you plan a first visit?",
    text: "What do you bring, and what do you leave?",
    topics: [],
  });

  async function act(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await ask(app, app.people.practitioner, method, path, body);
    expect(answer.status, `${method} ${path}`).to.equal(200);
    return answer.body;
  }

  /** The least of three times: meanwhile the sender looks for announcements that are due, which no act asked for. */
  async function leastOf(run: () => Promise<unknown>): Promise<Required<Cost>> {
    const costs = [await costOf(run), await costOf(run), await costOf(run)];
    const least = (kind: keyof Cost) => Math.min(...costs.map((cost) => cost[kind]));
    return { read: least("read"), query: least("query"), batch: least("batch") };
  }

  async function costOf(run: () => Promise<unknown>): Promise<Required<Cost>> {
    await app.deps.search.caughtUp();
    proxy.asked.length = 0;
    await run();
    const count = (kind: string) => proxy.asked.filter((one) => one === `knowledge ${kind}`).length;
    return { read: count("read"), query: count("query"), batch: count("batch") };
  }

  const ACTS: [string, Cost, () => Promise<unknown>][] = [
    ["a list page", {}, () => act("POST", API.search, { sort: "newest" })],
    ["a search", {}, () => act("POST", API.search, { text: "capacity" })],
    ["opening an item", { query: 1 }, () => act("GET", API.item(item))],
    ["counting that it was opened", { read: 1, batch: 1 }, () => act("POST", API.opened(item), {})],
    // Whether it is there already, since a save may be sent twice; what is new is shown without reading it.
    ["saving an item", { read: 1, batch: 1 }, () => act("POST", API.items, words())],
    [
      // The thread as it was, and the day's count.
      "adding a perspective",
      { read: 1, query: 1, batch: 1 },
      () => act("POST", API.perspectives(item), { id: newId(), text: "A torch." }),
    ],
    // Nothing is written there until it is published.
    ["asking without a name", { read: 2 }, () => act("POST", API.items, { ...words(), unnamed: true })],
    // Items and perspectives by a query each; the item of the perspective and the three that wait by their ids.
    ["opening My garden", { read: 4, query: 2 }, () => act("GET", API.myGarden)],
  ];
  for (const [what, most, run] of ACTS)
    it(`${what}: ${told(most)}`, async () => {
      const cost = await leastOf(run);
      for (const kind of ["read", "query", "batch"] as const)
        expect(cost[kind], kind).to.be.at.most(most[kind] ?? 0);
    });
});

function told(most: Cost): string {
  const parts = Object.entries(most).map(([kind, count]) => `${count} ${kind}`);
  return parts.length === 0 ? "none, the index answers" : `at most ${parts.join(" and ")}`;
}
