import type { KnownItem } from "../contributions.ts";
import type { PersonId } from "../ids.ts";
import { addWorkingDays } from "../workingTime.ts";
import { liesIn, quarterBefore, type Span } from "./windows.ts";

/** People who wrote with their name for the first time, by whether they had a response, and how many wrote again. */
export type Newcomers = {
  answered: number;
  answeredReturned: number;
  unanswered: number;
  unansweredReturned: number;
};

const RESPONSE_DAYS = 3;
const RETURN_MS = 60 * 86_400_000;

type Written = { at: string; item: KnownItem; place: number };

/**
 * Whether people who first wrote in the quarter before wrote again within 60 days, by whether somebody responded within
 * three working days. Only from what was published with a name and is still there: no history of anybody is kept, and
 * what was written without a name counts for nobody.
 */
export function newcomersBefore(items: readonly KnownItem[], quarter: Span, timeZone: string): Newcomers {
  const before = quarterBefore(quarter);
  const newcomers: Newcomers = { answered: 0, answeredReturned: 0, unanswered: 0, unansweredReturned: 0 };
  for (const [by, written] of writtenBy(items)) {
    const [first, ...later] = written.toSorted((a, b) => a.at.localeCompare(b.at));
    if (!first || !liesIn(first.at, before)) continue;
    const until = new Date(Date.parse(first.at) + RETURN_MS).toISOString();
    const returned = later.some(({ at }) => at > first.at && at <= until);
    const group = hadResponse(first, by, timeZone) ? "answered" : "unanswered";
    newcomers[group] += 1;
    if (returned) newcomers[`${group}Returned`] += 1;
  }
  return newcomers;
}

function writtenBy(items: readonly KnownItem[]): Map<PersonId, Written[]> {
  const written = new Map<PersonId, Written[]>();
  const add = (by: PersonId, one: Written) => {
    const all = written.get(by);
    if (all) all.push(one);
    else written.set(by, [one]);
  };
  for (const item of items) {
    if (item.by && !item.isPrompt) add(item.by, { at: item.createdAt, item, place: -1 });
    for (const [place, { by, at }] of item.perspectives.entries()) if (by) add(by, { at, item, place });
  }
  return written;
}

/** A perspective by somebody else, with their name, that came after. Taps have no time, so they are left out. */
function hadResponse({ at, item }: Written, by: PersonId, timeZone: string): boolean {
  const until = addWorkingDays(new Date(at), RESPONSE_DAYS, timeZone).toISOString();
  return item.perspectives.some(
    (other) => other.by !== undefined && other.by !== by && other.at > at && other.at <= until,
  );
}
