import { expect } from "chai";
import fc from "fast-check";
import { weekOf, windowOf } from "../../bot/domain/participation.ts";

const moments = fc.date({ min: new Date("1970-02-01"), max: new Date("2200-01-01"), noInvalidDate: true });

describe("weeks and windows", () => {
  it("a week begins on Monday", () => {
    expect(weekOf(new Date("2026-11-24T10:00:00Z"))).to.equal("2026-11-23");
    expect(weekOf(new Date("2026-11-23T00:00:00Z"))).to.equal("2026-11-23");
    expect(weekOf(new Date("2026-11-22T23:59:59Z"))).to.equal("2026-11-16");
  });

  it("every moment lies in its week and in its window of 13 weeks, both of which begin on a Monday", () => {
    fc.assert(
      fc.property(moments, (at) => {
        for (const [start, weeks] of [
          [new Date(weekOf(at)), 1],
          [new Date(windowOf(at)), 13],
        ] as const) {
          expect(start.getUTCDay()).to.equal(1);
          expect(at.getTime() - start.getTime()).to.be.within(0, weeks * 7 * 86_400_000 - 1);
        }
      }),
    );
  });

  it("a week lies in one window", () => {
    fc.assert(
      fc.property(moments, (at) => {
        expect(windowOf(new Date(weekOf(at)))).to.equal(windowOf(at));
      }),
    );
  });
});
