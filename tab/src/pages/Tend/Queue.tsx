import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { QueueResponse, QueueRow, Urgency } from "../../../../bot/contract/tend.ts";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { AskedDialog } from "./AskedDialog.tsx";
import type { Wanted } from "./rowActs.ts";
import { TendRow } from "./TendRow.tsx";
import { useRowKeys } from "./useRowKeys.ts";

const GROUPS: readonly Urgency[] = ["now", "today", "week", "time", "people"];

const useStyles = makeStyles({
  groups: { display: "grid", gap: tokens.spacingVerticalL },
  group: { display: "grid", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  keys: { color: tokens.colorNeutralForeground2, "@media (max-width: 40em)": { display: "none" } },
  aside: { justifySelf: "start" },
});

/** The rows by urgency, and the dialog one of them opens: it outlives its row, so that it can say what happened. */
export function Queue({ queue }: { queue: QueueResponse }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useTendTexts();
  const { tend } = texts.garden;
  const [showsAside, setShowsAside] = useState(false);
  const [asked, setAsked] = useState<{ wanted: Wanted; open: boolean; times: number }>();
  const aside = queue.rows.filter((row) => row.aside !== undefined).length;
  const rows = queue.rows.filter((row) => showsAside || row.aside === undefined);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const open = (wanted: Wanted) =>
    setAsked((before) => ({ wanted, open: true, times: (before?.times ?? 0) + 1 }));
  return (
    <>
      {queue.building ? <Text role="status">{words.building}</Text> : null}
      {rows.length === 0 ? (
        <EmptyState
          heading={tend.empty}
          how={tend.emptyHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{tend.emptyAction}</EmptyLink>}
        />
      ) : (
        <div className={styles.groups} ref={list}>
          {GROUPS.map((urgency) => (
            <Group
              key={urgency}
              urgency={urgency}
              rows={rows.filter((row) => row.urgency === urgency)}
              queue={queue}
              onAsk={open}
            />
          ))}
          <Text size={200} className={styles.keys}>
            {words.keyboard}
          </Text>
        </div>
      )}
      {aside > 0 ? (
        <Button
          className={styles.aside}
          appearance="subtle"
          aria-expanded={showsAside}
          onClick={() => setShowsAside(!showsAside)}
        >
          {showsAside ? words.hideAside : words.showAside(aside)}
        </Button>
      ) : null}
      {asked ? (
        <AskedDialog
          key={asked.times}
          wanted={asked.wanted}
          open={asked.open}
          onClose={() => setAsked((before) => before && { ...before, open: false })}
        />
      ) : null}
    </>
  );
}

type GroupProps = { urgency: Urgency; rows: QueueRow[]; queue: QueueResponse; onAsk(wanted: Wanted): void };

function Group({ urgency, rows, queue, onAsk }: GroupProps) {
  const styles = useStyles();
  const words = useTendTexts();
  if (rows.length === 0) return null;
  const reasons = new Set(rows.map(({ reason }) => reason));
  const more = queue.more.filter(({ reason }) => reasons.has(reason));
  const count = rows.length + more.reduce((sum, one) => sum + one.count, 0);
  return (
    <section className={styles.group} aria-labelledby={`group-${urgency}`}>
      <Subtitle2 as="h2" id={`group-${urgency}`}>
        {words.groupCount(words.groups[urgency], count)}
      </Subtitle2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.key}>
            <TendRow row={row} gardeners={queue.gardeners} onAsk={onAsk} />
          </li>
        ))}
      </ul>
      {more.map(({ reason, count: n }) => (
        <Text key={reason} size={200} className={styles.hint}>
          {words.moreOfThese(n)}
        </Text>
      ))}
    </section>
  );
}
