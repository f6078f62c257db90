import { Link, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { WrittenView } from "../../../../bot/contract/api.ts";
import { AskedNote } from "../../acts/AskedNote.tsx";
import { addressOf } from "../../address.ts";
import { useCard } from "../../components/cardLook.ts";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { titleOf } from "./titleOf.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
});

/** What gardeners ask about things the reader saved, with and without their name. */
export function AskedList({ things }: { things: WrittenView[] }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { asked } = useTendTexts();
  return (
    <>
      <Subtitle1 as="h2">{asked.heading}</Subtitle1>
      <ul className={styles.list}>
        {things.map((thing) => (
          <li key={thing.id}>
            <article className={card}>
              <Link href={addressOf({ page: "knowledge", itemId: thing.itemId })}>
                {titleOf(thing, texts)}
              </Link>
              {thing.asked ? <AskedNote itemId={thing.itemId} asked={thing.asked} yours /> : null}
            </article>
          </li>
        ))}
      </ul>
    </>
  );
}
