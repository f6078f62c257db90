import type { KeepingSettings } from "../domain/retention.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { writeSettings } from "./keeping/purge.ts";

type Round = "newsOn" | "askedOn";

/** `done` where it was done today; otherwise the day it was done last, if ever. */
export async function isOnceToday(
  deps: Deps,
  round: Round,
  day: string,
): Promise<"done" | string | undefined> {
  const last = (await deps.store.keeping.settings())?.value[round];
  return last === day ? "done" : last;
}

/** Notes that it was done. Several processes at once note the same. */
export async function markedToday(deps: Deps, round: Round, day: string): Promise<void> {
  await changing(deps, async () => {
    const stored = await deps.store.keeping.settings();
    const change: Partial<Pick<KeepingSettings, Round>> = { [round]: day };
    await writeSettings(deps, stored, change);
  });
}
