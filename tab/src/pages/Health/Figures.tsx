import { MessageBar, MessageBarBody, MessageBarTitle, Subtitle1, Text } from "@fluentui/react-components";
import type { HealthResponse } from "../../../../bot/contract/health.ts";
import { useHealthTexts } from "../../texts/health.ts";
import { useTexts } from "../../texts/texts.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { type Measure, measuresIn } from "./measures.ts";
import { fullDay, latestOf, recentOf } from "./spans.ts";
import { Trend } from "./Trend.tsx";
import { useHealthStyles } from "./useHealthStyles.ts";
import { useSpanNames } from "./useSpanNames.ts";
import { WhoTakesPart } from "./WhoTakesPart.tsx";

/** As many four-week spans as a year has. */
const IN_A_CHART = 12;

/** All figures that are published, or when the first ones come. */
export function Figures({ figures }: { figures: NonNullable<HealthResponse["figures"]> }) {
  const styles = useHealthStyles();
  const t = useHealthTexts();
  const texts = useTexts();
  const nameOf = useSpanNames();
  const quarter = latestOf(figures.spans, 13);
  const four = latestOf(figures.spans, 4);
  const recent = recentOf(figures.spans, 4, IN_A_CHART);
  const measures = measuresIn(t);
  const next = fullDay(figures.nextOn, texts);
  if (figures.spans.length === 0)
    return (
      <section className={styles.section} aria-labelledby="nothing-yet">
        <Subtitle1 as="h2" id="nothing-yet">
          {t.nothingYet.heading}
        </Subtitle1>
        <Text>{t.nothingYet.how(next)}</Text>
      </section>
    );
  const fourCaption = four.latest ? t.fourWeeksOf(nameOf(four.latest)) : "";
  const quarterCaption = quarter.latest ? t.quarterOf(nameOf(quarter.latest)) : "";
  const section = (id: string, heading: string, children: React.ReactNode) => (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle1 as="h2" id={id}>
        {heading}
      </Subtitle1>
      {children}
    </section>
  );
  const inFour = (some: Measure[]) => <FigureTable caption={fourCaption} measures={some} of={four} />;
  const [, median] = measures.questions;
  const [reused] = measures.use;
  return (
    <>
      {figures.madeUp ? (
        <MessageBar intent="warning" layout="multiline" data-made-up>
          <MessageBarBody>
            <MessageBarTitle>{t.nothingYet.madeUp}</MessageBarTitle> {t.nothingYet.madeUpHow(next)}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <Text className={styles.quiet}>{t.nothingYet.next(next)}</Text>
      )}
      <WhoTakesPart of={quarter} />
      {section(
        "reading",
        t.reading.heading,
        <>
          {inFour(measures.reading)}
          <FigureTable caption={quarterCaption} measures={measures.newcomers} of={quarter} />
        </>,
      )}
      {section(
        "questions",
        t.questions.heading,
        <>
          {inFour(measures.questions)}
          {median ? (
            <Trend
              heading={t.questions.chart}
              measure={median}
              spans={recent}
              number={({ middles }) => middles.responseMedian}
            />
          ) : null}
        </>,
      )}
      {section(
        "use",
        t.use.heading,
        <>
          {inFour(measures.use)}
          {reused ? (
            <Trend
              heading={t.use.chart}
              measure={reused}
              spans={recent}
              number={({ shares }) => shares.reused}
              percent
            />
          ) : null}
        </>,
      )}
      {section("search", t.search.heading, inFour(measures.search))}
      {section("tending", t.tending.heading, inFour(measures.tending))}
    </>
  );
}
