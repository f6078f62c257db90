import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { expect } from "chai";
import type { FillResponse, PreviewResponse, PromptsView } from "../../../bot/contract/prompts.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { withPerspective } from "../../../bot/domain/item.ts";
import { deliverPosts } from "../../../bot/usecases/prompts/deliverPosts.ts";
import { postPrompts } from "../../../bot/usecases/prompts/postPrompts.ts";
import { faultsOf, readable } from "../../support/cards.ts";
import { testClock } from "../../support/deps.ts";
import { type Garden, startGarden } from "../../support/garden.ts";
import { aChannel, type RecordedCourier, recordedCourier } from "../../support/prompts.ts";

const PATH = "/api/communities/first/prompts";
const MONDAY = new Date("2026-11-23T12:00:00Z");
const WORDS = {
  en: "What made you smile at work this week?",
  cy: "Beth wnaeth i chi wenu yn y gwaith yr wythnos hon?",
};

describe("prompts, over HTTP", () => {
  let garden: Garden;
  let courier: RecordedCourier;
  beforeEach(async () => {
    garden = await startGarden({ clock: testClock(MONDAY) });
    courier = recordedCourier();
  });
  afterEach(() => garden.close());

  const as = (method: string, path: string, body?: object) =>
    garden.as("gardener", method, PATH + path, body);
  const page = async () => (await as("GET", "")).body as PromptsView;
  const error = ({ body }: { body: unknown }) =>
    (body as { error: { code: string; field?: string; message: string } }).error;
  const fresh = () => garden.app.deps.ids.random();
  const start = async () => {
    const conversations = [await aChannel(garden.app.deps, "questions")];
    expect((await as("PUT", "/rhythm", { conversations, running: true })).status).to.equal(200);
  };
  const minute = async () => {
    await postPrompts(garden.app.deps);
    await deliverPosts({ ...garden.app.deps, promptCourier: courier });
  };

  it("shows a gardener the library, a calendar to come and the channels, before anything runs", async () => {
    await aChannel(garden.app.deps, "questions");
    const { prompts, rhythm, calendar, channels, posted, missed } = await page();
    expect(prompts).to.have.length(40);
    expect(prompts.every(({ welshIsDraft, own }) => welshIsDraft && !own)).to.equal(true);
    expect(prompts.filter(({ open }) => open)).to.have.length(11);
    expect(rhythm).to.deep.equal({
      running: false,
      timeZone: "Europe/London",
      beats: [{ weekday: 2, minutes: 600 }],
      languages: "both",
      conversations: [],
    });
    expect(calendar.map(({ day }) => day)).to.deep.equal([
      "2026-11-24",
      "2026-12-01",
      "2026-12-08",
      "2026-12-15",
      "2026-12-22",
      "2026-12-29",
    ]);
    expect(calendar.map(({ prompt }) => prompt?.group)).to.deep.equal([
      "ask",
      "share",
      "reflect",
      "ask",
      "share",
      "celebrate",
    ]);
    expect(channels.map(({ name }) => name)).to.deep.equal(["Adult social care · questions"]);
    expect([posted, missed]).to.deep.equal([[], []]);
  });

  it("starts in a chosen channel, sends at its time and shows what went out and who replied how often", async () => {
    expect(error(await as("PUT", "/rhythm", { running: true })).code).to.equal("prompt-no-channel");
    await start();
    garden.clock.set(new Date("2026-11-24T10:00:30Z"));
    await minute();
    const [post] = (await page()).posted;
    expect(post).to.deep.include({
      replies: 0,
      gone: false,
      channels: [{ name: "Adult social care · questions", state: "sent" }],
    });
    const reply = { id: fresh(), text: "A kettle and two chairs." };
    expect(
      (await garden.as("ebrill", "POST", `/api/items/${post?.itemId}/perspectives`, reply)).status,
    ).to.equal(200);
    const after = await page();
    expect(after.posted[0]?.replies).to.equal(1);
    expect(after.prompts.find(({ id }) => id === "ask-1")?.lastUsed).to.equal("2026-11-24T10:00:30.000Z");
    expect(after.calendar[0]?.day).to.equal("2026-12-01");
    const read = (await garden.as("ebrill", "GET", `/api/items/${post?.itemId}`)).body as {
      prompt?: boolean;
      author: object;
    };
    expect(read.prompt).to.equal(true);
    expect(read.author).to.deep.equal({ name: null, you: false });
  });

  it("says which slots were missed while the server was away", async () => {
    await start();
    garden.clock.set(new Date("2026-11-25T10:00:00Z"));
    await minute();
    const { missed, posted } = await page();
    expect(missed).to.deep.equal([{ day: "2026-11-24", minutes: 600 }]);
    expect(posted).to.deep.equal([]);
  });

  it("lets a gardener place, change, swap, move, skip and pause", async () => {
    await start();
    const act = async (slot: string, body: object) => (await as("POST", `/slots/${slot}`, body)).status;
    const [first, second] = (await page()).calendar;
    expect(await act("2026-11-23.1", { act: "swap", with: "2026-11-30.1" })).to.equal(200);
    const swapped = (await page()).calendar;
    expect(swapped.slice(0, 2).map(({ prompt }) => prompt?.promptId)).to.deep.equal([
      second?.prompt?.promptId,
      first?.prompt?.promptId,
    ]);
    expect(await act("2026-11-23.1", { act: "another" })).to.equal(200);
    expect((await page()).calendar[0]?.prompt?.promptId).to.not.equal(second?.prompt?.promptId);
    expect(await act("2026-11-23.1", { act: "place", promptId: "share-2", words: WORDS })).to.equal(200);
    expect(await act("2026-11-23.1", { act: "move", day: "2026-11-26", minutes: 840 })).to.equal(200);
    expect(await act("2026-11-30.1", { act: "skip" })).to.equal(200);
    expect((await as("POST", "/weeks", { week: "2026-12-10", paused: true })).status).to.equal(200);
    const { calendar } = await page();
    expect(calendar[0]).to.deep.include({
      day: "2026-11-26",
      minutes: 840,
      chosen: true,
      prompt: { promptId: "share-2", group: "share", words: WORDS },
    });
    expect(calendar.map(({ skipped, paused }) => [skipped, paused]).slice(0, 3)).to.deep.equal([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(await act("2026-11-30.1", { act: "takeUp" })).to.equal(200);
    expect((await page()).calendar[1]?.skipped).to.equal(false);
    garden.clock.set(new Date("2026-11-26T14:00:00Z"));
    await minute();
    expect(courier.asked.map(({ item }) => [item.title, item.text])).to.deep.equal([[WORDS.en, WORDS.cy]]);
  });

  it("refuses, saying why, times, slots and words that cannot be", async () => {
    await start();
    const code = async (answer: Promise<{ body: unknown }>) => error(await answer).code;
    const slot = "/slots/2026-11-23.1";
    expect(await code(as("POST", slot, { act: "move", day: "2026-11-27", minutes: 990 }))).to.equal(
      "prompt-time-not-allowed",
    );
    expect(await code(as("POST", slot, { act: "move", day: "2026-13-27", minutes: 600 }))).to.equal(
      "request-malformed",
    );
    expect(await code(as("POST", "/slots/2020-01-06.1", { act: "skip" }))).to.equal("not-found");
    expect(await code(as("POST", slot, { act: "swap", with: "nothing" }))).to.equal("not-found");
    expect(await code(as("PUT", "/rhythm", { beats: [{ weekday: 1, minutes: 540 }] }))).to.equal(
      "prompt-time-not-allowed",
    );
    expect(await code(as("PUT", "/rhythm", { conversations: [] }))).to.equal("prompt-no-channel");
    expect(await code(as("POST", "/weeks", { week: "tomorrow", paused: true }))).to.equal(
      "request-malformed",
    );
    const place = (en: string, promptId = "share-7") =>
      as("POST", slot, { act: "place", promptId, words: { en, cy: "" } });
    expect(await code(place("{topic} came up."))).to.equal("prompt-open-places");
    expect(await code(place("x".repeat(30_000)))).to.equal("text-too-long");
    expect(await code(place("Why?", "share-99"))).to.equal("not-found");
    expect(error(await place("Call Dorothy Hughes on 07700 900123.")).code).to.equal("identifiers-found");
    expect((await page()).calendar[0]?.chosen).to.equal(false);
  });

  it("fills what a prompt leaves open from what there is, and says kindly what there is not", async () => {
    const fill = async (promptId: string) => (await as("POST", "/fill", { promptId })).body as FillResponse;
    for (const promptId of ["ask-6", "share-7", "celebrate-1", "celebrate-4", "celebrate-3", "welcome-5"]) {
      const { open, words } = await fill(promptId);
      expect(open.length, promptId).to.be.greaterThan(0);
      expect(
        open.every(({ why }) => why.length > 20),
        promptId,
      ).to.equal(true);
      expect(words.en, promptId).to.include("{");
    }
    const title = "How do you end a first visit?";
    const itemId = await garden.saves("ebrill", { title, topics: ["home visits"] });
    garden.clock.forward(60_000);
    await garden.saves("ebrill", { title: "Who brings the form?", topics: ["home visits"] });
    garden.clock.forward(4 * 86_400_000);
    expect((await fill("ask-6")).words).to.deep.equal({
      en: `A question has been waiting since 23 November: "${title}". Who has met something like this?`,
      cy: `Mae cwestiwn wedi bod yn aros ers 23 Tachwedd: "${title}". Pwy sydd wedi dod ar draws rhywbeth tebyg?`,
    });
    expect((await fill("share-7")).words.en).to.match(/^home visits has come up 2 times lately/);
    await garden.as("rhodri", "POST", `/api/items/${itemId}/perspectives`, {
      id: fresh(),
      text: "By summing up.",
    });
    expect((await fill("celebrate-1")).words.en).to.include("1 questions that had no answer");
    const stored = await garden.app.deps.store.knowledge.item(FIRST_COMMUNITY, itemId as never);
    if (!stored) throw new Error("Just saved");
    const used = {
      ...withPerspective(stored.value, garden.clock.now(), 0),
      counts: { ...stored.value.counts, uses: 3 },
    };
    await garden.app.deps.store.knowledge.write(FIRST_COMMUNITY, [
      { replace: used, version: stored.version },
    ]);
    expect((await fill("celebrate-4")).words.en).to.equal(
      `This answer has been used in practice 3 times: ${title}. Thank you to whoever wrote it.`,
    );
  });

  it("shows the card as a channel gets it", async () => {
    const { card } = (await as("POST", "/preview", { words: WORDS })).body as PreviewResponse;
    expect(faultsOf(card as IAdaptiveCard)).to.deep.equal([]);
    expect(readable(card)).to.include(WORDS.en).and.include(WORDS.cy).and.include("Rhannu");
    expect(error(await as("POST", "/preview", { words: { en: " ", cy: "" } })).code).to.equal("text-empty");
  });

  it("keeps prompts of a community's own, checked, and asks them first", async () => {
    const id = fresh();
    const save = (words: object, accepted?: object[]) =>
      as("PUT", "/own", { id, group: "ask", words, accepted });
    const found = error(await save({ en: "Ask Dorothy Hughes about it?", cy: "" }));
    expect(found.code).to.equal("identifiers-found");
    const cy = error(await save({ en: "Why?", cy: "Ffoniwch 07700 900123." }));
    expect((cy as { findings?: { field: string }[] }).findings?.[0]?.field).to.equal("textCy");
    expect((await save(WORDS)).status).to.equal(200);
    expect((await save(WORDS)).status).to.equal(200);
    const { prompts, calendar } = await page();
    expect(prompts).to.have.length(41);
    expect(prompts[0]).to.deep.include({ id, own: true, words: WORDS, welshIsDraft: false });
    expect(calendar[0]?.prompt?.promptId).to.equal(id);
    expect((await as("POST", `/own/${id}/remove`, {})).status).to.equal(200);
    expect((await page()).prompts).to.have.length(40);
    expect((await garden.as("gardener", "GET", "/api/communities/elsewhere/prompts")).status).to.equal(404);
  });

  it("asks at once, in the channels within the minute, and says when it cannot", async () => {
    const now = (id = fresh()) => as("POST", "/posts", { id, promptId: "ask-1", words: WORDS });
    expect(error(await now()).code).to.equal("prompt-no-channel");
    await start();
    const id = fresh();
    expect((await now(id)).status).to.equal(200);
    expect((await now(id)).status).to.equal(200);
    courier.plan({ kind: "uncertain" });
    await minute();
    expect(courier.asked.map(({ item }) => item.title)).to.deep.equal([WORDS.en]);
    const before = await page();
    expect(before.posted[0]?.channels[0]?.state).to.equal("uncertain");
    expect(before.notNow).to.include("One prompt a day");
    expect((await as("POST", `/posts/${id}/again`, {})).status).to.equal(200);
    await minute();
    expect((await page()).posted[0]?.channels[0]?.state).to.equal("sent");
    expect(error(await now()).code).to.equal("prompt-enough");
  });
});
