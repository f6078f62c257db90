import type { Frame } from "playwright-core";
import { type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { hostIdentity } from "../support/teamsHost/teamsHost.ts";
import {
  addedPerspective,
  anotherMember,
  appoint,
  did,
  hoursPass,
  savedItem,
  savedMessageOf,
} from "../tab/safety.ts";
import { usableInEachTheme } from "./inEachTheme.ts";

type Ids = { item: string; unnamed: string };
type Page = {
  as(app: RunningApp): string;
  path(ids: Ids): string;
  /** Left as a reader would find it, in either language. */
  prepare(tab: Frame): Promise<void>;
};

const menuOf = async (tab: Frame, entry: RegExp) => {
  await tab.getByRole("button", { name: /^(More about this item|Mwy am yr eitem hon)/ }).click();
  await tab.getByRole("menuitem", { name: entry }).click();
  await tab.getByRole("dialog").waitFor();
};
const heading = (tab: Frame) => tab.locator("[data-heading]").first().waitFor();
/** Pressed with nothing written: what is missing is said too. */
const pressed = (tab: Frame, name: RegExp) => tab.getByRole("dialog").getByRole("button", { name }).click();

const PAGES: Record<string, Page> = {
  "the gardener's queue": {
    as: ({ people }) => people.gardener,
    path: () => "/garden/tend",
    prepare: (tab) => tab.locator("[data-reason]").first().waitFor(),
  },
  "the words people use": {
    as: ({ people }) => people.gardener,
    path: () => "/garden/words",
    prepare: heading,
  },
  "what got in the way": {
    as: ({ people }) => people.gardener,
    path: () => "/garden/obstacles",
    prepare: (tab) => tab.locator("#you-said").waitFor(),
  },
  "the settings, with releases": {
    as: ({ people }) => people.admin,
    path: () => "/settings",
    prepare: (tab) => tab.locator("[data-release]").first().waitFor(),
  },
  "asking for a release": {
    as: ({ people }) => people.admin,
    path: ({ unnamed }) => `/items/${unnamed}`,
    prepare: async (tab) => {
      await menuOf(tab, /Somebody is at risk|Mae rhywun mewn perygl/);
      await pressed(tab, /second admin|ail weinyddwr/);
    },
  },
  "asking a writer to reword": {
    as: ({ people }) => people.gardener,
    path: ({ item }) => `/items/${item}`,
    prepare: async (tab) => {
      await menuOf(tab, /Ask to put it another way|Gofyn am ei eirio'n wahanol/);
      await pressed(tab, /Ask the writer|Gofyn i'r awdur/);
    },
  },
  "a note to the gardeners": {
    as: ({ people }) => people.practitioner,
    path: () => "/my-garden",
    prepare: async (tab) => {
      await tab.getByRole("button", { name: /private note|nodyn preifat/i }).click();
      await pressed(tab, /^(Send|Anfon)$/);
      await tab.getByRole("dialog").getByRole("checkbox").check();
    },
  },
  "what waits for somebody": {
    as: () => anotherMember(),
    path: () => "/my-garden/waiting",
    prepare: async (tab) => {
      await tab.locator("[data-consent]").getByRole("button").last().click();
      await tab.getByRole("button", { name: /Change it now|Ei newid nawr/ }).click();
      await tab.getByRole("form").getByRole("textbox").first().fill("Dorothy went quiet.");
      await tab.locator("[data-finding]").first().waitFor();
    },
  },
  "what somebody wrote, and what became of it": {
    as: () => anotherMember(),
    path: () => "/my-garden",
    prepare: (tab) => tab.getByText(/hurt somebody who reads it|brifo rhywun/).waitFor(),
  },
};

describeInBrowser("how the safe space looks", (browser) => {
  let app: RunningApp;
  let ids: Ids;
  before(async () => {
    app = await startApp({ tab: true, identity: hostIdentity() });
    ids = await plant(app);
  });
  after(() => app.close());

  for (const [name, { as, path, prepare }] of Object.entries(PAGES))
    it(`lets everybody use ${name}, in each theme of Teams, on a phone and in Welsh`, () =>
      usableInEachTheme(browser(), app, { name, as: as(app), path: path(ids), prepare }));
});

/** Something of every kind: reported, to be reworded, removed, saved from a message, released. */
async function plant(app: RunningApp): Promise<Ids> {
  const { admin, gardener, practitioner } = app.people;
  const [member, other] = [anotherMember(), anotherMember(1)];
  const item = await savedItem(app, practitioner, { title: "Beginning where the person is" });
  await did(app, member, "POST", `/api/items/${item.id}/report`, { why: "worry" });
  const { id: perspectiveId } = await addedPerspective(app, member, item.id);
  const wording = "Could you say what kind of place, and leave out which one it was?";
  await did(app, gardener, "POST", `/api/items/${item.id}/tend`, { act: "reword", wording, perspectiveId });
  const unkind = await savedItem(app, member, { title: "Something said in anger" });
  await did(app, other, "POST", `/api/items/${unkind.id}/report`, { why: "unkind" });
  await did(app, gardener, "POST", `/api/items/${unkind.id}/tend`, { act: "remove" });
  await savedMessageOf(app, { savedBy: practitioner, writer: member });
  const unnamed = await savedItem(app, member, { title: "What I saw on the stairs", unnamed: true });
  await hoursPass(app);
  const asked = { itemId: unnamed.id, documentId: unnamed.id, reason: "Somebody may come to harm." };
  const id = app.deps.ids.random();
  await did(app, admin, "POST", "/api/releases", { id, ...asked, unsafeToTell: false });
  await appoint(app, other);
  await did(app, other, "POST", `/api/releases/${id}`, { agree: true });
  await did(app, other, "POST", "/api/releases", { id: app.deps.ids.random(), ...asked, unsafeToTell: true });
  return { item: item.id, unnamed: unnamed.id };
}
