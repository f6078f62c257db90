import { Subtitle1, Text } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { HealthSpanView } from "../../../../bot/contract/health.ts";
import { useHealthTexts } from "../../texts/health.ts";
import { FigureTable } from "./FigureTable.tsx";
import { measuresIn } from "./measures.ts";
import type { Latest } from "./spans.ts";
import { useHealthStyles } from "./useHealthStyles.ts";
import { useSpanNames } from "./useSpanNames.ts";

const GroupedChart = lazy(async () => ({ default: (await import("./Charts.tsx")).GroupedChart }));

/** Percent: the 1-9-90 rule, and the middle of Wenger's bands (core 10 to 15, active 15 to 20). */
const NIELSEN = [1, 9, 90];
const WENGER = [12.5, 17.5, 70];

/** Roles in the last quarter, beside what is known of other communities. */
export function WhoTakesPart({ of }: { of: Latest }) {
  const styles = useHealthStyles();
  const t = useHealthTexts();
  const nameOf = useSpanNames();
  if (!of.latest) return null;
  const here = sharesOf(of.latest);
  const groups = [t.who.creators, t.who.contributors, t.who.readersAndAway];
  const bands = t.who.wengerBands;
  return (
    <section className={styles.section} aria-labelledby="who">
      <Subtitle1 as="h2" id="who">
        {t.who.heading}
      </Subtitle1>
      <Text>{t.who.intro}</Text>
      {here ? (
        <Suspense>
          <GroupedChart
            groups={groups.map((group, i) => ({
              group,
              bars: [
                { kind: t.who.here, percent: here[i] ?? 0 },
                { kind: t.who.nielsen, percent: NIELSEN[i] ?? 0 },
                { kind: t.who.wenger, percent: WENGER[i] ?? 0 },
              ],
            }))}
          />
        </Suspense>
      ) : (
        <Text className={styles.quiet}>{t.who.tooFew}</Text>
      )}
      <table className={styles.table}>
        <caption className={styles.caption}>{t.who.chart}</caption>
        <thead>
          <tr>
            <th scope="col">{t.who.group}</th>
            <th scope="col">{t.who.here}</th>
            <th scope="col">{t.who.nielsen}</th>
            <th scope="col">{t.who.wenger}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, i) => (
            <tr key={group}>
              <th scope="row">{group}</th>
              <td>{here ? t.share(here[i] ?? 0) : t.none}</td>
              <td>{t.share(NIELSEN[i] ?? 0)}</td>
              <td>{[bands.creators, bands.contributors, bands.readersAndAway][i]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <FigureTable caption={t.quarterOf(nameOf(of.latest))} measures={measuresIn(t).who} of={of} />
    </section>
  );
}

/** Shares of creators, contributors, and readers with those away; nothing where one of them cannot be told. */
function sharesOf({ shares }: HealthSpanView): number[] | undefined {
  const { creators, contributors } = shares;
  if (creators === undefined || contributors === undefined) return undefined;
  return [creators, contributors, Math.max(0, 100 - creators - contributors)];
}
