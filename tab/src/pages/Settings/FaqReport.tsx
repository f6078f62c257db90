import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FaqView } from "../../../../bot/contract/moving.ts";
import { useKeepingTexts } from "../../texts/keeping.ts";

const OUTCOMES = ["published", "held", "there", "refused"] as const;

const useStyles = makeStyles({
  report: { display: "grid", gap: tokens.spacingVerticalXS },
  rows: { margin: 0, paddingInlineStart: "1.2em" },
});

/** What becomes of each row of an FAQ. */
export function FaqReport({ report }: { report: FaqView }) {
  const styles = useStyles();
  const { movingPage } = useKeepingTexts();
  const refused = report.rows.filter(({ outcome }) => outcome === "refused");
  return (
    <div className={styles.report}>
      {OUTCOMES.map((outcome) => {
        const count = report.rows.filter((row) => row.outcome === outcome).length;
        return count > 0 ? <Text key={outcome}>{movingPage.rows[outcome](count)}</Text> : null;
      })}
      {refused.length > 0 ? (
        <ul className={styles.rows}>
          {refused.map(({ line, why }) => (
            <li key={line}>{movingPage.fault(line, why ?? "")}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
