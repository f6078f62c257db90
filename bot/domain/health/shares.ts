import type { ShareName } from "../../contract/health.ts";
import type { HealthFigures } from "./healthWindow.ts";
import { SHARE_FROM, type Shown, shareOf } from "./shown.ts";

/** Shares that are shown, in percent; `usesPer100` is a number per 100 members. */
export type Shares = Partial<Record<ShareName, number>>;

/** Shares worked out from what is published of a span, and from nothing else. */
export function sharesOf({ people, things }: HealthFigures): Shares {
  const shares: { [K in keyof Shares]: number | undefined } = {
    creators: of(people.creators, people.members),
    contributors: of(people.contributors, people.members),
    readers: of(people.readers, people.members),
    away: of(people.away, people.members),
    returning: of(people.returning, people.readers),
    turned: of(people.turned, people.eligible),
    newAnsweredReturned: of(people.newAnsweredReturned, people.newAnswered),
    newUnansweredReturned: of(people.newUnansweredReturned, people.newUnanswered),
    answered: of(things.answered, things.questions),
    twoViews: of(things.twoViews, things.allQuestions),
    twoTeams: of(things.twoTeams, things.allQuestions),
    reused: of(things.reused, things.oldItems),
    searchesOpened: of(things.searchesOpened, things.searches),
    searchesEmpty: of(things.searchesEmpty, things.searches),
    searchesReworded: of(things.searchesReworded, things.searches),
    abandoned: of(things.abandoned, sum(things.captured, things.abandoned)),
    usesPer100: perHundred(things.uses, people.members),
  };
  return Object.fromEntries(Object.entries(shares).filter(([, share]) => share !== undefined));
}

function of(part: Shown | undefined, whole: Shown | undefined): number | undefined {
  return part === undefined || whole === undefined ? undefined : shareOf(part, whole);
}

function sum(a: Shown | undefined, b: Shown | undefined): Shown | undefined {
  return typeof a === "number" && typeof b === "number" ? a + b : undefined;
}

function perHundred(uses: Shown | undefined, members: Shown | undefined): number | undefined {
  if (typeof uses !== "number" || typeof members !== "number" || members < SHARE_FROM) return undefined;
  return Math.round((100 * uses) / members);
}
