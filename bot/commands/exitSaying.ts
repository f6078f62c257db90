import { CannotOpenStore } from "../adapters/documents/cannotOpenStore.ts";
import { ConfigError } from "../config.ts";

/** Something an operator can mend; the message says what and how. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}

/** Ends the process with 1, saying in plain lines what an operator can mend; for anything else, with the stack of a bug. */
export function exitSaying(error: unknown): never {
  if (error instanceof ConfigError) for (const problem of error.problems) console.error(problem);
  else if (error instanceof CannotOpenStore || error instanceof CannotRun) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
