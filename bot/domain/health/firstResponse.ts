import type { KnownItem } from "../contributions.ts";
import { workingHoursBetween } from "../workingTime.ts";
import { isAnothers, questionsIn } from "./answerRate.ts";
import type { Span } from "./windows.ts";

/** How long one question waited, in working hours; `ended` by a response, or still waiting when it was last looked at. */
export type Wait = { hours: number; ended: boolean };

/** Half of the questions, and four in five, had a response within so many working hours; absent: that is not reached. */
export type FirstResponse = { questions: number; waiting: number; median?: number; p80?: number };

/**
 * How long until the first perspective by another person. Questions without one are kept as waiting until the span ends,
 * never dropped. Left out is only what nobody knows the time of: questions asked without a name, and those whose first
 * perspective was given without one.
 */
export function firstResponseIn(items: readonly KnownItem[], span: Span, timeZone: string): FirstResponse {
  const waits = questionsIn(items, span).flatMap((item) => waitOf(item, span, timeZone) ?? []);
  const median = reachedBy(waits, 0.5);
  const p80 = reachedBy(waits, 0.8);
  return {
    questions: waits.length,
    waiting: waits.filter(({ ended }) => !ended).length,
    ...(median === undefined ? {} : { median }),
    ...(p80 === undefined ? {} : { p80 }),
  };
}

function waitOf(item: KnownItem, span: Span, timeZone: string): Wait | undefined {
  if (item.by === undefined) return undefined;
  const [first] = item.perspectives
    .filter(({ by, at }) => isAnothers(by, item) && at < span.until)
    .toSorted((a, b) => a.at.localeCompare(b.at));
  if (first && first.by === undefined) return undefined;
  const until = new Date(first?.at ?? `${span.until}T00:00:00Z`);
  return {
    hours: workingHoursBetween(new Date(item.createdAt), until, timeZone),
    ended: first !== undefined,
  };
}

/**
 * The time by which a share of all have ended, by the product-limit estimate (Kaplan and Meier 1958): who still waits
 * counts as at risk for as long as they were seen waiting. `undefined` where so many never ended.
 */
export function reachedBy(waits: readonly Wait[], share: number): number | undefined {
  let atRisk = waits.length;
  let surviving = 1;
  const byTime = new Map<number, { ended: number; left: number }>();
  for (const { hours, ended } of waits) {
    const at = byTime.get(hours) ?? { ended: 0, left: 0 };
    byTime.set(hours, ended ? { ...at, ended: at.ended + 1 } : { ...at, left: at.left + 1 });
  }
  for (const [hours, { ended, left }] of [...byTime].sort(([a], [b]) => a - b)) {
    surviving *= 1 - ended / atRisk;
    // Products of fractions: a hair above counts as there.
    if (ended > 0 && surviving <= 1 - share + 1e-9) return hours;
    atRisk -= ended + left;
  }
  return undefined;
}
