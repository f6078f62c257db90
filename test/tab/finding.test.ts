import { expect } from "chai";
import { type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab, row, search, titles } from "./tabPage.ts";

const AGREES = "Assessing capacity when the person agrees with everything I say";

describeInBrowser("finding knowledge in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  it("shows the newest first, finds while typing, and keeps the words out of every address", async () => {
    const page = await openTab(browser(), app);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
    await row(page, AGREES).waitFor();
    await page.getByText("40 items").waitFor();
    await search(page, "dols overdue");
    await eventually(
      () => titles(page),
      ([first]) => first?.includes("DoLS renewal is overdue") ?? false,
    );
    expect(await page.locator("mark").first().innerText()).to.match(/dols/i);
    await page.getByText(/dols: Deprivation of Liberty Safeguards/i).waitFor();
    expect(asked.join("\n")).not.to.match(/overdue/);
    expect(page.url()).not.to.match(/overdue/);
    expect(JSON.stringify(app.log.lines)).not.to.match(/overdue/);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("ends an older request when the words change", async () => {
    const page = await openTab(browser(), app);
    await row(page, AGREES).waitFor();
    await page.route("**/api/search", async (route) => {
      if (route.request().postData()?.includes("hoard")) await new Promise((r) => setTimeout(r, 1500));
      await route.continue().catch(() => undefined);
    });
    const ended = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/search"));
    const begun = page.waitForRequest((request) => request.postData()?.includes("hoard") ?? false);
    await search(page, "hoard");
    await begun;
    await search(page, "special guardianship");
    await ended;
    await eventually(
      () => titles(page),
      ([first]) => /special guardianship/i.test(first ?? ""),
    );
    await page.close();
  });

  it("narrows by kind, topic and what is unanswered, and says how to widen again", async () => {
    const page = await openTab(browser(), app);
    await row(page, AGREES).waitFor();
    await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Resource" });
    await eventually(
      () => titles(page),
      (shown) => shown.length > 0 && shown.every((title) => title.startsWith("Resource:")),
    );
    await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Any kind" });
    await page.getByRole("button", { name: "All topics" }).click();
    await page.getByRole("textbox", { name: "Find a topic" }).fill("hoard");
    await page.getByRole("checkbox", { name: /^hoarding/ }).check();
    await page.keyboard.press("Escape");
    await eventually(
      () => page.getByRole("region", { name: "Results" }).getByRole("article").allInnerTexts(),
      (rows) => rows.length > 0 && rows.every((text) => text.includes("hoarding")),
    );
    expect(await page.getByRole("button", { name: "hoarding", pressed: true }).count()).to.equal(1);
    await page.getByRole("button", { name: "Unanswered" }).click();
    await page.getByRole("heading", { name: "Nothing here with these filters" }).waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByText("40 items").waitFor();
    await page.close();
  });

  it("shows more without losing the place", async () => {
    const page = await openTab(browser(), app);
    await page.getByText("Showing 20 of 40").waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await eventually(
      () => titles(page),
      (shown) => shown.length === 40,
    );
    const focused = await page.evaluate(
      "[...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)",
    );
    expect(focused).to.equal(20);
    expect(await page.getByRole("button", { name: "Show more" }).count()).to.equal(0);
    await page.close();
  });

  it("opens a row anywhere on it, beside the list, and comes back to it", async () => {
    const page = await openTab(browser(), app);
    const counts = await row(page, AGREES).getByText("3 perspectives").boundingBox();
    await page.mouse.click((counts?.x ?? 0) + 5, (counts?.y ?? 0) + 5);
    await page.getByRole("heading", { level: 2, name: AGREES, exact: true }).waitFor();
    expect(await page.title()).to.equal(`${AGREES} · Practice Garden`);
    expect(await row(page, AGREES).getByRole("link").getAttribute("aria-current")).to.equal("true");
    await page.goBack();
    await page.getByRole("heading", { name: "What would help you today?" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).to.include(AGREES);
    expect(await page.title()).to.equal("Knowledge · Practice Garden");
    await page.close();
  });

  it("opens an item as its own page where there is no room beside the list", async () => {
    const page = await openTab(browser(), app, { width: 390, height: 800 });
    const title = "Preparing a family for a continuing healthcare assessment";
    await row(page, title).scrollIntoViewIfNeeded();
    await row(page, title).getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    expect(await page.getByRole("region", { name: "Results" }).isVisible()).to.equal(false);
    await page.getByRole("link", { name: "Back to the list" }).click();
    await row(page, title).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).to.include(title);
    await page.close();
  });

  it("turns a search in vain into a question with one tap", async () => {
    const page = await openTab(browser(), app);
    await search(page, "xylophone quartz");
    await page.getByRole("heading", { name: "Nothing found yet for these words" }).waitFor();
    await page.getByRole("button", { name: "Ask the community" }).click();
    expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).to.equal("Xylophone quartz");
    expect(await page.getByRole("radio", { name: "Question" }).isChecked()).to.equal(true);
    await page.close();
  });

  it("tells how many were found to those who cannot see it", async () => {
    const page = await openTab(browser(), app);
    await row(page, AGREES).waitFor();
    await search(page, "xylophone");
    await eventually(
      () => page.locator("[data-announcer]").innerText(),
      (said) => said === "Nothing found",
    );
    await page.close();
  });

  it("says what went wrong, and tries again", async () => {
    const page = await openTab(browser(), app);
    await row(page, AGREES).waitFor();
    await page.route("**/api/search", (route) =>
      route.fulfill({
        status: 503,
        contentType: "application/json",
        body: JSON.stringify({
          error: { code: "unavailable", message: "We cannot reach the store.", requestId: "1" },
        }),
      }),
    );
    await search(page, "supervision");
    await page.getByRole("alert").getByText("We cannot reach the store.").waitFor();
    await page.unroute("**/api/search");
    await page.getByRole("button", { name: "Try again" }).click();
    await eventually(
      () => titles(page),
      ([first]) => /supervis/i.test(first ?? ""),
    );
    await page.close();
  });
});
