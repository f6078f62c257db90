import { expect } from "chai";
import type { Page } from "playwright-core";
import type { PersonId } from "../../bot/domain/ids.ts";
import { sendNotices } from "../../bot/usecases/notices.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab } from "./tabPage.ts";
import { answered, saved, someone } from "./tendingGarden.ts";

const KITCHEN = "How do you talk about a full kitchen?";

describeInBrowser("looking after a community in the tab", (browser) => {
  let app: RunningApp;
  let knows: PersonId;
  beforeEach(async () => {
    app = await startApp({ tab: true, sample: false });
    knows = await someone(app, "Ceinwen Quarmby");
    const asks = await someone(app, "Dilwyn Umber", ["member"], 5);
    const earlier = await saved(app, {
      by: asks,
      name: "Dilwyn Umber",
      title: "Stairs full of papers",
      days: 13,
    });
    await answered(app, earlier, knows, "Ceinwen Quarmby", 12);
    // Five days hold three working days wherever a weekend falls, unless two bank holidays come together.
    await saved(app, { by: asks, name: "Dilwyn Umber", title: KITCHEN, days: 6 });
  });
  afterEach(() => app.close());

  const garden = async () => {
    const page = await openTab(browser(), app, { as: app.people.gardener, path: "/garden/tend" });
    await page.locator("[data-first-act]").first().waitFor();
    return page;
  };
  const kitchen = (page: Page) => page.getByRole("article", { name: KITCHEN });
  const choose = async (page: Page, entry: string | RegExp) => {
    await kitchen(page)
      .getByRole("button", { name: /^More for/ })
      .click();
    await page.getByRole("menuitem", { name: entry }).click();
  };

  it("invites by name somebody who wrote about the topic, with words that are checked first", async () => {
    const page = await garden();
    await page.getByRole("heading", { name: /^Somebody is waiting/ }).waitFor();
    await kitchen(page)
      .getByText(/No perspective after 3 working days/)
      .waitFor();
    await kitchen(page).getByRole("button", { name: "Invite two people" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Wrote 1 perspective about hoarding").waitFor();
    await expectAccessible(page);
    const words = dialog.getByRole("textbox", { name: "Your words to Ceinwen Quarmby" });
    await words.fill("Ring 07700 900123 about it.");
    await dialog.getByRole("button", { name: "Send the invitations" }).click();
    await dialog.getByText(/“07700 900123”/).waitFor();
    await words.fill("You wrote about the window. Would it help here?");
    await dialog.getByRole("button", { name: "Send the invitations" }).click();
    await dialog.getByText("Invited. Nobody else sees it.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await kitchen(page)
      .getByText(/people were invited/)
      .waitFor();
    const owed = await app.deps.store.notices.of(knows);
    expect(owed).to.have.length(1);
    // There is no chat with her here; that it was looked at is enough.
    await sendNotices(app.deps);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("puts off, shows what is put aside, takes up again, and is ticked off by keyboard alone", async () => {
    const page = await garden();
    await choose(page, "Put off until next week");
    await kitchen(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Show 1 put aside" }).click();
    await kitchen(page).getByText("Put off for now").waitFor();
    await expectAccessible(page);
    await choose(page, "Take it up again");
    await page.getByRole("button", { name: "Hide what is put aside" }).waitFor({ state: "detached" });
    const first = page.locator("[data-first-act]").first();
    await first.focus();
    await page.keyboard.press("j");
    const here = () =>
      page.evaluate("document.activeElement.closest('article')?.getAttribute('data-reason')");
    const second = await page.locator("article").nth(1).getAttribute("data-reason");
    expect(await here()).to.equal(second);
    await page.keyboard.press("k");
    expect(await here()).to.equal(await page.locator("article").first().getAttribute("data-reason"));
    await kitchen(page).locator("[data-first-act]").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Done" }).focus();
    await page.keyboard.press("Enter");
    await kitchen(page).waitFor({ state: "detached" });
    await page.close();
  });

  it("hands over to a second gardener, who stands in for a holiday", async () => {
    await someone(app, "Glesni Upjohn", ["member", "gardener"]);
    const page = await garden();
    await choose(page, "Hand over to Glesni Upjohn");
    await kitchen(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Show 1 put aside" }).click();
    await kitchen(page).getByText("Glesni Upjohn looks after this").waitFor();
    await page.getByRole("button", { name: "I am away" }).click();
    await page.getByLabel("Last day").fill("2020-01-01");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText(/Those days do not fit together/).waitFor();
    await page.getByLabel("Last day").fill(nextWeek());
    await page.getByLabel("Stands in").selectOption({ label: "Glesni Upjohn" });
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText(/\(you\) is away from .*\. Glesni Upjohn stands in/).waitFor();
    await page.getByRole("button", { name: "I am here after all" }).click();
    await page.getByRole("button", { name: "I am away" }).waitFor();
    await page.close();
  });

  it("pauses for a hard week in plain sight, and goes on again; notes minutes", async () => {
    const page = await garden();
    await page.getByLabel("Paused until the end of").fill(nextWeek());
    await page.getByRole("button", { name: "Pause everything" }).click();
    await page.getByText(/^Everything is paused until the end of/).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Go on now" }).click();
    await page.getByRole("button", { name: "Pause everything" }).waitFor();
    const minutes = page.getByRole("textbox", { name: "Minutes" });
    await minutes.fill("a few");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("A whole number from 1 to 600, please.").waitFor();
    await minutes.fill("20");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("20 minutes noted this week").last().waitFor();
    await page.close();
  });

  it("asks whoever saved something, who answers with one tap where it waits for them", async () => {
    const practitioner = app.people.practitioner;
    const owner = (await app.deps.store.membership.members("first" as never, { limit: 50 })).documents
      .map(({ value }) => value.personId)
      .find((id) => id.endsWith(practitioner));
    if (!owner) throw new Error("The practitioner is a member");
    const title = "Where to send a form";
    await saved(app, { by: owner, name: "Me", title, days: 400, kind: "resource" });
    const page = await garden();
    const row = page.getByRole("article", { name: title });
    await row.getByRole("button", { name: "Ask if it is still right" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Ask", exact: true }).click();
    await page
      .getByRole("dialog")
      .getByText(/^Asked\. They find it/)
      .waitFor();
    await page.close();
    const own = await openTab(browser(), app, { as: practitioner, path: "/my-garden/waiting" });
    await own.getByRole("heading", { name: "A gardener asks you" }).waitFor();
    await own.getByText(/Is it still right\? One tap keeps it/).waitFor();
    await expectAccessible(own);
    await own.getByRole("button", { name: "It is still right" }).click();
    await own.getByRole("heading", { name: "Nothing is waiting for you" }).waitFor();
    await own.close();
  });

  it("gives topics that the words suggest, and shows two alike items to each other's readers", async () => {
    const bare = await saved(app, {
      by: knows,
      name: "Ceinwen Quarmby",
      title: "Hoarding: papers on the stairs",
      days: 1,
      topics: [],
      kind: "insight",
    });
    const page = await garden();
    await page.getByRole("article", { name: bare.title }).getByRole("button", { name: "Add topics" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.getByText("Name at least one topic.").waitFor();
    await dialog.getByRole("textbox").fill("hoarding");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.getByText("Added.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await eventually(
      async () => app.deps.search.get(bare.id)?.topics,
      (topics) => topics?.[0] === "hoarding",
    );
    await page.close();
  });

  it("teaches one thing and offers one action when nothing needs anybody", async () => {
    const empty = await startApp({ tab: true, sample: false });
    const page = await openTab(browser(), empty, { as: empty.people.gardener, path: "/garden/tend" });
    await page
      .getByRole("article", { name: "Newcomers" })
      .getByRole("button", { name: "Welcome them" })
      .click();
    const dialog = page.getByRole("dialog");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await dialog.getByText("Sent to each of them privately.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("heading", { name: "Nothing needs you today" }).waitFor();
    await expectAccessible(page);
    await page.close();
    await empty.close();
  });
});

function nextWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}
