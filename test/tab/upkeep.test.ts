import { expect } from "chai";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { addedPerspective, anotherMember, chooseAct, did, savedItem } from "./safety.ts";
import { eventually, openTab } from "./tabPage.ts";

describeInBrowser("keeping items right in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  it("lets anybody suggest other words, which their author sees word by word and takes up", async () => {
    const { practitioner } = app.people;
    const item = await savedItem(app, practitioner, { title: "Begin at the kitchen table" });
    const theirs = await openTab(browser(), app, { as: anotherMember(), path: `/items/${item.id}` });
    await theirs.getByRole("button", { name: "Suggest an edit" }).click();
    const dialog = theirs.getByRole("dialog");
    await dialog.getByRole("button", { name: "Send the suggestion" }).click();
    await dialog.getByText("Nothing is changed yet. Change the words first.").waitFor();
    await dialog
      .getByRole("textbox", { name: "Text" })
      .fill("We sat by the window and listened to the birds before we talked.");
    await dialog.getByRole("textbox", { name: /Why/ }).fill("Not everybody sees them");
    await expectAccessible(theirs);
    await dialog.getByRole("button", { name: "Send the suggestion" }).click();
    const own = theirs.locator("[data-suggestion]");
    await own.getByText("It waits for whoever looks after this item.").waitFor();
    expect(await own.getByRole("button").allTextContents()).to.deep.equal(["Take it back"]);
    expect(theirs.problems).to.deep.equal([]);
    await theirs.close();

    const page = await openTab(browser(), app, { as: practitioner, path: "/my-garden" });
    await page.getByRole("link", { name: "1 suggested edit" }).click();
    const one = page.locator("[data-suggestion]");
    await one.getByText("Not everybody sees them").waitFor();
    expect(await one.locator("del").textContent()).to.equal("[taken out: watched ]");
    expect(await one.locator("ins").textContent()).to.equal("[put in: listened to ]");
    await expectAccessible(page);
    if (process.env["PICTURES"]) await page.screenshot({ path: `${process.env["PICTURES"]}/suggested.png` });
    await one.getByRole("button", { name: "Take it up" }).click();
    const letter = page.getByRole("region", { name: "Item" });
    await letter.locator("p", { hasText: "listened to the birds" }).waitFor();
    await one.waitFor({ state: "detached" });
    await eventually(
      () => page.evaluate("document.activeElement.hasAttribute('data-heading')"),
      (there) => there === true,
    );

    // And puts the words before back, from the earlier versions.
    await chooseAct(page, "Earlier versions");
    const history = page.getByRole("dialog");
    await history.getByText("What was changed next").click();
    await history.locator("ins", { hasText: "listened to" }).waitFor();
    await expectAccessible(page);
    if (process.env["PICTURES"]) await page.screenshot({ path: `${process.env["PICTURES"]}/history.png` });
    await history.getByRole("button", { name: "Use these words again" }).click();
    await history.getByText("Done. These words are back").waitFor();
    await history.getByRole("button", { name: "Close" }).click();
    await letter.locator("p", { hasText: "watched the birds" }).waitFor();
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("lets a gardener make one of two items, with the words of both, and links that go on working", async () => {
    const { gardener, practitioner } = app.people;
    const from = await savedItem(app, practitioner, { title: "Heron at the weir" });
    const into = await savedItem(app, anotherMember(), {
      title: "Grey birds by the water",
      text: "Stand still.",
    });
    await addedPerspective(app, anotherMember(1), from.id, { text: "Come before breakfast." });
    const page = await openTab(browser(), app, { as: gardener, path: `/items/${from.id}` });
    await chooseAct(page, "Merge with another item");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox", { name: "Find the other item" }).fill("grey birds water");
    await dialog.getByRole("radio", { name: "Grey birds by the water" }).check();
    await dialog.getByRole("radio", { name: "The other one: Grey birds by the water" }).waitFor();
    await expectAccessible(page);
    if (process.env["PICTURES"]) await page.screenshot({ path: `${process.env["PICTURES"]}/merge.png` });
    await dialog.getByRole("button", { name: "Make one of them" }).click();
    await dialog.getByText("Done. Both are one item now").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("heading", { name: "Grey birds by the water", exact: true }).waitFor();
    await page.getByText("Come before breakfast.").waitFor();
    await page.getByText("Words of 1 item that was merged with this").click();
    await page.locator("[data-merged]").getByText("Heron at the weir").waitFor();
    await expectAccessible(page);
    if (process.env["PICTURES"])
      await page.screenshot({ path: `${process.env["PICTURES"]}/merged.png`, fullPage: true });

    const old = await openTab(browser(), app, { as: practitioner, path: `/items/${from.id}` });
    await old.getByRole("heading", { name: "Grey birds by the water", exact: true }).waitFor();
    expect(await did(app, practitioner, "GET", `/api/items/${from.id}`)).to.include({ id: into.id });
    expect(old.problems).to.deep.equal([]);
    await old.close();

    await page.getByRole("button", { name: "Undo the merge" }).press("Enter");
    await page.locator("[data-announcer]").getByText("Both stand on their own again").waitFor();
    await page.locator("[data-merged]").waitFor({ state: "detached" });
    expect(await did(app, practitioner, "GET", `/api/items/${from.id}`)).to.include({ id: from.id });
    await page.close();
  });

  it("lets a gardener say that a topic is about the law, and that this law changed", async () => {
    const page = await openTab(browser(), app, { as: app.people.gardener, path: "/garden/words" });
    const isLaw = page.getByRole("checkbox", { name: "DoLS is about the law" });
    await isLaw.click();
    await page.getByRole("button", { name: "The law changed: DoLS" }).click();
    await page.getByText("Change noted just now").waitFor();
    await expectAccessible(page);
    if (process.env["PICTURES"]) await page.screenshot({ path: `${process.env["PICTURES"]}/law.png` });
    await page.goto(`${app.url}/tab/#/garden/tend`);
    await page
      .locator('[data-reason="past-review"]')
      .filter({ hasText: "DoLS renewal is overdue" })
      .first()
      .waitFor();
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });
});
