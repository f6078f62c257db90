import { expect } from "chai";
import type { ItemView, SearchResponse, SearchResult } from "../../bot/contract/api.ts";
import { API } from "../../bot/contract/paths.ts";
import people from "../../bot/data/samplePeople.json" with { type: "json" };
import { FIND_COMMAND, FIND_PARAMETERS, SAVE_COMMAND } from "../../bot/surfaces/extension/commandIds.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { CHATS, openPlayground, type PlaygroundPage, type RunningPlayground } from "../support/playground.ts";

/** The page is 9 MB of script; a busy machine takes a while over it. */
const PATIENCE_MS = 90_000;

describeInBrowser("In the Agents Playground, a person", (browser) => {
  let app: RunningApp;
  let playground: RunningPlayground;
  let at: PlaygroundPage;

  before(async function () {
    this.timeout(PATIENCE_MS);
    app = await startApp();
    playground = await openPlayground(browser(), app);
    at = await playground.visit();
  });
  beforeEach(function () {
    this.currentTest?.timeout(PATIENCE_MS);
  });
  afterEach(async function () {
    this.timeout(PATIENCE_MS);
    if (this.currentTest?.state === "failed") at = await playground.visit();
    else await at.closeDialog();
  });
  after(async () => {
    await playground?.close();
    await app?.close();
  });

  /** What the tab finds for the practitioner, once the index has caught up. */
  async function foundInTab(text: string): Promise<SearchResult[]> {
    await app.deps.search.caughtUp();
    const answer = await ask(app, app.people.practitioner, "POST", API.search, { text });
    return (answer.body as SearchResponse).results;
  }

  it("saves a message of a chat, and it is found in the tab", async () => {
    const words = "When somebody will not let carers in, I ask what a good morning used to look like.";
    await at.openChat(CHATS.group);
    await at.say(words);
    const dialog = await at.chooseOnMessage(words, SAVE_COMMAND);
    expect(await dialog.getByLabel("Text").last().inputValue()).to.equal(words);
    await dialog.getByLabel("Title").last().fill("Ask about a good morning");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await at.cardNamed("Ask about a good morning").waitFor();
    await at.send();
    await at.sent();
    await at.cardNamed("Ask about a good morning").waitFor();

    const [first] = await foundInTab("good morning carers");
    expect(first?.title).to.equal("Ask about a good morning");
    const item = (await ask(app, app.people.practitioner, "GET", API.item(first?.id ?? ""))).body as ItemView;
    expect(item.text).to.equal(words);
    expect(item.kind).to.equal("insight");
    expect(item.author.you).to.equal(true);
  });

  it("saves words of their own from the compose box", async () => {
    await at.openChat(CHATS.group);
    const dialog = await at.chooseInComposeBox(SAVE_COMMAND);
    await dialog.getByLabel("Title").last().fill("Which kettle tipper suits a weak grip?");
    await dialog.getByLabel("Text").last().fill("Two have come back broken. What do you order?");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await at.cardNamed("Which kettle tipper").waitFor();
    await at.send();
    await at.sent();

    const [first] = await foundInTab("kettle tipper");
    expect(first?.title).to.equal("Which kettle tipper suits a weak grip?");
  });

  it("is told what is missing, with everything typed still there", async () => {
    await at.openChat(CHATS.group);
    const dialog = await at.chooseInComposeBox(SAVE_COMMAND);
    await dialog.getByLabel("Title").last().fill("Long-handled sponges   ");
    await dialog.getByLabel("Text").last().fill("   ");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.getByText("Write a few words first.").waitFor();
    expect(await dialog.getByLabel("Title").last().inputValue()).to.include("Long-handled sponges");
    const titles = (await foundInTab("long-handled sponges")).map((result) => result.title);
    expect(titles).to.not.include("Long-handled sponges");
  });

  it("searches from the compose box and puts what they choose into the chat", async () => {
    await at.openChat(CHATS.group);
    await at.searchInComposeBox(FIND_COMMAND, FIND_PARAMETERS.text, "direct payment relative same house");
    const title = "Can a direct payment be used to pay a relative who lives in the same house?";
    await at.page.getByText(title).last().click();
    await at.cardNamed(title).waitFor();
    await at.send();
    await at.sent();
    await at.cardNamed(title).waitFor();
  });

  it("asks the bot and reads an answer in place", async () => {
    await at.openChat(CHATS.personal);
    await at.say("how do I start a carer's assessment?");
    const title = "One opening line that changed my carer's assessments";
    await at.page.getByText(title).last().click();
    await at.page.getByText("what did you used to do on a Tuesday before all this").last().waitFor();
  });

  it("asks the community where nothing is found", async () => {
    await at.openChat(CHATS.personal);
    await at.say("quokka xylophone?");
    await at.page.getByText("Nothing yet on that").last().waitFor();
    await at.page.getByRole("button", { name: "Ask the community" }).last().click();
    await at.page.getByText("Asked. Answers will stand beside your question").last().waitFor();

    const [first] = await foundInTab("quokka xylophone");
    expect(first?.kind).to.equal("question");
  });

  it("asks in the open by mentioning the bot", async () => {
    await at.openChat(CHATS.group);
    await at.mention(people.bot.name, "carer's assessment opening line");
    await at.page.getByText("One opening line that changed my carer's assessments").last().waitFor();
  });

  it("sees a card for a link they share", async () => {
    const [first] = await foundInTab("direct payment relative");
    await at.openChat(CHATS.group);
    await at.unfurl(app.deps.links.item(first?.id ?? ""));
    await at.page
      .getByText(first?.title ?? "no item")
      .last()
      .waitFor();
  });
});
