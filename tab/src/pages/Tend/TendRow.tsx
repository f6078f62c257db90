import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { TendRowView } from "../../../../bot/contract/api.ts";
import { identifierTexts } from "../../../../bot/texts/identifierTexts.ts";
import { useActing } from "../../acts/acting.tsx";
import { MoreButton } from "../../acts/MoreButton.tsx";
import { Age } from "../../components/Age.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { go } from "../../routes.ts";
import { useTexts } from "../../texts/texts.tsx";
import { FoldedWords } from "./FoldedWords.tsx";
import { likeliest, otherActs, REASON_ICONS } from "./reasons.ts";
import { useTending } from "./useTending.ts";

const useStyles = makeStyles({
  row: {
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    "@media (max-width: 40em)": { gridTemplateColumns: "24px minmax(0, 1fr)" },
  },
  icon: { fontSize: "22px", color: tokens.colorNeutralForeground2 },
  body: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "pre-wrap",
  },
  acts: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    "@media (max-width: 40em)": { gridColumn: "2" },
  },
});

/** One reason to look at something: why, since when, the words, one likely act and the others. */
export function TendRow({ row }: { row: TendRowView }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { tend } = texts.garden;
  const act = useActing();
  const comeBack = useRestoreFocusTarget();
  const { tending, run } = useTending(row);
  const identifiers = identifierTexts(texts.language);
  const Icon = REASON_ICONS[row.reason];
  const title = row.reason === "note" ? tend.noteTitle : row.title || tend.goneTitle;
  const main = likeliest(row);
  const thing = {
    itemId: row.itemId ?? "",
    ...(row.perspectiveId ? { perspectiveId: row.perspectiveId } : {}),
  };
  const of = { thing, row: { reason: row.reason, tend: run } };
  const kinds = row.findings?.map(({ kind, count }) =>
    tend.kindTimes(identifiers.kinds[kind as keyof typeof identifiers.kinds] ?? kind, count),
  );
  const { itemId } = row;
  const openItem = () => {
    if (itemId) go({ page: "knowledge", itemId });
  };
  return (
    <article className={mergeClasses(card, styles.row)} aria-label={title} data-reason={row.reason}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <h2 className={styles.title}>{title}</h2>
        <Text size={200} className={styles.why}>
          {row.reason === "note" ? null : `${tend.reasons[row.reason]} · `}
          <Age at={row.openedAt} />
          {row.reason === "note" ? ` · ${row.from ? tend.from(row.from) : tend.withoutName}` : null}
        </Text>
        {kinds && kinds.length > 0 ? (
          <Text size={200} className={styles.why}>
            {tend.found(kinds.join(", "))}
          </Text>
        ) : null}
        {row.note ? (
          <blockquote className={styles.note} dir="auto">
            {row.reason === "note" ? null : <Text size={200}>{tend.theyWrote} </Text>}
            {row.note}
          </blockquote>
        ) : null}
        {row.text ? <FoldedWords text={row.text} about={title} /> : null}
        {row.rewordWish === undefined ? null : (
          <Text size={200} className={styles.why}>
            {tend.asked(row.rewordWish)}
          </Text>
        )}
        {tending.isError ? <ProblemNote error={tending.error} /> : null}
      </div>
      <div className={styles.acts}>
        <Button
          {...comeBack}
          size="small"
          appearance="primary"
          disabledFocusable={tending.isPending}
          onClick={() => {
            if (main === "open") openItem();
            else if (main === "done" || main === "restore") tending.mutate({ act: main });
            else act({ ...of, act: main });
          }}
        >
          {main === "open"
            ? tend.openItem
            : main === "done"
              ? row.reason === "stop-explained" && row.standing === "published"
                ? tend.isFine
                : tend.done
              : main === "restore"
                ? tend.letAppear
                : texts.safety.menu[main]}
        </Button>
        <MoreButton
          name={tend.more(title)}
          acts={otherActs(row)}
          of={of}
          before={[
            ...(itemId && main !== "open" ? [{ name: tend.openItem, onClick: openItem }] : []),
            ...(main === "done" ? [] : [{ name: tend.done, onClick: () => tending.mutate({ act: "done" }) }]),
          ]}
        />
      </div>
    </article>
  );
}
