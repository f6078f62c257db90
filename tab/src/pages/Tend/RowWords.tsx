import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { QueueRow } from "../../../../bot/contract/tend.ts";
import { identifierTexts } from "../../../../bot/texts/identifierTexts.ts";
import { SafeguardingRoute } from "../../acts/SafeguardingRoute.tsx";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { FoldedWords } from "./FoldedWords.tsx";
import { whyOf } from "./reasons.ts";

const useStyles = makeStyles({
  why: { color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "pre-wrap",
  },
});

/** Why a row is there, since when, and the words it is about. */
export function RowWords({ row, title }: { row: QueueRow; title: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useTendTexts();
  const { tend } = texts.garden;
  const identifiers = identifierTexts(texts.language);
  const kinds = row.findings?.map(({ kind, count }) =>
    tend.kindTimes(identifiers.kinds[kind as keyof typeof identifiers.kinds] ?? kind, count),
  );
  const why = whyOf(row, texts.garden, words);
  const isNote = row.reason === "note";
  return (
    <>
      <Text size={200} className={styles.why}>
        {why ? `${why} · ` : null}
        <Age at={row.since} />
        {isNote ? ` · ${row.from ? tend.from(row.from) : tend.withoutName}` : null}
      </Text>
      {kinds && kinds.length > 0 ? (
        <Text size={200} className={styles.why}>
          {tend.found(kinds.join(", "))}
        </Text>
      ) : null}
      {row.note ? (
        <blockquote className={styles.note} dir="auto">
          {isNote ? null : <Text size={200}>{tend.theyWrote} </Text>}
          {row.note}
        </blockquote>
      ) : null}
      {row.reason === "worry" ? <SafeguardingRoute /> : null}
      {row.text ? <FoldedWords text={row.text} about={title} /> : null}
      {row.other ? (
        <Text size={200}>
          {words.alike}{" "}
          <Link href={addressOf({ page: "knowledge", itemId: row.other.itemId })}>{row.other.title}</Link>
        </Text>
      ) : null}
      {row.people ? (
        <Text>
          {row.people.map(({ name }) => name).join(", ")}
          {row.morePeople ? ` ${words.others(row.morePeople)}` : null}
        </Text>
      ) : null}
      {row.rewordWish === undefined ? null : (
        <Text size={200} className={styles.why}>
          {tend.asked(row.rewordWish)}
        </Text>
      )}
      {row.done.length > 0 ? (
        <Text size={200} className={styles.why}>
          {`${words.doneBefore} ${row.done.map((step) => words.steps[step] ?? step).join(", ")}`}
        </Text>
      ) : null}
      {row.handedTo ? (
        <Text size={200} weight="semibold">
          {row.handedTo.you ? words.withYou : words.withOther(row.handedTo.name)}
        </Text>
      ) : null}
      {row.aside === "snoozed" ? (
        <Text size={200} weight="semibold">
          {words.snoozed}
        </Text>
      ) : null}
    </>
  );
}
