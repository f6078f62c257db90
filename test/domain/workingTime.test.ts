import { expect } from "chai";
import fc from "fast-check";
import { isBankHoliday } from "../../bot/domain/bankHolidays.ts";
import { localTime, weekdayOf } from "../../bot/domain/localTime.ts";
import {
  addWorkingDays,
  addWorkingHours,
  isWorkingDay,
  WORKING_DAY_HOURS,
  workingHoursBetween,
} from "../../bot/domain/workingTime.ts";

const LONDON = "Europe/London";
const at = (text: string) => new Date(text);
const zones = fc.constantFrom(LONDON, "Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "UTC");
const moments = fc.date({ min: at("2026-01-01"), max: at("2028-01-01"), noInvalidDate: true });
const hours = fc.integer({ min: 0, max: 60 });

describe("working time", () => {
  it("goes from nine to five and leaves out nights and weekends", () => {
    expect(addWorkingHours(at("2026-11-27T16:00:00Z"), 4, LONDON)).to.deep.equal(at("2026-11-30T12:00:00Z"));
    expect(addWorkingDays(at("2026-11-26T20:00:00Z"), 1, LONDON)).to.deep.equal(at("2026-11-27T17:00:00Z"));
    expect(workingHoursBetween(at("2026-11-27T16:00:00Z"), at("2026-11-30T10:00:00Z"), LONDON)).to.equal(2);
  });

  it("keeps to clocks on the wall when they change", () => {
    // Clocks go forward on Sunday 28 March 2027: five in the afternoon is then 16:00 UTC.
    expect(addWorkingDays(at("2027-03-25T14:00:00Z"), 1, LONDON)).to.deep.equal(at("2027-03-30T13:00:00Z"));
    expect(addWorkingDays(at("2026-10-23T13:00:00Z"), 1, LONDON)).to.deep.equal(at("2026-10-26T14:00:00Z"));
  });

  it("knows the bank holidays of England and Wales, and where they fall when they would be at a weekend", () => {
    // gov.uk/bank-holidays, "England and Wales".
    const known = [
      ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"],
      ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03"],
      ["2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28", "2028-01-03", "2022-12-26", "2022-12-27"],
    ].flat();
    for (const day of known) expect(isBankHoliday(day), day).to.equal(true);
    for (const day of ["2026-12-26", "2027-12-25", "2028-01-01", "2026-11-24", "2027-12-29"])
      expect(isBankHoliday(day), day).to.equal(false);
    expect(isWorkingDay("2026-12-25", LONDON)).to.equal(false);
    expect(isWorkingDay("2026-12-25", "Asia/Kathmandu")).to.equal(true);
  });

  it("counts back what it added, and ends in working time", () => {
    fc.assert(
      fc.property(moments, hours, zones, (from, count, zone) => {
        const end = addWorkingHours(from, count, zone);
        expect(end.getTime()).to.be.at.least(from.getTime());
        expect(workingHoursBetween(from, end, zone)).to.be.closeTo(count, 1e-9);
        const { day, minutes } = localTime(end, zone);
        expect(weekdayOf(day)).to.be.at.most(5);
        expect(minutes).to.be.within(9 * 60, 17 * 60);
      }),
      { numRuns: 150 },
    );
  });

  it("adds up: between two moments lies what lies on either side of one between them", () => {
    fc.assert(
      fc.property(moments, fc.nat(20), fc.nat(20), zones, (from, a, b, zone) => {
        const middle = new Date(from.getTime() + a * 7_777_777);
        const end = new Date(middle.getTime() + b * 9_999_999);
        const whole = workingHoursBetween(from, end, zone);
        const parts = workingHoursBetween(from, middle, zone) + workingHoursBetween(middle, end, zone);
        expect(whole).to.be.closeTo(parts, 1e-9);
        expect(whole * 3_600_000).to.be.at.most(end.getTime() - from.getTime() + 1e-3);
      }),
      { numRuns: 150 },
    );
  });

  it("is longer the longer one waits, and one working day is eight hours in every week of the year", () => {
    fc.assert(
      fc.property(moments, hours, hours, zones, (from, a, b, zone) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(addWorkingHours(from, less, zone).getTime()).to.be.at.most(
          addWorkingHours(from, more, zone).getTime(),
        );
        expect(workingHoursBetween(from, addWorkingDays(from, 1, zone), zone)).to.be.closeTo(
          WORKING_DAY_HOURS,
          1e-9,
        );
      }),
      { numRuns: 100 },
    );
  });
});
