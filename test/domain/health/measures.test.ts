import { expect } from "chai";
import fc from "fast-check";
import type { KnownItem } from "../../../bot/domain/contributions.ts";
import { answeredIn } from "../../../bot/domain/health/answerRate.ts";
import { captureEffortIn, medianOf, secondsSince } from "../../../bot/domain/health/captureEffort.ts";
import {
  bucketOf,
  CAPTURE_BUCKETS,
  type CommunityDay,
  type DayEvent,
  withEvent,
} from "../../../bot/domain/health/communityDay.ts";
import { concentrationIn } from "../../../bot/domain/health/concentration.ts";
import { diversityIn } from "../../../bot/domain/health/diversity.ts";
import { firstResponseIn } from "../../../bot/domain/health/firstResponse.ts";
import { gardenerLoadIn } from "../../../bot/domain/health/gardenerLoad.ts";
import { fromReadingToWriting } from "../../../bot/domain/health/lurkers.ts";
import { newcomersBefore } from "../../../bot/domain/health/newcomers.ts";
import { reactionsIn } from "../../../bot/domain/health/reactions.ts";
import { returningReaders } from "../../../bot/domain/health/returningReaders.ts";
import { reuseIn } from "../../../bot/domain/health/reuse.ts";
import { rolesIn } from "../../../bot/domain/health/roles.ts";
import { searchSuccessIn } from "../../../bot/domain/health/searchSuccess.ts";
import { usedIn } from "../../../bot/domain/health/usedInPractice.ts";
import type { Span } from "../../../bot/domain/health/windows.ts";
import type { CommunityId, ItemId, PersonId, PerspectiveId, UseId } from "../../../bot/domain/ids.ts";
import { counted, type Flag, flagged, type WeeklyFlags } from "../../../bot/domain/participation.ts";
import { newUse } from "../../../bot/domain/use.ts";

const COMMUNITY = "first" as CommunityId;
const LONDON = "Europe/London";
/** A quarter, and the four weeks it ends with. */
const QUARTER: Span = { weeks: 13, from: "2026-08-17", until: "2026-11-16" };
const FOUR: Span = { weeks: 4, from: "2026-10-19", until: "2026-11-16" };

const one = (weeks: Record<string, Flag[]>): WeeklyFlags => ({
  type: "flags",
  id: "x",
  communityId: COMMUNITY,
  window: QUARTER.from,
  weeks,
  createdAt: "",
  updatedAt: "",
});

function question(id: string, at: string, more: Partial<KnownItem> = {}): KnownItem {
  return {
    id: id as ItemId,
    communityId: COMMUNITY,
    kind: "question",
    topics: [],
    createdAt: at,
    freshAt: at,
    by: "asker" as PersonId,
    hasOwner: true,
    isPrompt: false,
    seeAlso: [],
    taps: 0,
    perspectives: [],
    ...more,
  };
}

const view = (at: string, by?: string) => ({
  id: `${by}${at}` as PerspectiveId,
  at,
  helped: 0,
  ...(by ? { by: by as PersonId } : {}),
});

describe("taking part", () => {
  it("the fullest way of taking part counts, in the weeks of the span alone", () => {
    const flags = [
      one({ "2026-10-19": ["read"], "2026-10-26": ["created"] }),
      one({ "2026-10-26": ["contributed", "read"] }),
      one({ "2026-11-09": ["read"] }),
      one({ "2026-10-12": ["created"] }),
    ];
    expect(rolesIn(flags, FOUR)).to.deep.equal({ creators: 1, contributors: 1, readers: 1 });
    expect(rolesIn(flags, QUARTER)).to.deep.equal({ creators: 2, contributors: 1, readers: 1 });
  });

  it("a returning reader came in two different weeks, and wrote nothing", () => {
    const flags = [
      one({ "2026-10-19": ["read"], "2026-11-09": ["read"] }),
      one({ "2026-10-19": ["read"] }),
      one({ "2026-10-19": ["read"], "2026-10-26": ["read"], "2026-11-02": ["contributed"] }),
    ];
    expect(returningReaders(flags, FOUR)).to.equal(1);
  });

  it("from reading to writing: only who read first and wrote in the last four weeks", () => {
    const flags = [
      one({ "2026-08-17": ["read"], "2026-11-09": ["contributed"] }),
      one({ "2026-08-17": ["read"], "2026-11-09": ["read"] }),
      one({ "2026-08-17": ["contributed"], "2026-11-09": ["contributed"] }),
      one({ "2026-11-09": ["read"] }),
    ];
    expect(fromReadingToWriting(flags, QUARTER)).to.deep.equal({ eligible: 2, turned: 1 });
  });

  it("an item made, something else written and something read are told apart in one week", () => {
    const at = new Date("2026-11-10T09:00:00Z");
    const of = { communityId: COMMUNITY, ref: "r" };
    const first = flagged(undefined, { ...of, flag: "read" }, at);
    const second = flagged(first, { ...of, flag: "created" }, at);
    expect(second?.weeks).to.deep.equal({ "2026-11-09": ["created", "read"] });
  });

  it("concentration is not told of fewer than eight who wrote, on either side", () => {
    const by = (count: number, from = 0) =>
      Array.from({ length: count }, (_, i) =>
        question(`q${from + i}`, "2026-10-01T10:00:00Z", { by: `p${from + i}` as PersonId }),
      );
    expect(concentrationIn(by(7), 100, QUARTER)).to.deep.equal({});
    expect(concentrationIn(by(14), 100, QUARTER)).to.deep.equal({});
    expect(concentrationIn([...by(20), ...by(10)], 100, QUARTER)).to.deep.equal({ top10: 65 });
  });
});

