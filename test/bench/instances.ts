import { runInstances } from "../support/instances/run.ts";
import { seeded } from "../support/killRound.ts";
import { percentile, printTable } from "./table.ts";

/**
 * Two minutes of three processes on one Cosmos DB, as emulated, with one killed every fifteen seconds or so. `SEED` of an
 * earlier run kills in the same order again.
 */
export async function benchInstances(): Promise<void> {
  const seed = Number(process.env["SEED"] ?? Date.now() % 100_000);
  console.log(`SEED=${seed}`);
  const run = await runInstances(seeded(seed), {
    loadMs: 120_000,
    kills: 6,
    visitors: 6,
    people: 600,
    channels: 5,
    findMs: 3000,
  });
  const { visits, announced, prompts } = run;
  printTable(`Three instances behind a round-robin, ${run.kills} killed, ${Math.round(run.seconds)} s`, [
    {
      what: "items saved, perspectives added",
      value: `${visits.saved.length}, ${visits.perspectives}`,
      aim: "",
    },
    { what: "acknowledged writes lost", value: run.lost.length, aim: "0" },
    { what: "requests sent again because an instance went", value: visits.again, aim: "" },
    { what: "answers nobody should get", value: visits.surprises.length, aim: "0" },
    { what: "found by an instance after, p50 ms", value: percentile(visits.foundAfter, 0.5), aim: "" },
    {
      what: "found by an instance after, p99 ms",
      value: percentile(visits.foundAfter, 0.99),
      aim: "at most 3,000",
    },
    { what: "not found by an instance within 3 s", value: visits.late.length, aim: "0" },
    { what: "ready and did not find what was there", value: run.missingWhenReady.length, aim: "0" },
    { what: "announced: sent, uncertain", value: `${announced.sent}, ${announced.uncertain}`, aim: "" },
    { what: "announced twice or recorded wrongly", value: announced.twice + announced.wrong, aim: "0" },
    { what: "prompts twice or recorded wrongly", value: prompts.twice + prompts.unsettled, aim: "0" },
    { what: "from start to ready, longest, ms", value: Math.max(...run.readyAfter), aim: "" },
  ]);
}
