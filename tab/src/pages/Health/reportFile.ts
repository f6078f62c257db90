import type { PlanQuestionName, ValueReport } from "../../../../bot/contract/health.ts";
import type { HealthTexts } from "../../../../bot/texts/en/health.ts";
import type { Paragraph } from "../../files/docx.ts";
import { reportCounts } from "./reportCounts.ts";

/** Questions about why there is the community that its report answers. */
export const REPORTED_ANSWERS: readonly PlanQuestionName[] = ["whoFor", "whatMembersGet"];

type Said = {
  t: HealthTexts;
  /** What the span of the report is called; absent where none is over. */
  spanName: string | undefined;
  /** Whether the sample content is in the community. */
  sample: boolean;
};

/** The value report as a document: everything that stands on its page, in its order, under the same headings. */
export function reportParagraphs(report: ValueReport, { t, spanName, sample }: Said): Paragraph[] {
  const { span, plan, stories, told, themes } = report;
  const heading = (text: string): Paragraph => ({ style: "heading", text });
  const text = (words: string): Paragraph => ({ style: "text", text: words });
  const quiet = (words: string): Paragraph => ({ style: "quiet", text: words });
  const part = (name: string, paragraphs: Paragraph[], none: string) => [
    heading(name),
    ...(paragraphs.length > 0 ? paragraphs : [quiet(none)]),
  ];
  const tell = (which: "did" | "happened") =>
    stories
      .filter((story) => story[which] !== "")
      .flatMap((story) => [text(story[which]), quiet(t.report.about(story.itemTitle))]);
  return [
    { style: "title", text: t.report.of(report.name) },
    quiet(spanName ? t.quarterOf(spanName) : t.report.noSpan),
    ...(sample ? [quiet(t.report.sample)] : []),
    heading(t.report.why),
    text(report.purpose || t.plan.noPurpose),
    ...REPORTED_ANSWERS.filter((question) => plan[question] !== "").flatMap((question) => [
      quiet(t.plan.questions[question]),
      text(plan[question]),
    ]),
    ...(span
      ? reportCounts(span, t).flatMap(({ heading: name, counts }) => [
          heading(name),
          ...counts.map(({ count, what }) => text(`${t.count(count)} ${what}`)),
        ])
      : []),
    ...part(t.report.applied, tell("did"), t.report.noStories),
    ...part(t.report.realised, tell("happened"), t.report.noStories),
    ...part(
      t.report.transformed,
      told.map(({ said, changed }) => text(`${t.report.said}: ${said}\n${t.report.changed}: ${changed}`)),
      t.report.noTold,
    ),
    ...part(
      t.report.inTheWay,
      themes.flatMap(({ theme, stories: count, quotes }) => [
        text(`${theme}, ${t.report.timesSaid(count)}`),
        ...quotes.map(quiet),
      ]),
      t.report.noThemes,
    ),
    ...(span ? [heading(t.report.cost), text(costOf(span.middles.gardenMinutes, t))] : []),
    quiet(t.report.foot),
  ];
}

/** What tending took, as a sentence. */
export function costOf(minutes: number, t: HealthTexts): string {
  return minutes === 0 ? t.report.noCost : t.report.costOf(t.minutes(minutes));
}
