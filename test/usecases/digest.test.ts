import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { CommunityId, PersonId } from "../../bot/domain/ids.ts";
import type { Membership, Person } from "../../bot/domain/member.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { changeSettings } from "../../bot/usecases/changeSettings.ts";
import { oweDigests } from "../../bot/usecases/digest/oweDigests.ts";
import { followTopic } from "../../bot/usecases/followTopic.ts";
import { joinCommunity } from "../../bot/usecases/joinCommunity.ts";
import { oweNotice, sendNotices } from "../../bot/usecases/notices.ts";
import { aPerson, aReachable, aSavedItem, idOf } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const THURSDAY = new Date("2026-11-26T10:00:00.000Z");
const FRIDAY = new Date("2026-11-27T10:00:00.000Z");
const NEXT_THURSDAY = new Date("2026-12-03T10:00:00.000Z");
const DAY_MS = 86_400_000;

describe("the weekly summary", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
    deps.clock.set(new Date(THURSDAY.getTime() - DAY_MS));
  });
  afterEach(() => deps.close());

  const member = async (name: "Nia" | "Femi" | "Aled", more: Partial<Person> = {}): Promise<Person> => {
    const person = await aReachable(deps, name, more);
    const [community] = await deps.store.communities.all();
    if (!community) throw new Error("There is a first community");
    return joinCommunity(deps, person, community.value);
  };
  const round = async () => {
    await deps.search.caughtUp();
    await oweDigests(deps);
    return sendNotices(deps);
  };
  const digests = () =>
    deps.messenger.said.flatMap(({ to, message }) =>
      message.kind === "digest" ? [{ to: to.userId, message }] : [],
    );
  const states = async (name: "Nia" | "Femi" = "Nia") =>
    (await deps.store.notices.of(idOf(name))).map(({ value }) => value.state);

  it("comes once a week, on its day, however many rounds and processes there are", async () => {
    const nia = await member("Nia");
    await followTopic(deps, nia, { topic: "mental capacity", follow: true });
    const question = await aSavedItem(deps, {}, await aPerson(deps, "Femi"));
    await round();
    expect(digests()).to.deep.equal([]);
    deps.clock.set(THURSDAY);
    await deps.search.caughtUp();
    await Promise.all([oweDigests(deps), oweDigests(deps)]);
    await Promise.all([sendNotices(deps), sendNotices(deps)]);
    for (let i = 0; i < 5; i++) {
      deps.clock.forward(60_000);
      await round();
    }
    expect(digests()).to.have.length(1);
    const [{ message } = { message: undefined }] = digests();
    expect(message?.digest?.questions).to.deep.equal([
      {
        itemId: question.id,
        communityId: FIRST_COMMUNITY,
        kind: "question",
        topic: "mental capacity",
        unanswered: true,
      },
    ]);
    expect(JSON.stringify(message)).to.not.include(question.title);
    deps.clock.set(NEXT_THURSDAY);
    await round();
    expect(digests()).to.have.length(2);
  });

  it("is not sent where there is nothing to say", async () => {
    await member("Nia");
    deps.clock.set(THURSDAY);
    await round();
    expect(digests()).to.deep.equal([]);
    expect(await states()).to.deep.equal(["overtaken"]);
  });

  it("comes on the day the member chose, not while paused, and never once switched off", async () => {
    const nia = await member("Nia");
    await followTopic(deps, nia, { topic: "mental capacity", follow: true });
    await aSavedItem(deps, {}, await aPerson(deps, "Femi"));
    await changeSettings(deps, nia, { digest: { day: 5 } });
    deps.clock.set(THURSDAY);
    await round();
    expect(digests()).to.have.length(0);
    deps.clock.set(FRIDAY);
    await round();
    expect(digests()).to.have.length(1);
    await changeSettings(deps, nia, { digest: { day: 4, pausedUntil: "2026-12-03" } });
    deps.clock.set(NEXT_THURSDAY);
    await round();
    expect(digests()).to.have.length(1);
    await changeSettings(deps, nia, { switchedOff: ["digest"] });
    deps.clock.forward(7 * DAY_MS);
    await round();
    expect(digests()).to.have.length(1);
    // Not even a note that there could have been one.
    expect(await states()).to.deep.equal(["sent", "overtaken"]);
  });

  it("waits for the person's own working hours", async () => {
    const nia = await member("Nia", { timeZone: "America/New_York" });
    await followTopic(deps, nia, { topic: "mental capacity", follow: true });
    await aSavedItem(deps, {}, await aPerson(deps, "Femi"));
    deps.clock.set(THURSDAY);
    await round();
    expect(digests()).to.have.length(0);
    deps.clock.set(new Date("2026-11-26T13:00:00.000Z"));
    await round();
    expect(digests()).to.have.length(1);
  });

  it("tells what waited because the week was full, once, also with nothing else to say", async () => {
    const nia = await member("Nia", { noticed: { week: "2026-11-23", sent: 3 } });
    const item = await aSavedItem(deps, {}, nia);
    for (const id of ["one", "two"])
      await oweNotice(deps, {
        id,
        personId: nia.id,
        kind: "thread-news",
        communityId: item.communityId,
        itemId: item.id,
      });
    await sendNotices(deps);
    expect(await states()).to.deep.equal(["in-digest", "in-digest"]);
    deps.clock.set(THURSDAY);
    await round();
    const [{ message } = { message: undefined }] = digests();
    expect(message?.merged.map(({ kind }) => kind)).to.deep.equal(["thread-news"]);
    expect(new Set(await states())).to.deep.equal(new Set(["sent"]));
    deps.clock.set(NEXT_THURSDAY);
    await round();
    expect(digests()).to.have.length(1);
  });

  it("keeps what waited when it could not be sent", async () => {
    const nia = await member("Nia", { noticed: { week: "2026-11-23", sent: 3 } });
    const item = await aSavedItem(deps, {}, nia);
    await oweNotice(deps, {
      id: "one",
      personId: nia.id,
      kind: "thread-news",
      communityId: item.communityId,
      itemId: item.id,
    });
    await sendNotices(deps);
    deps.clock.set(THURSDAY);
    deps.messenger.answer = { sent: false, because: "try-again" };
    await round();
    expect((await states()).sort()).to.deep.equal(["in-digest", "waiting"]);
    deps.messenger.answer = { sent: true, activityId: "1" };
    deps.clock.forward(20 * 60_000);
    await round();
    expect(new Set(await states())).to.deep.equal(new Set(["sent"]));
  });

  it("says what sharing with a name led to, and nothing of what was shared without", async () => {
    const nia = await member("Nia");
    const femi = await member("Femi");
    const named = await aSavedItem(deps, { kind: "insight" }, nia);
    await aSavedItem(deps, { unnamed: true, topics: ["grief"] }, nia);
    deps.clock.forward(2 * 3_600_000);
    await addPerspective(deps, femi, { id: deps.ids.next(), itemId: named.id, text: "Ask twice." });
    deps.clock.set(THURSDAY);
    await round();
    const mine = digests().find(({ to }) => to === "29:Nia");
    expect(mine?.message.digest).to.deep.equal({
      questions: [],
      impact: { uses: 0, perspectives: 1, reactions: 0 },
    });
  });

  it("tells nothing of a community whose gardeners asked for a quiet week", async () => {
    const nia = await member("Nia");
    await followTopic(deps, nia, { topic: "mental capacity", follow: true });
    await aSavedItem(deps, {}, await aPerson(deps, "Femi"));
    const [stored] = await deps.store.communities.all();
    if (!stored) throw new Error("There is a first community");
    await deps.store.communities.write([
      { replace: { ...stored.value, pausedUntil: "2026-11-29" }, version: stored.version },
    ]);
    deps.clock.set(THURSDAY);
    await round();
    expect(await states()).to.deep.equal([]);
  });

  it("goes through a large roster in parts, each member once a day, those the bot cannot write to not at all", async () => {
    const at = deps.clock.now().toISOString();
    const row = (i: number, more: Partial<Membership>): Membership => ({
      type: "membership",
      id: `p${i}`,
      communityId: FIRST_COMMUNITY as CommunityId,
      personId: `p${i}` as PersonId,
      name: `Member ${i}`,
      roles: ["member"],
      reach: "chat",
      welcomed: true,
      createdAt: at,
      updatedAt: at,
      ...more,
    });
    for (let i = 0; i < 300; i += 50)
      await deps.store.membership.write(
        FIRST_COMMUNITY,
        Array.from({ length: 50 }, (_, j) => ({
          create: row(i + j, j % 10 === 0 ? { reach: "contact" } : j % 10 === 1 ? { digestDay: 2 } : {}),
        })),
      );
    deps.clock.set(THURSDAY);
    const owed: number[] = [];
    for (let i = 0; i < 6; i++) {
      owed.push(await oweDigests(deps));
      deps.clock.forward(60_000);
    }
    expect(owed).to.deep.equal([80, 80, 80, 0, 0, 0]);
    expect((await deps.store.notices.inState("waiting", 1000)).length).to.equal(240);
  });
});
