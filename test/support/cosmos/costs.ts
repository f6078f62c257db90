import type { Act } from "./acts.ts";

/**
 * Of a hundred acts of people: ninety read, nine answer, one begins, as is known of such communities. The load of
 * `npm run bench -- load` is this one.
 */
export const OF_A_HUNDRED: Record<Act, number> = {
  "a search": 36,
  "a list page": 14,
  "opening an item": 34,
  "counting that it was opened": 34,
  "reacting to an item": 7,
  "adding a perspective": 3,
  "opening My garden": 3,
  "saving an item": 2,
  "asking without a name": 1,
};

/** What somebody does in a month: working days, and acts a day. */
const DAYS = 20;
const ACTS_A_DAY = 30;
const MINUTES = 730 * 60;
/** US list prices in dollars: a million RU serverless; 100 RU/s of autoscale for an hour. */
const SERVERLESS = 0.25;
const AUTOSCALE = 0.012;
const HOURS = 730;
/** So many hours a month people work, and so much busier is their busiest minute than the average one. */
const BUSY_HOURS = DAYS * 8;
const PEAK = 5;

/** What one process asks for in a minute while nobody does anything: measured, see `npm run bench -- requests`. */
export type IdleUnits = { sending: number; other: number };

/** Request units of one act, on average. */
export function meanUnits(units: Record<Act, number>): number {
  const all = Object.entries(OF_A_HUNDRED) as [Act, number][];
  return all.reduce((sum, [act, share]) => sum + (share / 100) * units[act], 0);
}

export type MonthlyCost = {
  people: number;
  processes: number;
  acts: number;
  /** Millions of RU: of people, and of processes that wait for them. */
  ofPeople: number;
  ofWaiting: number;
  serverless: number;
  /** Hundreds of RU/s in the busiest minute, at least the one that is always paid. */
  busiest: number;
  autoscale: number;
};

/** What Cosmos DB costs a month, in dollars, without storage. */
export function monthlyCost(of: {
  people: number;
  processes: number;
  mean: number;
  idle: IdleUnits;
}): MonthlyCost {
  const { people, processes, mean, idle } = of;
  const acts = people * DAYS * ACTS_A_DAY;
  const ofPeople = (acts * mean) / 1e6;
  const idleAMinute = idle.sending + (processes - 1) * idle.other;
  const ofWaiting = (idleAMinute * MINUTES) / 1e6;
  const peak = (PEAK * acts * mean) / (BUSY_HOURS * 3600) + idleAMinute / 60;
  const busiest = Math.max(1, Math.ceil(peak / 100));
  return {
    people,
    processes,
    acts,
    ofPeople,
    ofWaiting,
    serverless: (ofPeople + ofWaiting) * SERVERLESS,
    busiest,
    autoscale: AUTOSCALE * (BUSY_HOURS * busiest + (HOURS - BUSY_HOURS)),
  };
}

/** One row of the guide's table of what an act asks for. */
export function actRow(act: string, requests: readonly { kind: string }[], units: number): string {
  const of = (kind: string) => requests.filter((request) => request.kind === kind).length;
  return `| ${act} | ${of("read")} | ${of("query")} | ${of("batch")} | ${Math.round(units)} |`;
}

/** One row of the guide's table of what that costs. */
export function costRow(cost: MonthlyCost): string {
  const n = (value: number) => value.toLocaleString("en-GB");
  const of = [
    n(cost.people),
    `${cost.processes}`,
    n(cost.acts),
    cost.ofPeople.toFixed(1),
    cost.ofWaiting.toFixed(1),
    cost.serverless.toFixed(2),
    n(cost.busiest * 100),
    cost.autoscale.toFixed(2),
  ];
  return `| ${of.join(" | ")} |`;
}
