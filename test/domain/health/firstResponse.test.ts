import { expect } from "chai";
import fc from "fast-check";
import { reachedBy, type Wait } from "../../../bot/domain/health/firstResponse.ts";

const wait = fc.record({ hours: fc.nat(60), ended: fc.boolean() });
const waits = fc.array(wait, { minLength: 1, maxLength: 60 });
const asNumber = (hours: number | undefined) => hours ?? Number.POSITIVE_INFINITY;

describe("the first response", () => {
  it("is the ordinary quantile where every question had one", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 60 }), (hours) => {
        const all: Wait[] = hours.map((at) => ({ hours: at, ended: true }));
        const sorted = [...hours].sort((a, b) => a - b);
        expect(reachedBy(all, 0.5)).to.equal(sorted[Math.ceil(sorted.length * 0.5) - 1]);
        expect(reachedBy(all, 0.8)).to.equal(sorted[Math.ceil(sorted.length * 0.8) - 1]);
      }),
    );
  });

  it("never looks quicker for questions that still wait: against dropping them, it is later or the same", () => {
    fc.assert(
      fc.property(waits, (all) => {
        const ended = all.filter((one) => one.ended);
        if (ended.length > 0)
          expect(asNumber(reachedBy(all, 0.5))).to.be.at.least(asNumber(reachedBy(ended, 0.5)));
        else expect(reachedBy(all, 0.5)).to.equal(undefined);
      }),
    );
  });

  it("four in five is never earlier than half", () => {
    fc.assert(
      fc.property(waits, (all) => {
        expect(asNumber(reachedBy(all, 0.8))).to.be.at.least(asNumber(reachedBy(all, 0.5)));
      }),
    );
  });

  it("follows the product-limit estimate: a worked example", () => {
    // 1: 4 of 5 left (0.8); one leaves unseen at 2; 3: two of three left (0.533); 5: one of two (0.267); 9 waits on.
    const all: Wait[] = [
      { hours: 1, ended: true },
      { hours: 2, ended: false },
      { hours: 3, ended: true },
      { hours: 5, ended: true },
      { hours: 9, ended: false },
    ];
    expect(reachedBy(all, 0.4)).to.equal(3);
    expect(reachedBy(all, 0.5)).to.equal(5);
    expect(reachedBy(all, 0.8)).to.equal(undefined);
  });
});
