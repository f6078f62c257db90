import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ImportView } from "../../../../bot/contract/moving.ts";
import { useKeepingTexts } from "../../texts/keeping.ts";

const useStyles = makeStyles({
  report: { display: "grid", gap: tokens.spacingVerticalS },
  table: {
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "start",
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  faults: { margin: 0, paddingInlineStart: "1.2em" },
});

/** What bringing a community in would do, or did. */
export function ImportReport({ report, preview }: { report: ImportView; preview: boolean }) {
  const styles = useStyles();
  const { movingPage } = useKeepingTexts();
  return (
    <div className={styles.report}>
      <Text weight="semibold">
        {preview ? movingPage.would(report.community) : movingPage.did(report.community)}
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{movingPage.what}</th>
            <th scope="col">{movingPage.fresh}</th>
            <th scope="col">{movingPage.there}</th>
            <th scope="col">{movingPage.different}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(report.counts).map(([kind, count]) => (
            <tr key={kind}>
              <th scope="row">{movingPage.kinds[kind] ?? kind}</th>
              <td>{count.fresh}</td>
              <td>{count.there}</td>
              <td>{count.different}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.sealsOpen ? null : <Text weight="semibold">{movingPage.sealed}</Text>}
      {report.faults.length > 0 ? (
        <>
          <Text>{movingPage.faults(report.faults.length)}</Text>
          <ul className={styles.faults}>
            {report.faults.map(({ line, why }) => (
              <li key={`${line} ${why}`}>{movingPage.fault(line, movingPage.why[why] ?? why)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