describe("questions and answers", () => {
  it("the answer rate leaves out prompts, and questions that had less than a week", () => {
    const items = [
      question("a", "2026-10-20T10:00:00Z", { perspectives: [view("2026-10-21T10:00:00Z", "other")] }),
      question("b", "2026-10-20T10:00:00Z", { perspectives: [view("2026-10-21T10:00:00Z", "asker")] }),
      question("c", "2026-10-20T10:00:00Z", { isPrompt: true }),
      question("d", "2026-11-10T10:00:00Z"),
      question("e", "2026-10-20T10:00:00Z", { perspectives: [view("2026-11-20T10:00:00Z", "other")] }),
    ];
    expect(answeredIn(items, FOUR)).to.deep.equal({ questions: 3, answered: 1 });
  });

  it("the first response counts working hours, keeps who waits, and leaves out times nobody knows", () => {
    const { by: _nobody, ...unnamed } = question("u", "2026-10-20T00:00:00Z");
    const items: KnownItem[] = [
      // Monday 16:00 to Tuesday 10:00 in London: one hour and one hour.
      question("a", "2026-11-02T16:00:00Z", { perspectives: [view("2026-11-03T10:00:00Z", "other")] }),
      question("b", "2026-11-13T16:00:00Z"),
      question("c", "2026-11-02T16:00:00Z", { perspectives: [view("2026-11-03T00:00:00Z")] }),
      unnamed,
    ];
    expect(firstResponseIn(items, FOUR, LONDON)).to.deep.equal({
      questions: 2,
      waiting: 1,
      median: 2,
      p80: 2,
    });
  });

  it("two teams are two people with none in common; what is unnamed tells no team", () => {
    const teamsOf = new Map<PersonId, string[]>([
      ["ann" as PersonId, ["north"]],
      ["bob" as PersonId, ["north", "south"]],
      ["cat" as PersonId, ["south"]],
    ]);
    const at = "2026-10-21T10:00:00Z";
    const items = [
      question("a", "2026-10-20T10:00:00Z", { perspectives: [view(at, "ann"), view(at, "bob")] }),
      question("b", "2026-10-20T10:00:00Z", { perspectives: [view(at, "ann"), view(at, "cat")] }),
      question("c", "2026-10-20T10:00:00Z", { perspectives: [view(at), view(at, "cat")] }),
    ];
    expect(diversityIn(items, FOUR, teamsOf)).to.deep.equal({ questions: 3, two: 3, twoTeams: 1 });
  });

  it("newcomers of the quarter before are told apart by whether somebody responded, and counted as back within 60 days", () => {
    const first = "2026-06-01T10:00:00Z";
    const items = [
      question("a", first, { by: "ann" as PersonId, perspectives: [view("2026-06-02T10:00:00Z", "old")] }),
      question("b", "2026-07-01T10:00:00Z", { by: "ann" as PersonId }),
      question("c", first, { by: "bob" as PersonId, perspectives: [view("2026-06-20T10:00:00Z", "old")] }),
      question("d", "2026-09-15T10:00:00Z", { by: "bob" as PersonId }),
      question("e", "2026-01-01T10:00:00Z", { by: "old" as PersonId }),
      question("f", first, { perspectives: [view("2026-06-02T10:00:00Z")], by: "cat" as PersonId }),
    ];
    expect(newcomersBefore(items, QUARTER, LONDON)).to.deep.equal({
      answered: 1,
      answeredReturned: 1,
      unanswered: 2,
      unansweredReturned: 0,
    });
  });
});

