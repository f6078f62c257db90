import { GroupedVerticalBarChart, VerticalBarChart } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useChartColours } from "./useChartColours.ts";

const HEIGHT = 240;
/** Room for one bar with the day below it. */
const BAR_ROOM = 52;
const NARROW = 420;

const useStyles = makeStyles({
  frame: {
    minWidth: 0,
    overflow: "hidden",
    "& text": { fill: tokens.colorNeutralForeground1 },
  },
});

/** Bars of several kinds side by side, in percent, for each group. */
export type Grouped = { group: string; bars: { kind: string; percent: number }[] }[];

/** Shares of groups beside their references. A picture of the table below it, which says the same to everybody. */
export function GroupedChart({ groups }: { groups: Grouped }) {
  const { frame, width } = useFrame();
  const colours = useChartColours();
  const data = groups.map(({ group, bars }) => ({
    name: group,
    series: bars.map(({ kind, percent }, i) => ({
      key: kind,
      legend: kind,
      data: percent,
      color: colours[i % colours.length] ?? "",
    })),
  }));
  return (
    <Frame hold={frame}>
      {width > 0 ? (
        <GroupedVerticalBarChart
          data={data}
          width={width}
          height={HEIGHT}
          yMinValue={0}
          {...inPercent(width)}
          wrapXAxisLables
          barWidth="auto"
          maxBarWidth={32}
        />
      ) : null}
    </Frame>
  );
}

/** One measure over time, as far back as there is room; a stretch that cannot be told has no bar. */
export function TrendChart({
  bars,
  legend,
  percent,
}: {
  bars: { name: string; value: number | undefined }[];
  legend: string;
  percent: boolean;
}) {
  const { frame, width } = useFrame();
  const [colour = ""] = useChartColours();
  const fitting = bars.slice(-Math.max(3, Math.floor(width / BAR_ROOM)));
  const data = fitting.flatMap(({ name, value }) =>
    value === undefined ? [] : [{ x: name, y: value, color: colour, legend }],
  );
  return (
    <Frame hold={frame}>
      {width > 0 ? (
        <VerticalBarChart
          data={data}
          width={width}
          height={HEIGHT}
          barWidth={24}
          hideLegend
          {...(percent ? inPercent(width) : {})}
        />
      ) : null}
    </Frame>
  );
}

/** Of a hundred, always: shares of two charts can be compared. Where it is narrow the signs would run into each other. */
function inPercent(width: number) {
  const sign = width < NARROW ? "" : "%";
  return { yMaxValue: 100, yAxisTickCount: 4, yAxisTickFormat: (share: number) => `${share}${sign}` };
}

/** Inert: what a chart says stands in its table, so keyboard and screen reader pass it by. */
function Frame({
  hold,
  children,
}: {
  hold: React.RefObject<HTMLDivElement | null>;
  children: React.ReactNode;
}) {
  const styles = useStyles();
  return (
    <div ref={hold} className={styles.frame} inert data-chart>
      {children}
    </div>
  );
}

/** As wide as there is room for: a chart cannot be scrolled sideways. */
function useFrame() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const observer = new ResizeObserver(() => setWidth(Math.min(720, Math.floor(current.clientWidth))));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}
