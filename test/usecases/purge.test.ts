import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { gardenMinutesId, withMinutes } from "../../bot/domain/gardenMinutes.ts";
import type { Person } from "../../bot/domain/member.ts";
import { DEFAULT_RETENTION } from "../../bot/domain/retention.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { countSearchInVain } from "../../bot/usecases/communityWords.ts";
import { keepDraft, readDraft } from "../../bot/usecases/drafts.ts";
import { liftHold, setHold } from "../../bot/usecases/keeping/holds.ts";
import { purge, purgeNightly } from "../../bot/usecases/keeping/purge.ts";
import { changeRetention } from "../../bot/usecases/keeping/retention.ts";
import { oweNotice, sendNotices } from "../../bot/usecases/notices.ts";
import { countReading } from "../../bot/usecases/participation.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { report } from "../../bot/usecases/report.ts";
import { tend } from "../../bot/usecases/tend.ts";
import { aGardener, anAdmin, aPerson, aReachable, aSavedItem, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { reportedQueue } from "../support/reportedQueue.ts";

const DAY_MS = 86_400_000;

describe("the nightly purge", () => {
  let deps: TestDeps;
  let nia: Person;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps);
  });
  afterEach(() => deps.close());

  const days = (count: number) => deps.clock.forward(count * DAY_MS);
  const run = () => purge(deps, DEFAULT_RETENTION);
  const found = async (text: string) => {
    await deps.search.caughtUp();
    return deps.search.search({ text, communityIds: [FIRST_COMMUNITY], limit: 10 }).hits.length;
  };
  const audited = async () =>
    (await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 100 })).documents.map(
      ({ value }) => value.action,
    );

  describe("of items", () => {
    it("archives what nobody used for two years: its link still opens, no search finds it", async () => {
      const item = await aSavedItem(deps, { title: "Zebra crossings" });
      days(DEFAULT_RETENTION.unusedItems - 1);
      await run();
      expect(await found("zebra")).to.equal(1);
      days(2);
      expect(await run()).to.include({ unusedItems: 1 });
      expect(await found("zebra")).to.equal(0);
      expect((await readThread(deps, nia, item.id)).item.title).to.equal("Zebra crossings");
      expect(await audited()).to.include("item.archived");
    });

    it("counts opening as use", async () => {
      const item = await aSavedItem(deps, { title: "Zebra crossings" });
      days(DEFAULT_RETENTION.unusedItems - 1);
      await countReading(deps, nia, item.id, "opened");
      days(2);
      expect(await run()).to.not.have.property("unusedItems");
    });

    it("takes an archived item up again when somebody adds a perspective", async () => {
      const item = await aSavedItem(deps, { title: "Zebra crossings" });
      days(DEFAULT_RETENTION.unusedItems + 1);
      await run();
      const femi = await aPerson(deps, "Femi");
      await addPerspective(deps, femi, { id: deps.ids.next(), itemId: item.id, text: "Look twice." });
      expect(await found("zebra")).to.equal(1);
    });

    it("takes the words out 36 months after archiving, and the last mark a month later", async () => {
      const item = await aSavedItem(deps, { title: "Zebra crossings" });
      const femi = await aPerson(deps, "Femi");
      await addPerspective(deps, femi, { id: deps.ids.next(), itemId: item.id, text: "Look twice." });
      days(DEFAULT_RETENTION.unusedItems + 1);
      await run();
      days(DEFAULT_RETENTION.archivedItems + 1);
      expect(await run()).to.include({ archivedItems: 1 });
      expect(await refusal(readThread(deps, nia, item.id))).to.equal("not-found");
      const left = await deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
      expect(JSON.stringify(left)).to.not.match(/Zebra|Look twice/);
      expect(await audited()).to.include("item.expired");
      days(DEFAULT_RETENTION.removedMarks + 1);
      await run();
      expect(await deps.store.knowledge.thread(FIRST_COMMUNITY, item.id)).to.equal(undefined);
    });

    it("stops before a legal hold until it is lifted", async () => {
      const admin = await anAdmin(deps);
      const kept = await aSavedItem(deps, { title: "Zebra crossings" });
      await aSavedItem(deps, { title: "Owls at night" });
      const id = deps.ids.random();
      await setHold(deps, admin, { id, about: { kind: "item", id: kept.id }, reason: "Inquiry 7" });
      expect(await audited()).to.include("hold.set");
      days(DEFAULT_RETENTION.unusedItems + 1);
      await run();
      expect([await found("zebra"), await found("owls")]).to.deep.equal([1, 0]);
      await liftHold(deps, admin, id);
      await run();
      expect(await found("zebra")).to.equal(0);
      expect(await audited()).to.include("hold.lifted");
      expect(
        JSON.stringify(await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 100 })),
      ).to.not.include("Inquiry 7");
    });

    it("holds all that a person wrote with their name, and all of a community", async () => {
      const admin = await anAdmin(deps);
      await aSavedItem(deps, { title: "Zebra crossings" });
      for (const about of [
        { kind: "person" as const, id: nia.id },
        { kind: "community" as const, id: FIRST_COMMUNITY },
      ]) {
        const id = deps.ids.random();
        await setHold(deps, admin, { id, about, reason: "Inquiry" });
        days(DEFAULT_RETENTION.unusedItems + 1);
        await run();
        expect(await found("zebra")).to.equal(1);
        await liftHold(deps, admin, id);
      }
    });
  });

  it("takes out drafts after 14 days, counted from the last change", async () => {
    const draft = { kind: "insight" as const, title: "", text: "Half a thought", topics: [] };
    const old = await keepDraft(deps, nia, { id: deps.ids.random(), ...draft });
    days(10);
    const fresh = await keepDraft(deps, nia, { id: deps.ids.random(), ...draft });
    days(5);
    expect(await run()).to.deep.equal({ drafts: 1 });
    expect(await refusal(readDraft(deps, nia, old.id))).to.equal("not-found");
    expect((await readDraft(deps, nia, fresh.id)).text).to.equal("Half a thought");
  });

  it("takes out the minutes gardeners noted after two years, and not before", async () => {
    const about = { communityId: FIRST_COMMUNITY, week: "2026-11-23", minutes: 40 };
    await deps.store.knowledge.write(FIRST_COMMUNITY, [
      { create: withMinutes(undefined, about, deps.clock.now()) },
    ]);
    days(DEFAULT_RETENTION.gardenMinutes - 1);
    expect(await run()).to.not.have.property("gardenMinutes");
    days(2);
    expect(await run()).to.include({ gardenMinutes: 1 });
    expect(await deps.store.knowledge.gardenMinutes(FIRST_COMMUNITY, gardenMinutesId("2026-11-23"))).to.equal(
      undefined,
    );
  });

  it("takes out searches in vain and deliveries after 90 days, and the audit after two years", async () => {
    await countSearchInVain(deps, nia, { text: "quokka" });
    await aReachable(deps, "Femi");
    const item = await aSavedItem(deps);
    const about = { kind: "thread-news" as const, communityId: FIRST_COMMUNITY, itemId: item.id };
    await oweNotice(deps, { id: "n1", personId: (await aPerson(deps, "Femi")).id, ...about });
    await sendNotices(deps);
    days(91);
    const week = 7;
    days(week);
    expect(await run()).to.include({ searchesInVain: 1, deliveries: 1 });
    days(DEFAULT_RETENTION.audit);
    expect((await run())["audit"]).to.be.greaterThan(0);
  });

  it("takes out rows of the queue that are done, never open ones", async () => {
    const gardener = await aGardener(deps);
    const femi = await aPerson(deps, "Femi");
    const items = [await aSavedItem(deps), await aSavedItem(deps)];
    for (const { id } of items) await report(deps, femi, { itemId: id, why: "unkind" });
    const [first] = (await reportedQueue(deps, gardener, undefined)).rows;
    if (!first) throw new Error("Nothing reported");
    await tend(deps, gardener, { rowId: first.row.id }, { act: "done" });
    days(DEFAULT_RETENTION.queueRows + 1);
    expect((await run())["queueRows"]).to.equal(1);
    expect((await reportedQueue(deps, gardener, undefined)).rows).to.have.length(1);
  });

  it("runs once a day, after three in the morning in London", async () => {
    deps.clock.set(new Date("2027-07-01T01:30:00.000Z"));
    expect(await purgeNightly(deps)).to.equal(undefined);
    deps.clock.set(new Date("2027-07-01T02:01:00.000Z"));
    expect(await purgeNightly(deps)).to.deep.equal({});
    deps.clock.set(new Date("2027-07-01T20:00:00.000Z"));
    expect(await purgeNightly(deps)).to.equal(undefined);
    deps.clock.set(new Date("2027-07-02T02:01:00.000Z"));
    expect(await purgeNightly(deps)).to.deep.equal({});
  });

  it("goes by the days an admin set, within bounds, and nobody else may set them", async () => {
    const admin = await anAdmin(deps);
    await keepDraft(deps, nia, {
      id: deps.ids.random(),
      kind: "insight",
      title: "",
      text: "Half",
      topics: [],
    });
    expect(await refusal(changeRetention(deps, nia, { drafts: 3 }))).to.equal("not-allowed");
    expect(await refusal(changeRetention(deps, admin, { drafts: 0 }))).to.equal("days-out-of-bounds");
    expect(await refusal(changeRetention(deps, admin, { audit: 1.5 }))).to.equal("days-out-of-bounds");
    await changeRetention(deps, admin, { drafts: 3 });
    days(4);
    expect(await purgeNightly(deps)).to.deep.equal({ drafts: 1 });
    expect(await audited()).to.include("retention.changed");
  });
});
