import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Person } from "../../../bot/domain/member.ts";
import { myData } from "../../../bot/usecases/keeping/myData.ts";
import { sendNotices } from "../../../bot/usecases/notices.ts";
import { actOnRow } from "../../../bot/usecases/tending/actOnRow.ts";
import { changeAway } from "../../../bot/usecases/tending/away.ts";
import { addMinutes, minutesThisWeek } from "../../../bot/usecases/tending/minutes.ts";
import { oweMondayNotes } from "../../../bot/usecases/tending/mondayNotes.ts";
import { changePause } from "../../../bot/usecases/tending/pause.ts";
import { welcomeNewcomers } from "../../../bot/usecases/tending/welcomeNewcomers.ts";
import { anAdmin, aReachable, aSavedItem, refusal } from "../../support/builders.ts";
import { type TestDeps, testDeps } from "../../support/deps.ts";
import { daysPass, gardenerOf, memberOf, tends } from "../../support/tended.ts";

const MONDAY = new Date("2026-11-30T08:00:00.000Z");

describe("what the bot does for gardeners by itself", () => {
  let deps: TestDeps;
  let gwen: Person;
  beforeEach(async () => {
    deps = await testDeps();
    gwen = await gardenerOf(deps);
  });
  afterEach(() => deps.close());

  const said = async () => {
    await sendNotices(deps);
    return deps.messenger.said.map(({ to, message }) => ({ to: to.userId, ...message }));
  };
  const kinds = async () => (await said()).map(({ to, kind }) => `${kind} to ${to}`);
  const now = async () => {
    const found = (await deps.store.communities.all()).find(({ value }) => value.id === FIRST_COMMUNITY);
    if (!found) throw new Error("There is a first community");
    return found.value;
  };

  describe("the welcome", () => {
    it("comes once, with a question to look at, and not to gardeners", async () => {
      const item = await aSavedItem(deps);
      await memberOf(deps, "Femi");
      for (let times = 0; times < 2; times++) await welcomeNewcomers(deps);
      expect(await said()).to.deep.equal([
        {
          to: "29:Femi",
          kind: "welcome",
          communityName: (await now()).name,
          question: true,
          link: deps.links.item(item.id),
        },
      ]);
    });

    it("has something else to try where nobody asked anything yet, and is too late after two weeks", async () => {
      await memberOf(deps, "Femi");
      await welcomeNewcomers(deps);
      expect((await said())[0]).to.include({ question: false, link: deps.links.tab() });
      await memberOf(deps, "Aled");
      daysPass(deps, 21);
      expect(await welcomeNewcomers(deps)).to.equal(0);
      expect(await deps.store.membership.unwelcomed(FIRST_COMMUNITY, 10)).to.deep.equal([]);
    });

    it("is owed once by two processes", async () => {
      await memberOf(deps, "Femi");
      await Promise.all([welcomeNewcomers(deps), welcomeNewcomers({ ...deps })]);
      await Promise.all([sendNotices(deps), sendNotices({ ...deps })]);
      expect(deps.messenger.said).to.have.length(1);
    });
  });

  describe("the Monday note", () => {
    beforeEach(async () => {
      await aSavedItem(deps);
      deps.clock.set(MONDAY);
    });

    it("brings the three most urgent things, without a word of theirs, once a week", async () => {
      for (let times = 0; times < 3; times++) await oweMondayNotes(deps);
      const [note, ...others] = await said();
      expect(others).to.deep.equal([]);
      expect(note).to.deep.include({
        to: "29:Gwen",
        kind: "gardener-note",
        more: 0,
        link: deps.links.tending(),
      });
      const { rows } = note as { rows: { reason: string }[] };
      expect(rows.map(({ reason }) => reason)).to.deep.equal([
        "first-contribution",
        "unanswered",
        "newcomers",
      ]);
      expect(JSON.stringify(note)).to.not.match(/capacity|agrees/);
      daysPass(deps, 7);
      await oweMondayNotes(deps);
      expect(await said()).to.have.length(2);
    });

    it("comes on Monday morning where the gardener is", async () => {
      await aReachable(deps, "Gwen", { timeZone: "America/St_Johns", roles: gwen.roles });
      for (const [hour, owed] of [
        ["2026-11-30T08:00:00Z", 0],
        ["2026-11-30T11:29:00Z", 0],
        ["2026-11-30T11:30:00Z", 1],
      ] as const) {
        deps.clock.set(new Date(hour));
        expect(await oweMondayNotes(deps), hour).to.equal(owed);
      }
    });

    it("does not come on other days, after noon, or to whoever is away or does not want it", async () => {
      for (const not of ["2026-12-01T09:00:00Z", "2026-11-29T09:00:00Z", "2026-11-30T12:00:00Z"]) {
        deps.clock.set(new Date(not));
        expect(await oweMondayNotes(deps), not).to.equal(0);
      }
      await changeAway(deps, gwen, { away: { from: "2026-11-30", until: "2026-12-04" } });
      const stored = await deps.store.people.person(gwen.id);
      const [kept] = stored ? (await myData(deps, stored.value)).communities : [];
      expect(kept?.away).to.deep.equal({ from: "2026-11-30", until: "2026-12-04", somebodyStandsIn: false });
      deps.clock.set(MONDAY);
      expect(await oweMondayNotes(deps)).to.equal(0);
      await changeAway(deps, gwen, {});
      daysPass(deps, 7);
      await aReachable(deps, "Gwen", { switchedOff: ["gardener-note"], roles: gwen.roles });
      await oweMondayNotes(deps);
      expect(await kinds()).to.deep.equal([]);
    });

    it("says nothing where nothing needs them, also when that changed before it was sent", async () => {
      await oweMondayNotes(deps);
      for (const reason of ["first-contribution", "unanswered", "newcomers"])
        await tends(deps, gwen, reason, { do: "done" });
      expect(await kinds()).to.deep.equal([]);
      daysPass(deps, 7);
      await tends(deps, gwen, "unanswered", { do: "done" });
      expect(await oweMondayNotes(deps)).to.equal(0);
    });
  });

  describe("a pause for a hard week", () => {
    it("holds back nudges, welcomes and the Monday note until its day is over; a letter by hand goes", async () => {
      const nia = await memberOf(deps, "Nia");
      await aSavedItem(deps, {}, nia);
      const row = await deps.store.membership.member(FIRST_COMMUNITY, (await memberOf(deps, "Femi")).id);
      if (!row) throw new Error("They joined");
      await deps.store.membership.write(FIRST_COMMUNITY, [
        { replace: { ...row.value, follows: ["mental capacity"] }, version: row.version },
      ]);
      await welcomeNewcomers(deps);
      daysPass(deps, 1);
      await tends(deps, gwen, "unanswered", { do: "nudge" });
      await changePause(deps, gwen, { until: "2026-12-01" });
      await tends(deps, gwen, "first-contribution", { do: "thank", words: "Thank you." });
      expect(await kinds()).to.deep.equal(["gardener-asks to 29:Nia"]);
      await memberOf(deps, "Aled");
      expect(await welcomeNewcomers(deps)).to.equal(0);
      deps.clock.set(MONDAY);
      expect(await oweMondayNotes(deps)).to.equal(0);
      deps.clock.set(new Date("2026-12-01T17:00:00Z"));
      expect(await kinds()).to.have.length(1);
      deps.clock.set(new Date("2026-12-02T09:00:00Z"));
      await welcomeNewcomers(deps);
      expect((await kinds()).slice(1).sort()).to.deep.equal([
        "gardener-asks to 29:Femi",
        "welcome to 29:Aled",
        "welcome to 29:Femi",
        "welcome to 29:Nia",
      ]);
    });

    it("is for gardeners and admins, for days that can be, and can be ended", async () => {
      expect(await refusal(changePause(deps, await memberOf(deps, "Nia"), { until: "2026-12-01" }))).to.equal(
        "not-allowed",
      );
      for (const until of ["2026-11-23", "2026-02-30", "soon", "2027-12-01"])
        expect(await refusal(changePause(deps, gwen, { until })), until).to.equal("days-unclear");
      await changePause(deps, await anAdmin(deps), { until: "2026-12-01" });
      expect((await now()).pausedUntil).to.equal("2026-12-01");
      await changePause(deps, gwen, {});
      expect((await now()).pausedUntil).to.equal(undefined);
    });
  });

  it("minutes are added to the community's week, without whose", async () => {
    expect(await addMinutes(deps, gwen, { minutes: 20 })).to.equal(20);
    expect(await addMinutes(deps, gwen, { minutes: 15 })).to.equal(35);
    for (const minutes of [0, -5, 1.5, 601, Number.NaN])
      expect(await refusal(addMinutes(deps, gwen, { minutes })), String(minutes)).to.equal(
        "request-malformed",
      );
    const stored = await deps.store.knowledge.gardenMinutes(FIRST_COMMUNITY, "gardenMinutes.2026-11-23");
    expect(JSON.stringify(stored)).to.not.include(gwen.id);
    daysPass(deps, 7);
    expect(await minutesThisWeek(deps, await now())).to.equal(0);
  });

  it("what is no longer due is refused", async () => {
    expect(await refusal(actOnRow(deps, gwen, { key: "unanswered.none" }, { do: "done" }))).to.equal(
      "not-found",
    );
  });
});
