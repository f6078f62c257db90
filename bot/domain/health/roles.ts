import type { WeeklyFlags } from "../participation.ts";
import { type Span, weeksIn } from "./windows.ts";

/** How many took part, and how: whoever made an item is a creator, whoever else wrote a contributor, the rest readers. */
export type Roles = { creators: number; contributors: number; readers: number };
export type TookPart = keyof Roles;

/** Roles in a span, from flags under random ids; the fullest way of taking part counts. Reading is taking part. */
export function rolesIn(flags: Iterable<WeeklyFlags>, span: Span): Roles {
  const weeks = weeksIn(span);
  const roles: Roles = { creators: 0, contributors: 0, readers: 0 };
  for (const { weeks: by } of flags) {
    const role = roleOf(by, weeks);
    if (role) roles[role] += 1;
  }
  return roles;
}

/** The role of one unnamed member in some weeks; none where they are away, or do not want their reading counted. */
export function roleOf(by: WeeklyFlags["weeks"], weeks: readonly string[]): TookPart | undefined {
  const seen = new Set(weeks.flatMap((week) => by[week] ?? []));
  if (seen.has("created")) return "creators";
  if (seen.has("contributed")) return "contributors";
  return seen.has("read") ? "readers" : undefined;
}
