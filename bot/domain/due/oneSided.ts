import type { KnownItem } from "../contributions.ts";
import type { PersonId } from "../ids.ts";
import { addWorkingDays, workingHoursBetween } from "../workingTime.ts";
import { type DueRow, iso, type OneSided } from "./dueRow.ts";

/** Older questions have found their readers. */
const LOOKED_AT_MS = 60 * 86_400_000;
/** All within this many working hours of the question: the first thing that came to mind. */
const AT_ONCE_HOURS = 2;

/**
 * Questions whose views may all be one view, a working day after the last of them. Only named perspectives count: what
 * somebody wrote without their name tells nothing about them here.
 * @param shareTeam whether people all belong to one and the same team, where there are several
 */
export function oneSided(
  items: readonly KnownItem[],
  now: Date,
  timeZone: string,
  shareTeam: (people: readonly PersonId[]) => boolean,
): DueRow[] {
  return items
    .filter((item) => item.kind === "question" && !item.isPrompt)
    .filter(({ createdAt }) => now.getTime() - Date.parse(createdAt) < LOOKED_AT_MS)
    .flatMap((item) => {
      const named = item.perspectives.filter(({ by }) => by !== undefined && by !== item.by);
      const last = named.reduce((latest, { at }) => (at > latest ? at : latest), "");
      const sided = named.length < 2 ? undefined : howOneSided(item, named, last, timeZone, shareTeam);
      if (!sided) return [];
      const row: DueRow = {
        key: `one-sided.${item.id}`,
        reason: "one-sided",
        since: item.createdAt,
        dueAt: iso(addWorkingDays(new Date(last), 1, timeZone)),
        itemId: item.id,
        sided,
      };
      return row.dueAt <= iso(now) ? [row] : [];
    });
}

function howOneSided(
  item: KnownItem,
  named: KnownItem["perspectives"],
  last: string,
  timeZone: string,
  shareTeam: (people: readonly PersonId[]) => boolean,
): OneSided | undefined {
  const people = [...new Set(named.flatMap(({ by }) => by ?? []))];
  if (people.length === 1) return "one-person";
  if (shareTeam(people)) return "one-team";
  const asked = new Date(item.createdAt);
  return workingHoursBetween(asked, new Date(last), timeZone) <= AT_ONCE_HOURS ? "at-once" : undefined;
}

/** Whether one team holds all of them; people of no linked team share none. */
export function shareTeam(
  people: readonly PersonId[],
  teamsOf: ReadonlyMap<PersonId, readonly string[]>,
): boolean {
  const [first, ...others] = people.map((person) => teamsOf.get(person) ?? []);
  return first?.some((team) => others.every((teams) => teams.includes(team))) ?? false;
}
