import { readFileSync } from "node:fs";
import { expect } from "chai";
import { linkTeam } from "../../bot/usecases/linkedTeams.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { anotherMember, savedItem } from "./safety.ts";
import { eventually, openTab, overflowing } from "./tabPage.ts";

describeInBrowser("the settings in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  it("let an admin appoint a gardener, who finds the garden at the next visit", async () => {
    const name = await nameOf(anotherMember());
    const page = await openTab(browser(), app, { as: app.people.admin, path: "/settings/people" });
    await page.getByRole("searchbox", { name: "Find by name" }).fill(name.slice(0, 4));
    const person = page.getByRole("group", { name });
    await person.getByRole("checkbox", { name: "Gardener" }).click();
    await person.getByText(`Saved for ${name}.`).waitFor();
    await expectAccessible(page);
    await page.close();
    const theirs = await openTab(browser(), app, { as: anotherMember() });
    await theirs.getByRole("link", { name: "Garden", exact: true }).waitFor();
    await theirs.close();
  });

  it("make a closed community, link a team to it and let somebody in, who finds it beside the first one", async () => {
    await linkTeam(app.deps, { teamId: "19:nights", serviceUrl: "s", tenantId: "t", botId: "b" }, "Nights");
    const name = await nameOf(anotherMember());
    const page = await openTab(browser(), app, { as: app.people.admin, path: "/settings" });
    await page.getByRole("button", { name: "Make another community" }).click();
    const form = page.getByRole("form", { name: "Make another community" });
    await form.getByRole("button", { name: "Make it" }).click();
    await form.getByText("Give the community a name.").waitFor();
    await form.getByRole("textbox", { name: "Name" }).fill("Night staff");
    await form.getByRole("switch", { name: /^Open to the whole/ }).click();
    await form.getByRole("button", { name: "Make it" }).click();
    await page.getByText(/“Night staff” is there/).waitFor();
    await page.getByRole("combobox", { name: "Nights is linked to" }).selectOption({ label: "Night staff" });
    await page.getByText("Nights is now linked to Night staff.").waitFor();
    await expectAccessible(page);
    await page.goto(`${app.url}/tab/#/settings/people`);
    await page.getByRole("combobox", { name: "Community" }).selectOption({ label: "Night staff (closed)" });
    await page.getByRole("searchbox", { name: "Find by name" }).fill(name.slice(0, 4));
    const person = page.getByRole("group", { name });
    await person.getByRole("checkbox", { name: "Gardener" }).click();
    await person.getByText(`Saved for ${name}.`).waitFor();
    expect(
      await page.getByRole("banner").getByRole("combobox").count(),
      "the admin reads none of it",
    ).to.equal(0);
    await page.close();

    const theirs = await openTab(browser(), app, { as: anotherMember(), width: 320, height: 700 });
    await theirs.getByRole("banner").getByRole("combobox").selectOption({ label: "Night staff" });
    await theirs.getByRole("banner").getByRole("button", { name: "Ask or share" }).click();
    const places = theirs.getByRole("dialog").getByRole("combobox", { name: "Community" });
    expect(await places.locator("option:checked").innerText()).to.equal("Night staff");
    await theirs.keyboard.press("Escape");
    await theirs.goto(`${app.url}/tab/#/garden/tend`);
    await theirs
      .getByRole("searchbox", { name: "Name of a colleague" })
      .fill((await nameOf(anotherMember(1))).slice(0, 4));
    await theirs
      .getByRole("button", { name: /^Let .* in$/ })
      .first()
      .click();
    await theirs.getByText(/ is a member now\./).waitFor();
    await expectAccessible(theirs);
    expect(await overflowing(theirs)).to.deep.equal([]);
    await theirs.close();
  });

  it("keep what was typed when a number of days is out of bounds, and say which bound", async () => {
    const page = await openTab(browser(), app, { as: app.people.admin, path: "/settings/kept" });
    const drafts = page.getByRole("textbox", { name: "Drafts, since the last change, in days" });
    await drafts.fill("a week");
    await page.getByRole("button", { name: "Save the days" }).click();
    await page.getByText("Give a whole number of days.").waitFor();
    await drafts.fill("365");
    await page.getByRole("button", { name: "Save the days" }).click();
    await page.getByText(/outside what is allowed. The bound is 90/).waitFor();
    expect(await drafts.inputValue()).to.equal("365");
    await expectAccessible(page);
    await drafts.fill("7");
    await page.getByRole("button", { name: "Save the days" }).click();
    await page.getByText("Saved. It counts from tonight.").waitFor();
    await page.reload();
    await eventually(
      () => drafts.inputValue(),
      (value) => value === "7",
    );
    await page.close();
  });

  it("put an item on hold by its link, a person by their name, and lift the hold again", async () => {
    const item = await savedItem(app, app.people.practitioner);
    const page = await openTab(browser(), app, { as: app.people.admin, path: "/settings/kept" });
    await page.getByRole("button", { name: "Put on hold" }).click();
    await page.getByText("Choose what to keep first.").waitFor();
    await page.getByRole("textbox", { name: "Link to the item" }).fill(item.link);
    await page.getByRole("textbox", { name: "Reason" }).fill("Inquiry 7");
    await page.getByRole("button", { name: "Put on hold" }).click();
    await page.getByText(/Inquiry 7/).waitFor();
    await page.getByRole("radio", { name: "All a person wrote with their name" }).check();
    const name = await nameOf(anotherMember(1));
    await page.getByRole("textbox", { name: "Their name" }).fill(name);
    await page.getByRole("radio", { name }).check();
    await page.getByRole("textbox", { name: "Reason" }).fill("Inquiry 8");
    await page.getByRole("button", { name: "Put on hold" }).click();
    await page.getByText(/Inquiry 8/).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Lift the hold" }).first().click();
    await eventually(
      () => page.getByText(/Inquiry 7/).count(),
      (count) => count === 0,
    );
    await page.close();
  });

  it("show the audit, older entries on request, and give all of it as a file", async () => {
    const page = await openTab(browser(), app, { as: app.people.admin, path: "/settings/audit" });
    await page.getByRole("cell", { name: "loaded the sample" }).waitFor();
    await expectAccessible(page);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download all as CSV" }).click();
    expect((await downloading).suggestedFilename()).to.equal("audit.csv");
    await page.close();
  });

  it("take the community out as a file, bring it in again to nothing new, and an FAQ row by row", async () => {
    const page = await openTab(browser(), app, { as: app.people.admin, path: "/settings/moving" });
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the community" }).click();
    const zip = await (await downloading).path();
    const show = (n: number) => page.getByRole("button", { name: "Show what it would do" }).nth(n);
    await show(0).click();
    await page.getByText("Choose a file first.").waitFor();
    await page.getByLabel("Zip file").setInputFiles({
      name: "garden.zip",
      mimeType: "application/zip",
      buffer: readFileSync(zip),
    });
    await show(0).click();
    const row = page.getByRole("row", { name: /^Items/ });
    await row.waitFor();
    expect(await row.getByRole("cell").first().innerText()).to.equal("0");
    const csv = "question,answer\nHow do we book a room?,Ask the desk.\nWhom?,Ring 07700 900123.\n";
    await page
      .getByLabel("CSV file")
      .setInputFiles({ name: "faq.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await show(1).click();
    await page.getByText("1 question appears at once").waitFor();
    await page.getByText(/^line 3: /).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Bring it in" }).last().click();
    await eventually(
      async () =>
        app.deps.search.search({ text: "book a room", communityIds: ["first"], limit: 3 }).hits.length,
      (count) => count > 0,
    );
    await page.close();
  });

  it("are for admins alone", async () => {
    for (const path of ["/settings/people", "/settings/kept", "/settings/audit"]) {
      const page = await openTab(browser(), app, { as: app.people.practitioner, path });
      await page.getByRole("heading", { name: "This page is for admins." }).waitFor();
      await page.close();
    }
  });

  for (const path of [
    "/settings/people",
    "/settings/kept",
    "/settings/audit",
    "/settings/moving",
    "/my-garden/data",
  ])
    it(`are accessible in every look, narrow and in Welsh: ${path}`, async () => {
      const { admin: as } = app.people;
      for (const look of [{ dark: true }, { forcedColors: true, width: 320, locale: "cy-GB" }]) {
        const page = await openTab(browser(), app, { as, path, ...look });
        await page.getByRole("heading", { level: 2 }).first().waitFor();
        await expectAccessible(page);
        expect(await overflowing(page), JSON.stringify(look)).to.deep.equal([]);
        await page.close();
      }
    });

  it("tell everybody what is kept about them, hand it over, and forget them", async () => {
    const as = anotherMember(1);
    await savedItem(app, as, { title: "Owls at night" });
    const page = await openTab(browser(), app, { as, path: "/my-garden/data" });
    await page.getByText("1 piece you wrote with your name").waitFor();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download everything" }).click();
    expect((await downloading).suggestedFilename()).to.equal("practice-garden.json");
    await page.getByRole("button", { name: "Forget me" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Forget me now" }).click();
    await dialog.getByText("Tick the box first").waitFor();
    await dialog.getByRole("checkbox").check();
    await expectAccessible(page);
    await dialog.getByRole("radio", { name: /^It goes too/ }).check();
    await dialog.getByRole("button", { name: "Forget me now" }).click();
    await page.getByText(/a legal duty/).waitFor();
    await page.close();

    const admin = await openTab(browser(), app, { as: app.people.admin, path: "/settings/kept" });
    await admin.getByRole("button", { name: "Lift the hold" }).first().click();
    await admin.getByText("Nothing is on hold.").waitFor();
    await admin.close();

    const again = await openTab(browser(), app, { as, path: "/my-garden/data" });
    await again.getByRole("button", { name: "Forget me" }).click();
    await again
      .getByRole("dialog")
      .getByRole("radio", { name: /^It goes too/ })
      .check();
    await again.getByRole("dialog").getByRole("checkbox").check();
    await again.getByRole("dialog").getByRole("button", { name: "Forget me now" }).click();
    await again.getByRole("heading", { name: "You are forgotten here" }).waitFor();
    await expectAccessible(again);
    await app.deps.search.caughtUp();
    expect(app.deps.search.search({ text: "owls", communityIds: ["first"], limit: 5 }).hits).to.have.length(
      0,
    );
    await again.close();
  });

  async function nameOf(id: string): Promise<string> {
    const { people } = (await (await fetch(`${app.url}/api/sample-people`)).json()) as {
      people: { id: string; name: string }[];
    };
    const person = people.find((each) => each.id === id);
    if (!person) throw new Error("Nobody of that id");
    return person.name;
  }
});
