import { Field, makeStyles, ProgressBar, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { AnnouncementView } from "../../../../bot/contract/announcements.ts";
import { useCard } from "../../components/cardLook.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) max-content",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    "& dd": { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  },
  reason: { paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  total: { fontWeight: tokens.fontWeightSemibold },
  pace: { color: tokens.colorNeutralForeground2 },
});

/** How far an announcement is: counts that add up, the reasons in aggregate, the rate and the time left. */
export function Deliveries({ view }: { view: AnnouncementView }) {
  const styles = useStyles();
  const card = useCard();
  const { progress, reasons } = useAnnouncementTexts();
  const heading = useId();
  const { deliveries, state } = view;
  const { total, sent, waiting, deferred, uncertain, cancelled, unreachable } = deliveries;
  const notReached = unreachable.reduce((sum, { count }) => sum + count, 0);
  const row = (name: string, count: number, always = false) =>
    count > 0 || always ? (
      <>
        <dt>{name}</dt>
        <dd>{count}</dd>
      </>
    ) : null;
  return (
    <section className={card} aria-labelledby={heading} data-deliveries>
      <Subtitle2 as="h2" id={heading}>
        {progress.heading}
      </Subtitle2>
      {total > 0 && state !== "done" ? (
        <Field label={progress.bar} hint={progress.updated(sent, total)}>
          <ProgressBar value={total - waiting - deferred} max={total} />
        </Field>
      ) : null}
      {deliveries.rate !== undefined && waiting > 0 ? (
        <Text className={styles.pace} data-pace>
          {progress.rate(deliveries.rate)}
          {deliveries.secondsLeft === undefined ? null : `, ${progress.left(deliveries.secondsLeft)}`}
        </Text>
      ) : null}
      {total === 0 && (state === "done" || state === "cancelled") && view.startedAt ? (
        <Text>{progress.nobody}</Text>
      ) : null}
      <dl className={styles.counts}>
        {row(progress.sent, sent, true)}
        {row(progress.waiting, waiting)}
        {row(progress.deferred, deferred)}
        {row(progress.uncertain, uncertain)}
        {row(progress.cancelled, cancelled)}
        {row(progress.unreachable, notReached)}
        {unreachable.map(({ because, count }) => (
          <Reason key={because} name={reasons[because]} count={count} />
        ))}
        <dt className={styles.total}>{progress.total}</dt>
        <dd className={styles.total}>{total}</dd>
      </dl>
      {unreachable.some(({ because }) => because === "no-way") ? (
        <Text size={200} className={styles.pace}>
          {progress.fewReasons}
        </Text>
      ) : null}
      {uncertain > 0 ? <Text size={200}>{progress.uncertainHow}</Text> : null}
    </section>
  );
}

function Reason({ name, count }: { name: string; count: number }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.reason}>{name}</dt>
      <dd className={styles.reason}>{count}</dd>
    </>
  );
}
