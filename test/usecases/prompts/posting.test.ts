import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { addPerspective } from "../../../bot/usecases/addPerspective.ts";
import { askNow, sendAgain } from "../../../bot/usecases/prompts/askNow.ts";
import { changeRhythm } from "../../../bot/usecases/prompts/changeRhythm.ts";
import { changeSlot, pauseWeek } from "../../../bot/usecases/prompts/changeSlot.ts";
import { deliverPosts } from "../../../bot/usecases/prompts/deliverPosts.ts";
import { postPrompts } from "../../../bot/usecases/prompts/postPrompts.ts";
import { readPrompts } from "../../../bot/usecases/prompts/readPrompts.ts";
import { refreshPrompts } from "../../../bot/usecases/prompts/refreshPrompts.ts";
import { forgetReference } from "../../../bot/usecases/references.ts";
import { moveTo } from "../../../bot/usecases/standing.ts";
import { aPerson, refusal } from "../../support/builders.ts";
import { type TestDeps, testDeps } from "../../support/deps.ts";
import {
  aMinute,
  aRunningCalendar,
  postsOf,
  type RecordedCourier,
  recordedCourier,
} from "../../support/prompts.ts";

const MONDAY = new Date("2026-11-23T12:00:00Z");
const TUESDAY = new Date("2026-11-24T10:00:00Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("posting prompts", () => {
  let deps: TestDeps;
  let courier: RecordedCourier;
  beforeEach(async () => {
    deps = await testDeps();
    deps.clock.set(MONDAY);
    courier = recordedCourier();
  });
  afterEach(() => deps.close());

  const minute = () => aMinute(deps, courier);
  const states = async () =>
    (await postsOf(deps)).map(({ deliveries }) => deliveries.map(({ state }) => state));

  it("asks at the slot's time, once, in every chosen channel, and the question can be answered and found", async () => {
    await aRunningCalendar(deps, ["questions", "occupational-therapy"]);
    await minute();
    expect(courier.asked).to.deep.equal([]);
    deps.clock.set(TUESDAY);
    await minute();
    await minute();
    deps.clock.forward(10 * 60_000);
    await minute();
    expect(courier.asked.map(({ conversationId }) => conversationId).sort()).to.deep.equal([
      "19:occupational-therapy@thread.tacv2",
      "19:questions@thread.tacv2",
    ]);
    const [post, ...more] = await postsOf(deps);
    expect(more).to.deep.equal([]);
    expect(post).to.include({ id: "prompt.2026-11-23.1", state: "posted", group: "ask" });
    const item = await deps.store.knowledge.item(FIRST_COMMUNITY, post?.itemId as never);
    expect(item?.value).to.include({ kind: "question", state: "published", origin: "bot" });
    expect(item?.value.author).to.equal(undefined);
    expect(item?.value.prompt?.languages).to.deep.equal(["en", "cy"]);
    expect(item?.value.text).to.equal(item?.value.prompt?.words.cy);
    await deps.search.caughtUp();
    expect(deps.search.get(item?.value.id ?? "")?.title).to.equal(item?.value.title);
    const cards = await deps.store.knowledge.postedCards(FIRST_COMMUNITY, post?.itemId as never);
    expect(cards.map(({ value }) => value.activityId).sort()).to.deep.equal(["activity-1", "activity-2"]);
  });

  it("asks once when two processes come to it at the same moment", async () => {
    await aRunningCalendar(deps, ["a", "b", "c"]);
    deps.clock.set(TUESDAY);
    await Promise.all([minute(), minute(), minute()]);
    await minute();
    expect(await postsOf(deps)).to.have.length(1);
    expect(courier.asked.map(({ conversationId }) => conversationId).sort()).to.have.length(3);
    expect(new Set(courier.asked.map(({ conversationId }) => conversationId)).size).to.equal(3);
    expect(await states()).to.deep.equal([["sent", "sent", "sent"]]);
  });

  it("shows as uncertain, and does not repeat, what a process was sending when it died; a gardener may", async () => {
    const gardener = await aRunningCalendar(deps);
    deps.clock.set(TUESDAY);
    courier.plan(() => Promise.reject(new Error("The process ends here")));
    await minute();
    expect(await states()).to.deep.equal([["claimed"]]);
    await minute();
    deps.clock.forward(3 * 60_000);
    await minute();
    expect(await states()).to.deep.equal([["uncertain"]]);
    deps.clock.forward(HOUR);
    await minute();
    expect(courier.asked).to.have.length(1);
    const [post] = await postsOf(deps);
    await sendAgain(deps, gardener, { id: post?.id ?? "" });
    await minute();
    expect(await states()).to.deep.equal([["sent"]]);
    expect(courier.asked).to.have.length(2);
  });

  it("does not repeat what Teams answered unclearly, waits as long as Teams asks, and gives up when it is too late", async () => {
    await aRunningCalendar(deps, ["a", "b", "c"]);
    deps.clock.set(TUESDAY);
    courier.plan(
      { kind: "uncertain" },
      { kind: "refused", throttled: true, everybody: false, retryAfterMs: 5 * 60_000 },
      { kind: "stop", why: "message-refused" },
    );
    await minute();
    expect(await states()).to.deep.equal([["uncertain", "resting", "failed"]]);
    deps.clock.forward(4 * 60_000);
    await minute();
    expect(courier.asked).to.have.length(3);
    deps.clock.forward(60_000);
    courier.plan({ kind: "refused", throttled: true, everybody: false, retryAfterMs: 4 * HOUR });
    await minute();
    deps.clock.forward(3 * HOUR);
    await minute();
    expect(await states()).to.deep.equal([["uncertain", "failed", "failed"]]);
    expect(courier.asked).to.have.length(4);
  });

  it("says which channel is gone, and stops with a word to the gardeners when none is left", async () => {
    const gardener = await aRunningCalendar(deps);
    deps.clock.set(TUESDAY);
    courier.plan({ kind: "unreachable", because: "gone" });
    await minute();
    expect(await states()).to.deep.equal([["unreachable"]]);
    expect((await readPrompts(deps, gardener, undefined)).channels).to.deep.equal([]);
    deps.clock.forward(7 * DAY);
    await minute();
    await minute();
    expect(courier.asked).to.have.length(1);
    const plan = (await deps.store.prompts.plan(FIRST_COMMUNITY))?.value;
    expect(plan?.running).to.equal(false);
    expect(plan?.stopped?.because).to.equal("no-channel");
    const rows = await deps.store.knowledge.tending(FIRST_COMMUNITY);
    expect(rows.map(({ value }) => value.reason)).to.deep.equal(["prompts-no-channel"]);
  });

  it("posts nothing twice however the clock jumps, and makes up for nothing", async () => {
    await aRunningCalendar(deps);
    deps.clock.set(TUESDAY);
    await minute();
    deps.clock.set(new Date("2027-03-30T09:00:00Z"));
    await minute();
    deps.clock.set(TUESDAY);
    await minute();
    deps.clock.set(new Date("2026-11-24T10:30:00Z"));
    await minute();
    expect((await postsOf(deps)).map(({ id }) => id).sort()).to.deep.equal([
      "prompt.2026-11-23.1",
      "prompt.2027-03-29.1",
    ]);
    expect(courier.asked).to.have.length(2);
  });

  it("asks nothing in a paused week, a skipped slot or a pause of everything", async () => {
    const gardener = await aRunningCalendar(deps);
    await pauseWeek(deps, gardener, { week: "2026-11-25", paused: true });
    await changeSlot(deps, gardener, { slot: "2026-11-30.1" }, { act: "skip" });
    const [community] = await deps.store.communities.all();
    if (!community) throw new Error("There is a community");
    const value = { ...community.value, pausedUntil: "2026-12-11" };
    for (const day of ["2026-11-24", "2026-12-01"]) {
      deps.clock.set(new Date(`${day}T10:05:00Z`));
      await minute();
    }
    await deps.store.communities.write([{ replace: value, version: community.version }]);
    deps.clock.set(new Date("2026-12-08T10:05:00Z"));
    await minute();
    expect(courier.asked).to.deep.equal([]);
    deps.clock.set(new Date("2026-12-15T10:05:00Z"));
    await minute();
    expect(courier.asked).to.have.length(1);
  });

  it("stops after three prompts that nobody answered, says so once, and goes on when a gardener starts it again", async () => {
    const gardener = await aRunningCalendar(deps);
    for (let week = 0; week < 4; week++) {
      deps.clock.set(new Date(TUESDAY.getTime() + 7 * week * DAY));
      await minute();
    }
    expect(courier.asked).to.have.length(3);
    const rows = await deps.store.knowledge.tending(FIRST_COMMUNITY);
    expect(rows.map(({ value }) => value.reason)).to.deep.equal(["prompts-stopped"]);
    await changeRhythm(deps, gardener, { running: true });
    expect(await deps.store.knowledge.tending(FIRST_COMMUNITY)).to.deep.equal([]);
    deps.clock.forward(7 * DAY);
    await minute();
    expect(courier.asked).to.have.length(4);
  });

  it("goes on when one of the last three was answered, also where the answer is still held", async () => {
    await aRunningCalendar(deps);
    const nia = await aPerson(deps);
    for (let week = 0; week < 4; week++) {
      deps.clock.set(new Date(TUESDAY.getTime() + 7 * week * DAY));
      await minute();
      const [post] = await postsOf(deps);
      if (week !== 1 || !post) continue;
      const id = deps.ids.next();
      await addPerspective(deps, nia, { id, itemId: post.itemId, text: "I ask for a cup of tea." });
      await moveTo(
        deps,
        { communityId: FIRST_COMMUNITY, itemId: post.itemId, perspectiveId: id },
        "held",
        "system",
      );
    }
    expect(courier.asked).to.have.length(4);
  });

  it("asks no more channels once a gardener took the question away", async () => {
    await aRunningCalendar(deps, ["a", "b"]);
    deps.clock.set(TUESDAY);
    courier.plan(async () => {
      const [post] = await postsOf(deps);
      await moveTo(
        deps,
        { communityId: FIRST_COMMUNITY, itemId: post?.itemId as never },
        "removed",
        "system",
      );
      return { kind: "sent", activityId: "1" };
    });
    await minute();
    expect(courier.asked).to.have.length(1);
    expect(await states()).to.deep.equal([["sent", "failed"]]);
  });

  it("does its work when the store comes back, and asks once", async () => {
    await aRunningCalendar(deps);
    deps.clock.set(TUESDAY);
    const { write } = deps.store.knowledge;
    deps.store.knowledge.write = () => Promise.reject(new Error("away"));
    await postPrompts(deps);
    deps.store.knowledge.write = write;
    await postPrompts(deps);
    deps.store.knowledge.write = () => Promise.reject(new Error("away"));
    await deliverPosts({ ...deps, promptCourier: courier });
    expect(courier.asked).to.deep.equal([]);
    deps.store.knowledge.write = write;
    await minute();
    await minute();
    expect(courier.asked).to.have.length(1);
    expect(deps.log.lines.filter(({ level }) => level === "error").map(({ event }) => event)).to.deep.equal([
      "prompts.failed",
      "prompt.failed",
    ]);
  });

  it("brings the count on the cards up to date, seldom, and never for what has not appeared", async () => {
    await aRunningCalendar(deps);
    deps.clock.set(TUESDAY);
    await minute();
    const [post] = await postsOf(deps);
    const nia = await aPerson(deps);
    const reply = (text: string, unnamed = false) =>
      addPerspective(deps, nia, { id: deps.ids.next(), itemId: post?.itemId ?? "", text, unnamed });
    await reply("I ask for a cup of tea.");
    await reply("Nobody will know.", true);
    await refreshPrompts(deps);
    expect(deps.messenger.replaced).to.deep.equal([]);
    deps.clock.forward(10 * 60_000);
    await refreshPrompts(deps);
    await refreshPrompts(deps);
    expect(deps.messenger.replaced.map(({ item }) => item?.counts.perspectives)).to.deep.equal([1]);
  });

  it("asks at once when a gardener wishes, at a good time and not too often", async () => {
    const gardener = await aRunningCalendar(deps);
    const words = { en: "What is one thing you looked up?", cy: "" };
    const now = (id = deps.ids.next()) => askNow(deps, gardener, { id, promptId: "ask-1", words });
    deps.clock.set(new Date("2026-11-25T19:00:00Z"));
    expect(await refusal(now())).to.equal("prompt-quiet-hours");
    deps.clock.set(new Date("2026-11-25T12:00:00Z"));
    const id = deps.ids.next();
    const [first, second] = await Promise.all([now(id), now(id)]);
    expect(first.id).to.equal(second.id);
    await minute();
    expect(courier.asked.map(({ item }) => item.title)).to.deep.equal([words.en]);
    expect(await refusal(now())).to.equal("prompt-enough");
    deps.clock.forward(DAY);
    await now();
    deps.clock.forward(DAY);
    expect(await refusal(now())).to.equal("prompt-enough");
    deps.clock.set(new Date("2026-12-01T12:00:00Z"));
    await forgetReference(deps, { conversationId: "19:questions@thread.tacv2" });
    expect(await refusal(now())).to.equal("prompt-no-channel");
    expect(
      await refusal(askNow(deps, await aPerson(deps), { id: deps.ids.next(), promptId: "ask-1", words })),
    ).to.equal("not-allowed");
  });
});
