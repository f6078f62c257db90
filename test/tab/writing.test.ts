import { expect } from "chai";
import type { Page } from "playwright-core";
import type { ItemView, SearchResponse } from "../../bot/contract/api.ts";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { personId } from "../../bot/domain/ids.ts";
import { keepDraft } from "../../bot/usecases/drafts.ts";
import { newId } from "../../tab/src/newId.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab, tabTo } from "./tabPage.ts";

const fields = (page: Page) => ({
  title: page.getByRole("textbox", { name: "Title" }),
  text: page.getByRole("textbox", { name: "Text" }),
  save: page.getByRole("button", { name: "Save", exact: true }),
});

describeInBrowser("writing in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  async function itemsNamed(title: string): Promise<number> {
    const { body } = await ask(app, app.people.practitioner, "POST", "/api/search", {
      text: title,
      limit: 100,
    });
    return (body as SearchResponse).results.filter((result) => result.title === title).length;
  }

  async function openDialog(visit: Parameters<typeof openTab>[2] = {}) {
    const page = await openTab(browser(), app, visit);
    await page.getByRole("button", { name: "Ask or share" }).click();
    await page.getByRole("dialog").waitFor();
    return { page, ...fields(page) };
  }

  it("saves by keyboard alone: question, words, a suggested topic, and the item is there to be found", async () => {
    const page = await openTab(browser(), app);
    await page.getByRole("button", { name: "Ask or share" }).waitFor();
    await tabTo(page, "Ask or share");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Ask, or share what you know" }).waitFor();
    await eventually(
      () => page.evaluate("document.activeElement.value ?? ''"),
      (value) => value === "question",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.type("What helps when a carer is worn out by hoarding");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The house is full, and the carer has no evening of their own.");
    await page.getByRole("button", { name: "hoarding" }).waitFor();
    await tabTo(page, "hoarding");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Remove topic/ }).waitFor();
    await tabTo(page, "Save");
    await page.keyboard.press("Enter");
    const heading = page
      .getByRole("heading", { level: 2, name: "What helps when a carer is worn out by hoarding" })
      .last();
    await heading.waitFor();
    await page.getByText(/by you/).waitFor();
    await eventually(
      () => page.locator("[data-announcer]").innerText(),
      (said) => said === "Saved. Others can find it now.",
    );
    expect(await itemsNamed("What helps when a carer is worn out by hoarding")).to.equal(1);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("says what is missing, beside the field, before anything is sent", async () => {
    const { page, title, text, save } = await openDialog();
    let sent = 0;
    page.on("request", (request) => {
      if (request.url().endsWith("/api/items")) sent++;
    });
    await save.click();
    await page.getByText("Give it a title, so that others can find it.").waitFor();
    await page.getByText("Write a few words first.").waitFor();
    await title.and(page.locator(":focus")).waitFor();
    await title.fill("x".repeat(160));
    await page.getByText("10 characters too many").waitFor();
    await title.fill("x".repeat(145));
    await page.getByText("5 characters left").waitFor();
    await text.fill("   ");
    await save.click();
    expect(sent).to.equal(0);
    await page.close();
  });

  it("makes one item when the answer to a save is lost and it is pressed again", async () => {
    const { page, title, text, save } = await openDialog();
    await title.fill("Saved once though sent twice");
    await text.fill("The connection went away just then.");
    await page.route("**/api/items", async (route) => {
      await route.fetch();
      await route.abort();
      await page.unroute("**/api/items");
    });
    await save.click();
    await page
      .getByRole("alert")
      .getByText(/Nothing is lost/)
      .waitFor();
    expect(await text.inputValue()).to.equal("The connection went away just then.");
    await save.click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await eventually(
      () => itemsNamed("Saved once though sent twice"),
      (count) => count === 1,
    );
    await page.close();
  });

  it("asks kindly before words are left, keeps them when wanted, and survives a reload", async () => {
    const { page, title, text } = await openDialog();
    await title.fill("Kept for later");
    await text.fill("Half a thought");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Close without saving?" }).waitFor();
    await page.getByRole("button", { name: "Keep writing" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Close and keep it" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("button", { name: "Ask or share" }).click();
    await page.getByText("We kept what you were writing.").waitFor();
    expect(await text.inputValue()).to.equal("Half a thought");
    await page.getByRole("button", { name: "Start afresh" }).click();
    expect(await title.inputValue()).to.equal("");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    // Whoever opened it is back where they were.
    await page.getByRole("button", { name: "Ask or share" }).and(page.locator(":focus")).waitFor();
    await page.close();
  });

  it("shows what looks the same while typing, and opens it without losing a word", async () => {
    const { page, title, text } = await openDialog();
    await title.fill("Assessing capacity when the person agrees with everything");
    await text.fill("Whatever I ask, the answer is yes.");
    const alike = page.getByRole("region", { name: "Is it one of these?" });
    await alike.getByRole("link").first().click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page
      .getByRole("region", { name: "Item" })
      .getByText(/I am supporting an adult/)
      .waitFor();
    await page.getByRole("button", { name: "Ask or share" }).click();
    await eventually(
      () => text.inputValue(),
      (value) => value === "Whatever I ask, the answer is yes.",
    );
    await page.getByRole("button", { name: "Start afresh" }).click();
    await page.close();
  });

  it("shows the newer version to the second of two people editing at once, and keeps what they typed", async () => {
    const id = newId();
    const words = { kind: "insight", title: "Edited by two", text: "The first words.", topics: [] };
    await ask(app, app.people.practitioner, "POST", "/api/items", { id, ...words });
    const page = await openTab(browser(), app, { path: `/items/${id}`, as: app.people.practitioner });
    await page.getByRole("button", { name: "Edit" }).click();
    const { text, save } = fields(page);
    await text.fill("My own words.");
    const { body } = await ask(app, app.people.practitioner, "GET", `/api/items/${id}`);
    const { version } = body as ItemView;
    await ask(app, app.people.practitioner, "PATCH", `/api/items/${id}`, {
      ...words,
      text: "Words from the other window.",
      version,
    });
    await save.click();
    const newer = page.getByRole("region", { name: "The newer version" });
    await newer.getByText("Words from the other window.").waitFor();
    expect(await text.inputValue()).to.equal("My own words.");
    await save.click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Item" }).getByText("My own words.").waitFor();
    await page.close();
  });

  it("opens an unfinished text from a chat, makes it an item, and clears it away", async () => {
    const id = newId();
    const stored = await app.deps.store.people.person(
      personId(samplePeople.tenantId, app.people.practitioner),
    );
    if (!stored) throw new Error("the practitioner is not there");
    const words = {
      kind: "insight" as const,
      title: "Begun in a chat",
      text: "Too long for the card.",
      topics: [],
    };
    await keepDraft(app.deps, stored.value, { id, ...words });
    const page = await openTab(browser(), app, { path: `/drafts/${id}`, as: app.people.practitioner });
    await page.getByRole("dialog").waitFor();
    const { title, save } = fields(page);
    expect(await title.inputValue()).to.equal("Begun in a chat");
    expect(await page.getByRole("radio", { name: "Insight" }).isChecked()).to.equal(true);
    await save.click();
    await page.getByRole("region", { name: "Item" }).getByText("Too long for the card.").waitFor();
    const { status } = await ask(app, app.people.practitioner, "GET", `/api/drafts/${id}`);
    expect(status).to.equal(404);
    await page.close();
  });

  it("says so when an unfinished text is gone", async () => {
    const page = await openTab(browser(), app, { path: `/drafts/${newId()}` });
    await page.getByText(/This unfinished text is no longer here/).waitFor();
    await page.close();
  });
});
