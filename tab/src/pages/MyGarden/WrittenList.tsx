import { Badge, Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { WrittenView } from "../../../../bot/contract/api.ts";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useCard } from "../../components/cardLook.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Hidden } from "../../components/Hidden.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";
import { SuggestedLink } from "./SuggestedLink.tsx";
import { titleOf } from "./titleOf.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: {
    color: tokens.colorNeutralForeground2,
    display: "-webkit-box",
    WebkitLineClamp: 3,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  counts: { color: tokens.colorNeutralForeground3 },
});

/** What the reader wrote, with and without their name, and where each of it stands. */
export function WrittenList({ written }: { written: WrittenView[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const write = useWriter();
  const { myGarden } = texts.garden;
  if (written.length === 0)
    return (
      <EmptyState
        heading={myGarden.nothingWritten}
        how={myGarden.nothingWrittenHow}
        action={
          <Button appearance="primary" onClick={() => write({ slot: "new" })}>
            {texts.shell.askOrShare}
          </Button>
        }
      />
    );
  return (
    <>
      <Hidden>
        <h2>{myGarden.written}</h2>
      </Hidden>
      <ul className={styles.list}>
        {written.map((thing) => (
          <li key={thing.id}>
            <Written thing={thing} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Written({ thing }: { thing: WrittenView }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { safety } = texts;
  const { myGarden } = texts.garden;
  const title = titleOf(thing, texts);
  return (
    <article className={card}>
      <h3 className={styles.title}>
        {thing.standing === "removed" ? (
          title
        ) : (
          <Link className={styles.title} href={addressOf({ page: "knowledge", itemId: thing.itemId })}>
            {title}
          </Link>
        )}
      </h3>
      {thing.text ? (
        <Text className={styles.text} dir="auto">
          {thing.text}
        </Text>
      ) : null}
      {thing.removedBecause ? (
        <Text>
          {myGarden.removedWhy[thing.removedBecause]}{" "}
          {thing.removedBecause === "its-writer" ? null : myGarden.removedHow}
        </Text>
      ) : null}
      {thing.nameOpened ? <Text weight="semibold">{myGarden.nameOpened}</Text> : null}
      <div className={styles.foot}>
        <Badge appearance="outline" color="informative">
          {safety.standings[thing.standing]}
        </Badge>
        {thing.unnamed ? (
          <Badge appearance="outline" color="informative">
            {safety.unnamed.mark}
          </Badge>
        ) : null}
        {thing.rewordWish === undefined ? null : (
          <Link href={addressOf({ page: "waitingForMe" })}>{safety.reword.heading}</Link>
        )}
        {thing.suggestions ? (
          <Suspense>
            <SuggestedLink itemId={thing.itemId} count={thing.suggestions} />
          </Suspense>
        ) : null}
        <Text size={200} className={styles.counts}>
          {thing.type === "item" && thing.standing !== "removed"
            ? `${texts.item.perspectives(thing.perspectives)} · `
            : null}
          <Age at={thing.createdAt} />
        </Text>
      </div>
    </article>
  );
}
