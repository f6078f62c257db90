import { Button, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import type { KeptItemsResponse, KeptItemView } from "../../../../bot/contract/reactions.ts";
import { addressOf } from "../../address.ts";
import { useCard } from "../../components/cardLook.ts";
import { KindIcon } from "../../components/KindIcon.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { TapButton } from "../../components/TapButton.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { useTexts } from "../../texts/texts.tsx";

const SHOWN = 8;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  title: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    flex: "1 1 14rem",
    minWidth: 0,
  },
  icon: { flexShrink: 0, marginTop: "3px" },
  gone: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  queryKey: string;
  heading: string;
  none: string;
  read(signal: AbortSignal): Promise<KeptItemsResponse>;
  /** Puts an item on the list again, or takes it off. */
  change(itemId: string, on: boolean): Promise<unknown>;
  button: { words: string; label(title: string): string; icon: ReactElement };
};

/** A list of the reader's own. What they take off stays until they leave the page, should it have been a slip. */
export function KeptItems({ queryKey, heading, none, read, change, button }: Props) {
  const styles = useStyles();
  const card = useCard();
  const { kept } = useReactionTexts();
  const id = useId();
  const list = useQuery({ queryKey: [queryKey], queryFn: ({ signal }) => read(signal), staleTime: 5_000 });
  const [all, setAll] = useState(false);
  const items = list.data?.items ?? [];
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <section className={card} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id}>
        {heading}
      </Subtitle2>
      {list.data ? (
        items.length === 0 ? (
          <Text>{none}</Text>
        ) : (
          <ul className={styles.list}>
            {shown.map((item) => (
              <KeptItem key={item.itemId} item={item} change={change} button={button} />
            ))}
          </ul>
        )
      ) : list.isError ? (
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Waiting lines={2} />
      )}
      {items.length > shown.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {kept.more(items.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
}

function KeptItem({ item, change, button }: Pick<Props, "change" | "button"> & { item: KeptItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { kept } = useReactionTexts();
  const [on, setOn] = useState(true);
  const [error, setError] = useState<unknown>();
  const { itemId, kind } = item;
  const title = item.title === undefined ? kept.gone : item.title || texts.safety.wordsRemoved;
  const tap = async (wanted: boolean) => {
    setOn(wanted);
    setError(undefined);
    try {
      await change(itemId, wanted);
    } catch (failed) {
      setOn(!wanted);
      setError(failed);
    }
  };
  const name: ReactNode = kind ? (
    <Link href={addressOf({ page: "knowledge", itemId })}>{title}</Link>
  ) : (
    <Text className={styles.gone}>{title}</Text>
  );
  return (
    <li className={styles.row}>
      <span className={styles.title} dir="auto">
        {kind ? <KindIcon kind={kind} className={styles.icon} /> : null}
        {name}
      </span>
      <TapButton on={on} icon={button.icon} label={button.label(title)} onTap={(wanted) => void tap(wanted)}>
        {button.words}
      </TapButton>
      <WentWrong error={error} />
    </li>
  );
}
