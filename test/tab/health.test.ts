import { readFileSync } from "node:fs";
import { expect } from "chai";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { communityDayId } from "../../bot/domain/health/communityDay.ts";
import { personId } from "../../bot/domain/ids.ts";
import { membershipOf, type Role } from "../../bot/domain/member.ts";
import { dayOf } from "../../bot/domain/participation.ts";
import { closeHealthWindows } from "../../bot/usecases/health/closeWindows.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { bornAt, plantHealth } from "../support/healthWorld.ts";
import { wordParagraphs } from "../support/wordFile.ts";
import { eventually, openTab, overflowing, search } from "./tabPage.ts";

const YEAR_MS = 365 * 86_400_000;

describeInBrowser("how a community fares, in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
    const now = app.deps.clock.now();
    const since = new Date(now.getTime() - YEAR_MS);
    await bornAt(app.deps, FIRST_COMMUNITY, since);
    const world = { members: 260, creators: 12, contributors: 40, readers: 120, openedADay: 3 };
    await plantHealth(app.deps, FIRST_COMMUNITY, since, now, world);
    await closeHealthWindows(app.deps);
  });
  after(() => app.close());

  it("a sponsor lands on it, reads figures in charts and tables, and finds no way to an item", async () => {
    const page = await openTab(browser(), app, { as: await withRoles(app, ["sponsor"]), width: 320 });
    await page.getByRole("heading", { name: "Community health" }).waitFor();
    const who = page.getByRole("region", { name: "Who takes part" });
    await who.locator("[data-chart] svg").waitFor();
    await who.getByRole("row", { name: /^Creators made at least one item about 10/ }).waitFor();
    await page.getByRole("heading", { name: "What we do not measure, and why" }).waitFor();
    expect(await page.getByRole("link", { name: "Knowledge" }).count()).to.equal(0);
    expect(await page.getByRole("button", { name: "Ask or share" }).count()).to.equal(0);
    expect(await overflowing(page)).to.deep.equal([]);
    await expectAccessible(page);
    await page.getByRole("link", { name: /^Value report/ }).click();
    await page.getByRole("heading", { name: "1. What people did" }).waitFor();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download for Word" }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).to.match(/^value-report-\d{4}-\d{2}-\d{2}\.docx$/);
    expect(wordParagraphs(readFileSync(await file.path()))).to.include.members(["1. What people did"]);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Print or save as PDF" }).isVisible()).to.equal(false);
    expect(await page.getByRole("banner").isVisible()).to.equal(false);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("a gardener answers why there is the community and writes a decision down, by keyboard", async () => {
    const page = await openTab(browser(), app, { as: app.people.gardener, path: "/garden/health" });
    await page.getByText("A quarter is over and nobody has decided yet").waitFor();
    await page.getByRole("button", { name: "Answer the questions" }).press("Enter");
    await page.getByRole("textbox", { name: "Who is it for?" }).fill("Ring 07700 900123");
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.getByText(/Say it by role/).waitFor();
    await page.getByRole("textbox", { name: "Who is it for?" }).fill("Everybody who visits people at home");
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.getByRole("button", { name: "Answer the questions" }).waitFor();
    await page.getByText("Everybody who visits people at home").waitFor();
    await page.getByRole("textbox", { name: "Why" }).fill("People ask, and get answers.");
    await page.getByRole("button", { name: "Write it down" }).press("Enter");
    await page.getByText("People ask, and get answers.").waitFor();
    await page.getByText("it is time to decide").waitFor({ state: "detached" });
    await expectAccessible(page);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("counts by day what became of a search and how long saving took, and neither the words nor who", async () => {
    const page = await openTab(browser(), app, { as: app.people.practitioner });
    await search(page, "hoarding");
    await page.getByRole("region", { name: "Results" }).getByRole("link").first().click();
    await page.getByRole("button", { name: "Ask or share" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Title" }).fill("A flask of tea opens doors");
    await dialog.getByRole("textbox", { name: "Text" }).fill("Bring one to long visits.");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    const id = communityDayId(dayOf(app.deps.clock.now()));
    const day = await eventually(
      async () => (await app.deps.store.knowledge.communityDay(FIRST_COMMUNITY, id))?.value,
      (kept) => kept?.captured !== undefined,
    );
    expect(day?.counts).to.deep.equal({ searches: 1, searchesOpened: 1 });
    expect(day?.captured?.reduce((sum, count) => sum + count, 0)).to.equal(1);
    expect(JSON.stringify(day)).to.not.match(/hoarding|flask/);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });
});

/** A sample person with these roles and no others. */
async function withRoles(app: RunningApp, roles: Role[]): Promise<string> {
  const entry = samplePeople.people.at(-1);
  if (!entry) throw new Error("no sample person");
  const id = personId(samplePeople.tenantId, entry.id);
  const stored = await app.deps.store.people.person(id);
  const row = await app.deps.store.membership.member(FIRST_COMMUNITY, id);
  if (!stored || !row) throw new Error("not loaded");
  const person = { ...stored.value, admin: false, roles: { [FIRST_COMMUNITY]: roles } };
  await app.deps.store.people.write(id, [{ replace: person, version: stored.version }]);
  const after = membershipOf(person, FIRST_COMMUNITY, app.deps.clock.now(), row.value);
  await app.deps.store.membership.write(FIRST_COMMUNITY, [{ replace: after, version: row.version }]);
  return entry.id;
}
