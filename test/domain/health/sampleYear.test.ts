import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { sampleYear } from "../../../bot/domain/health/sampleYear.ts";
import { sharesOf } from "../../../bot/domain/health/shares.ts";

const DAY_MS = 86_400_000;
const NOW = new Date("2026-11-24T10:00:00Z");

describe("a made-up year of the sample community", () => {
  it("has figures of every measure, for three quarters and what is over of this one, whatever day it is", () => {
    for (let day = 0; day < 91; day += 9) {
      const now = new Date(NOW.getTime() + day * DAY_MS);
      const year = sampleYear(FIRST_COMMUNITY, now);
      expect(year.filter(({ weeks }) => weeks === 13)).to.have.length(3);
      expect(year.filter(({ weeks }) => weeks === 4).length).to.be.within(9, 11);
      expect(year.every(({ until }) => until <= now.toISOString().slice(0, 10))).to.equal(true);
      const quarter = year.findLast(({ weeks }) => weeks === 13);
      const four = year.findLast(({ weeks }) => weeks === 4);
      if (!quarter || !four) throw new Error("There are");
      expect(sharesOf(quarter.figures)).to.include.keys("creators", "contributors", "readers");
      expect(sharesOf(four.figures)).to.include.keys("answered", "reused", "searchesOpened", "returning");
      expect(four.figures.middles).to.include.keys("responseMedian", "captureMedian");
      expect(four.figures.things["uses"]).to.be.a("number");
      expect(quarter.figures.middles.gardenMinutes).to.be.greaterThan(0);
    }
  });

  it("is the same each time it is looked at", () => {
    expect(sampleYear(FIRST_COMMUNITY, NOW)).to.deep.equal(sampleYear(FIRST_COMMUNITY, NOW));
  });
});
