import { expect } from "chai";
import { UNDER_WAY_MOST } from "../../bot/usecases/announcements/line.ts";
import { killedSending } from "../support/killedSender.ts";
import { seeded } from "../support/killRound.ts";

describe("a process killed with -9 while it sends an announcement", () => {
  for (const seed of [1, 2, 3])
    it(`sends to nobody twice and loses nobody; at most what was under way is uncertain (seed ${seed})`, async () => {
      const found = await killedSending(seeded(seed), { people: 120, kills: 1 });
      expect(found).to.deep.include({ twice: 0, wrong: 0 });
      expect(found.sent + found.uncertain).to.equal(found.people);
      expect(found.uncertain).to.be.at.most(found.kills * UNDER_WAY_MOST);
    });
});
