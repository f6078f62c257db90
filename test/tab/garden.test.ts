import { readFileSync } from "node:fs";
import { expect } from "chai";
import { strFromU8, unzipSync } from "fflate";
import type { Me, MyGardenView, ReleasesResponse } from "../../bot/contract/api.ts";
import type { CpdNotesView } from "../../bot/contract/mine.ts";
import { API } from "../../bot/contract/paths.ts";
import type { QueueResponse } from "../../bot/contract/tend.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { newId } from "../../tab/src/newId.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { anotherMember, appoint, chooseAct, did, hoursPass, savedItem } from "./safety.ts";
import { eventually, openTab, overflowing } from "./tabPage.ts";

const WISH = "Could you say what kind of place, not which?";

describeInBrowser("the garden in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  it("shows gardeners what needs them, asks a writer to reword, and the writer finds it waiting", async () => {
    const { practitioner, gardener } = app.people;
    const item = await savedItem(app, practitioner);
    await did(app, anotherMember(), "POST", `/api/items/${item.id}/report`, { why: "recognised" });
    const page = await openTab(browser(), app, { as: gardener, path: "/garden/tend" });
    const row = page.getByRole("article", { name: "Begin with the window" });
    await row.getByText(/Somebody thinks they recognise the person/).waitFor();
    await expectAccessible(page);
    expect(await page.title()).to.equal("Garden: what needs you today · Practice Garden");
    await row.getByRole("button", { name: "Ask to put it another way" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Ask the writer" }).click();
    await dialog.getByText("Write a few words first.").waitFor();
    await dialog.getByRole("textbox").fill(WISH);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Ask the writer" }).click();
    await dialog.getByText(/Asked\. It is held/).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await row.getByText(WISH).waitFor();
    await row.getByRole("button", { name: /^More for/ }).click();
    await page.getByRole("menuitem", { name: "Done" }).click();
    await row.waitFor({ state: "detached" });
    await page.close();

    const own = await openTab(browser(), app, { as: practitioner });
    await own.locator("[data-badge]").waitFor();
    await own.getByRole("link", { name: /My garden.*1 waiting for you/ }).click();
    await own.getByText(`They suggest: ${WISH}`).waitFor();
    await expectAccessible(own);
    await own.getByRole("button", { name: "Change it now" }).click();
    await own.getByRole("textbox", { name: "Text" }).fill("We sat somewhere bright before we talked.");
    await own.getByRole("button", { name: "Save", exact: true }).click();
    await own.getByText(/A gardener is reading it again/).waitFor();
    await own.close();
  });

  it("keeps what a person switches off and lists what they wrote", async () => {
    const person = anotherMember(1);
    await savedItem(app, person, { title: "Written by me" });
    const page = await openTab(browser(), app, { as: person, path: "/my-garden" });
    await page.getByRole("link", { name: "Written by me" }).waitFor();
    await page.getByRole("switch", { name: "A short summary once a week" }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await expectAccessible(page);
    const { body } = await ask(app, person, "GET", "/api/me");
    expect((body as { switchedOff: string[] }).switchedOff).to.deep.equal(["digest"]);
    await page.getByRole("link", { name: "Waiting for me" }).click();
    await page.getByRole("heading", { name: "Nothing is waiting for you" }).waitFor();
    expect(await page.title()).to.equal("Waiting for me · Practice Garden");
    await page.goBack();
    await page.getByRole("link", { name: "Written by me" }).waitFor();
    await page.close();
  });

  it("makes a note of learning from an item, to take along for Word, and keeps it only when asked", async () => {
    const person = anotherMember(1);
    const item = await savedItem(app, app.people.practitioner, { title: "Ask about a good day" });
    const page = await openTab(browser(), app, { as: person, path: `/items/${item.id}` });
    await page.getByRole("button", { name: "CPD note" }).click();
    const dialog = page.getByRole("dialog", { name: "A note of your own learning" });
    await dialog.getByText("Ask about a good day").waitFor();
    await dialog.getByRole("textbox", { name: "What I learnt" }).fill("People tell more about good days.");
    await expectAccessible(page);
    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Download for Word" }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).to.match(/^cpd-note-\d{4}-\d{2}-\d{2}\.docx$/);
    const bytes = readFileSync(await file.path());
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    // As a program of others reads it.
    const text = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml").documentElement.textContent`,
    );
    expect(text).to.include("People tell more about good days.").and.include("Ask about a good day");
    await dialog.getByRole("button", { name: "Copy", exact: true }).click();
    await dialog.getByText("Copied.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).to.match(/^# Read practice knowledge/);
    const notes = async () => ((await ask(app, person, "GET", API.cpdNotes)).body as CpdNotesView).notes;
    expect(await notes()).to.deep.equal([]);
    await dialog.getByRole("button", { name: "Keep it in My garden" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "My garden" }).click();
    await page.getByRole("link", { name: "Notes and drafts" }).click();
    await page.getByText("People tell more about good days.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Delete the note/ }).click();
    await page.getByRole("button", { name: "Delete it" }).click();
    await page.getByText(/^None kept\./).waitFor();
    expect(await notes()).to.deep.equal([]);
    await page.close();
  });

  it("begins with three useful items, and lets one choose the day of the weekly summary and pause it", async () => {
    const { admin } = app.people;
    const page = await openTab(browser(), app, { as: admin, path: "/my-garden" });
    await page.getByRole("heading", { name: "Three that colleagues found useful" }).waitFor();
    await page
      .getByRole("button", { name: /^Follow / })
      .first()
      .click();
    await page.getByRole("heading", { name: "Three to begin with, from topics you follow" }).waitFor();
    await page.getByRole("combobox", { name: /the day it comes/ }).selectOption("Tuesday");
    const until = page.getByLabel(/the last day without one/);
    await until.fill("2999-01-01");
    await until.blur();
    await page.getByRole("alert").waitFor();
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await until.fill(soon);
    await until.blur();
    await page.getByText(/The weekly summary is paused until/).waitFor();
    await expectAccessible(page);
    const { body } = await ask(app, admin, "GET", "/api/me");
    expect((body as Me).digest).to.deep.equal({ day: 2, pausedUntil: soon });
    await page.close();
  });

  it("brings a private note to the gardeners, who tick it off", async () => {
    const page = await openTab(browser(), app, { as: anotherMember(), path: "/my-garden" });
    await page.getByRole("button", { name: "Send a private note to the gardeners" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("textbox", { name: "Your note" })
      .fill("Could we talk about discharge in January?");
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await dialog.getByText("Sent. The gardeners will read it.").waitFor();
    await page.close();
    const { gardener } = app.people;
    const tending = await openTab(browser(), app, { as: gardener, path: "/garden/tend" });
    const row = tending.getByRole("article", { name: "A note to the gardeners" });
    await row.getByText("Could we talk about discharge in January?").waitFor();
    await row.getByRole("button", { name: "Done" }).click();
    await row.waitFor({ state: "detached" });
    const { body } = await ask(app, gardener, "GET", API.tending(FIRST_COMMUNITY));
    expect((body as QueueResponse).rows.filter(({ reason }) => reason === "note")).to.deep.equal([]);
    await tending.close();
  });

  it("opens a name only for two admins, and says when that may be", async () => {
    const author = anotherMember();
    const item = await savedItem(app, author, { title: "Something that frightened me", unnamed: true });
    await hoursPass(app);
    const { body } = await ask(app, author, "GET", "/api/me/garden");
    expect((body as MyGardenView).written.some(({ itemId }) => itemId === item.id)).to.equal(true);
    const first = await openTab(browser(), app, { as: app.people.admin, path: `/items/${item.id}` });
    await chooseAct(first, /Somebody is at risk/);
    await first.getByRole("dialog").getByRole("textbox").fill("A child may be hurt.");
    await first.getByRole("button", { name: "Ask the second admin" }).click();
    await first.getByText(/Another admin decides under Settings/).waitFor();
    await first.close();

    const second = anotherMember(1);
    await appoint(app, second);
    const page = await openTab(browser(), app, { as: second, path: "/settings" });
    await page.getByText("A child may be hurt.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Agree, and open the name" }).click();
    await page.getByText(/^Written by /).waitFor();
    const route = page.getByRole("textbox", { name: /turn with an urgent concern/ });
    await route.fill("Duty desk, 01234 567890");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("complementary").getByText("Duty desk, 01234 567890").waitFor();
    await page.close();
    const releases = await ask(app, app.people.admin, "GET", "/api/releases");
    expect((releases.body as ReleasesResponse).releases[0]?.state).to.equal("agreed");
  });

  it("shows gardeners' and admins' pages to nobody else, and fits 320 pixels in Welsh", async () => {
    const page = await openTab(browser(), app, { as: app.people.practitioner, path: "/garden/tend" });
    await page.getByRole("heading", { name: "This page is for gardeners of the community." }).waitFor();
    expect(await page.getByRole("link", { name: "Garden", exact: true }).count()).to.equal(0);
    await page.close();
    await did(app, app.people.practitioner, "POST", "/api/notes", {
      id: newId(),
      text: "A word in private.",
      unnamed: false,
    });
    for (const [as, path] of [
      [app.people.gardener, "/garden/tend"],
      [app.people.practitioner, "/my-garden"],
      [app.people.admin, "/settings"],
    ] as const) {
      const narrow = await openTab(browser(), app, { as, path, width: 320, height: 700, locale: "cy-GB" });
      await narrow.locator("[data-heading]").waitFor();
      await eventually(
        () => overflowing(narrow),
        (wide) => wide.length === 0,
      );
      await narrow.close();
    }
  });
});
