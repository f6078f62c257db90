import type { Config } from "../config.ts";
import samplePeople from "../data/samplePeople.json" with { type: "json" };

/** How many admins a release needs: whoever asks, and another who agrees. */
export const ADMINS_NEEDED = 2;

/** How many admins an installation begins with: those configuration names, or in local mode the sample people. */
export function firstAdminsKnown(config: Pick<Config, "teams" | "firstAdmins">): number {
  return config.teams
    ? new Set(config.firstAdmins).size
    : samplePeople.people.filter(({ roles }) => roles.includes("admin")).length;
}

/** The line that says why a release cannot be made yet; nothing where there are enough admins. */
export function tooFewAdminsLine(known: number): string | undefined {
  if (known >= ADMINS_NEEDED) return undefined;
  return `Finding out who wrote something without their name, after a risk of harm, needs two admins; ${known === 0 ? "none" : "one"} is known so far.`;
}
