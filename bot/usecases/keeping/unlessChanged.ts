import { Conflict } from "../../ports/store.ts";

/** Waits for a write; that somebody changed or took out the document in between is fine, the next night looks again. */
export async function unlessChanged(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
