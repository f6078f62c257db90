import { expect } from "chai";
import fc from "fast-check";
import { expectedOf } from "../../tab/src/pages/Health/expected.ts";

describe("what to expect of a community by its size", () => {
  it("of two hundred members: two who start something, eighteen who add to it, and Wenger's bands", () => {
    expect(expectedOf(200)).to.deep.equal({
      creators: 2,
      contributors: 18,
      core: [20, 30],
      active: [30, 40],
      itemsAWeek: 0,
      viewsAWeek: 4,
    });
  });

  it("more members never mean less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(1000), (members, more) => {
        const [few, many] = [expectedOf(members), expectedOf(members + more)];
        expect(many.creators).to.be.at.least(few.creators);
        expect(many.contributors).to.be.at.least(few.contributors);
        expect(many.itemsAWeek).to.be.at.least(few.itemsAWeek);
        expect(many.viewsAWeek).to.be.at.least(few.viewsAWeek);
      }),
    );
  });
});
