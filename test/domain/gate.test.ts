import { expect } from "chai";
import fc from "fast-check";
import {
  type NoticeKind,
  nextWorkingMoment,
  passage,
  SWITCHABLE,
  WEEKLY_CAP,
} from "../../bot/domain/gate.ts";

const nobody = { switchedOff: [], sentThisWeek: 0 };
const KINDS: NoticeKind[] = [
  "thread-news",
  "consent-request",
  "reword-request",
  "release-notice",
  "announcement",
  "prompt",
  "welcome",
  "digest",
  "gardener-note",
];
const TUESDAY = new Date("2026-11-24T10:00:00Z");
const SATURDAY = new Date("2026-11-28T10:00:00Z");
const hourIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit" }).format(
    at,
  );

describe("the gate", () => {
  it("lets every kind through in working hours", () => {
    for (const kind of KINDS) expect(passage({ kind }, nobody, TUESDAY)).to.deep.equal({ send: "now" });
  });

  it("defers to Monday at eight what comes at the weekend, an urgent announcement aside", () => {
    for (const kind of KINDS)
      expect(passage({ kind }, nobody, SATURDAY)).to.deep.equal({
        send: "later",
        at: new Date("2026-11-30T08:00:00Z"),
      });
    expect(passage({ kind: "announcement", urgent: true }, nobody, SATURDAY)).to.deep.equal({ send: "now" });
  });

  it("keeps to three counted messages a week; the rest goes into the digest", () => {
    const full = { ...nobody, sentThisWeek: WEEKLY_CAP };
    const merged = KINDS.filter((kind) => passage({ kind }, full, TUESDAY).send === "in-digest");
    expect(merged).to.deep.equal(["thread-news", "prompt"]);
  });

  it("sends nothing of what a person switched off, and lets them switch off only what the table says", () => {
    const quiet = { ...nobody, switchedOff: KINDS };
    const silent = KINDS.filter((kind) => passage({ kind }, quiet, TUESDAY).send === "never");
    expect(silent).to.deep.equal(SWITCHABLE);
    expect(silent).to.deep.equal(["thread-news", "prompt", "digest", "gardener-note"]);
  });

  it("knows working hours where the person is, across the change of clocks", () => {
    // The night of 28 March 2027 clocks in Cardiff go forward; Monday's eight o'clock is 07:00 UTC.
    expect(nextWorkingMoment(new Date("2027-03-27T12:00:00Z"), "Europe/London")).to.deep.equal(
      new Date("2027-03-29T07:00:00Z"),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true }),
        fc.constantFrom("Europe/London", "Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "UTC"),
        (now, zone) => {
          const at = nextWorkingMoment(now, zone);
          expect(at.getTime()).to.be.at.least(now.getTime());
          expect(at.getTime() - now.getTime()).to.be.below(63 * 3_600_000);
          expect(hourIn(at, zone)).to.match(/^(Mon|Tue|Wed|Thu|Fri),? (0[89]|1[0-7]):/);
          if (at.getTime() !== now.getTime()) expect(hourIn(at, zone)).to.match(/08:00$/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
