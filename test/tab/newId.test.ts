import { expect } from "chai";
import fc from "fast-check";
import { newId } from "../../tab/src/newId.ts";

describe("ids made in the browser", () => {
  it("are UUIDs of version 7 that sort by time", () => {
    const moments = fc.integer({ min: 0, max: 2 ** 48 - 2 });
    fc.assert(
      fc.property(moments, (now) => {
        const [earlier, later] = [newId(now), newId(now + 1)];
        expect(earlier).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(earlier < later).to.equal(true);
        expect(Number.parseInt(earlier.replaceAll("-", "").slice(0, 12), 16)).to.equal(now);
      }),
    );
  });

  it("differ within one millisecond", () => {
    expect(new Set(Array.from({ length: 500 }, () => newId(1))).size).to.equal(500);
  });
});
