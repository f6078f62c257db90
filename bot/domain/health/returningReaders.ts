import type { WeeklyFlags } from "../participation.ts";
import { roleOf } from "./roles.ts";
import { type Span, weeksIn } from "./windows.ts";

/** Readers of four weeks who came in at least two of them. */
export function returningReaders(flags: Iterable<WeeklyFlags>, fourWeeks: Span): number {
  const weeks = weeksIn(fourWeeks);
  let returning = 0;
  for (const { weeks: by } of flags)
    if (roleOf(by, weeks) === "readers" && weeks.filter((week) => by[week]?.includes("read")).length >= 2)
      returning += 1;
  return returning;
}
