import { expect } from "chai";
import fc from "fast-check";
import { createAllowances } from "../../bot/domain/allowance.ts";

describe("what one person may do", () => {
  const rule = { atOnce: 5, perSecond: 2 };

  it("is never more than so many at once and so many a second, however it is asked for", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 200 }), (gaps) => {
        const allowances = createAllowances(rule);
        const taken: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          if (allowances.take("a", now) === 0) taken.push(now);
        }
        for (const [first, from] of taken.entries())
          for (const [last, to] of taken.entries())
            if (last >= first)
              expect(last - first + 1).to.be.at.most(
                rule.atOnce + ((to - from) / 1000) * rule.perSecond + 1e-6,
              );
      }),
    );
  });

  it("comes back within the seconds that were told, and asking in vain costs nothing", () => {
    const allowances = createAllowances({ atOnce: 1, perSecond: 0.25 });
    expect(allowances.take("a", 0)).to.equal(0);
    expect(allowances.take("a", 0)).to.equal(4);
    for (let ms = 100; ms < 4000; ms += 100) expect(allowances.take("a", ms)).to.be.within(1, 4);
    expect(allowances.take("a", 4000)).to.equal(0);
  });

  it("is not lessened by what others do, nor by a clock that goes back", () => {
    const allowances = createAllowances({ atOnce: 1, perSecond: 1 });
    expect(allowances.take("a", 5000)).to.equal(0);
    expect(allowances.take("b", 0)).to.equal(0);
    expect(allowances.take("a", 0)).to.equal(1);
    expect(allowances.take("a", 1000)).to.equal(0);
  });

  it("is remembered for so many people only", () => {
    const allowances = createAllowances({ atOnce: 1, perSecond: 0.001 }, 2);
    for (const who of ["a", "b", "c"]) expect(allowances.take(who, 0)).to.equal(0);
    expect(allowances.take("c", 0)).to.be.greaterThan(0);
    expect(allowances.take("b", 0)).to.be.greaterThan(0);
    expect(allowances.take("a", 0), "came longest ago").to.equal(0);
  });
});
