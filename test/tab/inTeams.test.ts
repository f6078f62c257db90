import { expect } from "chai";
import { newId } from "../../tab/src/newId.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { hostIdentity, openInTeams, tokenFor } from "../support/teamsHost/teamsHost.ts";
import { eventually, row } from "./tabPage.ts";

const AGREES = "Assessing capacity when the person agrees with everything I say";

describeInBrowser("the tab inside Teams", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true, identity: hostIdentity() });
  });
  after(() => app.close());

  it("signs the person in with Teams' token on every request, and tells Teams when it is ready", async () => {
    const host = await openInTeams(browser(), app, { token: tokenFor(app.people.gardener) });
    const sent: (string | undefined)[] = [];
    host.page.on("request", (request) => {
      if (request.url().includes("/api/")) sent.push(request.headers()["authorization"]);
    });
    await row(host.tab, AGREES).getByRole("link").click();
    await host.tab
      .getByRole("region", { name: "Item" })
      .getByText(/I am supporting an adult/)
      .waitFor();
    expect(new Set(sent)).to.deep.equal(new Set([`Bearer ${tokenFor(app.people.gardener)}`]));
    expect(await host.sent("appInitialization.success")).to.have.length(1);
    // Nobody is chosen from a list where Teams knows who it is.
    expect(await host.tab.getByRole("combobox", { name: "You are" }).count()).to.equal(0);
    expect(host.problems).to.deep.equal([]);
    await host.page.close();
  });

  it("takes Teams' theme, follows its changes, and shows a theme it does not know as light", async () => {
    const host = await openInTeams(browser(), app, { context: { theme: "dark" } });
    await row(host.tab, AGREES).waitFor();
    const background = () =>
      host.tab.evaluate(
        "getComputedStyle(document.querySelector('header')).backgroundColor",
      ) as Promise<string>;
    const dark = await background();
    await host.theme("contrast");
    await eventually(background, (color) => color === "rgb(0, 0, 0)");
    await host.theme("from-the-future");
    await eventually(background, (color) => color === "rgb(255, 255, 255)");
    expect(dark).not.to.equal("rgb(255, 255, 255)");
    await host.page.close();
  });

  it("opens the item a deep link names", async () => {
    const { body } = await ask(app, app.people.gardener, "POST", "/api/search", { text: AGREES, limit: 1 });
    const id = (body as { results: { id: string }[] }).results[0]?.id;
    const host = await openInTeams(browser(), app, { context: { subEntityId: `/items/${id}` } });
    await host.tab.getByRole("region", { name: "Item" }).getByRole("heading", { name: AGREES }).waitFor();
    await host.page.close();
  });

  it("ignores a deep link to nowhere", async () => {
    const host = await openInTeams(browser(), app, { context: { subEntityId: "//evil.example/?q=1" } });
    await row(host.tab, AGREES).waitFor();
    await host.page.close();
  });

  it("speaks Welsh to a Welsh client", async () => {
    const host = await openInTeams(browser(), app, {
      context: { locale: "cy-gb" },
      token: tokenFor("9f03a8e6-2b97-4c1d-b0e9-84d5c6f7a123"),
    });
    await host.tab.getByRole("button", { name: "Gofyn neu rannu" }).waitFor();
    await host.page.close();
  });

  it("lets somebody new join with one button", async () => {
    const host = await openInTeams(browser(), app, {
      token: tokenFor("7a03a8e6-2b97-4c1d-b0e9-84d5c6f7a199"),
    });
    const join = host.tab.getByRole("button", { name: "Join this community" });
    await join.click();
    await join.waitFor({ state: "detached" });
    await eventually(
      () => host.tab.locator("[data-announcer]").innerText(),
      (said) => said.startsWith("You have joined"),
    );
    await host.page.close();
  });

  it("pins the topics chosen for a channel, and the channel's page shows only those", async () => {
    const settings = await openInTeams(browser(), app, {
      context: { frameContext: "settings" },
      path: "/configure",
    });
    await settings.tab.getByRole("button", { name: "hoarding", exact: true }).click();
    await settings.tab.getByText("1 topic chosen: hoarding").waitFor();
    expect(await settings.sent("settings.setValidityState")).to.deep.equal([[true]]);
    await settings.pressSave();
    const [saved] = await eventually(
      () => settings.sent("settings.setSettings"),
      (calls) => calls.length > 0,
    );
    const { contentUrl, entityId, suggestedDisplayName } = (saved?.[0] ?? {}) as Record<string, string>;
    expect(contentUrl).to.equal(`${app.url}/tab/#/channel?topic=hoarding`);
    expect(entityId).to.not.equal("");
    expect(suggestedDisplayName).to.equal("Practice: hoarding");
    await eventually(
      () => settings.sent("settings.save.success"),
      (calls) => calls.length === 1,
    );
    await settings.page.close();

    const again = await openInTeams(browser(), app, {
      context: { frameContext: "settings" },
      path: "/configure",
      pinned: contentUrl ?? "",
    });
    await again.tab.getByRole("button", { name: "hoarding", exact: true, pressed: true }).waitFor();
    await again.page.close();

    const channel = await openInTeams(browser(), app, { path: contentUrl?.split("#")[1] ?? "" });
    await channel.tab.getByRole("heading", { level: 1, name: "About hoarding" }).waitFor();
    await eventually(
      () => channel.tab.getByRole("region", { name: "Results" }).getByRole("article").allInnerTexts(),
      (rows) => rows.length > 0 && rows.every((text) => text.includes("hoarding")),
    );
    await row(channel.tab, "Hoarding, fire risk").getByRole("link").click();
    expect(channel.tab.url()).to.match(/#\/channel\/items\/[0-9a-f-]+\?topic=hoarding$/);
    await channel.page.close();
  });

  it("opens Teams' own sharing where there is one, and copies the link when it fails", async () => {
    const host = await openInTeams(browser(), app, { supports: { sharing: {} } });
    await row(host.tab, AGREES).getByRole("link").click();
    await host.tab.getByRole("button", { name: "More about this item" }).click();
    await host.tab.getByRole("menuitem", { name: "Share to a chat" }).click();
    const [call] = await eventually(
      () => host.sent("sharing.shareWebContent"),
      (calls) => calls.length > 0,
    );
    expect(JSON.stringify(call)).to.match(/\/i\/[0-9a-f-]{36}/);
    await host.page.close();

    const failing = await openInTeams(browser(), app, { supports: { sharing: {} }, shareFails: true });
    await row(failing.tab, AGREES).getByRole("link").click();
    await failing.tab.getByRole("button", { name: "More about this item" }).click();
    await failing.tab.getByRole("menuitem", { name: "Share to a chat" }).click();
    await failing.tab.getByText(/the link was copied instead/).waitFor();
    await failing.page.close();
  });

  it("says what to do when Teams cannot sign the person in", async () => {
    const host = await openInTeams(browser(), app, { tokenError: "CancelledByUser" });
    await host.tab
      .getByRole("alert")
      .getByText(/Teams could not tell us who you are/)
      .waitFor();
    expect(await host.sent("appInitialization.success")).to.have.length(1);
    await host.page.close();
  });

  it("says what to do when the token is not believed", async () => {
    const host = await openInTeams(browser(), app, { token: `forged-${newId()}` });
    await host.tab
      .getByRole("alert")
      .getByText(/We could not tell who you are/)
      .waitFor();
    await host.page.close();
  });

  it("goes on as outside Teams when the frame around it never answers", async () => {
    const host = await openInTeams(browser(), app, { silent: true });
    await host.tab.getByRole("combobox", { name: "You are" }).waitFor();
    await host.page.close();
  });
});
