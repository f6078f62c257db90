import type { HealthSpanView } from "../../../../bot/contract/health.ts";
import type { TabTexts } from "../../../../bot/texts/en/tab.ts";

/** The last two of one length: the latest, and the one before. */
export type Latest = { latest: HealthSpanView | undefined; before: HealthSpanView | undefined };

export function latestOf(spans: readonly HealthSpanView[], weeks: 4 | 13): Latest {
  const some = spans.filter((span) => span.weeks === weeks);
  return { latest: some.at(-1), before: some.at(-2) };
}

/** As many of one length as a chart holds, the oldest first. */
export function recentOf(spans: readonly HealthSpanView[], weeks: 4 | 13, most: number): HealthSpanView[] {
  return spans.filter((span) => span.weeks === weeks).slice(-most);
}

/** The last day of a span: it ends before the Monday it names. */
export function lastDayOf({ until }: Pick<HealthSpanView, "until">): string {
  return new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** A day, `YYYY-MM-DD`, as people say it, with its year: "4 December 2026". */
export function fullDay(day: string, { monthNames }: Pick<TabTexts, "monthNames">): string {
  return `${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;
}
