import type { Browser, Locator, Page } from "playwright-core";
import { startPlayground } from "../../bot/commands/playground/playground.ts";
import { CONVERSATIONS } from "../../bot/commands/playground/settings.ts";
import type { RunningApp } from "./app.ts";
import { temporaryFolder } from "./folders.ts";

/** Chats of the Playground, as its list names them. */
export const CHATS = {
  personal: "Personal Chat",
  group: CONVERSATIONS.groupChat.name,
  channel: CONVERSATIONS.channel.name,
};

/** Longest wait for one step. */
const STEP_LIMIT_MS = 30_000;

/** A person at Microsoft 365 Agents Playground, with its page in a browser. Names are those the page shows. */
export class PlaygroundPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a chat and waits until it can be written in. */
  async openChat(name: string): Promise<void> {
    await this.page.getByRole("treeitem", { name }).click();
    await this.box().waitFor();
  }

  /** Writes a message, and waits until it stands in the chat. */
  async say(text: string): Promise<void> {
    await this.box().click();
    await this.page.keyboard.insertText(text);
    await this.send();
    await this.message(text).waitFor();
  }

  /** Sends what is in the compose box, words or card. */
  async send(): Promise<void> {
    await this.page.getByRole("button", { name: "Send Message" }).click();
  }

  /** Hides the list of activities beside the chat. */
  async closeLog(): Promise<void> {
    const heading = this.page.getByText("Log Panel");
    // Its buttons have no names.
    await heading.locator("xpath=..").getByRole("button").last().click();
    await heading.waitFor({ state: "hidden" });
  }

  /** Waits until the compose box is empty again. */
  async sent(): Promise<void> {
    await this.page.getByText("Type a message...").waitFor();
  }

  /** The newest card with these words, in the chat or in the compose box. */
  cardNamed(words: string): Locator {
    return this.page.locator(".ac-adaptiveCard", { hasText: words }).last();
  }

  /** The message with these words. */
  message(text: string): Locator {
    return this.page.getByText(text, { exact: true }).first();
  }

  /** Chooses an action command on a message, and gives the dialog the bot answers with. */
  async chooseOnMessage(text: string, commandId: string): Promise<Locator> {
    await this.message(text).hover();
    await this.page.getByRole("button", { name: "Show more information" }).last().click();
    return this.runAction(commandId);
  }

  /** Chooses an action command beside the compose box, and gives the dialog the bot answers with. */
  async chooseInComposeBox(commandId: string): Promise<Locator> {
    await this.page.getByRole("button", { name: "Trigger Message Extension App" }).click();
    return this.runAction(commandId);
  }

  /** Leaves a dialog that is open, without saving. */
  async closeDialog(): Promise<void> {
    const close = this.page.getByRole("dialog").getByRole("button", { name: "Close" });
    if (await close.isVisible()) await close.click();
  }

  /** Opens the search of the message extension; what is typed into it is searched for at each key. */
  async searchInComposeBox(commandId: string, parameter: string, words: string): Promise<void> {
    await this.page.getByRole("button", { name: "Trigger Message Extension App" }).click();
    await this.page.getByRole("menuitem", { name: "Search Command" }).click();
    await this.page.getByText("Specify Command ID or Parameter").click();
    await this.page.getByPlaceholder("Command ID").fill(commandId);
    await this.page.getByPlaceholder("Parameter name").fill(parameter);
    await this.page.getByPlaceholder("Enter a search term").fill(words);
  }

  /** Has a link looked at for a card, as pasting it into Teams does, and puts the card into the chat. */
  async unfurl(link: string): Promise<void> {
    await this.page.getByRole("button", { name: "Trigger Message Extension App" }).click();
    await this.page.getByRole("menuitem", { name: "Link Unfurling" }).click();
    await this.page.getByRole("textbox", { name: "Enter an URL" }).fill(link);
    await this.page.getByRole("button", { name: "Send to Conversation" }).click();
  }

  /** Mentions the bot and says something to it, as one does where others are. */
  async mention(botName: string, text: string): Promise<void> {
    await this.box().click();
    await this.page.keyboard.type(`@${botName.slice(0, 3)}`);
    await this.page.getByRole("menuitem", { name: botName }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.send();
  }

  private async runAction(commandId: string): Promise<Locator> {
    await this.page.getByRole("menuitem", { name: "Action Command" }).click();
    await this.page.getByPlaceholder("Input command id or leave blanks").fill(commandId);
    await this.page.getByRole("button", { name: "Create" }).click();
    const dialog = this.page.getByRole("dialog").last();
    await dialog.locator(".ac-adaptiveCard").waitFor();
    return dialog;
  }

  private box(): Locator {
    return this.page.locator("[role=textbox][contenteditable=true]").first();
  }
}

/** The Playground running for an app, in any number of pages; `close` ends it and them. */
export type RunningPlayground = { visit(): Promise<PlaygroundPage>; close(): Promise<void> };

export async function openPlayground(browser: Browser, app: RunningApp): Promise<RunningPlayground> {
  const { folder, remove } = temporaryFolder();
  const playground = await startPlayground({
    botUrl: `${app.url}/api/messages`,
    port: 0,
    dataDir: folder,
    log: () => {},
  });
  // Any narrower, and the page hides its list of chats.
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "en-GB" });
  return {
    async visit() {
      const page = await context.newPage();
      page.setDefaultTimeout(STEP_LIMIT_MS);
      await page.goto(playground.url);
      return new PlaygroundPage(page);
    },
    async close() {
      await context.close();
      await playground.stop();
      remove();
    },
  };
}
