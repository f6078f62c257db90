import { expect } from "chai";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab, overflowing, search, titles } from "./tabPage.ts";

describeInBrowser("the words people use, in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  it("a search that finds nothing is counted, shown from three on, and found once it is a topic's word", async () => {
    const page = await openTab(browser(), app, { as: app.people.practitioner });
    const count = async () =>
      (await app.deps.store.knowledge.vainWords("first" as never))[0]?.value.searches ?? 0;
    for (let times = 1; times <= 3; times++) {
      await search(page, "blorket");
      await page.getByRole("heading", { name: "Nothing found yet for these words" }).waitFor();
      await eventually(count, (searches) => searches === times);
      // The same words again by the same reader, without a pause, are one search.
      await page.reload();
    }
    expect(page.problems).to.deep.equal([]);

    const garden = await openTab(browser(), app, {
      as: app.people.gardener,
      path: "/garden/words",
      width: 320,
    });
    await garden.getByText("3 searches").waitFor();
    await expectAccessible(garden);
    expect(await overflowing(garden)).to.deep.equal([]);
    await garden.getByRole("textbox", { name: /^Other words for hoarding/ }).fill("blorket, blorkets");
    await garden
      .getByRole("button", { name: "Save" })
      .and(garden.locator(":not([disabled], [aria-disabled=true])"))
      .click();
    await garden.getByText("Saved the words for hoarding.").waitFor({ state: "attached" });
    await garden.getByRole("button", { name: "Done with “blorket”" }).click();
    await garden.getByText("Nothing is searched for in vain at the moment.").waitFor();
    expect(garden.problems).to.deep.equal([]);

    await page.reload();
    await search(page, "blorket");
    await eventually(
      () => titles(page),
      ([first]) => first?.includes("Hoarding") ?? false,
    );
  });

  it("is for gardeners and admins", async () => {
    const page = await openTab(browser(), app, { as: app.people.practitioner, path: "/garden/words" });
    await page.getByRole("heading", { name: "Words people use" }).waitFor();
    expect(await page.getByRole("textbox", { name: /Other words for/ }).count()).to.equal(0);
  });
});
