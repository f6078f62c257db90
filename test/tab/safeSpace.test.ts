import { expect } from "chai";
import type { Page } from "playwright-core";
import type { MyGardenView } from "../../bot/contract/api.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { anotherMember, chooseAct, hoursPass, savedItem } from "./safety.ts";
import { eventually, openTab, overflowing } from "./tabPage.ts";

const RISKY = "Dorothy went quiet. Her number is 07700 900123.";

const fields = (page: Page) => ({
  title: page.getByRole("textbox", { name: "Title" }),
  text: page.getByRole("textbox", { name: "Text" }),
  save: page.getByRole("button", { name: "Save", exact: true }),
});

describeInBrowser("a safe space in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  it("marks what could point to a person, puts safer words in its place, and saves once all is settled", async () => {
    const page = await openTab(browser(), app);
    await page.getByRole("button", { name: "Ask or share" }).click();
    const { title, text, save } = fields(page);
    await title.fill("How do you explain a support plan");
    await text.fill(RISKY);
    await page.getByRole("group", { name: /07700 900123/ }).waitFor();
    await page.locator("mark").first().waitFor({ state: "attached" });
    expect((await page.locator("mark").allInnerTexts()).join()).to.include("Dorothy");
    await expectAccessible(page);

    // Saving with something open goes to the first of it and says so.
    await save.click();
    await page.getByText(/could point to a person\. Settle/).waitFor();
    await eventually(
      () => page.evaluate("document.activeElement.dataset.finding ?? ''"),
      (level) => level !== "",
    );
    await page
      .getByRole("group", { name: /Dorothy/ })
      .getByRole("button", { name: /the person/ })
      .click();
    expect(await text.inputValue()).to.equal("The person went quiet. Her number is 07700 900123.");

    const number = page.getByRole("group", { name: /07700 900123/ });
    await number.getByRole("button", { name: "This is not an identifying detail" }).click();
    await page.keyboard.press("Enter");
    await number.getByText("Say in a few words why.").waitFor();
    await number.getByRole("textbox").fill("It is kept for films");
    await page.keyboard.press("Enter");
    await number.waitFor({ state: "detached" });
    // What was said follows the words.
    await text.fill("Thinking back: the person went quiet. Her number is 07700 900123.");
    await save.click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Item" }).getByText("Thinking back").waitFor();
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("shows what only the server found in the same way, and loses nothing that was typed", async () => {
    const page = await openTab(browser(), app);
    await page.route("**/api/check", (route) => route.abort());
    await page.getByRole("button", { name: "Ask or share" }).click();
    const { title, text, save } = fields(page);
    await title.fill("A number in the words");
    await text.fill("Call her on 07700 900123.");
    await save.click();
    await page.getByRole("group", { name: /07700 900123/ }).waitFor();
    expect(await text.inputValue()).to.equal("Call her on 07700 900123.");
    await page.close();
  });

  it("saves without a name: only its author sees it, then everybody, by a stand-in", async () => {
    const author = anotherMember();
    const page = await openTab(browser(), app, { as: author });
    await page.getByRole("button", { name: "Ask or share" }).click();
    const { title, text, save } = fields(page);
    await title.fill("How do you say no to a family");
    await text.fill("They ask for more than we can give.");
    await page.getByRole("checkbox", { name: "Save without my name" }).check();
    await page.getByText(/Two admins together can open it/).waitFor();
    await save.click();
    await page.getByText("Waiting to be published; only you can see it.").waitFor();
    await page.close();

    const { body } = await ask(app, author, "GET", "/api/me/garden");
    const itemId = (body as MyGardenView).written[0]?.itemId ?? "";
    const stranger = await openTab(browser(), app, { path: `/items/${itemId}` });
    await stranger.getByRole("heading", { name: "We could not find this" }).waitFor();
    await hoursPass(app);
    await stranger.reload();
    await stranger.getByText(/by the asker, without a name/).waitFor();
    await stranger.getByRole("button", { name: "Add your perspective" }).click();
    const form = stranger.getByRole("form", { name: "Add your perspective" });
    await form.getByRole("textbox", { name: "Your perspective" }).fill("I say what I can do first.");
    await form.getByRole("checkbox", { name: "Save without my name" }).check();
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await stranger.getByText("Waiting to be published; only you can see it.").waitFor();
    await stranger.close();
  });

  it("hides at once what a reader recognises, shows the route to whoever worries, and lets an author withdraw", async () => {
    const writer = anotherMember(1);
    const item = await savedItem(app, writer, { title: "A visit that stayed with me" });
    const page = await openTab(browser(), app, { path: `/items/${item.id}` });
    await chooseAct(page, "This worries me");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Your safeguarding route:").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Close" }).click();
    await chooseAct(page, "I think I recognise this person");
    await dialog.getByRole("button", { name: "Hide it and tell the gardeners" }).click();
    await dialog.getByText("Thank you. It is hidden now").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("heading", { name: "We could not find this" }).waitFor();
    await page.close();

    const own = await openTab(browser(), app, { as: writer, path: `/items/${item.id}` });
    await own.getByText(/A gardener is reading it again/).waitFor();
    await chooseAct(own, "Withdraw");
    await own.getByRole("button", { name: "Withdraw it" }).click();
    await own.getByText("Withdrawn. Nobody else can see it.").waitFor();
    await own.close();
  });

  it("fits 320 pixels in Welsh with findings open", async () => {
    const page = await openTab(browser(), app, { width: 320, height: 700, locale: "cy-GB" });
    await page.getByRole("button", { name: "Gofyn neu rannu" }).click();
    await page.getByRole("textbox", { name: "Testun" }).fill(RISKY);
    await page.locator("[data-finding]").first().waitFor();
    expect(await overflowing(page)).to.deep.equal([]);
    await expectAccessible(page);
    await page.close();
  });
});
