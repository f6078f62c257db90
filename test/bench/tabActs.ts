import type { Browser, Locator } from "playwright-core";
import { SAVE_COMMAND } from "../../bot/surfaces/extension/commandIds.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { openBrowser } from "../support/browser.ts";
import { CHATS, openPlayground } from "../support/playground.ts";
import { openTab } from "../tab/tabPage.ts";
import { printTable } from "./table.ts";

const MESSAGE = "Before the visit I ring and ask what would make the morning easier.";

/** Counts what a person's hands do, and the time until what they wanted is there; reading and thinking come on top. */
class Hands {
  clicks = 0;
  fields = 0;
  readonly #begun = performance.now();

  async click(what: Locator): Promise<void> {
    this.clicks++;
    await what.click();
  }

  async fill(field: Locator, words: string): Promise<void> {
    this.fields++;
    await field.fill(words);
  }

  row(act: string, limit: string) {
    return {
      act,
      clicks: this.clicks,
      fields: this.fields,
      "seconds of waiting": (performance.now() - this.#begun) / 1000,
      limit,
    };
  }
}

/** The five acts of a practitioner, done in the tab, and saving done in the Agents Playground: steps and seconds. */
export async function benchActs(): Promise<void> {
  const app = await startApp({ tab: true });
  const browser = await openBrowser();
  try {
    printTable("Steps and seconds of five acts", [
      await saving(browser, app),
      ...(await findingAndMore(browser, app)),
    ]);
  } finally {
    await browser.close();
    await app.close();
  }
}

/** From "Save as practice knowledge" in a message's menu to the card that stands in the compose box. */
async function saving(browser: Browser, app: RunningApp) {
  const playground = await openPlayground(browser, app);
  try {
    const at = await playground.visit();
    await at.openChat(CHATS.group);
    await at.say(MESSAGE);
    const dialog = await at.chooseOnMessage(MESSAGE, SAVE_COMMAND);
    const hands = new Hands();
    await hands.click(dialog.getByRole("button", { name: "Save", exact: true }));
    await at.cardNamed("Before the visit I ring").waitFor();
    return hands.row("save a message, after the menu", "2 clicks");
  } finally {
    await playground.close();
  }
}

async function findingAndMore(browser: Browser, app: RunningApp) {
  const page = await openTab(browser, app);
  const item = page.getByRole("region", { name: "Item" });
  await page.locator("[data-row]").first().waitFor();

  const find = new Hands();
  await find.fill(page.getByRole("textbox", { name: /Search practice knowledge/ }), "dols overdue");
  await page.locator("[data-row] mark").first().waitFor();
  const found = find.row("find", "1 field");

  const ask = new Hands();
  await ask.click(page.getByRole("button", { name: "Ask or share" }));
  await ask.fill(page.getByRole("textbox", { name: "Title" }), "Who rings the night staff first?");
  await ask.fill(page.getByRole("textbox", { name: "Text" }), "Nobody knew last week. How is it with you?");
  await ask.click(page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }));
  await item.getByRole("heading", { name: "Who rings the night staff first?" }).waitFor();
  const asked = ask.row("ask", "");

  await page.locator("[data-row]").nth(1).click();
  const open = item.getByRole("button", { name: /^I used this/ }).first();
  await open.waitFor();
  const answer = new Hands();
  await answer.click(item.getByRole("button", { name: "Add your perspective" }));
  await answer.fill(page.getByRole("textbox", { name: "Your perspective" }), "We keep a list by the phone.");
  await answer.click(page.getByRole("button", { name: "Add", exact: true }));
  await item.getByRole("article").filter({ hasText: "We keep a list by the phone." }).waitFor();
  const answered = answer.row("answer", "");

  const react = new Hands();
  const helpful = item.getByRole("button", { name: /^Helpful/ });
  await react.click(helpful);
  await item.locator("button[aria-pressed=true]", { hasText: /^Helpful/ }).waitFor();
  const reacted = react.row("react", "1 tap");

  const use = new Hands();
  await use.click(open);
  await item
    .locator("button[aria-pressed=true]", { hasText: /^I used this/ })
    .first()
    .waitFor();
  const used = use.row("use", "1 tap");
  await page.close();
  return [found, asked, answered, reacted, used];
}
