import { expect } from "chai";
import sampleCommunity from "../../bot/data/sampleCommunity.json" with { type: "json" };
import { newTold } from "../../bot/domain/changedPost.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { UseId } from "../../bot/domain/ids.ts";
import type { Person } from "../../bot/domain/member.ts";
import { newUse } from "../../bot/domain/use.ts";
import { changeSettings } from "../../bot/usecases/changeSettings.ts";
import { changePlan, decide } from "../../bot/usecases/health/changePlan.ts";
import { closeHealthWindows } from "../../bot/usecases/health/closeWindows.ts";
import { communitiesSeen } from "../../bot/usecases/health/communityOf.ts";
import { countDay } from "../../bot/usecases/health/countDay.ts";
import { healthWindows, readHealth } from "../../bot/usecases/health/readHealth.ts";
import { valueReport } from "../../bot/usecases/health/valueReport.ts";
import { myData } from "../../bot/usecases/keeping/myData.ts";
import { countReading } from "../../bot/usecases/participation.ts";
import { loadSample } from "../../bot/usecases/sample.ts";
import { tendingQueue } from "../../bot/usecases/tending/queue.ts";
import { aGardener, anAdmin, aPerson, aSavedItem, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { bornAt, plantHealth } from "../support/healthWorld.ts";

const SINCE = new Date("2026-05-01T00:00:00Z");

describe("a community's health", () => {
  let deps: TestDeps;
  let gardener: Person;
  beforeEach(async () => {
    deps = await testDeps();
    gardener = await aGardener(deps);
    await bornAt(deps, FIRST_COMMUNITY, SINCE);
  });
  afterEach(() => deps.close());

  const sponsor = async (): Promise<Person> => ({
    ...(await aPerson(deps, "Femi")),
    roles: { [FIRST_COMMUNITY]: ["sponsor"] },
  });
  const planted = () =>
    plantHealth(deps, FIRST_COMMUNITY, SINCE, deps.clock.now(), {
      members: 240,
      creators: 3,
      contributors: 25,
      readers: 90,
      openedADay: 3,
    });

  it("closes each window once, keeps what is published and nothing it was worked out from", async () => {
    await planted();
    const closed = await closeHealthWindows(deps);
    expect(closed).to.be.greaterThan(4);
    expect(await closeHealthWindows(deps)).to.equal(0);
    const { figures } = await readHealth(deps, gardener, FIRST_COMMUNITY);
    const quarter = figures?.windows.filter(({ weeks }) => weeks === 13).at(-1);
    expect(quarter?.figures.people.creators).to.equal("few");
    expect(quarter?.figures.people.contributors).to.equal(25);
    expect(quarter?.figures.people.readers).to.equal(90);
    expect(quarter?.figures.things.searches).to.be.a("number");
    expect(quarter?.figures.middles.captureMedian).to.be.within(10, 40);
    expect(JSON.stringify(figures)).to.not.include("t.m");
  });

  it("says when the first figures come, and what is missing, to a community that has none", async () => {
    await bornAt(deps, FIRST_COMMUNITY, deps.clock.now());
    const health = await readHealth(deps, gardener, FIRST_COMMUNITY);
    expect(health.figures?.windows).to.deep.equal([]);
    expect((health.figures?.nextOn ?? "") > "2026-11-24").to.equal(true);
    expect(health.members).to.equal("few");
    expect(health.missing).to.include.members(["no-plan", "few-members"]);
    expect(health.missing).to.not.include("decision-due");
  });

  it("shows made-up figures beside the sample content, says so, keeps none, and counts none in the value report", async () => {
    await bornAt(deps, FIRST_COMMUNITY, deps.clock.now());
    expect((await readHealth(deps, gardener, FIRST_COMMUNITY)).figures).to.not.have.property("madeUp");
    await loadSample(deps, sampleCommunity);
    const { figures } = await readHealth(deps, gardener, FIRST_COMMUNITY);
    expect(figures?.madeUp).to.equal(true);
    expect(figures?.windows).to.have.length.greaterThan(10);
    expect(await healthWindows(deps, { id: FIRST_COMMUNITY })).to.deep.equal([]);
    expect((await valueReport(deps, gardener, FIRST_COMMUNITY)).window).to.equal(undefined);
    // Real ones take their place, and they go with the sample.
    deps.clock.forward(40 * 86_400_000);
    expect(await closeHealthWindows(deps)).to.be.greaterThan(0);
    const real = (await readHealth(deps, gardener, FIRST_COMMUNITY)).figures;
    expect(real).to.not.have.property("madeUp");
    expect(real?.windows).to.deep.equal(await healthWindows(deps, { id: FIRST_COMMUNITY }));
  });

  it("a sponsor sees figures and no item; an admin the plan alone; a member nothing", async () => {
    const femi = await sponsor();
    expect((await readHealth(deps, femi, FIRST_COMMUNITY)).figures).to.not.equal(undefined);
    expect((await communitiesSeen(deps, femi)).map(({ id }) => id)).to.deep.equal([FIRST_COMMUNITY]);
    const admin = await anAdmin(deps);
    expect((await readHealth(deps, admin, FIRST_COMMUNITY)).figures).to.equal(undefined);
    expect(await refusal(valueReport(deps, admin, FIRST_COMMUNITY))).to.equal("not-allowed");
    expect(await refusal(readHealth(deps, await aPerson(deps, "Nia"), FIRST_COMMUNITY))).to.equal(
      "not-found",
    );
    expect(await refusal(changePlan(deps, femi, FIRST_COMMUNITY, {}))).to.equal("not-allowed");
  });

  it("leaves reading out for who does not want it counted, and still counts what they write", async () => {
    const item = await aSavedItem(deps, {}, gardener);
    const nia = await aPerson(deps);
    await aSavedItem(deps, { title: "Another one" }, nia);
    const stored = async () => (await deps.store.people.person(nia.id))?.value as Person;
    const shy = await changeSettings(deps, await stored(), { countReading: false });
    await countReading(deps, shy, item.id, "opened");
    const ref = (await stored()).flagsRef?.ref ?? "";
    const flags = async () =>
      Object.values((await deps.store.membership.flags(FIRST_COMMUNITY, ref))?.value.weeks ?? {});
    expect(await flags()).to.deep.equal([["created"]]);
    const told = await myData(deps, shy);
    expect(told.about.readingCounted).to.equal(false);
    expect(told.communities[0]?.weeksYouTookPart).to.deep.equal({ "2026-11-23": ["created"] });
    await countReading(deps, await changeSettings(deps, shy, { countReading: true }), item.id, "opened");
    expect(await flags()).to.deep.equal([["created", "read"]]);
  });

  it("counts searches and saves by day, however many at once", async () => {
    const nia = await aPerson(deps);
    const event = { what: "search", opened: true, empty: false, reworded: false } as const;
    await Promise.all(
      Array.from({ length: 5 }, () => countDay(deps, nia, { communityId: FIRST_COMMUNITY, event })),
    );
    await countDay(deps, nia, { communityId: FIRST_COMMUNITY, event: { what: "saved", seconds: 18 } });
    const day = await deps.store.knowledge.communityDay(FIRST_COMMUNITY, "communityDay.2026-11-24");
    expect(day?.value.counts).to.deep.equal({ searches: 5, searchesOpened: 5 });
    expect(day?.value.captured?.[3]).to.equal(1);
    expect(JSON.stringify(day)).to.not.include(nia.id);
  });

  it("keeps the plan, refuses what identifies somebody, and writes decisions down with an audit entry", async () => {
    await changePlan(deps, gardener, FIRST_COMMUNITY, {
      whoFor: " Everybody who visits. ",
      whenToStop: "Silence.",
    });
    const call = changePlan(deps, gardener, FIRST_COMMUNITY, { whoTends: "Ring 07700 900123" });
    expect(await refusal(call)).to.equal("plan-identifiers");
    const before = await readHealth(deps, gardener, FIRST_COMMUNITY);
    const reasons = async () =>
      (await tendingQueue(deps, gardener, FIRST_COMMUNITY)).rows.map(({ reason }) => reason);
    expect(await reasons()).to.include("decide-quarter");
    expect(before.plan?.whoFor).to.equal("Everybody who visits.");
    expect(before.decisionDue).to.equal(true);
    const id = deps.ids.next();
    for (let times = 0; times < 2; times++)
      await decide(deps, gardener, FIRST_COMMUNITY, {
        id,
        decision: "keep",
        reason: "People ask and get answers.",
      });
    const after = await readHealth(deps, gardener, FIRST_COMMUNITY);
    expect(after.decisions).to.have.length(1);
    expect(after.decisionDue).to.equal(false);
    expect(await reasons()).to.not.include("decide-quarter");
    expect(JSON.stringify(after.decisions)).to.not.include(gardener.actorRef);
    const audit = await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 10 });
    expect(audit.documents.map(({ value }) => value.action)).to.include.members([
      "plan.changed",
      "decision.made",
    ]);
    expect(
      await refusal(decide(deps, gardener, FIRST_COMMUNITY, { id, decision: "keep", reason: " " })),
    ).to.equal("reason-empty");
  });

  it("reports value in stories without names, themes of what got in the way, and what changed", async () => {
    const item = await aSavedItem(deps, { topics: ["hoarding"] }, gardener);
    const of = { communityId: FIRST_COMMUNITY, itemId: item.id };
    const author = { personId: gardener.id, name: gardener.name };
    const story = (did: string, inTheWay = "") => ({
      did,
      happened: "It went well.",
      differently: "",
      inTheWay,
    });
    const use = (n: number, did: string, inTheWay?: string) =>
      newUse(
        { fit: "used", story: story(did, inTheWay) },
        { ...of, id: `${n}` as UseId, author },
        deps.clock.now(),
      );
    const told = { said: "No skips.", changed: "There is a list now." };
    await deps.store.knowledge.write(FIRST_COMMUNITY, [
      { create: use(1, "I asked first.", "Nobody pays for a skip.") },
      { create: use(2, "I rang 07700 900123.") },
      {
        create: newTold(told, { id: "told", communityId: FIRST_COMMUNITY, sample: false }, deps.clock.now()),
      },
    ]);
    const report = await valueReport(deps, await sponsor(), FIRST_COMMUNITY);
    expect(report.stories.map(({ story: { did } }) => did)).to.deep.equal(["I asked first."]);
    expect(report.themes).to.deep.equal([
      { theme: "hoarding", stories: 1, quotes: ["Nobody pays for a skip."] },
    ]);
    expect(report.told.map(({ changed }) => changed)).to.deep.equal(["There is a list now."]);
    expect(JSON.stringify(report)).to.not.include(gardener.name);
  });
});
