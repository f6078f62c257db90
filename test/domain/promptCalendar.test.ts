import { expect } from "chai";
import fc from "fast-check";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { addDays, localTime, mondayOf, weekdayOf } from "../../bot/domain/localTime.ts";
import {
  checkedRhythm,
  dueSlot,
  LATE_MS,
  mayPostAt,
  moved,
  newPlan,
  nobodyAnswers,
  type PromptPlan,
  pruned,
  type Slot,
  skipped,
  slotsOf,
  whyNot,
  withWeek,
} from "../../bot/domain/promptCalendar.ts";

const START = new Date("2026-11-23T00:00:00Z");

function aPlan(changes: Partial<PromptPlan> = {}): PromptPlan {
  return { ...newPlan(FIRST_COMMUNITY, START), running: true, ...changes };
}

function firstSlot(plan: PromptPlan, day: string): Slot {
  const [slot] = slotsOf(plan, day, 1);
  if (!slot) throw new Error("A week has a slot");
  return slot;
}

const beat = fc.record({
  weekday: fc.integer({ min: 1, max: 5 }),
  minutes: fc.integer({ min: 480, max: 1079 }),
});
const rhythm = fc
  .uniqueArray(beat, { minLength: 1, maxLength: 2, selector: ({ weekday }) => weekday })
  .filter((beats) =>
    beats.every(({ weekday, minutes }) => mayPostAt({ day: addDays("2026-01-05", weekday - 1), minutes })),
  );
