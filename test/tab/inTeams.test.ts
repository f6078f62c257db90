import { expect } from "chai";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { personId } from "../../bot/domain/ids.ts";
import { linkedTeamId } from "../../bot/domain/linkedTeam.ts";
import { linkTeam } from "../../bot/usecases/linkedTeams.ts";
import { makeCommunity } from "../../bot/usecases/makeCommunity.ts";
import { moveTeam } from "../../bot/usecases/moveTeam.ts";
import { changeRoles } from "../../bot/usecases/roles.ts";
import { newId } from "../../tab/src/newId.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { anAdmin } from "../support/builders.ts";
import { hostIdentity, openInTeams, tokenFor } from "../support/teamsHost/teamsHost.ts";
import { eventually, row } from "./tabPage.ts";

const AGREES = "Assessing capacity when the person agrees with everything I say";
const TEAM = "19:nights@thread.tacv2";

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

  it("shows in a channel the community of its team to whoever is in it, and tells others kindly what they see instead", async () => {
    const { deps, people } = app;
    const admin = await anAdmin(deps);
    const of = { id: deps.ids.random(), name: "Night staff", purpose: "", open: false };
    const { id: communityId } = await makeCommunity(deps, admin, of);
    const way = { serviceUrl: "https://smba.example.org/", tenantId: samplePeople.tenantId, botId: "28:bot" };
    await linkTeam(deps, { ...way, teamId: TEAM }, "Nights");
    await moveTeam(deps, admin, { teamId: linkedTeamId(TEAM), communityId });
    const gardener = personId(samplePeople.tenantId, people.gardener);
    await changeRoles(deps, admin, { personId: gardener, communityId, roles: ["member"] });
    const context = { teamId: TEAM };
    const member = await openInTeams(browser(), app, {
      context,
      token: tokenFor(people.gardener),
      path: "/channel",
    });
    const chosen = member.tab.getByRole("combobox", { name: "Community" });
    await eventually(
      () => chosen.inputValue(),
      (shown) => shown === communityId,
    );
    await member.page.close();
    const other = await openInTeams(browser(), app, { context, path: "/channel" });
    await other.tab.getByText(/If this team has a community of its own, you are not in it yet/).waitFor();
    await row(other.tab, AGREES).waitFor();
    await other.page.close();
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
