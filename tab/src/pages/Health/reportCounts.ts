import type { HealthSpanView, ShownCount } from "../../../../bot/contract/health.ts";
import type { HealthTexts } from "../../../../bot/texts/en/health.ts";

/** Counts under one heading of the value report, each with what was counted. */
export type ReportCounts = { id: string; heading: string; counts: { count: ShownCount; what: string }[] };

/** The first two value cycles, which counts can speak for: what people did, and what they may use. */
export function reportCounts({ people, things }: HealthSpanView, { report: t }: HealthTexts): ReportCounts[] {
  const some = (counts: [ShownCount | undefined, string][]) =>
    counts.flatMap(([count, what]) => (count === undefined ? [] : [{ count, what }]));
  return [
    {
      id: "immediate",
      heading: t.immediate,
      counts: some([
        [tookPart(people), t.tookPart],
        [things.questions, t.questions],
        [things.answered, t.answered],
        [things.reactions, t.reactions],
        [things.openedAgain, t.opened],
      ]),
    },
    {
      id: "potential",
      heading: t.potential,
      counts: some([
        [things.savedAgain, t.saved],
        [things.sharedAgain, t.shared],
        [things.uses, t.used],
        [things.stories, t.stories],
      ]),
    },
  ];
}

/** Sum of published counts alone: where one is hidden, there is none. */
function tookPart({ creators, contributors, readers }: HealthSpanView["people"]): ShownCount {
  const counts = [creators, contributors, readers];
  let sum = 0;
  for (const count of counts) {
    if (typeof count !== "number") return "withheld";
    sum += count;
  }
  return sum;
}
