import { expect } from "chai";
import { createConnectorClient } from "../../bot/adapters/teams/connectorClient.ts";
import { createPromptCourier } from "../../bot/adapters/teams/promptCourier.ts";
import type { ItemView } from "../../bot/contract/api.ts";
import { API } from "../../bot/contract/paths.ts";
import type { PromptsView } from "../../bot/contract/prompts.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { deliverPosts } from "../../bot/usecases/prompts/deliverPosts.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { testClock } from "../support/deps.ts";
import { CHATS, openPlayground, type RunningPlayground } from "../support/playground.ts";
import { eventually } from "../tab/tabPage.ts";

/** The page is 9 MB of script; a busy machine takes a while over it. */
const PATIENCE_MS = 90_000;
const WORDS = {
  en: "What made you smile at work this week?",
  cy: "Beth wnaeth i chi wenu yn y gwaith yr wythnos hon?",
};
const REPLY = "Somebody remembered how I take my tea.";

describeInBrowser("In a channel of the Agents Playground, a prompt", (browser) => {
  let app: RunningApp;
  let playground: RunningPlayground;
  before(async function () {
    this.timeout(PATIENCE_MS);
    app = await startApp({ clock: testClock() });
    playground = await openPlayground(browser(), app);
  });
  after(async () => {
    await playground?.close();
    await app?.close();
  });

  it("arrives in both languages, takes a reply in place and thanks whoever replied", async function () {
    this.timeout(PATIENCE_MS);
    const { gardener, practitioner } = app.people;
    const at = await playground.visit();
    await at.openChat(CHATS.channel);
    await at.closeLog();
    const page = async () =>
      (await ask(app, gardener, "GET", API.prompts(FIRST_COMMUNITY))).body as PromptsView;
    const { channels } = await eventually(page, (now) => now.channels.length > 0);
    const conversations = channels.map(({ id }) => id);
    await ask(app, gardener, "PUT", API.promptRhythm(FIRST_COMMUNITY), { conversations, running: true });
    const wanted = { id: app.deps.ids.random(), promptId: "celebrate-2", words: WORDS };
    expect((await ask(app, gardener, "POST", API.promptPosts(FIRST_COMMUNITY), wanted)).status).to.equal(200);
    const promptCourier = createPromptCourier(
      createConnectorClient({ token: async () => undefined }),
      app.deps,
    );
    await deliverPosts({ ...app.deps, promptCourier });
    const [post] = (await page()).posted;
    expect(post?.channels.map(({ state }) => state)).to.deep.equal(conversations.map(() => "sent"));

    const card = at.cardNamed(WORDS.en);
    await card.waitFor();
    expect(await card.innerText()).to.include(WORDS.cy);
    await card.getByRole("button", { name: "Share", exact: true }).click();
    await card.getByLabel("Your reply").fill(REPLY);
    await card.getByRole("button", { name: "Share it" }).click();
    await at.cardNamed("Thank you. Your reply is there for everyone now.").waitFor();
    const item = (await ask(app, practitioner, "GET", API.item(post?.itemId ?? ""))).body as ItemView;
    expect(item.perspectives.map(({ text, author }) => [text, author.you])).to.deep.equal([[REPLY, true]]);
  });
});
