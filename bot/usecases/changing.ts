import { PracticeError } from "../domain/errors.ts";
import { Conflict } from "../ports/store.ts";
import type { Deps } from "./deps.ts";

const TRIES = 8;
const FIRST_PAUSE_MS = 10;

/**
 * Runs an attempt that loads, decides and writes; again from the start, after a growing pause with jitter, when
 * somebody else's write came in between.
 * @throws PracticeError `too-busy` when eight attempts met a conflict.
 */
export async function changing<T>(deps: Pick<Deps, "clock" | "ids">, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (tries === TRIES) throw new PracticeError("too-busy", { cause: error });
      await deps.clock.sleep(FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + deps.ids.chance()));
    }
  }
}

/** Waits for a write that creates; that everything in it is there already is fine. */
export async function unlessThere(write: Promise<string[]>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
