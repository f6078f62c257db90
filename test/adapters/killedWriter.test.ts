import { expect } from "chai";
import { temporaryFolder } from "../support/folders.ts";
import { killRound, seeded } from "../support/killRound.ts";

describe("a process killed with -9 while it writes", () => {
  for (const seed of [1, 2, 3])
    it(`loses no acknowledged write and leaves a sound file (seed ${seed})`, async () => {
      const { folder, remove } = temporaryFolder();
      try {
        const random = seeded(seed);
        // Twice in the same folder: the second writer goes on where the first was cut off.
        for (const round of [await killRound(folder, random), await killRound(folder, random)]) {
          expect(round.acknowledged).to.be.greaterThan(0);
          expect(round.lost).to.deep.equal([]);
          expect(round.counted).to.equal(round.notes);
          expect(round.integrity).to.equal("ok");
        }
      } finally {
        remove();
      }
    });
});
