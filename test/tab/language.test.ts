import { expect } from "chai";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab } from "./tabPage.ts";

describeInBrowser("the languages and people of the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  it("switches to Welsh at once, remembers it, and loads one language at a time", async () => {
    const page = await openTab(browser(), app, { as: app.people.gardener });
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.getByRole("button", { name: "Cymraeg" }).click();
    await page.getByRole("button", { name: "Gofyn neu rannu" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).to.equal("cy");
    expect(loaded.filter((url) => /english/.test(url))).to.deep.equal([]);
    await eventually(
      async () => (await ask(app, app.people.gardener, "GET", "/api/me")).body as { language: string },
      ({ language }) => language === "cy",
    );
    await page.reload();
    await page.getByText(/Nid cofnod achos/).waitFor();
    // What the server refuses is told in the same language.
    await page.goto(`${app.url}/tab/#/items/0199c1d2-7a3b-7c4d-8e5f-001122334455`);
    await page.getByRole("heading", { name: "Ni allem ddod o hyd i hwn" }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "We could not find this" }).waitFor();
    await page.close();
  });

  it("asks in both languages, once, which one the reader would like", async () => {
    const page = await openTab(browser(), app, { as: app.people.admin });
    const offer = page.getByRole("region", { name: /Which language would you like here.*Pa iaith/ });
    await offer.getByText("Pa iaith hoffech chi yma?").waitFor();
    await expectAccessible(page);
    await offer.getByRole("button", { name: "Parhau yn Gymraeg" }).click();
    await page.getByRole("button", { name: "Gofyn neu rannu" }).waitFor();
    await offer.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.id")).to.equal("main");
    await eventually(
      async () => (await ask(app, app.people.admin, "GET", "/api/me")).body as { languageChosen: boolean },
      ({ languageChosen }) => languageChosen,
    );
    await page.reload();
    await page.getByRole("button", { name: "Gofyn neu rannu" }).waitFor();
    expect(await offer.count()).to.equal(0);
    await page.close();
  });

  it("says that it is a demonstration, and lets one look through another's eyes", async () => {
    const page = await openTab(browser(), app);
    await page.getByText(/A demonstration on this machine/).waitFor();
    await page.getByText(/npm run sample:remove/).waitFor();
    const person = page.getByRole("combobox", { name: "You are" });
    const asked: (string | undefined)[] = [];
    await eventually(
      () => person.inputValue(),
      (value) => value === app.people.practitioner,
    );
    page.on("request", (request) => {
      if (request.url().endsWith("/api/me")) asked.push(request.headers()["authorization"]);
    });
    await person.selectOption(app.people.admin);
    await eventually(
      async () => asked,
      (all) => all.includes(`Sample ${app.people.admin}`),
    );
    await page.close();
  });

  it("asks to be opened from Teams where nobody can be known", async () => {
    const page = await openTab(browser(), app, { path: "" });
    await page.route("**/api/sample-people", (route) =>
      route.fulfill({
        status: 404,
        contentType: "application/json",
        body: JSON.stringify({ error: { code: "no-such-route", message: "Nothing here.", requestId: "1" } }),
      }),
    );
    await page.reload();
    await page.getByRole("heading", { name: "Please open Practice Garden from Teams" }).waitFor();
    await page.close();
  });

  it("says so when the server is away, instead of staying blank", async () => {
    const page = await openTab(browser(), app);
    await page.route("**/api/**", (route) => route.abort());
    await page.reload();
    await page
      .getByRole("alert")
      .getByText(/We cannot reach Practice Garden/)
      .waitFor();
    await page.close();
  });
});
