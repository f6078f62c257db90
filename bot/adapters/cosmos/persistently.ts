import { PracticeError } from "../../domain/errors.ts";
import type { Clock, Ids } from "../../ports/world.ts";
import { passes, translated, waitAsked } from "./failures.ts";

/** Time and chance, for pauses. */
export type Pauses = { clock: Pick<Clock, "sleep">; ids: Pick<Ids, "chance"> };

const TRIES = 8;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

/**
 * Runs an attempt again, after a growing pause with jitter or the one the service asks for, as long as it fails
 * in a way that passes.
 * @throws PracticeError `unavailable` when eight tries failed.
 */
export async function persistently<T>({ clock, ids }: Pauses, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error)) throw translated(error);
      if (tries === TRIES) throw new PracticeError("unavailable", { cause: error });
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
      await clock.sleep(Math.max(waitAsked(error), pause * (0.5 + ids.chance())));
    }
  }
}
