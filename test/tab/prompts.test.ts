import { expect } from "chai";
import { API } from "../../bot/contract/paths.ts";
import type { PromptsView } from "../../bot/contract/prompts.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { aSavedItem } from "../support/builders.ts";
import { testClock } from "../support/deps.ts";
import { aChannel, aMinute, type RecordedCourier, recordedCourier } from "../support/prompts.ts";
import { eventually, openTab, overflowing } from "./tabPage.ts";

const MONDAY = new Date("2026-11-23T12:00:00Z");
const OWN = "What made you smile at work this week?";

describeInBrowser("prompts in the tab", (browser) => {
  let app: RunningApp;
  let courier: RecordedCourier;
  const clock = testClock(new Date("2026-11-16T12:00:00Z"));
  before(async () => {
    app = await startApp({ tab: true, clock });
    await aSavedItem(app.deps, { title: "Who has a good way to end a first visit?" });
    clock.set(MONDAY);
    courier = recordedCourier();
  });
  after(() => app.close());

  const open = (path = "/garden/prompts", visit = {}) =>
    openTab(browser(), app, { as: app.people.gardener, path, ...visit });
  const page = async () =>
    (await ask(app, app.people.gardener, "GET", API.prompts(FIRST_COMMUNITY))).body as PromptsView;

  it("says what is needed before there is a channel, and starts once one is chosen", async () => {
    const tab = await open();
    await tab.getByText(/The app is in no channel yet/).waitFor();
    await expectAccessible(tab);
    await tab.close();
    await aChannel(app.deps, "questions");
    await aChannel(app.deps, "occupational-therapy");
    const again = await open("/garden/tend");
    await again
      .getByRole("navigation", { name: "Parts of the garden" })
      .getByRole("link", { name: "Prompts" })
      .click();
    await again.getByRole("heading", { level: 1, name: "Prompts" }).waitFor();
    expect(await again.title()).to.equal("Garden: Prompts · Practice Garden");
    await again.getByRole("button", { name: "Start", exact: true }).click();
    await again.getByText(/Choose at least one channel first/).waitFor();
    await expectAccessible(again);
    await again.getByRole("checkbox", { name: "Adult social care · questions" }).check();
    await again.getByRole("combobox", { name: "Day", exact: true }).selectOption("Wednesday");
    await again.getByRole("combobox", { name: "Time" }).selectOption("14:15");
    await again.getByRole("button", { name: "Start", exact: true }).click();
    await again.getByText("Wednesday at 14:15, in 1 channel. In English and Welsh.").waitFor();
    await again.getByText("Running", { exact: true }).waitFor();
    await again.getByRole("article", { name: "Wednesday 25 November at 14:15" }).waitFor();
    await expectAccessible(again);
    expect(again.problems).to.deep.equal([]);
    await again.close();
  });

  it("lets a gardener change the calendar: another, skip, swap, move, pause", async () => {
    const tab = await open();
    const first = tab.getByRole("article", { name: "Wednesday 25 November at 14:15" });
    const text = () => first.locator("[lang]").innerText();
    const before = await text();
    await first.getByRole("button", { name: /^Another one/ }).click();
    await eventually(text, (now) => now !== before);
    const menu = async (name: string | RegExp) => {
      await first.getByRole("button", { name: /^More for/ }).click();
      await tab.getByRole("menuitem", { name }).click();
    };
    const second = await tab
      .getByRole("article", { name: "Wednesday 2 December at 14:15" })
      .locator("[lang]")
      .innerText();
    await menu("Swap with Wednesday 2 December at 14:15");
    await eventually(text, (now) => now === second);
    await menu("Skip");
    await first.getByText("Skipped").waitFor();
    await first.getByRole("button", { name: /^Take it up again/ }).click();
    await first.getByText("Skipped").waitFor({ state: "detached" });
    await menu("Pause this week");
    await first.getByText("Paused").waitFor();
    await expectAccessible(tab);
    await first.getByRole("button", { name: /^End the pause/ }).click();
    await first.getByText("Paused").waitFor({ state: "detached" });
    await menu("Move to another time…");
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Day" }).selectOption("Friday 27 November");
    await dialog.getByRole("combobox", { name: "Time" }).selectOption("16:00");
    await expectAccessible(tab);
    await dialog.getByRole("button", { name: "Move it" }).click();
    await tab.getByRole("article", { name: "Friday 27 November at 16:00" }).waitFor();
    expect(tab.problems).to.deep.equal([]);
    await tab.close();
  });

  it("finds prompts by words in either language and category, and marks Welsh drafts", async () => {
    const tab = await open();
    await tab.getByRole("status").filter({ hasText: "40 prompts" }).waitFor();
    await tab.getByRole("searchbox", { name: "Search prompts" }).fill("ymweliad cartref");
    await tab.getByRole("status").filter({ hasText: "1 prompt" }).waitFor();
    const row = tab.getByRole("article", { name: /^What is the most useful thing in your bag/ });
    await row.getByText("Welsh: draft").waitFor();
    await tab.getByRole("searchbox", { name: "Search prompts" }).fill("");
    await tab.getByRole("combobox", { name: "Category" }).selectOption("Celebrate");
    await tab.getByRole("status").filter({ hasText: "6 prompts" }).waitFor();
    await tab.close();
  });

  it("fills what a prompt leaves open, shows the real card, and puts it in the calendar", async () => {
    const tab = await open();
    await tab.getByRole("button", { name: /^Use: A question has been waiting/ }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByText(/was not checked by a professional translator/).waitFor();
    // A question that has waited a week: its title is put in.
    const english = dialog.getByRole("textbox", { name: "In English" });
    await eventually(
      () => english.inputValue(),
      (value) => !value.includes("{"),
    );
    await dialog.getByRole("img", { name: /^How it will look/ }).waitFor();
    await eventually(
      () => dialog.locator(".ac-adaptiveCard").innerText(),
      (card) => card.includes("A question has been waiting since") && card.includes("Rhannu"),
    );
    await expectAccessible(tab);
    await dialog.getByRole("textbox", { name: "In Welsh" }).fill("");
    await english.fill("Who could help Dorothy Hughes with her benefits?");
    await dialog.getByRole("button", { name: "Put in the calendar" }).click();
    await dialog.locator("[data-finding]").first().waitFor();
    await expectAccessible(tab);
    await english.fill(OWN);
    await dialog.getByRole("combobox", { name: "When" }).selectOption({ index: 2 });
    await dialog.getByRole("button", { name: "Put in the calendar" }).click();
    await tab.getByRole("article", { name: "Wednesday 2 December at 14:15" }).getByText(OWN).waitFor();
    await dialog.waitFor({ state: "detached" });
    expect(tab.problems).to.deep.equal([]);
    await tab.close();
  });

  it("keeps what was typed when it cannot be saved, and keeps a prompt of one's own", async () => {
    const tab = await open();
    await tab.getByRole("button", { name: "Write your own" }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.getByText("Write a few words first.").waitFor();
    await dialog.getByRole("textbox", { name: "In English" }).fill(`${OWN} ${"x".repeat(600)}`);
    await dialog.getByText(/The text is too long/).waitFor();
    await dialog.getByRole("textbox", { name: "In English" }).fill(OWN);
    await tab.route("**/prompts/own", (route) => route.abort());
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await dialog.getByRole("textbox", { name: "In English" }).inputValue()).to.equal(OWN);
    await tab.unroute("**/prompts/own");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await tab.getByRole("button", { name: "Write your own" }).click();
    expect(await dialog.getByRole("textbox", { name: "In English" }).inputValue()).to.equal(OWN);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    const own = tab.getByRole("region", { name: "Library" }).getByRole("article", { name: OWN });
    await own.getByText("Your own", { exact: true }).waitFor();
    expect((await page()).prompts).to.have.length(41);
    await own.getByRole("button", { name: `Remove: ${OWN}` }).click();
    await own.waitFor({ state: "detached" });
    await tab.close();
  });

  it("asks now, shows what went out, and sends again what may not have arrived", async () => {
    const tab = await open();
    await tab.getByRole("button", { name: /^Use: What is one thing you looked up/ }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "When" }).selectOption("Now");
    await dialog.getByRole("button", { name: "Ask now" }).click();
    await dialog.waitFor({ state: "detached" });
    const sent = tab.getByRole("region", { name: "What went out" }).getByRole("article");
    await sent.getByText("Adult social care · questions: On its way").waitFor();
    courier.plan({ kind: "uncertain" });
    await aMinute(app.deps, courier);
    await tab.reload();
    await sent.getByText("Adult social care · questions: Uncertain").waitFor();
    await expectAccessible(tab);
    await sent.getByRole("button", { name: /^Send again/ }).click();
    await sent.getByText("Adult social care · questions: On its way").waitFor();
    await aMinute(app.deps, courier);
    await tab.reload();
    await sent.getByText("Adult social care · questions: There").waitFor();
    await sent.getByRole("link").click();
    await tab.getByText(/by the gardeners/).waitFor();
    expect(courier.asked).to.have.length(2);
    await tab.close();
  });

  it("says why prompts stopped and lets them be started again, here and in the queue", async () => {
    for (const day of ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"]) {
      clock.set(new Date(`${day}T14:15:00Z`));
      await aMinute(app.deps, courier);
    }
    const tend = await open("/garden/tend");
    await tend.getByText(/Nobody answered the last three prompts/).waitFor();
    await tend.close();
    const tab = await open();
    await tab.getByText(/That is no failure/).waitFor();
    await expectAccessible(tab);
    await tab.getByRole("button", { name: "Start again" }).click();
    await tab.getByText("Running", { exact: true }).waitFor();
    expect(await tab.getByText(/That is no failure/).count()).to.equal(0);
    await tab.close();
  });

  it("is for gardeners only, and fits 320 pixels in Welsh, dark and forced colours", async () => {
    const member = await openTab(browser(), app, { as: app.people.practitioner, path: "/garden/prompts" });
    await member.getByRole("heading", { name: "This page is for gardeners of the community." }).waitFor();
    await member.close();
    for (const visit of [{ dark: true }, { forcedColors: true }]) {
      const tab = await open("/garden/prompts", { width: 320, height: 700, locale: "cy-GB", ...visit });
      await tab.getByRole("heading", { level: 1, name: "Cwestiynau" }).waitFor();
      await tab.getByRole("heading", { name: "Llyfrgell" }).waitFor();
      await eventually(
        () => overflowing(tab),
        (wide) => wide.length === 0,
      );
      await expectAccessible(tab);
      await tab
        .getByRole("button", { name: /^Defnyddio: / })
        .first()
        .click();
      const dialog = tab.getByRole("dialog");
      await dialog.locator(".ac-adaptiveCard").waitFor();
      expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).to.be.at.most(0);
      await eventually(
        () => overflowing(tab),
        (wide) => wide.length === 0,
      );
      await expectAccessible(tab);
      await tab.close();
    }
  });
});
