import { expect } from "chai";
import fc from "fast-check";
import { candidatesFor } from "../../../bot/domain/due/candidates.ts";
import { newcomers, newTeams } from "../../../bot/domain/due/newPeople.ts";
import { oneSided, shareTeam } from "../../../bot/domain/due/oneSided.ts";
import { suggestedEdits } from "../../../bot/domain/due/suggestedEdits.ts";
import { nearDuplicates, pairOf, pastReview, withoutTopic } from "../../../bot/domain/due/tidying.ts";
import type { ItemId } from "../../../bot/domain/ids.ts";
import type { LinkedTeam } from "../../../bot/domain/linkedTeam.ts";
import type { Role } from "../../../bot/domain/member.ts";
import { byUrgency, DUE_REASONS, TEND_REASONS } from "../../../bot/domain/tending.ts";
import { isPutAside, newTendState, snoozedUntil, tendStateId } from "../../../bot/domain/tendState.ts";
import { by, known, view } from "../../support/knownItems.ts";

const LONDON = "Europe/London";
const at = (text: string) => new Date(text);
const NOW = at("2026-11-27T12:00:00Z");

describe("what else a gardener looks after", () => {
  describe("one-sided questions", () => {
    const sided = (perspectives: ReturnType<typeof view>[], teams = new Map<never, string[]>()) =>
      oneSided([known({ perspectives })], NOW, LONDON, (people) => shareTeam(people, teams as never))[0]
        ?.sided;
    const early = view("2026-11-23T10:30:00.000Z", "femi");
    const late = view("2026-11-25T10:00:00.000Z", "aled");

    it("are those one person answered, one team, or everybody at once", () => {
      expect(sided([early, view("2026-11-25T10:00:00.000Z", "femi")])).to.equal("one-person");
      expect(sided([early, view("2026-11-23T11:00:00.000Z", "aled")])).to.equal("at-once");
      const teams = new Map([
        [by("femi"), ["north", "all"]],
        [by("aled"), ["north"]],
      ]);
      expect(sided([early, late], teams as never)).to.equal("one-team");
      expect(sided([early, late])).to.equal(undefined);
    });

    it("do not tell by what somebody wrote without their name", () => {
      const named = [early, view("2026-11-23T11:00:00.000Z", "aled")];
      for (const unnamed of [[], [view("2026-11-25T00:00:00.000Z")]])
        expect(sided([...named, ...unnamed])).to.equal("at-once");
      expect(sided([early, view("2026-11-25T00:00:00.000Z")])).to.equal(undefined);
    });

    it("wait a working day after the last view", () => {
      const item = known({ perspectives: [early, view("2026-11-23T11:00:00.000Z", "aled")] });
      const rows = (now: string) => oneSided([item], at(now), LONDON, () => false);
      expect(rows("2026-11-24T10:59:00Z")).to.deep.equal([]);
      expect(rows("2026-11-24T11:00:00Z")).to.have.length(1);
    });
  });

  it("two items about the same are one pair, whichever comes first, until they are linked", () => {
    const older = known({ createdAt: "2026-11-20T10:00:00.000Z" });
    const newer = known();
    expect(pairOf(older, newer)).to.deep.equal(pairOf(newer, older));
    expect(nearDuplicates([pairOf(older, newer)])[0]).to.include({ itemId: newer.id, otherId: older.id });
    const linked = { ...newer, seeAlso: [older.id] };
    expect(nearDuplicates([pairOf(older, linked)])).to.deep.equal([]);
  });

  it("items without a topic, and those past their review date, by kind", () => {
    const items = (["resource", "insight", "question", "story"] as const).map((kind) => known({ kind }));
    const past = (now: string) =>
      pastReview(items, at(now)).map(({ itemId }) => items.find(({ id }) => id === itemId)?.kind);
    expect(past("2027-05-22T10:00:00Z")).to.deep.equal([]);
    expect(past("2027-05-23T10:00:00Z")).to.deep.equal(["resource"]);
    expect(past("2027-11-23T10:00:00Z")).to.deep.equal(["resource", "insight", "question"]);
    expect(past("2028-11-23T10:00:00Z")).to.have.length(4);
    const bare = known({ topics: [] });
    expect(
      withoutTopic([bare, known(), known({ topics: [], isPrompt: true })]).map(({ itemId }) => itemId),
    ).to.deep.equal([bare.id]);
  });

  it("newcomers of two weeks, until they were welcomed; not gardeners, and not by what they did", () => {
    const member = (who: string, createdAt: string, roles: Role[] = ["member"]) => ({
      personId: by(who),
      createdAt,
      roles,
    });
    const all = [
      member("new", "2026-11-26T10:00:00.000Z"),
      member("newer", "2026-11-27T10:00:00.000Z"),
      member("old", "2026-10-01T10:00:00.000Z"),
      member("gardener", "2026-11-27T10:00:00.000Z", ["member", "gardener"]),
      member("sponsor", "2026-11-27T10:00:00.000Z", ["sponsor"]),
    ];
    expect(newcomers(all, undefined, NOW)[0]?.people).to.deep.equal([by("newer"), by("new")]);
    expect(newcomers(all, "2026-11-26T12:00:00.000Z", NOW)[0]?.people).to.deep.equal([by("newer")]);
    expect(newcomers(all, "2026-11-27T11:00:00.000Z", NOW)).to.deep.equal([]);
  });

  it("new teams of eight and more about whose work there is nothing yet", () => {
    const team = (changes: Partial<LinkedTeam>) =>
      ({
        id: "team.a",
        state: "linked",
        people: 12,
        name: "North",
        createdAt: "2026-11-10T10:00:00.000Z",
        ...changes,
      }) as LinkedTeam;
    const rows = (one: LinkedTeam, content: string[] = []) => newTeams([one], new Set(content), NOW);
    expect(rows(team({}))[0]).to.include({ reason: "new-team", teamName: "North" });
    expect(rows(team({}), ["team.a"])).to.deep.equal([]);
    for (const not of [
      { people: 7 },
      { state: "leaving" as const },
      { createdAt: "2026-11-25T10:00:00.000Z" },
    ])
      expect(rows(team(not))).to.deep.equal([]);
  });

  it("people to invite are those who wrote about the topic with their name, answers before saves", () => {
    const question = known({ perspectives: [view("2026-11-24T10:00:00.000Z", "there")] });
    const others = [
      known({ topics: ["Mental Capacity"], by: by("saver") }),
      known({ by: by("nia"), perspectives: [view("x", "answerer"), view("x"), view("x", "there")] }),
      known({ topics: ["hoarding"], by: by("elsewhere") }),
      known({ id: "alike" as never, topics: [], by: by("alike") }),
    ];
    const people = candidatesFor(question, [question, ...others], new Set(["alike"]));
    expect(people.map(({ personId, topic }) => [personId, topic])).to.deep.equal([
      [by("answerer"), "mental capacity"],
      [by("saver"), "mental capacity"],
      [by("alike"), ""],
    ]);
  });
});

