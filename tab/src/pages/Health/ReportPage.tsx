import { Button, Link, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { ValueReport } from "../../../../bot/contract/health.ts";
import { addressOf } from "../../address.ts";
import { downloadBytes } from "../../components/download.ts";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useHealthTexts } from "../../texts/health.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Answer } from "./Plan.tsx";
import { ReportFigures } from "./ReportFigures.tsx";
import { costOf, REPORTED_ANSWERS, reportParagraphs } from "./reportFile.ts";
import { lastDayOf } from "./spans.ts";
import { useHealthStyles } from "./useHealthStyles.ts";
import { useOverseen } from "./useOverseen.ts";
import { useSpanNames } from "./useSpanNames.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  story: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    breakInside: "avoid",
  },
});

/** One page for the sponsor: purpose, value cycle by cycle, what it took and what got in the way. It prints as it is. */
export function ReportPage() {
  const styles = useHealthStyles();
  const own = useStyles();
  const t = useHealthTexts();
  const { api } = useSession();
  const { communities, communityId } = useOverseen();
  const query = useQuery({
    queryKey: ["value-report", communityId],
    queryFn: ({ signal }) => api.valueReport(communityId ?? "", signal),
    enabled: communityId !== undefined,
  });
  usePageTitle(t.report.title);
  const { language } = useTexts();
  const nameOf = useSpanNames();
  const [said, setSaid] = useState("");
  const sample = communities.find(({ id }) => id === communityId)?.sample === true;
  const takeAlong = async (report: ValueReport) => {
    const { docx, DOCX_TYPE } = await import("../../files/docx.ts");
    const spanName = report.span && nameOf(report.span);
    const name = report.span ? `value-report-${lastDayOf(report.span)}.docx` : "value-report.docx";
    downloadBytes(name, DOCX_TYPE, docx(reportParagraphs(report, { t, spanName, sample }), language));
    setSaid(t.report.wordDone);
  };
  return (
    <div className={styles.page}>
      <div className={own.bar} data-no-print>
        <Link href={addressOf({ page: "health" })}>{t.report.back}</Link>
        <Button onClick={() => window.print()}>{t.report.print}</Button>
        {query.data ? <Button onClick={() => void takeAlong(query.data)}>{t.report.word}</Button> : null}
        <Text size={200}>{t.report.printHow}</Text>
        <Text size={200} role="status">
          {said}
        </Text>
      </div>
      {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {sample ? <Text className={styles.quiet}>{t.report.sample}</Text> : null}
      {query.data ? <Report report={query.data} /> : null}
    </div>
  );
}

function Report({ report }: { report: ValueReport }) {
  const styles = useHealthStyles();
  const own = useStyles();
  const t = useHealthTexts();
  const nameOf = useSpanNames();
  const { span, plan } = report;
  const part = (id: string, heading: string, children: ReactNode) => (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle1 as="h2" id={id}>
        {heading}
      </Subtitle1>
      {children}
    </section>
  );
  const applied = report.stories.filter(({ did }) => did !== "");
  const realised = report.stories.filter(({ happened }) => happened !== "");
  return (
    <>
      <PageHead heading={t.report.of(report.name)} aside={span ? t.quarterOf(nameOf(span)) : undefined} />
      {span ? null : <Text>{t.report.noSpan}</Text>}
      {part(
        "why",
        t.report.why,
        <>
          <Text style={{ whiteSpace: "pre-line" }}>{report.purpose || t.plan.noPurpose}</Text>
          {REPORTED_ANSWERS.filter((question) => plan[question] !== "").map((question) => (
            <Answer key={question} question={t.plan.questions[question]} answer={plan[question]} />
          ))}
        </>,
      )}
      {span ? <ReportFigures span={span} /> : null}
      {part(
        "applied",
        t.report.applied,
        applied.length === 0 ? (
          <Text className={styles.quiet}>{t.report.noStories}</Text>
        ) : (
          applied.map(({ itemTitle, did }) => (
            <div key={`${itemTitle} ${did}`} className={own.story}>
              <Text style={{ whiteSpace: "pre-line" }}>{did}</Text>
              <Text size={200} className={styles.quiet}>
                {t.report.about(itemTitle)}
              </Text>
            </div>
          ))
        ),
      )}
      {part(
        "realised",
        t.report.realised,
        realised.length === 0 ? (
          <Text className={styles.quiet}>{t.report.noStories}</Text>
        ) : (
          realised.map(({ itemTitle, happened }) => (
            <div key={`${itemTitle} ${happened}`} className={own.story}>
              <Text style={{ whiteSpace: "pre-line" }}>{happened}</Text>
              <Text size={200} className={styles.quiet}>
                {t.report.about(itemTitle)}
              </Text>
            </div>
          ))
        ),
      )}
      {part(
        "transformed",
        t.report.transformed,
        report.told.length === 0 ? (
          <Text className={styles.quiet}>{t.report.noTold}</Text>
        ) : (
          report.told.map(({ id, said, changed }) => (
            <div key={id} className={own.story}>
              <Text>
                <strong>{t.report.said}:</strong> {said}
              </Text>
              <Text>
                <strong>{t.report.changed}:</strong> {changed}
              </Text>
            </div>
          ))
        ),
      )}
      {part(
        "in-the-way",
        t.report.inTheWay,
        report.themes.length === 0 ? (
          <Text className={styles.quiet}>{t.report.noThemes}</Text>
        ) : (
          report.themes.map(({ theme, stories, quotes }) => (
            <div key={theme} className={own.story}>
              <Text>
                <strong>{theme}</strong>, {t.report.timesSaid(stories)}
              </Text>
              {quotes.map((quote) => (
                <Text key={quote} style={{ whiteSpace: "pre-line" }}>
                  {quote}
                </Text>
              ))}
            </div>
          ))
        ),
      )}
      {span ? part("cost", t.report.cost, <Text>{costOf(span.middles.gardenMinutes, t)}</Text>) : null}
      <Text size={200} className={styles.quiet}>
        {t.report.foot}
      </Text>
    </>
  );
}
