import { expect } from "chai";
import { UNDER_WAY_MOST } from "../../bot/usecases/announcements/line.ts";
import { runInstances } from "../support/instances/run.ts";
import { seeded } from "../support/killRound.ts";

describe("three processes on one Cosmos DB behind a round-robin, one killed under load and started again", () => {
  it("lose no acknowledged write, send nothing twice, find what any of them saved and say truly when they are ready", async () => {
    const run = await runInstances(seeded(4), {
      loadMs: 20_000,
      kills: 1,
      visitors: 6,
      people: 100,
      channels: 5,
      // Where other tests keep the machine busy a few may take longer than three seconds; alone on it none does.
      findMs: 10_000,
    });
    expect(run.lost).to.deep.equal([]);
    expect(run.visits.surprises).to.deep.equal([]);
    expect(run.visits.saved.length).to.be.greaterThan(20);
    expect(run.visits.perspectives).to.be.greaterThan(5);
    expect(run.announced).to.deep.include({ twice: 0, wrong: 0 });
    expect(run.announced.sent + run.announced.uncertain).to.equal(run.announced.people);
    expect(run.announced.uncertain).to.be.at.most(run.kills * UNDER_WAY_MOST);
    expect(run.prompts).to.deep.equal({ channels: 5, twice: 0, unsettled: 0 });
    const quick = run.visits.foundAfter.filter((ms) => ms <= 3000).length;
    expect(quick / run.visits.foundAfter.length).to.be.greaterThan(0.98);
    expect(run.visits.late).to.deep.equal([]);
    expect(run.missingWhenReady).to.deep.equal([]);
    expect(run.readyAfter).to.have.length(3 + run.kills);
    expect(run.fellBack).to.equal(0);
  }).timeout(180_000);
});
