import { openCosmosDocuments } from "../../../bot/adapters/cosmos/cosmosDocuments.ts";
import type { ItemView } from "../../../bot/contract/api.ts";
import { API } from "../../../bot/contract/paths.ts";
import { newId } from "../../../tab/src/newId.ts";
import { ask, type RunningApp, startApp } from "../app.ts";
import { startSetUpEmulator } from "./account.ts";
import { startFaultProxy, type Weighed } from "./faultProxy.ts";

/** Something people do with the product, by one request of the tab. */
export const ACTS = [
  "a list page",
  "a search",
  "opening an item",
  "counting that it was opened",
  "reacting to an item",
  "saving an item",
  "adding a perspective",
  "asking without a name",
  "opening My garden",
] as const;
export type Act = (typeof ACTS)[number];

export type CountedApp = {
  app: RunningApp;
  /** Does it three times; the requests of the cheapest, since now and then the product does something of its own. */
  cheapest(act: Act, costOf: (requests: Weighed[]) => number): Promise<Weighed[]>;
  /** What the product asks for while nobody does anything. */
  idle(ms: number): Promise<Weighed[]>;
  close(): Promise<void>;
};

const WORDS = {
  kind: "question",
  title: "How do you plan a first visit when somebody has asked you not to come?",
  text: "I ring the evening before and say who I am and why I would come, then I ask when would be a bad time. What do you bring, and what do you leave? I have found that a leaflet is the first thing to go into the bin, and that a card with my number and one sentence stays on the fridge.",
  topics: ["first visits", "engagement"],
};

/** The product on an emulated Cosmos DB, with everything counted that goes between them. */
export async function startCounted(): Promise<CountedApp> {
  const account = await startSetUpEmulator();
  const proxy = await startFaultProxy(account.settings.endpoint);
  const documents = await openCosmosDocuments({ ...account.settings, endpoint: proxy.endpoint });
  const app = await startApp({ documents });
  const act = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await ask(app, app.people.practitioner, method, path, body);
    if (answer.status !== 200) throw new Error(`${answer.status} ${method} ${path}`);
    return answer.body;
  };
  const saved = async () => ((await act("POST", API.items, { id: newId(), ...WORDS })) as ItemView).id;
  // The first visit makes the record and joins; what is counted is any other.
  const item = await saved();
  const others = await Promise.all(Array.from({ length: 3 }, saved));
  const byGardener = await ask(app, app.people.gardener, "POST", API.items, { id: newId(), ...WORDS });
  const theirs = (byGardener.body as ItemView).id;
  for (const text of ["A torch, and patience.", "I leave a card. It stays on the fridge."])
    await act("POST", API.perspectives(item), { id: newId(), text });
  let taps = 0;
  const does: Record<Act, () => Promise<unknown>> = {
    "a list page": () => act("POST", API.search, { sort: "newest" }),
    "a search": () => act("POST", API.search, { text: "capacity" }),
    "opening an item": () => act("GET", API.item(item)),
    "counting that it was opened": () => act("POST", API.opened(others[0] ?? item), {}),
    "reacting to an item": () => act("PUT", API.reactions(theirs), { tap: "helpful", on: taps++ % 2 === 0 }),
    "saving an item": saved,
    "adding a perspective": () =>
      act("POST", API.perspectives(item), { id: newId(), text: "I ask whom they trust, and begin there." }),
    "asking without a name": () => act("POST", API.items, { id: newId(), ...WORDS, unnamed: true }),
    "opening My garden": () => act("GET", API.myGarden),
  };

  async function during(run: () => Promise<unknown>): Promise<Weighed[]> {
    await app.deps.search.caughtUp();
    proxy.weighed.length = 0;
    await run();
    return [...proxy.weighed];
  }

  return {
    app,
    cheapest: async (name, costOf) => {
      const tries = [await during(does[name]), await during(does[name]), await during(does[name])];
      // Following the change feed costs apart, however many act.
      const without = tries.map((requests) => requests.filter(({ kind }) => kind !== "feed"));
      return without.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
    },
    idle: (ms) => during(() => new Promise((resolve) => setTimeout(resolve, ms))),
    close: async () => {
      await app.close();
      await proxy.close();
      await account.close();
    },
  };
}
