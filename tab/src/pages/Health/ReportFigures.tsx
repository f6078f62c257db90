import { Subtitle1 } from "@fluentui/react-components";
import type { HealthSpanView } from "../../../../bot/contract/health.ts";
import { useHealthTexts } from "../../texts/health.ts";
import { reportCounts } from "./reportCounts.ts";
import { useHealthStyles } from "./useHealthStyles.ts";

/** The value cycles that counts can speak for. */
export function ReportFigures({ span }: { span: HealthSpanView }) {
  const styles = useHealthStyles();
  const t = useHealthTexts();
  return reportCounts(span, t).map(({ id, heading, counts }) => (
    <section key={id} className={styles.section} aria-labelledby={id}>
      <Subtitle1 as="h2" id={id}>
        {heading}
      </Subtitle1>
      <ul className={styles.list}>
        {counts.map(({ count, what }) => (
          <li key={what}>
            <strong>{t.count(count)}</strong> {what}
          </li>
        ))}
      </ul>
    </section>
  ));
}
