import type { WeeklyFlags } from "../participation.ts";
import { roleOf } from "./roles.ts";
import { type Span, weeksIn } from "./windows.ts";

/** Who only read at first, and how many of them wrote in the end. */
export type Lurkers = { eligible: number; turned: number };

/** The last weeks of a quarter, in which somebody who only read before may write. */
const LAST_WEEKS = 4;

/**
 * From reading to writing, within one quarter: `eligible` only read in its first nine weeks, `turned` wrote in its last
 * four. Quarters cannot be joined, so nobody is followed further back.
 */
export function fromReadingToWriting(flags: Iterable<WeeklyFlags>, quarter: Span): Lurkers {
  const weeks = weeksIn(quarter);
  const before = weeks.slice(0, -LAST_WEEKS);
  const after = weeks.slice(-LAST_WEEKS);
  const lurkers: Lurkers = { eligible: 0, turned: 0 };
  for (const { weeks: by } of flags) {
    if (roleOf(by, before) !== "readers") continue;
    lurkers.eligible += 1;
    const then = roleOf(by, after);
    if (then === "creators" || then === "contributors") lurkers.turned += 1;
  }
  return lurkers;
}
