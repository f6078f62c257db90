import { expect } from "chai";
import { newId } from "../../tab/src/newId.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab, row } from "./tabPage.ts";

describeInBrowser("reading an item in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  async function saved(text: string, title = "A letter to read"): Promise<string> {
    const id = newId();
    const { status } = await ask(app, app.people.practitioner, "POST", "/api/items", {
      id,
      kind: "insight",
      title,
      text,
      topics: ["letters"],
    });
    expect(status).to.equal(200);
    return id;
  }

  it("shows text as text, with its lists, bold words and links", async () => {
    const id = await saved(
      "Two things:\n\n- **write it down**\n- see https://example.org/guide.\n\n<b>not markup</b> <img src=x onerror=\"document.title='broken in'\">",
    );
    const page = await openTab(browser(), app, { path: `/items/${id}`, as: app.people.gardener });
    const item = page.getByRole("region", { name: "Item" });
    await item.getByRole("heading", { name: "A letter to read" }).waitFor();
    expect(await item.getByRole("listitem").first().innerText()).to.equal("write it down");
    expect(await item.locator("strong").first().innerText()).to.equal("write it down");
    const link = item.getByRole("link", { name: "https://example.org/guide" });
    expect(await link.getAttribute("rel")).to.equal("noopener noreferrer nofollow");
    expect(await item.locator("img, b").count()).to.equal(0);
    await item.getByText("<b>not markup</b>").waitFor();
    await item.getByText(/by Nerys Pugh/).waitFor();
    expect(await item.getByRole("button", { name: "Edit", exact: true }).count()).to.equal(0);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("says kindly when it is not there, and leads on", async () => {
    const page = await openTab(browser(), app, { path: `/items/${newId()}` });
    await page.getByRole("heading", { name: "We could not find this" }).waitFor();
    expect(await page.title()).to.equal("We could not find this · Practice Garden");
    await page.getByRole("link", { name: "Go to Knowledge" }).click();
    await page.getByRole("heading", { name: "What would help you today?" }).waitFor();
    await page.close();
  });

  it("says so at an address that is no page", async () => {
    const page = await openTab(browser(), app, { path: "/nowhere" });
    await page.getByRole("heading", { name: "There is no page at this address" }).waitFor();
    await page.close();
  });

  it("copies the short link, and copies it too where nothing can be shared", async () => {
    const id = await saved("Short.");
    const page = await openTab(browser(), app, { path: `/items/${id}` });
    for (const name of ["Copy link", "Share to a chat"]) {
      await page.evaluate("navigator.clipboard.writeText('')");
      await page.getByRole("button", { name: "More about this item" }).click();
      await page.getByRole("menuitem", { name }).click();
      await page.getByRole("status").getByText("Link copied.").waitFor();
      const copied = await page.evaluate("navigator.clipboard.readText()");
      expect(copied).to.match(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/i/${id}$`));
    }
    await page.close();
  });

  it("takes a perspective with when it fits, shows it beside the others, and keeps it when the answer is lost", async () => {
    const id = await saved("What do you do?");
    const page = await openTab(browser(), app, { path: `/items/${id}`, as: app.people.gardener });
    await page.getByText("Yours would be the first.").waitFor();
    await page.getByRole("button", { name: "Add your perspective" }).click();
    const text = page.getByRole("textbox", { name: "Your perspective" });
    await text.and(page.locator(":focus")).waitFor();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("Write a few words first.").waitFor();
    await text.fill("I ask twice, a day apart.");
    await page.getByRole("textbox", { name: "When does this fit?" }).fill("when there is time");
    // The first answer gets lost after the server took it in.
    await page.route("**/perspectives", async (route) => {
      await route.fetch();
      await route.abort();
      await page.unroute("**/perspectives");
    });
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page
      .getByRole("alert")
      .getByText(/Nothing is lost/)
      .waitFor();
    expect(await text.inputValue()).to.equal("I ask twice, a day apart.");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("heading", { name: "1 perspective", exact: true }).waitFor();
    const card = page.getByRole("article").filter({ hasText: "I ask twice, a day apart." }).last();
    await card.getByText("when there is time").waitFor();
    const { body } = await ask(app, app.people.gardener, "GET", `/api/items/${id}`);
    expect((body as { perspectives: unknown[] }).perspectives).to.have.length(1);
    await page.close();
  });

  it("keeps a half-written perspective when the page is left", async () => {
    const id = await saved("Half.");
    const page = await openTab(browser(), app, { path: `/items/${id}` });
    await page.getByRole("button", { name: "Add your perspective" }).click();
    await page.getByRole("textbox", { name: "Your perspective" }).fill("Not yet done");
    await page.reload();
    const text = page.getByRole("textbox", { name: "Your perspective" });
    await eventually(
      () => text.inputValue(),
      (value) => value === "Not yet done",
    );
    await page.close();
  });

  it("orders perspectives as the reader chooses", async () => {
    const page = await openTab(browser(), app);
    await row(page, "Assessing capacity when the person agrees").getByRole("link").click();
    const item = page.getByRole("region", { name: "Item" });
    const firstLine = (text: string) => text.split("\n")[0];
    const texts = async () => (await item.locator("[data-perspective]").allInnerTexts()).map(firstLine);
    const before = await eventually(texts, (shown) => shown.length === 3);
    await item.getByRole("combobox", { name: "Order" }).selectOption({ label: "Newest first" });
    await eventually(texts, (shown) => shown[0] === before.at(-1));
    await page.close();
  });

  it("takes that somebody used it in one tap, back in another, and their story", async () => {
    const id = await saved("Try it.", "To be used");
    const page = await openTab(browser(), app, { path: `/items/${id}`, as: app.people.gardener });
    const uses = page.getByRole("region", { name: "Used in practice" });
    const used = uses.getByRole("button", { name: "I used this" });
    await used.click();
    await uses.getByText("used once").waitFor();
    await used.click();
    await uses.getByText("Nobody has said yet that they used this.").waitFor();
    await uses.getByRole("button", { name: "Tell what happened" }).click();
    const dialog = page.getByRole("dialog", { name: "What happened when you used it" });
    await dialog.getByRole("button", { name: "Share the story" }).click();
    await dialog.getByText("Fill in at least one of the four.").waitFor();
    await dialog.getByRole("textbox", { name: "What I did" }).fill("Asked again a day later.");
    await dialog.getByRole("textbox", { name: "What got in the way" }).fill("No room on the form.");
    await dialog.getByRole("button", { name: "Share the story" }).click();
    await dialog.waitFor({ state: "detached" });
    await uses.getByText("No room on the form.").waitFor();
    await uses.getByText("used once").waitFor();
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("shows gardeners what got in the way, and everybody what they tell was changed for it", async () => {
    const page = await openTab(browser(), app, { path: "/garden/obstacles", as: app.people.gardener });
    await page.getByRole("textbox", { name: "You said" }).fill("The form has no room.");
    await page.getByRole("textbox", { name: "We changed" }).fill("It has a page of its own now.");
    await page.getByText(/The form has no room for how the person was supported/).waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("It has a page of its own now.").waitFor();
    expect(page.problems).to.deep.equal([]);
    await page.goto(`${app.url}/tab/#/`);
    const told = page.getByRole("region", { name: "You said, we changed" });
    await told.getByText("It has a page of its own now.").waitFor();
    await page.close();
  });
});