describe("the order of the queue", () => {
  const reasons = [...TEND_REASONS, ...DUE_REASONS];

  it("is that of harm and promise, the same whatever order things come in", () => {
    const row = fc.record({
      reason: fc.constantFrom(...reasons),
      since: fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-03"),
      key: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const sorted = rows.toSorted(byUrgency);
        expect(rows.toReversed().sort(byUrgency)).to.deep.equal(sorted);
        const places = sorted.map(({ reason }) => reason);
        for (const [before, after] of [
          ["recognised", "worry"],
          ["worry", "first-contribution"],
          ["first-contribution", "unanswered"],
          ["unanswered", "one-sided"],
          ["one-sided", "ask-how-it-went"],
          ["ask-if-used", "near-duplicate"],
          ["searched-in-vain", "past-review"],
          ["past-review", "newcomers"],
          ["newcomers", "unkind"],
        ] as const)
          if (places.includes(before) && places.includes(after))
            expect(places.lastIndexOf(before)).to.be.below(places.indexOf(after));
      }),
      { numRuns: 200 },
    );
  });
});

describe("what gardeners decide about a row", () => {
  const state = newTendState("first" as never, "unanswered.x", NOW);

  it("is ticked off until it becomes due anew, and put off until its day", () => {
    const row = { dueAt: "2026-11-27T10:00:00.000Z" };
    expect(isPutAside(row, undefined, NOW)).to.equal(undefined);
    expect(isPutAside(row, { ...state, doneAt: "2026-11-27T11:00:00.000Z" }, NOW)).to.equal("done");
    expect(isPutAside(row, { ...state, doneAt: "2026-11-27T09:00:00.000Z" }, NOW)).to.equal(undefined);
    expect(isPutAside(row, { ...state, snoozedUntil: "2026-11-28T00:00:00.000Z" }, NOW)).to.equal("snoozed");
    expect(isPutAside(row, { ...state, snoozedUntil: NOW.toISOString() }, NOW)).to.equal(undefined);
  });

  it("comes back as a day begins where the community is, across a change of clocks", () => {
    const saturday = at("2027-03-27T12:00:00Z");
    expect(snoozedUntil("tomorrow", saturday, LONDON)).to.deep.equal(at("2027-03-28T00:00:00Z"));
    expect(snoozedUntil("next-week", saturday, LONDON)).to.deep.equal(at("2027-03-28T23:00:00Z"));
    expect(snoozedUntil("next-week", at("2027-03-29T08:00:00Z"), LONDON)).to.deep.equal(
      at("2027-04-04T23:00:00Z"),
    );
  });

  it("is kept under an id of its own for every key, in signs any store takes", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(tendStateId(a)).to.match(/^tendState\.[a-z0-9._-]*$/);
        if (a !== b) expect(tendStateId(a)).to.not.equal(tendStateId(b));
      }),
    );
  });
});

describe("suggestions nobody decides about", () => {
  const item = "item" as ItemId;
  const other = "other" as ItemId;
  const open = [
    { itemId: item, createdAt: "2026-11-20T10:00:00.000Z" },
    { itemId: item, createdAt: "2026-11-18T10:00:00.000Z" },
    { itemId: other, createdAt: "2026-11-20T10:00:00.000Z" },
  ];
  const rowsOn = (day: string, hasOwner: boolean) =>
    suggestedEdits(open, () => ({ hasOwner }), new Date(day), "Europe/London");

  it("come to the gardeners after three working days, one row an item", () => {
    expect(rowsOn("2026-11-23T09:00:00.000Z", true)).to.deep.equal([]);
    const [row, ...more] = rowsOn("2026-11-23T10:00:00.000Z", true);
    expect(row).to.include({ itemId: item, since: "2026-11-18T10:00:00.000Z" });
    expect(more).to.deep.equal([]);
    expect(rowsOn("2026-11-25T10:00:00.000Z", true)).to.have.length(2);
  });

  it("come at once where nobody else can decide", () => {
    expect(rowsOn("2026-11-20T10:00:00.000Z", false)).to.have.length(2);
  });
});
