import { expect } from "chai";
import fc from "fast-check";
import {
  addDays,
  instantOf,
  isDay,
  isTimeZone,
  localTime,
  mondayOf,
  weekdayOf,
} from "../../bot/domain/localTime.ts";

const ZONES = [
  "Europe/London",
  "UTC",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Cairo",
];
const zone = fc.constantFrom(...ZONES);
/** 2010 to 2030: with every kind of clock change, and the day Samoa left out. */
const minute = fc.integer({ min: 21_037_000, max: 31_556_000 }).map((minutes) => new Date(minutes * 60_000));

describe("local time", () => {
  it("finds back the moment whose local time it was told, or one that shows the same", () => {
    fc.assert(
      fc.property(zone, minute, (timeZone, at) => {
        const local = localTime(at, timeZone);
        const found = instantOf(local, timeZone);
        expect(localTime(found.at, timeZone)).to.deep.equal(local);
        if (found.is === "plain") expect(found.at).to.deep.equal(at);
        else expect(found.at.getTime()).to.be.at.most(at.getTime());
      }),
      { numRuns: 400 },
    );
  });

  it("puts an hour that clocks jump over after the jump, and takes the first of one that comes twice", () => {
    const spring = instantOf({ day: "2027-03-28", minutes: 90 }, "Europe/London");
    expect(spring).to.deep.equal({ at: new Date("2027-03-28T01:30:00Z"), is: "skipped" });
    const autumn = instantOf({ day: "2026-10-25", minutes: 90 }, "Europe/London");
    expect(autumn).to.deep.equal({ at: new Date("2026-10-25T00:30:00Z"), is: "doubled" });
    const never = instantOf({ day: "2011-12-30", minutes: 600 }, "Pacific/Apia");
    expect(never.is).to.equal("skipped");
    expect(localTime(never.at, "Pacific/Apia").day).to.equal("2011-12-31");
  });

  it("knows weekdays, weeks, days and zones", () => {
    expect(weekdayOf("2026-11-24")).to.equal(2);
    expect(weekdayOf("1969-12-31")).to.equal(3);
    expect(mondayOf("2026-11-29")).to.equal("2026-11-23");
    expect(addDays("2026-12-31", 1)).to.equal("2027-01-01");
    expect(["2026-02-29", "2026-2-9", "tomorrow", "2024-02-29"].map(isDay)).to.deep.equal([
      false,
      false,
      false,
      true,
    ]);
    expect(["Europe/London", "Mars/Base", ""].map(isTimeZone)).to.deep.equal([true, false, false]);
  });
});
