import { expect } from "chai";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { personId } from "../../bot/domain/ids.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { eventually, openTab, row } from "./tabPage.ts";

describeInBrowser("light ways to take part, in the tab", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true });
  });
  after(() => app.close());
  const follows = async () =>
    (await app.deps.store.people.person(personId(samplePeople.tenantId, app.people.practitioner)))?.value
      .follows ?? [];

  it("follows a topic with one tap, beside a chosen topic and in the list of all, and one to stop", async () => {
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

  const AGREES = "Assessing capacity when the person agrees with everything I say";
  const opened = async () => {
    const page = await openTab(browser(), app, { as: app.people.practitioner });
    await row(page, AGREES).getByRole("link").click();
    await page.getByRole("button", { name: /^Thank you/ }).waitFor();
    return page;
  };

  it("reacts, saves and says what helped by keyboard, and takes back a tap that did not arrive", async () => {
    const page = await opened();
    const thanks = page.getByRole("button", { name: /^Thank you/ });
    const before = Number((await thanks.innerText()).match(/\d+/)?.[0]);
    await thanks.press("Space");
    await page.getByRole("button", { name: `Thank you · ${before + 1}`, pressed: true }).waitFor();
    await page.getByRole("button", { name: "Save for later", pressed: false }).press("Enter");
    await page.getByRole("button", { name: "Follow", exact: true, pressed: false }).press("Enter");
    const helped = page.getByRole("button", { name: /^Helped me/ }).last();
    await helped.press("Space");
    await eventually(
      () => helped.evaluate((button) => button.matches(":focus")),
      (here) => here,
    );
    expect(await helped.getAttribute("aria-pressed")).to.equal("true");
    await expectAccessible(page);
    await page.route("**/reactions", (route) => route.abort());
    await thanks.press("Space");
    await page
      .getByRole("alert")
      .filter({ hasText: /reach|connection/i })
      .waitFor();
    expect(await thanks.innerText()).to.equal(`Thank you · ${before + 1}`);
    expect(await thanks.getAttribute("aria-pressed")).to.equal("true");
    await page.unroute("**/reactions");
    await thanks.press("Space");
    await page.getByRole("button", { name: `Thank you · ${before}`, pressed: false }).waitFor();
    const saved = (
      await app.deps.store.people.person(personId(samplePeople.tenantId, app.people.practitioner))
    )?.value.saves;
    expect(saved).to.have.length(1);
    expect(page.problems).to.deep.equal([]);
    await page.close();
  });

  it("adds a topic as the community spells it, and says what has changed without losing a word", async () => {
    const page = await opened();
    const add = page.getByRole("button", { name: "Add a topic" });
    await add.press("Enter");
    await page.getByRole("combobox", { name: "Topic", exact: true }).fill("SUPERVISION");
    await page.keyboard.press("Enter");
    await page.getByText("Added: supervision").waitFor();
    await page.getByRole("button", { name: "Done" }).press("Enter");
    await eventually(
      () => add.evaluate((button) => button.matches(":focus")),
      (here) => here,
    );
    const no = page.getByRole("button", { name: "Not any more" });
    await no.press("Enter");
    const field = page.getByRole("textbox", { name: "What is different now" });
    await field.fill("The form has a new name.");
    await page.keyboard.press("Escape");
    await no.press("Enter");
    expect(await field.inputValue()).to.equal("The form has a new name.");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Say what has changed" }).press("Enter");
    await page.getByText("Thank you. The gardeners look at it.").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).press("Enter");
    await eventually(
      () => no.evaluate((button) => button.matches(":focus")),
      (here) => here,
    );
    await page.close();
  });
});
