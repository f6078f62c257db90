import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { PersonId } from "../../bot/domain/ids.ts";
import { newPerson, type Person } from "../../bot/domain/member.ts";
import { presentHealth, presentValueReport } from "../../bot/surfaces/http/presentHealth.ts";
import { closeHealthWindows } from "../../bot/usecases/health/closeWindows.ts";
import { readHealth } from "../../bot/usecases/health/readHealth.ts";
import { valueReport } from "../../bot/usecases/health/valueReport.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { bornAt, plantHealth } from "../support/healthWorld.ts";
import { percentile, printTable } from "./table.ts";

const MEMBERS = 5000;
const YEARS = 3;
const READS = 200;
/** What the page may take of the server, in milliseconds. */
const LIMIT_MS = 300;

/** Measures the health page of a large community with years behind it, and the closing of its windows. */
export async function benchHealth(): Promise<void> {
  const deps = await testDeps();
  try {
    const now = deps.clock.now();
    const since = new Date(now.getTime() - YEARS * 365 * 86_400_000);
    await bornAt(deps, FIRST_COMMUNITY, since);
    const world = { members: MEMBERS, creators: 60, contributors: 450, readers: 1500, openedADay: 100 };
    await plantHealth(deps, FIRST_COMMUNITY, since, now, world);
    const begun = performance.now();
    const windows = await closeHealthWindows(deps);
    const closing = performance.now() - begun;
    const gardener: Person = {
      ...newPerson({ id: "t.bench" as PersonId, name: "Bench", actorRef: deps.ids.random() as never }, now),
      roles: { [FIRST_COMMUNITY]: ["gardener"] },
    };
    printTable(`Health of ${MEMBERS} members over ${YEARS} years (SQLite in memory)`, [
      { what: "closing all windows, once, a window", "ms p50": closing / windows, "ms p99": "", limit: "" },
      await timed("the page, as sent", async () =>
        JSON.stringify(presentHealth(await readHealth(deps, gardener, FIRST_COMMUNITY))),
      ),
      await timed("the value report, as sent", async () =>
        JSON.stringify(presentValueReport(await valueReport(deps, gardener, FIRST_COMMUNITY))),
      ),
      await lastWindow(deps),
    ]);
  } finally {
    await deps.close();
  }
}

async function timed(what: string, run: () => Promise<string>) {
  const samples: number[] = [];
  for (let i = 0; i < READS; i++) {
    const begun = performance.now();
    await run();
    samples.push(performance.now() - begun);
  }
  return { what, "ms p50": percentile(samples, 0.5), "ms p99": percentile(samples, 0.99), limit: LIMIT_MS };
}

/** The round each minute, once nothing is left to close. */
async function lastWindow(deps: TestDeps) {
  const begun = performance.now();
  await closeHealthWindows(deps);
  return {
    what: "a round with nothing to close",
    "ms p50": performance.now() - begun,
    "ms p99": "",
    limit: "",
  };
}
