import type { HealthSpanView } from "../../../../bot/contract/health.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { useHealthTexts } from "../../texts/health.ts";
import type { Measure } from "./measures.ts";
import type { Latest } from "./spans.ts";
import { useHealthStyles } from "./useHealthStyles.ts";

/** Measures of the latest span beside the one before. */
export function FigureTable(props: { caption: string; measures: Measure[]; of: Latest }) {
  const styles = useHealthStyles();
  const t = useHealthTexts();
  const { latest, before } = props.of;
  if (!latest) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.measure}</th>
          <th scope="col">{t.latest}</th>
          {before ? <th scope="col">{t.before}</th> : null}
        </tr>
      </thead>
      <tbody>
        {props.measures.map(({ name, how, value }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {how ? <span className={styles.how}>{how}</span> : null}
            </th>
            <Figure value={value(latest)} />
            {before ? <Figure value={value(before)} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One measure over all spans, for the table behind a chart. */
export function TrendTable(props: {
  caption: string;
  measure: Measure;
  spans: HealthSpanView[];
  nameOf(span: HealthSpanView): string;
}) {
  const styles = useHealthStyles();
  const t = useHealthTexts();
  return (
    <details>
      <summary className={styles.summary}>{t.asTable}</summary>
      <table className={styles.table}>
        <caption className={styles.caption}>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.stretch}</th>
            <th scope="col">{props.measure.name}</th>
          </tr>
        </thead>
        <tbody>
          {props.spans.map((span) => (
            <tr key={span.from}>
              <th scope="row">{props.nameOf(span)}</th>
              <Figure value={props.measure.value(span)} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Figure({ value }: { value: string | undefined }) {
  const t = useHealthTexts();
  if (value !== undefined) return <td>{value}</td>;
  return (
    <td>
      <span aria-hidden>{t.none}</span>
      <Hidden>{t.noneRead}</Hidden>
    </td>
  );
}
