import { readFileSync } from "node:fs";
import { expect } from "chai";
import { ACTS, type Act, type CountedApp, startCounted } from "../support/cosmos/acts.ts";
import { actRow, costRow, meanUnits, monthlyCost } from "../support/cosmos/costs.ts";
import type { Weighed } from "../support/cosmos/faultProxy.ts";
import { unitsOf } from "../support/cosmos/requestUnits.ts";

/** Requests to the knowledge container, by kind; following the change feed costs apart, however many act. */
type Cost = { read?: number; query?: number; batch?: number };

const MOST: Record<Act, Cost> = {
  "a list page": {},
  "a search": {},
  "opening an item": { query: 1 },
  "counting that it was opened": { read: 1, batch: 1 },
  // The item, what the reader tapped before, the day's count; the thread, and cards that show the count.
  "reacting to an item": { read: 4, query: 2, batch: 1 },
  // Whether it is there already, since a save may be sent twice; what is new is shown without reading it.
  "saving an item": { read: 1, batch: 1 },
  // The thread as it was, and the day's count.
  "adding a perspective": { read: 1, query: 1, batch: 1 },
  // Nothing is written there until it is published.
  "asking without a name": { read: 2 },
  // Items and perspectives by a query each; the items of the perspectives and the three that wait by their ids.
  "opening My garden": { read: 4, query: 2 },
};

const GUIDE = readFileSync(new URL("../../infra/README.md", import.meta.url), "utf8");

describe("what an act costs in requests to Cosmos DB", () => {
  let counted: CountedApp;
  const asked = new Map<Act, Weighed[]>();

  before(async () => {
    counted = await startCounted();
    for (const act of ACTS) asked.set(act, await counted.cheapest(act, unitsOf));
  });
  after(() => counted.close());

  const of = (act: Act) => asked.get(act) ?? [];

  for (const act of ACTS)
    it(`${act}, of the knowledge: ${told(MOST[act])}`, () => {
      const count = (wanted: string) =>
        of(act).filter(({ container, kind }) => container === "knowledge" && kind === wanted).length;
      for (const kind of ["read", "query", "batch"] as const)
        expect(count(kind), kind).to.be.at.most(MOST[act][kind] ?? 0);
    });

  it("is read from the person's record once, and from the list of communities once", () => {
    for (const act of ACTS) {
      const count = (from: string, kind: string) =>
        of(act).filter((request) => request.container === from && request.kind === kind).length;
      expect(count("people", "read"), act).to.equal(1);
      // The other one in My garden is of releases.
      expect(count("system", "query"), act).to.be.at.most(act === "opening My garden" ? 2 : 1);
    }
  });

  it("is what the guide's table says, and the table of costs follows from it", () => {
    const units = {} as Record<Act, number>;
    for (const act of ACTS) {
      const row = rowOf(act);
      units[act] = Number(row.split("|").at(-2));
      // Sizes differ by a few bytes from run to run.
      expect(Math.abs(units[act] - unitsOf(of(act))), act).to.be.at.most(1.5);
      expect(row).to.equal(actRow(act, of(act), units[act]));
    }
    const mean = meanUnits(units);
    expect(GUIDE).to.include(`**${mean.toFixed(1)} RU an act**`);
    const [, sending = "", other = ""] =
      /measured: \*\*(\d+) RU a minute\*\* for the one that sends, \*\*(\d+)\*\*/.exec(GUIDE) ?? [];
    const idle = { sending: Number(sending), other: Number(other) };
    for (const [people, processes] of [
      [100, 1],
      [500, 2],
      [5000, 2],
    ] as const)
      expect(GUIDE).to.include(costRow(monthlyCost({ people, processes, mean, idle })));
  });
});

function rowOf(act: Act): string {
  return GUIDE.split("\n").find((line) => line.startsWith(`| ${act} |`)) ?? "";
}

function told(most: Cost): string {
  const parts = Object.entries(most).map(([kind, count]) => `${count} ${kind}`);
  return parts.length === 0 ? "none, the index answers" : `at most ${parts.join(" and ")}`;
}
