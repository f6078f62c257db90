import { expect } from "chai";
import fc from "fast-check";
import {
  closedSpans,
  firstSpanEnds,
  liesIn,
  quarterOf,
  weeksIn,
} from "../../../bot/domain/health/windows.ts";
import { windowOf } from "../../../bot/domain/participation.ts";

const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });

describe("the spans figures are published for", () => {
  it("are closed, begin on a Monday, and lie in one quarter each", () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const [since, now] = a < b ? [a, b] : [b, a];
        for (const span of closedSpans(since, now)) {
          expect(span.until <= now.toISOString().slice(0, 10)).to.equal(true);
          expect(span.until > since.toISOString().slice(0, 10)).to.equal(true);
          expect(weeksIn(span)).to.have.length(span.weeks);
          for (const week of weeksIn(span)) {
            expect(new Date(week).getUTCDay()).to.equal(1);
            expect(windowOf(new Date(week))).to.equal(quarterOf(span).from);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("spans of one length never overlap, so that none can be subtracted from another", () => {
    const spans = closedSpans(new Date("2023-01-01"), new Date("2026-11-24"));
    for (const weeks of [4, 13]) {
      const some = spans.filter((span) => span.weeks === weeks);
      for (const [i, span] of some.entries())
        if (i > 0) expect((some[i - 1]?.until ?? "") <= span.from).to.equal(true);
    }
    expect(spans.filter(({ weeks }) => weeks === 4).length).to.be.within(45, 48);
  });

  it("the first ones end when a community waits for them", () => {
    const since = new Date("2026-11-24T10:00:00Z");
    const ends = firstSpanEnds(since, since);
    expect(closedSpans(since, new Date(`${ends}T00:00:01Z`))).to.not.be.empty;
    expect(closedSpans(since, new Date(Date.parse(ends) - 1))).to.be.empty;
  });

  it("knows what lies in one", () => {
    const span = { from: "2026-11-02", until: "2026-11-30" };
    expect(liesIn("2026-11-02T00:00:00.000Z", span)).to.equal(true);
    expect(liesIn("2026-11-29T23:59:59.999Z", span)).to.equal(true);
    expect(liesIn("2026-11-30T00:00:00.000Z", span)).to.equal(false);
    expect(liesIn("2026-11-01T23:59:59.999Z", span)).to.equal(false);
  });
});
