import { ACTS, type Act, startCounted } from "../support/cosmos/acts.ts";
import { actRow, costRow, meanUnits, monthlyCost } from "../support/cosmos/costs.ts";
import type { Weighed } from "../support/cosmos/faultProxy.ts";
import { unitsOf } from "../support/cosmos/requestUnits.ts";
import { printTable } from "./table.ts";

const IDLE_MS = 60_000;
/** A round of what is done each minute lasts no longer here. */
const SETTLE_MS = 10_000;

/** What each act asks of Cosmos DB, counted at a proxy before the emulator, and the request units that makes by arithmetic. */
export async function benchRequests(): Promise<void> {
  const counted = await startCounted();
  try {
    // The first round does for the day what is done once a day.
    await counted.idle(2 * IDLE_MS - SETTLE_MS);
    const idle = await counted.idle(IDLE_MS);
    printTable(
      `What one process asks for in ${IDLE_MS / 1000} s while nobody does anything`,
      grouped(idle).map(([what, requests]) => rowOf(what, requests)),
    );
    await counted.idle(SETTLE_MS);
    const rows = [];
    const lines = [];
    const units = {} as Record<Act, number>;
    for (const act of ACTS) {
      const requests = await counted.cheapest(act, unitsOf);
      units[act] = Math.round(unitsOf(requests));
      rows.push(rowOf(act, requests));
      lines.push(actRow(act, requests, units[act]));
    }
    printTable("What an act asks of Cosmos DB (requests and bytes are counted, RU are arithmetic)", rows);
    const sending = Math.round(unitsOf(idle));
    const leased = idle.filter(({ container, kind }) => container === "system" && kind === "batch");
    const other = sending - Math.round(unitsOf(leased));
    const mean = meanUnits(units);
    const costs = [
      [100, 1],
      [500, 2],
      [5000, 2],
    ].map(([people = 0, processes = 1]) =>
      costRow(monthlyCost({ people, processes, mean, idle: { sending, other } })),
    );
    console.log(`\nFor the guide: ${mean.toFixed(1)} RU an act; waiting, ${sending} RU a minute, ${other}`);
    console.log([...lines, ...costs].join("\n"));
  } finally {
    await counted.close();
  }
}

function rowOf(what: string, requests: Weighed[]) {
  const of = (kind: string) => requests.filter((request) => request.kind === kind).length;
  return {
    what,
    reads: of("read"),
    queries: of("query"),
    batches: of("batch"),
    "feed looks": of("feed"),
    "bytes sent": requests.reduce((sum, { sent }) => sum + sent.byteLength, 0),
    "bytes got": requests.reduce((sum, { got }) => sum + got.byteLength, 0),
    RU: unitsOf(requests).toFixed(1),
  };
}

function grouped(requests: Weighed[]): [string, Weighed[]][] {
  const by = Map.groupBy(requests, ({ container, kind }) => `${container} ${kind}`);
  return [...by, ["together", requests]];
}
