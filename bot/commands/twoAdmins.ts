import type { Deps } from "../usecases/deps.ts";
import { everybody } from "../usecases/roles.ts";

/** How many admins a release needs: whoever asks, and another who agrees. */
export const ADMINS_NEEDED = 2;

/** How many admins there are, appointed by configuration or since; more than a release needs are not counted. */
export async function adminsKnown(deps: Pick<Deps, "store">): Promise<number> {
  let known = 0;
  for await (const person of everybody(deps)) {
    if (person.admin) known += 1;
    if (known === ADMINS_NEEDED) break;
  }
  return known;
}

/** The line that says why a release cannot be made yet; nothing where there are enough admins. */
export function tooFewAdminsLine(known: number): string | undefined {
  if (known >= ADMINS_NEEDED) return undefined;
  return `Finding out who wrote something without their name, after a risk of harm, needs two admins; ${known === 0 ? "none" : "one"} is known so far.`;
}
