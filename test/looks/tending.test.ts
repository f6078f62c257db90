import type { Frame } from "playwright-core";
import type { ItemView } from "../../bot/contract/api.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { PersonId } from "../../bot/domain/ids.ts";
import { closeHealthWindows } from "../../bot/usecases/health/closeWindows.ts";
import { newId } from "../../tab/src/newId.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { bornAt, plantHealth } from "../support/healthWorld.ts";
import { hostIdentity } from "../support/teamsHost/teamsHost.ts";
import { anotherMember, did, savedItem } from "../tab/safety.ts";
import { answered, saved, someone } from "../tab/tendingGarden.ts";
import { usableInEachTheme } from "./inEachTheme.ts";

/** Presses the one button of a row of that reason, and waits for its dialog. */
const pressed = async (tab: Frame, reason: string) => {
  await tab.locator(`[data-reason="${reason}"] [data-first-act]`).first().click();
  await tab.getByRole("dialog").getByRole("textbox").first().waitFor();
};

const PAGES: Record<string, { path: string; prepare(tab: Frame): Promise<void> }> = {
  "the queue with something of each kind": {
    path: "/garden/tend",
    prepare: (tab) => tab.locator("[data-first-act]").first().waitFor(),
  },
  "inviting somebody": { path: "/garden/tend", prepare: (tab) => pressed(tab, "unanswered") },
  "asking how it went": { path: "/garden/tend", prepare: (tab) => pressed(tab, "ask-how-it-went") },
  "welcoming newcomers": { path: "/garden/tend", prepare: (tab) => pressed(tab, "newcomers") },
  "adding topics": { path: "/garden/tend", prepare: (tab) => pressed(tab, "no-topic") },
  "a suggested edit, and words that were merged": {
    path: "/",
    prepare: async (tab) => {
      await tab.getByRole("link", { name: /What stays in the car/ }).click();
      await tab.locator("[data-suggestion] ins").first().waitFor();
      await tab.locator("[data-merged] summary").click();
    },
  },
  "earlier versions": {
    path: "/",
    prepare: async (tab) => {
      await tab.getByRole("link", { name: /What stays in the car/ }).click();
      await tab.locator("[data-suggestion]").waitFor();
      await tab.getByRole("button", { name: /^Mwy/ }).first().click();
      await tab.getByRole("menuitem", { name: "Fersiynau cynharach" }).click();
      await tab.locator("[data-version] summary").first().click();
    },
  },
  "how the community fares": {
    path: "/garden/health",
    prepare: (tab) => tab.locator("[data-chart] svg").first().waitFor(),
  },
  "the value report": {
    path: "/garden/health/report",
    prepare: (tab) => tab.locator("#immediate").waitFor(),
  },
  "a gardener's question where it waits": {
    path: "/my-garden/waiting",
    prepare: (tab) => tab.locator("[data-asked]").first().waitFor(),
  },
};

describeInBrowser("how looking after a community looks", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true, identity: hostIdentity() });
    await plant(app);
  });
  after(() => app.close());

  for (const [name, { path, prepare }] of Object.entries(PAGES))
    it(`lets everybody use ${name}, in each theme of Teams, on a phone and in Welsh`, () =>
      usableInEachTheme(browser(), app, { name, as: app.people.gardener, path, prepare }));
});

/** Something of every kind, and a question to the gardener herself, who saved something too. */
async function plant(app: RunningApp): Promise<void> {
  const now = app.deps.clock.now();
  const since = new Date(now.getTime() - 365 * 86_400_000);
  await bornAt(app.deps, FIRST_COMMUNITY, since);
  const world = { members: 260, creators: 12, contributors: 40, readers: 120, openedADay: 2 };
  await plantHealth(app.deps, FIRST_COMMUNITY, since, now, world);
  await closeHealthWindows(app.deps);
  const names = ["Ceinwen Quarmby", "Dilwyn Umber", "Glesni Upjohn"] as const;
  const knows = await someone(app, names[0]);
  const asks = await someone(app, names[1], ["member"], 6);
  await someone(app, names[2], ["member", "gardener"]);
  const by = (person: PersonId, name: string, title: string, days: number) =>
    saved(app, { by: person, name, title, days });
  const older = await by(knows, names[0], "Who pays for a skip when the landlord will not?", 16);
  await answered(app, older, asks, names[1], 15);
  await by(
    asks,
    names[1],
    "How do you talk about a kitchen that is full to the ceiling, without shaming anybody?",
    6,
  );
  const oneSided = await by(asks, names[1], "Do you knock twice?", 10);
  for (const days of [8, 7]) await answered(app, oneSided, knows, names[0], days);
  await saved(app, { by: knows, name: names[0], title: "A list of skip firms", days: 240, kind: "resource" });
  await saved(app, {
    by: knows,
    name: names[0],
    title: "Bring a flask",
    days: 1,
    kind: "insight",
    topics: [],
  });
  for (let times = 0; times < 3; times++)
    await did(app, app.people.practitioner, "POST", "/api/searched-in-vain", {
      communityId: FIRST_COMMUNITY,
      text: "skittles",
    });
  await did(app, app.people.practitioner, "POST", `/api/items/${older.id}/report`, { why: "worry" });
  await planted(app);
  await did(app, app.people.gardener, "POST", "/api/garden/pause", { until: tomorrow() });
  const gardeners = await app.deps.store.membership.gardeners(FIRST_COMMUNITY);
  const me = gardeners.find(({ value }) => value.personId.endsWith(app.people.gardener))?.value.personId;
  if (!me) throw new Error("She looks after the community");
  const own = await by(me, "Me", "What do you carry in your bag?", 31);
  await answered(app, own, knows, names[0], 30);
  await did(app, app.people.gardener, "POST", `/api/tending/ask-how-it-went.${own.id}/act`, {
    do: "ask",
    words: "What came of it?",
  });
}

/** An item that was edited and merged, with a suggestion for it. */
async function planted(app: RunningApp): Promise<void> {
  const { practitioner, gardener } = app.people;
  const text = "A towel, a torch and a bag of coins for the meter. ".repeat(12);
  const item = await savedItem(app, practitioner, { title: "What stays in the car", text });
  const at = `/api/items/${item.id}`;
  const now = () => did(app, practitioner, "GET", at) as Promise<ItemView>;
  const { kind, title, topics, version } = item;
  await did(app, practitioner, "PATCH", at, { kind, title, topics, version, text: `${text} And a flask.` });
  await did(app, anotherMember(), "POST", `${at}/suggestions`, {
    ...{ kind, topics, title: "What stays in the boot of the car" },
    ...{ id: newId(), why: "Coins are hardly used now", version: (await now()).version },
    text: `${text.replace("a bag of coins", "a card")} And a flask.`,
  });
  const other = await savedItem(app, anotherMember(), { title: "In the boot", text: "A blanket." });
  await did(app, gardener, "POST", `/api/items/${other.id}/merge`, { into: item.id });
  await app.deps.search.caughtUp();
}

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}
