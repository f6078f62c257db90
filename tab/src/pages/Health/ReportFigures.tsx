import { Subtitle1 } from "@fluentui/react-components";
import type { HealthSpanView, ShownCount } from "../../../../bot/contract/health.ts";
import { useHealthTexts } from "../../texts/health.ts";
import { useHealthStyles } from "./useHealthStyles.ts";

/** The first two value cycles, which counts can speak for: what people did, and what they may use. */
export function ReportFigures({ span }: { span: HealthSpanView }) {
  const t = useHealthTexts();
  const { people, things } = span;
  return (
    <>
      <Counts
        id="immediate"
        heading={t.report.immediate}
        counts={[
          [tookPart(people), t.report.tookPart],
          [things.questions, t.report.questions],
          [things.answered, t.report.answered],
          [things.reactions, t.report.reactions],
          [things.openedAgain, t.report.opened],
        ]}
      />
      <Counts
        id="potential"
        heading={t.report.potential}
        counts={[
          [things.savedAgain, t.report.saved],
          [things.sharedAgain, t.report.shared],
          [things.uses, t.report.used],
          [things.stories, t.report.stories],
        ]}
      />
    </>
  );
}

function Counts(props: { id: string; heading: string; counts: [ShownCount | undefined, string][] }) {
  const styles = useHealthStyles();
  const t = useHealthTexts();
  return (
    <section className={styles.section} aria-labelledby={props.id}>
      <Subtitle1 as="h2" id={props.id}>
        {props.heading}
      </Subtitle1>
      <ul className={styles.list}>
        {props.counts.map(([count, what]) =>
          count === undefined ? null : (
            <li key={what}>
              <strong>{t.count(count)}</strong> {what}
            </li>
          ),
        )}
      </ul>
    </section>
  );
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
