import { Text } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { HealthSpanView } from "../../../../bot/contract/health.ts";
import { useTexts } from "../../texts/texts.tsx";
import { TrendTable } from "./FigureTable.tsx";
import type { Measure } from "./measures.ts";
import { useHealthStyles } from "./useHealthStyles.ts";
import { useSpanNames } from "./useSpanNames.ts";

const TrendChart = lazy(async () => ({ default: (await import("./Charts.tsx")).TrendChart }));

/** One measure over time, drawn where at least two spans have it, with its table. */
export function Trend(props: {
  heading: string;
  measure: Measure;
  spans: HealthSpanView[];
  number(span: HealthSpanView): number | undefined;
  /** True where the numbers are shares. */
  percent?: boolean;
}) {
  const styles = useHealthStyles();
  const { monthNames } = useTexts();
  const nameOf = useSpanNames();
  const { heading, measure, spans } = props;
  const bars = spans.map((span) => ({ name: shortDay(span.from, monthNames), value: props.number(span) }));
  if (bars.filter(({ value }) => value !== undefined).length < 2) return null;
  return (
    <div className={styles.section}>
      <Text weight="semibold">{heading}</Text>
      <Suspense>
        <TrendChart bars={bars} legend={measure.name} percent={props.percent ?? false} />
      </Suspense>
      <TrendTable caption={heading} measure={measure} spans={spans} nameOf={nameOf} />
    </div>
  );
}

/** The day a span begins, as short as an axis needs it: "24 Aug". */
function shortDay(day: string, monthNames: readonly string[]): string {
  return `${Number(day.slice(8, 10))} ${(monthNames[Number(day.slice(5, 7)) - 1] ?? "").slice(0, 3)}`;
}
