import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { GardenerView, QueueAct, QueueRow } from "../../../../bot/contract/tend.ts";
import { useActing } from "../../acts/acting.tsx";
import { MoreButton } from "../../acts/MoreButton.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { go } from "../../routes.ts";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { RowWords } from "./RowWords.tsx";
import { isReported, likeliest, otherActs, REASON_ICONS, titleOf } from "./reasons.ts";
import { actName, isAsked, type Wanted } from "./rowActs.ts";
import { type RowAct, useTending } from "./useTending.ts";

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
  acts: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    "@media (max-width: 40em)": { gridColumn: "2" },
  },
});

type Props = { row: QueueRow; gardeners: GardenerView[]; onAsk(wanted: Wanted): void };

/** One reason to look at something: why, since when, the words, one likely act and the others. */
export function TendRow({ row, gardeners, onAsk }: Props) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const words = useTendTexts();
  const { tend } = texts.garden;
  const act = useActing();
  const comeBack = useRestoreFocusTarget();
  const { tending, acting, run } = useTending(row.key);
  const Icon = REASON_ICONS[row.reason];
  const title = titleOf(row, texts.garden, words);
  const { itemId } = row;
  const thing = {
    itemId: itemId ?? "",
    ...(row.perspectiveId ? { perspectiveId: row.perspectiveId } : {}),
    ...(row.useId ? { useId: row.useId } : {}),
  };
  const openItem = () => {
    if (itemId) go({ page: "knowledge", itemId });
  };
  const atOnce = (wanted: RowAct, said: string) => acting.mutate({ wanted, said });

  const doAct = (wanted: QueueAct) => {
    if (wanted === "open") openItem();
    else if (wanted === "words") go({ page: "words" });
    else if (wanted === "decide") go({ page: "health" });
    else if (isAsked(wanted)) onAsk({ act: wanted, row, title });
    else
      atOnce(
        { do: wanted },
        { nudge: words.nudged, link: words.linked, "still-right": words.reviewed }[wanted],
      );
  };

  const main = isReported(row) ? likeliest(row) : undefined;
  const [first, ...others] = row.acts;
  const done = () =>
    isReported(row) ? tending.mutate({ act: "done" }) : atOnce({ do: "done" }, tend.doneSaid);
  const reported = isReported(row) ? { reason: row.reason, tend: run } : undefined;
  const of = { thing, ...(reported ? { row: reported } : {}) };

  const entries = [
    ...others.map((other) => ({ name: actName(other, row, words), onClick: () => doAct(other) })),
    ...(itemId && main !== "open" && !row.acts.includes("open") && first !== "open"
      ? [{ name: tend.openItem, onClick: openItem }]
      : []),
    ...(row.aside === "snoozed"
      ? [{ name: words.snooze.back, onClick: () => atOnce({ do: "back" }, words.backNow) }]
      : [
          {
            name: words.snooze.tomorrow,
            onClick: () => atOnce({ do: "snooze", until: "tomorrow" }, words.snoozedNow),
          },
          {
            name: words.snooze.nextWeek,
            onClick: () => atOnce({ do: "snooze", until: "next-week" }, words.snoozedNow),
          },
        ]),
    ...(row.handedTo
      ? [{ name: words.takeBack, onClick: () => atOnce({ do: "hand" }, words.backNow) }]
      : gardeners
          .filter(({ you }) => !you)
          .map(({ personId, name }) => ({
            name: words.handTo(name),
            onClick: () => atOnce({ do: "hand", personId }, words.handedNow(name)),
          }))),
    ...(main === "done" || (main === undefined && first === undefined)
      ? []
      : [{ name: tend.done, onClick: done }]),
  ];

  const name =
    main === undefined
      ? first
        ? actName(first, row, words)
        : tend.done
      : main === "open"
        ? tend.openItem
        : main === "done"
          ? row.reason === "stop-explained" && row.standing === "published"
            ? tend.isFine
            : tend.done
          : main === "restore"
            ? tend.letAppear
            : texts.safety.menu[main];
  const press = () => {
    if (main === undefined) return first ? doAct(first) : done();
    if (main === "open") return openItem();
    if (main === "done" || main === "restore") return tending.mutate({ act: main });
    act({ ...of, act: main });
  };
  const busy = tending.isPending || acting.isPending;
  return (
    <article className={mergeClasses(card, styles.row)} aria-label={title} data-reason={row.reason}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
        <RowWords row={row} title={title} />
        {tending.isError ? <ProblemNote error={tending.error} /> : null}
        {acting.isError ? <ProblemNote error={acting.error} /> : null}
      </div>
      <div className={styles.acts}>
        <Button
          {...comeBack}
          size="small"
          appearance="primary"
          data-first-act
          disabledFocusable={busy}
          onClick={() => {
            if (!busy) press();
          }}
        >
          {name}
        </Button>
        <MoreButton name={tend.more(title)} acts={otherActs(row)} of={of} before={entries} />
      </div>
    </article>
  );
}
