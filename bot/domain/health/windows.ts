import { addDays } from "../localTime.ts";
import { windowOf } from "../participation.ts";

/** How long figures reach: a quarter, for roles, or four weeks, for activity. */
export type SpanWeeks = 4 | 13;

/**
 * A fixed stretch of weeks that figures are published for: from a Monday to the Monday after it ends. Nobody can ask for
 * another one, so that no two can be subtracted from each other.
 */
export type Span = { weeks: SpanWeeks; from: string; until: string };

const QUARTER_WEEKS = 13;
/** The four-week spans of a quarter begin after its first week, so that the last of them ends with it. */
const FOURS_BEGIN = [1, 5, 9];

/** The spans that are over at a moment and not before another, the oldest first; the quarter after its last four weeks. */
export function closedSpans(since: Date, now: Date): Span[] {
  const spans: Span[] = [];
  const today = now.toISOString().slice(0, 10);
  const first = since.toISOString().slice(0, 10);
  for (let from = windowOf(since); from <= today; from = addDays(from, QUARTER_WEEKS * 7)) {
    const fours = FOURS_BEGIN.map((week) => spanOf(4, addDays(from, week * 7)));
    for (const span of [...fours, spanOf(QUARTER_WEEKS, from)])
      if (span.until <= today && span.until > first) spans.push(span);
  }
  return spans;
}

/** The quarter a span lies in, which gives its people one random id each. */
export function quarterOf(span: Span): Span {
  return spanOf(QUARTER_WEEKS, windowOf(new Date(`${span.from}T00:00:00Z`)));
}

/** The quarter before a quarter. */
export function quarterBefore(quarter: Span): Span {
  return spanOf(QUARTER_WEEKS, addDays(quarter.from, -QUARTER_WEEKS * 7));
}

/** When the first figures of a community come: as its first four weeks of a quarter, or the quarter, end. */
export function firstSpanEnds(since: Date, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  const from = windowOf(since > now ? since : now);
  const ends = FOURS_BEGIN.map((week) => addDays(from, (week + 4) * 7));
  return ends.find((end) => end > today) ?? addDays(from, QUARTER_WEEKS * 7);
}

/** Mondays of the weeks in a span. */
export function weeksIn({ from, weeks }: Span): string[] {
  return Array.from({ length: weeks }, (_, i) => addDays(from, i * 7));
}

/** Whether an ISO time lies in a span. */
export function liesIn(at: string, { from, until }: Pick<Span, "from" | "until">): boolean {
  return at >= from && at < until;
}

function spanOf(weeks: SpanWeeks, from: string): Span {
  return { weeks, from, until: addDays(from, weeks * 7) };
}
