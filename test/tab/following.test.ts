import { expect } from "chai";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { personId } from "../../bot/domain/ids.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab } from "./tabPage.ts";

describeInBrowser("following topics in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());
  const follows = async () =>
    (await app.deps.store.people.person(personId(samplePeople.tenantId, app.people.practitioner)))?.value
      .follows ?? [];

  it("takes one tap, beside a chosen topic and in the list of all, and one to stop", async () => {
    const page = await openTab(browser(), app, { as: app.people.practitioner });
    await page.getByRole("button", { name: "All topics" }).click();
    const all = page.getByRole("dialog", { name: "All topics" });
    await all.getByRole("button", { name: "Follow hoarding", exact: true }).click();
    await all.getByRole("button", { name: "Following hoarding", pressed: true }).waitFor();
    expect(await follows()).to.deep.equal(["hoarding"]);
    await expectAccessible(page);
    await all.getByRole("checkbox", { name: /^mental capacity/ }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Follow mental capacity", exact: true }).click();
    await page.getByRole("button", { name: "Following mental capacity", pressed: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "My garden" }).click();
    const mine = page.getByRole("region", { name: "Topics you follow" });
    await mine.getByRole("button", { name: "Following hoarding" }).click();
    await mine.getByRole("button", { name: "Follow hoarding", exact: true }).waitFor();
    await eventually(follows, (now) => now.length === 1);
    expect(await follows()).to.deep.equal(["mental capacity"]);
    await expectAccessible(page);
    await page.close();
  });
});
