import { mkdirSync } from "node:fs";
import { expect } from "chai";
import type { Page } from "playwright-core";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { personId } from "../../bot/domain/ids.ts";
import { followTopic } from "../../bot/usecases/followTopic.ts";
import { keepPlace, keepReference } from "../../bot/usecases/references.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { readable } from "../support/cards.ts";
import { type FakeConnector, startFakeConnector } from "../support/fakeConnector.ts";
import { eventually, openTab, overflowing, type TabPage } from "./tabPage.ts";

const SHOTS = process.env["SHOTS"];
const LIST = "/garden/announcements";

describeInBrowser("announcements in the tab", (browser) => {
  let app: RunningApp;
  let connector: FakeConnector;
  beforeEach(async () => {
    connector = await startFakeConnector();
    app = await startApp({ tab: true });
    for (const { id } of samplePeople.people) await hasChat(id);
    const channel = {
      conversationId: "19:west",
      kind: "channel" as const,
      ...way(),
      teamId: "19:w",
      channelId: "19:west",
    };
    await keepPlace(app.deps, channel, { team: "Adults west", channel: "Practice" });
  });
  afterEach(async () => {
    await app.close();
    await connector.close();
  });

  const way = () => ({ serviceUrl: connector.url, tenantId: samplePeople.tenantId, botId: "28:bot" });
  async function hasChat(id: string): Promise<void> {
    const person = await app.deps.store.people.person(personId(samplePeople.tenantId, id));
    if (!person) throw new Error("Sample people are there");
    const chat = { conversationId: `a:${id}`, kind: "personal" as const, ...way(), userId: `29:${id}` };
    await keepReference(app.deps, person.value, chat);
  }
  const asGardener = (visit: object = {}) =>
    openTab(browser(), app, { as: app.people.gardener, path: LIST, ...visit });
  const shoot = async (page: Page, name: string) => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  async function write(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Write an announcement" }).click();
    const english = page.getByRole("group", { name: "English", exact: true });
    const welsh = page.getByRole("group", { name: "Welsh", exact: true });
    await english.getByRole("textbox", { name: "Title" }).fill("Study day on direct payments");
    await english
      .getByRole("textbox", { name: "Text", exact: true })
      .fill(
        "Thursday in the library.\n\n- **Bring** one question\n- See [the guide](https://example.org/guide)",
      );
    await english.getByRole("textbox", { name: /Words on the button/ }).fill("Book a place");
    await english.getByRole("textbox", { name: /Address the button/ }).fill("https://example.org/book");
    await welsh.getByRole("textbox", { name: "Title" }).fill("Diwrnod astudio");
    await welsh.getByRole("textbox", { name: "Text", exact: true }).fill("Dydd Iau yn y llyfrgell.");
  }
  /** So that no test waits for the hours people work. */
  async function makeUrgent(page: Page): Promise<void> {
    await page.getByRole("checkbox", { name: /^Urgent/ }).check();
    await page.getByRole("textbox", { name: "Why it cannot wait" }).fill("The room changed this morning");
  }
  async function send(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Send now" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Send it", exact: true }).click();
  }
  const noProblems = (page: TabPage) => expect(page.problems).to.deep.equal([]);

  it("go from the first word to everybody's chat, each in their language, with the card seen before", async () => {
    const welshReader = personId(samplePeople.tenantId, app.people.practitioner);
    const stored = await app.deps.store.people.person(welshReader);
    if (!stored) throw new Error("Sample people are there");
    const welsh = { ...stored.value, language: "cy" as const };
    await app.deps.store.people.write(welshReader, [{ replace: welsh, version: stored.version }]);

    const page = await asGardener();
    await page.getByRole("heading", { name: "Nothing has been announced yet" }).waitFor();
    await write(page);
    const people = samplePeople.people.length;
    await page.getByText(`This reaches ${people} people.`).waitFor();
    const english = page.locator("[data-preview=en]");
    await english.getByText("Bring", { exact: true }).waitFor();
    await english.getByText("Book a place").waitFor();
    await page.locator("[data-preview=cy]").getByText("Dydd Iau yn y llyfrgell.").waitFor();
    await makeUrgent(page);
    await shoot(page, "compose");
    await expectAccessible(page);

    await page.getByRole("button", { name: "Send to myself first" }).click();
    await page.getByText("Sent. Look at your chat with Practice Garden.").first().waitFor();
    expect(connector.sent()).to.have.length(2);
    connector.calls.length = 0;

    await send(page);
    await page.getByText("Sent", { exact: true }).first().waitFor();
    await eventually(
      async () => page.locator("[data-state]").getAttribute("data-state"),
      (state) => state === "done",
    );
    const sent = connector.calls.filter(({ path }) => path.includes("/activities"));
    expect(sent).to.have.length(people);
    const to = (id: string) => sent.find(({ path }) => path.includes(encodeURIComponent(`a:${id}`)))?.body;
    expect(readable(to(app.people.practitioner)?.attachments?.[0]?.content)).to.include("Diwrnod astudio");
    expect(readable(to(app.people.gardener)?.attachments?.[0]?.content)).to.include("Study day");
    await shoot(page, "sent");
    await expectAccessible(page);
    noProblems(page);
    await page.close();
  });

  it("stop at what could point to a person, and show it where it stands", async () => {
    const page = await asGardener();
    await write(page);
    const welsh = page.getByRole("group", { name: "Welsh", exact: true });
    await welsh.getByRole("textbox", { name: "Text", exact: true }).fill("Ffoniwch 07700 900123.");
    await send(page);
    const panels = page.getByRole("region", { name: /Text, Welsh/ });
    await panels.waitFor();
    await shoot(page, "findings");
    await expectAccessible(page);
    expect(connector.sent()).to.deep.equal([]);
    await panels.getByRole("button", { name: /not an identifying detail/i }).click();
    const why = panels.getByRole("textbox");
    await why.fill("Our own office");
    await panels.getByRole("button", { name: "Keep it, for this reason" }).first().click();
    await panels.waitFor({ state: "detached" });
    await makeUrgent(page);
    await send(page);
    await page.locator("[data-deliveries]").waitFor();
    await page.close();
  });

  it("are scheduled on the community's clocks; a time that is past or skipped is refused where it is chosen", async () => {
    const page = await asGardener();
    await write(page);
    await page.getByRole("button", { name: "Choose a time" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Day").fill("2020-03-02");
    await dialog.getByRole("button", { name: "Schedule it" }).click();
    await dialog.getByText(/That time has passed/).waitFor();
    await dialog.getByLabel("Day").fill("2099-03-29");
    await dialog.getByLabel("Time").fill("01:30");
    await dialog.getByRole("button", { name: "Schedule it" }).click();
    await dialog.getByText(/the clocks go forward/).waitFor();
    await expectAccessible(page);
    await shoot(page, "schedule");
    await dialog.getByLabel("Time").fill("09:30");
    await dialog.getByRole("button", { name: "Schedule it" }).click();
    await page.getByText(/Goes out on 29 March 2099, 09:30/).waitFor();
    await page.getByRole("button", { name: "Take it back into the draft" }).click();
    await page.getByRole("button", { name: "Send now" }).waitFor();
    await page.close();
  });

  it("keep what was typed, across a reload and a refusal", async () => {
    const page = await asGardener();
    await write(page);
    await page
      .getByRole("group", { name: "English", exact: true })
      .getByRole("textbox", { name: /Address/ })
      .fill("http://example.org");
    await page.reload();
    const title = page
      .getByRole("group", { name: "English", exact: true })
      .getByRole("textbox", { name: "Title" });
    await title.waitFor();
    expect(await title.inputValue()).to.equal("Study day on direct payments");
    await send(page);
    await page
      .getByText(/an address that begins with https/)
      .first()
      .waitFor();
    expect(await title.inputValue()).to.equal("Study day on direct payments");
    // It is a draft with an address by now, which other gardeners find too.
    await page.getByRole("link", { name: "All announcements" }).click();
    await page
      .getByRole("link", { name: /Study day on direct payments/ })
      .getByText("Draft")
      .waitFor();
    await page.close();
  });

  it("reach followers of a topic, a role, channels or people by name", async () => {
    const person = (
      await app.deps.store.people.person(personId(samplePeople.tenantId, app.people.practitioner))
    )?.value;
    if (!person) throw new Error("Sample people are there");
    await followTopic(app.deps, person, { topic: "hoarding", follow: true });
    const page = await asGardener();
    await write(page);
    const count = page.locator("[data-count]");
    await page.getByRole("radio", { name: "Followers of topics" }).check();
    await count.getByText("Nobody would get this yet.").waitFor();
    await page
      .getByRole("group", { name: "Topics" })
      .getByRole("button", { name: "hoarding", exact: true })
      .click();
    await count.getByText("This reaches 1 person.").waitFor();
    await page.getByRole("radio", { name: "Channels of teams" }).check();
    await page.getByRole("checkbox", { name: "Adults west · Practice" }).check();
    await count.getByText("This is posted in 1 channel.").waitFor();
    await page.locator("[data-preview=both]").getByText("Dydd Iau yn y llyfrgell.").waitFor();
    await page.getByRole("radio", { name: "People by name" }).check();
    const [someone] = samplePeople.people;
    await page
      .getByRole("searchbox", { name: "Find somebody by name" })
      .fill(someone?.name.slice(0, 4) ?? "");
    await page.getByRole("button", { name: someone?.name ?? "", exact: true }).click();
    await count.getByText("This reaches 1 person.").waitFor();
    await shoot(page, "people");
    await expectAccessible(page);
    await makeUrgent(page);
    await send(page);
    await eventually(
      async () => connector.sent().length,
      (sent) => sent === 1,
    );
    await page.close();
  });

  it("are reported on without a reason beside a name, and sent again to those nobody knows of", async () => {
    const [away, gone] = samplePeople.people;
    connector.plan({ status: 403, code: "ConversationBlockedByUser" }, { status: 504 });
    const page = await asGardener();
    await write(page);
    await makeUrgent(page);
    await send(page);
    const facts = page.locator("[data-deliveries]");
    await facts.getByText("Nobody knows whether it arrived").waitFor();
    await facts.getByText("the app is not installed there, or may not write to them").waitFor();
    await shoot(page, "report");
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the report (CSV)" }).click();
    const stream = await (await download).createReadStream();
    const csv = Buffer.concat(await stream.toArray()).toString();
    expect(csv).to.match(/Reached,\d+/);
    expect(csv).not.to.match(/blocked/i);
    for (const line of csv
      .split("\r\n")
      .filter((text) => [away, gone].some((one) => one && text.includes(one.name))))
      expect(line).to.match(/,(yes|no|not known)$/);
    await page.getByRole("button", { name: "Send again to the uncertain" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click();
    await facts.getByText("Nobody knows whether it arrived").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Copy into a new draft" }).click();
    await page.getByRole("button", { name: "Throw the draft away" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Throw the draft away" }).click();
    await page.getByRole("button", { name: "Write an announcement" }).waitFor();
    noProblems(page);
    await page.close();
  });

  it("tell how far they are while they go, are paused, go on, and are cancelled", async () => {
    // Teams asks one chat to wait, so that one message is still to be sent.
    connector.plan({ status: 429, code: "Throttled", headers: { "retry-after": "600" } });
    const page = await asGardener();
    await write(page);
    await makeUrgent(page);
    await send(page);
    const facts = page.locator("[data-deliveries]");
    const state = (name: string) =>
      eventually(
        () => page.locator("[data-state]").getAttribute("data-state"),
        (shown) => shown === name,
      );
    await state("sending");
    const sent = samplePeople.people.length - 1;
    await facts.getByText(`${sent} of ${sent + 1} sent`).waitFor();
    await facts.getByText("Waiting", { exact: true }).waitFor();
    expect(await facts.getByRole("progressbar").getAttribute("aria-valuenow")).to.equal(String(sent));
    await shoot(page, "sending");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await state("paused");
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await state("sending");
    await page.getByRole("button", { name: "Cancel it" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel the rest" }).click();
    await state("cancelled");
    await facts.getByText("Not sent, as it was cancelled").waitFor();
    expect(connector.sent().length, "the refused one included").to.equal(sent + 1);
    await page.close();
  });

  it("are nobody's but gardeners', and fit 320 pixels in Welsh, in the dark and in forced colours", async () => {
    const member = await openTab(browser(), app, { as: app.people.practitioner, path: LIST });
    await member.getByRole("heading", { name: "This page is for gardeners of the community." }).waitFor();
    await member.close();
    for (const [name, look] of Object.entries({
      "welsh-320": { width: 320, height: 700, locale: "cy-GB" },
      dark: { dark: true },
      contrast: { forcedColors: true },
    })) {
      const page = await asGardener({ ...look, path: `${LIST}/new` });
      await page.locator("[data-heading]").waitFor();
      await page
        .locator("[name=title]")
        .fill("Diwrnod astudio ar daliadau uniongyrchol a chyfrifoldebau newydd");
      await page.locator("[name=text]").fill("Dydd Iau yn y llyfrgell.\n\n- **Un** cwestiwn");
      await page.locator("[data-preview]").getByText("Dydd Iau").first().waitFor();
      await eventually(
        () => overflowing(page),
        (wide) => wide.length === 0,
      );
      await shoot(page, name);
      await expectAccessible(page);
      await page.close();
    }
  });
});