const timeZone = fc.constantFrom("Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia");
/** Around both clock changes of several years. */
const moment = fc
  .tuple(
    fc.constantFrom("2026-10-20", "2027-03-23", "2027-10-26", "2028-03-21"),
    fc.integer({ min: 0, max: 20 * 24 * 60 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000));

describe("the calendar of prompts", () => {
  it("never finds a prompt due in forbidden hours, in a paused week, or long after its time", () => {
    fc.assert(
      fc.property(rhythm, timeZone, moment, fc.boolean(), (beats, zone, now, pause) => {
        const week = mondayOf(localTime(now, zone).day);
        const plan = aPlan({
          rhythm: checkedRhythm(beats),
          timeZone: zone,
          pausedWeeks: pause ? [week] : [],
        });
        const slot = dueSlot(plan, now);
        if (!slot) return;
        expect(pause).to.equal(false);
        expect(mayPostAt(localTime(now, zone))).to.equal(true);
        expect(mayPostAt(slot.local)).to.equal(true);
        expect(now.getTime() - slot.at.getTime()).to.be.within(0, LATE_MS - 1);
      }),
      { numRuns: 500 },
    );
  });

  it("posts at most once in a slot and as often as the rhythm says in a week, whatever the clock does", () => {
    fc.assert(
      fc.property(
        rhythm,
        timeZone,
        fc.array(moment, { minLength: 5, maxLength: 60 }),
        (beats, zone, nows) => {
          const plan = aPlan({ rhythm: checkedRhythm(beats), timeZone: zone });
          // The clock as it is set: back and forth.
          const posted: string[] = [];
          const at: { at: string }[] = [];
          for (const now of nows) {
            const slot = dueSlot(plan, now);
            if (!slot || posted.includes(slot.id) || whyNot(plan, at, now)) continue;
            posted.push(slot.id);
            at.push({ at: now.toISOString() });
          }
          const byWeek = Map.groupBy(at, (post) => mondayOf(localTime(new Date(post.at), zone).day));
          for (const posts of byWeek.values()) expect(posts.length).to.be.at.most(plan.rhythm.length);
          const days = at.map((post) => localTime(new Date(post.at), zone).day);
          expect(new Set(days).size).to.equal(days.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("meets each slot of a year once at its own local time when looked at every minute, across both clock changes", () => {
    const plan = aPlan({
      rhythm: checkedRhythm([
        { weekday: 1, minutes: 600 },
        { weekday: 5, minutes: 960 },
      ]),
    });
    const slots = slotsOf(plan, "2026-11-23", 52);
    expect(slots).to.have.length(104);
    expect(new Set(slots.map(({ id }) => id)).size).to.equal(104);
    for (const slot of slots) {
      expect(localTime(slot.at, plan.timeZone)).to.deep.equal(slot.local);
      expect(dueSlot(plan, new Date(slot.at.getTime() - 60_000))?.id).to.not.equal(slot.id);
      expect(dueSlot(plan, slot.at)?.id).to.equal(slot.id);
    }
    // Winter and summer: ten in London is another hour of the world.
    expect(firstSlot(plan, "2027-03-22").at.toISOString()).to.equal("2027-03-22T10:00:00.000Z");
    expect(firstSlot(plan, "2027-03-29").at.toISOString()).to.equal("2027-03-29T09:00:00.000Z");
  });

  it("posts nothing while it does not run, and makes up for nothing before it was started", () => {
    const tuesday = new Date("2026-11-24T10:05:00Z");
    expect(dueSlot(aPlan(), tuesday)?.id).to.equal("2026-11-23.1");
    expect(dueSlot(aPlan({ running: false }), tuesday)).to.equal(undefined);
    expect(dueSlot(aPlan({ startedAt: "2026-11-24T10:01:00.000Z" }), tuesday)).to.equal(undefined);
  });

  it("refuses a rhythm of three, of two on one day, on a weekend or in forbidden hours", () => {
    const wrong = [
      [],
      [1, 2, 3].map((weekday) => ({ weekday, minutes: 660 })),
      [
        { weekday: 2, minutes: 600 },
        { weekday: 2, minutes: 700 },
      ],
      [{ weekday: 6, minutes: 600 }],
      [{ weekday: 1, minutes: 599 }],
      [{ weekday: 5, minutes: 961 }],
      [{ weekday: 3, minutes: 479 }],
      [{ weekday: 3, minutes: 600.5 }],
      [{ weekday: Number.NaN, minutes: 600 }],
    ];
    for (const beats of wrong)
      expect(() => checkedRhythm(beats), JSON.stringify(beats)).to.throw("prompt-time-not-allowed");
  });

  it("moves a slot within its week and nowhere else, and it stays the same slot", () => {
    const plan = aPlan({
      rhythm: [
        { weekday: 2, minutes: 600 },
        { weekday: 4, minutes: 600 },
      ],
    });
    const slot = firstSlot(plan, "2026-11-30");
    const after = moved(plan, slot, { day: "2026-12-02", minutes: 900 }, START);
    expect(slotsOf(after, "2026-11-30", 1).map(({ id, local }) => [id, local.day])).to.deep.equal([
      ["2026-11-30.1", "2026-12-02"],
      ["2026-11-30.2", "2026-12-03"],
    ]);
    for (const to of [
      { day: "2026-12-03", minutes: 900 },
      { day: "2026-12-08", minutes: 600 },
      { day: "2026-12-05", minutes: 600 },
      { day: "2026-11-30", minutes: 500 },
    ])
      expect(() => moved(plan, slot, to, START), JSON.stringify(to)).to.throw("prompt-time-not-allowed");
    expect(() =>
      moved(plan, slot, { day: "2026-12-02", minutes: 900 }, new Date("2026-12-02T16:00:00Z")),
    ).to.throw();
  });

  it("keeps to a slot when the rhythm changes after it went out", () => {
    const before = aPlan();
    const after = { ...before, rhythm: [{ weekday: 3, minutes: 600 }] };
    expect(firstSlot(after, "2026-11-24").id).to.equal(firstSlot(before, "2026-11-24").id);
  });

  it("takes up skipped slots and paused weeks again, and forgets changes to weeks long past", () => {
    const plan = withWeek(skipped(aPlan(), "2026-11-23.1", true), "2026-11-30", true);
    expect(slotsOf(plan, "2026-11-23", 2).map((slot) => [slot.skipped, slot.paused])).to.deep.equal([
      [true, false],
      [false, true],
    ]);
    const again = withWeek(skipped(plan, "2026-11-23.1", false), "2026-11-30", false);
    expect(slotsOf(again, "2026-11-23", 2).some((slot) => slot.skipped || slot.paused)).to.equal(false);
    const later = pruned(plan, new Date("2027-03-01T12:00:00Z"));
    expect([later.changes, later.pausedWeeks]).to.deep.equal([{}, []]);
  });

  it("says why nothing can go out now", () => {
    const at = (iso: string) => ({ at: iso });
    const plan = aPlan();
    const wednesday = new Date("2026-11-25T12:00:00Z");
    expect(whyNot(plan, [], wednesday)).to.equal(undefined);
    expect(whyNot(plan, [], new Date("2026-11-23T09:59:00Z"))).to.equal("prompt-quiet-hours");
    expect(whyNot(plan, [], new Date("2026-11-28T12:00:00Z"))).to.equal("prompt-quiet-hours");
    expect(whyNot(withWeek(plan, "2026-11-23", true), [], wednesday)).to.equal("prompt-paused");
    expect(whyNot(plan, [at("2026-11-25T09:00:00Z")], wednesday)).to.equal("prompt-enough");
    expect(whyNot(plan, [at("2026-11-24T09:00:00Z")], wednesday)).to.equal(undefined);
    expect(whyNot(plan, [at("2026-11-24T09:00:00Z"), at("2026-11-23T12:00:00Z")], wednesday)).to.equal(
      "prompt-enough",
    );
  });

  it("stops after three that nobody answered, once the last had two days, and counts afresh when started again", () => {
    const posts = ["2026-12-08", "2026-12-01", "2026-11-24"].map((day) => ({
      at: `${day}T10:00:00.000Z`,
      replies: 0,
    }));
    const friday = new Date("2026-12-11T10:00:00Z");
    expect(nobodyAnswers(aPlan(), posts, friday)).to.equal(true);
    expect(nobodyAnswers(aPlan(), posts, new Date("2026-12-09T10:00:00Z"))).to.equal(false);
    expect(nobodyAnswers(aPlan(), posts.slice(0, 2), friday)).to.equal(false);
    expect(nobodyAnswers(aPlan({ countedFrom: "2026-11-25" }), posts, friday)).to.equal(false);
    for (const answered of [0, 1, 2])
      expect(
        nobodyAnswers(
          aPlan(),
          posts.map((post, i) => (i === answered ? { ...post, replies: 1 } : post)),
          friday,
        ),
      ).to.equal(false);
  });

  it("has five working days", () => {
    expect(
      ["2026-11-23", "2026-11-27", "2026-11-28"].map((day) => mayPostAt({ day, minutes: 720 })),
    ).to.deep.equal([true, true, false]);
    expect(weekdayOf("2026-11-28")).to.equal(6);
  });
});
