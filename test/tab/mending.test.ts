import { expect } from "chai";
import type { ItemView, PerspectiveView, ReleasesResponse } from "../../bot/contract/api.ts";
import { newId } from "../../tab/src/newId.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import {
  addedPerspective,
  anotherMember,
  appoint,
  chooseAct,
  chooseActOf,
  did,
  hoursPass,
  savedItem,
  savedMessageOf,
} from "./safety.ts";
import { eventually, openTab } from "./tabPage.ts";

const WISH = "Could you say what kind of place, not which?";

describeInBrowser("mending words in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());

  const itemAs = async (who: string, id: string) =>
    (await did(app, who, "GET", `/api/items/${id}`)) as ItemView;

  it("lets an author change a perspective where it stands, checked like any words", async () => {
    const author = anotherMember();
    const item = await savedItem(app, app.people.practitioner, { title: "Beginning on a Monday" });
    const { id } = await addedPerspective(app, author, item.id);
    const page = await openTab(browser(), app, { as: author, path: `/items/${item.id}` });
    const card = page.locator(`[data-perspective="${id}"]`);
    await card.getByRole("button", { name: /^More about this perspective/ }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    const form = page.getByRole("form", { name: "Change your perspective" });
    const text = form.getByRole("textbox", { name: "Your perspective" });
    await eventually(
      () => text.evaluate("document.activeElement.name"),
      (name) => name === "text",
    );
    expect(await text.inputValue()).to.equal("We looked at photographs first.");
    await text.fill("Dorothy looked at photographs first.");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await form.getByText(/could point to a person\. Settle it first/).waitFor();
    await expectAccessible(page);
    // What is typed is there again after a reload.
    await page.reload();
    await card.getByRole("button", { name: /^More about this perspective/ }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    expect(await text.inputValue()).to.equal("Dorothy looked at photographs first.");
    await form
      .getByRole("group", { name: /Dorothy/ })
      .getByRole("button", { name: /the person/ })
      .click();
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await card.getByText("The person looked at photographs first.").waitFor();
    await card.getByText(/edited/).waitFor();
    await eventually(
      () => page.evaluate("document.activeElement.dataset.perspective"),
      (focused) => focused === id,
    );
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("brings a wish about a perspective to its author's page, to be met there", async () => {
    const { gardener, practitioner } = app.people;
    const author = anotherMember(1);
    const item = await savedItem(app, practitioner, { title: "Whose kitchen it is" });
    const { id } = await addedPerspective(app, author, item.id);
    const theirs = await openTab(browser(), app, { as: gardener, path: `/items/${item.id}` });
    await chooseActOf(theirs, id, "Ask to put it another way");
    await theirs.getByRole("dialog").getByRole("textbox").fill(WISH);
    await theirs.getByRole("button", { name: "Ask the writer" }).click();
    await theirs.getByText(/Asked\. It is held/).waitFor();
    await theirs.getByRole("button", { name: "Close" }).click();
    await theirs.getByText("The writer has been asked to put this another way").waitFor();

    const own = await openTab(browser(), app, { as: author, path: "/my-garden/waiting" });
    await own.getByText(`They suggest: ${WISH}`).waitFor();
    await own.getByRole("button", { name: "Change it now" }).click();
    const form = own.getByRole("form", { name: "Change your perspective" });
    await form.getByRole("textbox", { name: "Your perspective" }).fill("We looked at pictures first.");
    await expectAccessible(own);
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await own.getByRole("heading", { name: "Nothing is waiting for you" }).waitFor();
    await own.close();

    expect((await itemAs(practitioner, item.id)).perspectives).to.deep.equal([]);
    await theirs.reload();
    await chooseActOf(theirs, id, "Let everyone read it");
    await theirs.getByRole("dialog").getByRole("button", { name: "Let everyone read it" }).click();
    await theirs.getByText("Everyone can read it again.").waitFor();
    await theirs.close();
    const [seen] = (await itemAs(practitioner, item.id)).perspectives as PerspectiveView[];
    expect(seen).to.include({ text: "We looked at pictures first.", standing: "published" });
  });

  it("lets whoever wrote a saved message be named, stay unnamed or have it removed, and change their mind", async () => {
    const { practitioner } = app.people;
    const writer = anotherMember();
    const item = await savedMessageOf(app, { savedBy: practitioner, writer });
    const authorNow = async () => (await itemAs(practitioner, item.id)).author.name;
    expect(await authorNow()).to.equal(null);
    const page = await openTab(browser(), app, { as: writer, path: "/my-garden/waiting" });
    const card = page.locator(`[data-consent="${item.id}"]`);
    await card.getByText("Said over a cup of tea.").waitFor();
    await card.getByRole("button", { name: "Happy to be named" }).click();
    await card.getByText("Your name is on it now.").waitFor();
    await page.getByRole("heading", { name: /You can change your mind/ }).waitFor();
    expect(await authorNow()).to.be.a("string");
    expect(
      await card.getByRole("button", { name: "Happy to be named" }).getAttribute("aria-pressed"),
    ).to.equal("true");
    await card.getByRole("button", { name: "Keep me unnamed" }).click();
    await card.getByText("It stays without your name.").waitFor();
    expect(await authorNow()).to.equal(null);
    await card.getByRole("button", { name: "Please remove it" }).click();
    await card.getByText("Remove your words?").waitFor();
    await card.getByRole("button", { name: "Cancel" }).click();
    await card.getByRole("button", { name: "Please remove it" }).click();
    await expectAccessible(page);
    await card.getByRole("button", { name: "Remove my words" }).click();
    await card.getByText(/Your words are taken out/).waitFor();
    await card.getByRole("heading", { name: "These words are not here any more." }).waitFor();
    await page.close();
    const saver = await openTab(browser(), app, { as: practitioner, path: "/my-garden" });
    await saver.getByText("Whoever wrote the words asked for it.").waitFor();
    await saver.close();
  });

  it("lets a gardener hold, restore and remove from an item's menu; its author reads why", async () => {
    const { gardener } = app.people;
    const author = anotherMember(1);
    const item = await savedItem(app, author, { title: "The house with the blue gate" });
    const page = await openTab(browser(), app, { as: gardener, path: `/items/${item.id}` });
    const acts = async (act: string, button: string, done: RegExp) => {
      await chooseAct(page, act);
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: button }).click();
      await dialog.getByText(done).waitFor();
      await dialog.getByRole("button", { name: "Close" }).click();
      await dialog.waitFor({ state: "detached" });
    };
    await acts("Hold it", "Hold it", /^Held\./);
    await page.getByText("Held. Only its writer and the gardeners can see it.").waitFor();
    expect((await itemAs(author, item.id)).standing).to.equal("held");
    await acts("Let everyone read it", "Let everyone read it", /Everyone can read it again/);
    expect((await itemAs(author, item.id)).standing).to.equal("published");
    await did(app, app.people.practitioner, "POST", `/api/items/${item.id}/report`, { why: "unkind" });
    await acts("Remove it", "Remove it", /^Removed\./);
    await page.getByRole("heading", { name: "We could not find this" }).waitFor();
    await page.close();
    const own = await openTab(browser(), app, { as: author, path: "/my-garden" });
    await own.getByText(/It could have hurt somebody who reads it\. You are welcome/).waitFor();
    await own.close();
  });

  it("does an act once though its answer was lost, and keeps what was typed meanwhile", async () => {
    const item = await savedItem(app, anotherMember(), {
      title: "A bruise nobody asked about",
      unnamed: true,
    });
    await hoursPass(app);
    const page = await openTab(browser(), app, { as: app.people.admin, path: `/items/${item.id}` });
    let lost = 0;
    await page.route("**/api/releases", async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return route.continue();
      // It arrives, and its answer does not.
      await route.fetch();
      return route.abort();
    });
    const dialog = page.getByRole("dialog");
    await chooseAct(page, /Somebody is at risk/);
    await dialog.getByRole("textbox").fill("A child may be hurt.");
    await dialog.getByRole("button", { name: "Ask the second admin" }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
    // Opened again it is the same request, in the same words.
    await chooseAct(page, /Somebody is at risk/);
    expect(await dialog.getByRole("textbox").inputValue()).to.equal("A child may be hurt.");
    await dialog.getByRole("button", { name: "Ask the second admin" }).click();
    await dialog.getByText(/Another admin decides under Settings/).waitFor();
    await page.close();
    const { releases } = (await did(app, app.people.admin, "GET", "/api/releases")) as ReleasesResponse;
    expect(releases.filter(({ itemId }) => itemId === item.id)).to.have.length(1);

    // A withdrawal that arrived leaves nothing to find: the second try knows that it is done.
    const mine = await savedItem(app, anotherMember(), { title: "Taken back at once", unnamed: true });
    const own = await openTab(browser(), app, { as: anotherMember(), path: `/items/${mine.id}` });
    let taken = 0;
    await own.route("**/withdraw", async (route) => {
      if (taken++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await chooseAct(own, "Withdraw");
    await own.getByRole("button", { name: "Withdraw it" }).click();
    await own.getByRole("dialog").getByRole("alert").waitFor();
    await own.getByRole("button", { name: "Withdraw it" }).click();
    await own.getByText("Withdrawn. Nobody else can see it.").first().waitFor();
    await own.close();
  });

  it("tells the author of unnamed words, in their garden alone, that their name was opened", async () => {
    const author = anotherMember(1);
    const item = await savedItem(app, author, { title: "What I saw on the stairs", unnamed: true });
    await hoursPass(app);
    const { admin } = app.people;
    const id = newId();
    const asked = { id, itemId: item.id, documentId: item.id, reason: "Somebody may be hurt" };
    await did(app, admin, "POST", "/api/releases", { ...asked, unsafeToTell: false });
    await appoint(app, anotherMember());
    await did(app, anotherMember(), "POST", `/api/releases/${id}`, { agree: true });
    const own = await openTab(browser(), app, { as: author, path: "/my-garden" });
    await own.getByText(/Two admins opened who wrote this/).waitFor();
    await expectAccessible(own);
    await own.close();
  });
});