describe("use", () => {
  it("reuse looks at items older than 30 days, and one opening alone is none", () => {
    const items = ["old", "once", "fresh"].map((id) => ({
      id: id as ItemId,
      createdAt: id === "fresh" ? "2026-11-01T10:00:00Z" : "2026-06-01T10:00:00Z",
    }));
    const day = (id: string, at: string, times: number) => {
      const of = { communityId: COMMUNITY, itemId: id as ItemId, what: "opened" as const };
      const first = counted(undefined, of, new Date(at));
      return times > 1 ? counted(first, of, new Date(at)) : first;
    };
    const daily = [
      day("old", "2026-10-20T10:00:00Z", 2),
      day("once", "2026-10-20T10:00:00Z", 1),
      day("fresh", "2026-11-02T10:00:00Z", 2),
      day("old", "2026-11-20T10:00:00Z", 2),
    ];
    expect(
      reactionsIn([{ ...day("old", "2026-10-20T10:00:00Z", 1), counts: { reactions: 4 } }], FOUR),
    ).to.equal(4);
    expect(reuseIn(items, daily, FOUR)).to.deep.equal({
      items: 2,
      reused: 1,
      opened: 3,
      saved: 0,
      shared: 0,
    });
  });

  it("used in practice: what was published in the span; a story says what happened", () => {
    const of = { communityId: COMMUNITY, itemId: "i" as ItemId };
    const at = new Date("2026-10-20T10:00:00Z");
    const story = { did: "Tried it.", happened: "It helped.", differently: "", inTheWay: "" };
    const uses = [
      newUse({ fit: "used", story }, { ...of, id: "1" as UseId }, at),
      newUse({ fit: "used", story: undefined }, { ...of, id: "2" as UseId }, at),
      newUse({ fit: "didNotFit", story: undefined }, { ...of, id: "3" as UseId }, at),
      newUse({ fit: "used", story }, { ...of, id: "4" as UseId, state: "held" }, at),
      newUse({ fit: "used", story }, { ...of, id: "5" as UseId }, new Date("2026-11-20T10:00:00Z")),
    ];
    expect(usedIn(uses, FOUR)).to.deep.equal({ uses: 2, stories: 1, didNotFit: 1 });
  });
});

describe("searches and saving, counted by day without anybody", () => {
  const at = new Date("2026-10-20T10:11:12.345Z");
  const day = (events: DayEvent[]) =>
    events.reduce<CommunityDay | undefined>(
      (before, event) => withEvent(before, COMMUNITY, event, at),
      undefined,
    );

  it("keeps no time but the day", () => {
    const kept = day([{ what: "abandoned", afterCheck: false }]);
    expect(JSON.stringify(kept)).to.not.include("10:11");
    expect(kept?.updatedAt).to.equal("2026-10-20T00:00:00.000Z");
  });

  it("adds up what became of searches and dialogs", () => {
    const kept = day([
      { what: "search", opened: true, empty: false, reworded: false },
      { what: "search", opened: false, empty: true, reworded: true },
      { what: "saved", seconds: 22 },
      { what: "abandoned", afterCheck: true },
    ]) as CommunityDay;
    expect(searchSuccessIn([kept], FOUR)).to.deep.equal({ searches: 2, opened: 1, empty: 1, reworded: 1 });
    expect(captureEffortIn([kept], FOUR)).to.deep.include({ saved: 1, abandoned: 1, abandonedAfterCheck: 1 });
    expect(captureEffortIn([kept], { ...FOUR, from: "2026-10-26" })).to.deep.include({ saved: 0 });
  });

  it("the middle lies in the bucket that the true middle lies in", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(599), { minLength: 1, maxLength: 40 }), (seconds) => {
        const kept = day(seconds.map((each) => ({ what: "saved" as const, seconds: each })));
        const middle = [...seconds].sort((a, b) => a - b)[Math.ceil(seconds.length / 2) - 1] ?? 0;
        const bucket = bucketOf(middle);
        expect(medianOf(kept?.captured ?? [])).to.be.within(
          CAPTURE_BUCKETS[bucket - 1] ?? 0,
          CAPTURE_BUCKETS[bucket] ?? 0,
        );
      }),
    );
  });

  it("tells from an id of version 7 how long ago its dialog was opened, and from no other", () => {
    const opened = new Date("2026-10-20T10:00:00Z");
    const id = `${opened
      .getTime()
      .toString(16)
      .padStart(12, "0")
      .replace(/^(.{8})/, "$1-")}-7000-8000-000000000000`;
    expect(secondsSince(id, new Date("2026-10-20T10:00:22Z"))).to.equal(22);
    expect(secondsSince(id, new Date("2026-10-22T10:00:00Z"))).to.equal(undefined);
    expect(secondsSince(id.replace("-7000-", "-4000-"), opened)).to.equal(undefined);
  });

  it("tending: minutes of the span, and how long rows waited as it ended", () => {
    const minutes = ["2026-10-12", "2026-10-19", "2026-11-09"].map((week) => ({
      type: "gardenMinutes" as const,
      id: week,
      communityId: COMMUNITY,
      week,
      minutes: 60,
      createdAt: "",
      updatedAt: "",
    }));
    const since = ["2026-11-15T00:00:00Z", "2026-11-13T00:00:00Z", "2026-11-01T00:00:00Z"];
    expect(gardenerLoadIn(minutes, since, FOUR)).to.deep.equal({ minutes: 120, rows: 3, medianDays: 3 });
    expect(gardenerLoadIn(minutes, undefined, FOUR)).to.deep.equal({ minutes: 120 });
  });
});
