import { Link, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { MyGardenView } from "../../../../bot/contract/api.ts";
import { addressOf } from "../../address.ts";
import { useCard } from "../../components/cardLook.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { ChangeNow } from "./ChangeNow.tsx";
import { ConsentCard } from "./ConsentCard.tsx";
import { titleOf } from "./titleOf.ts";

const AskedList = lazy(async () => ({ default: (await import("./AskedList.tsx")).AskedList }));

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  how: { color: tokens.colorNeutralForeground2 },
});

/** Requests about words of the reader's that a colleague saved, and wishes of gardeners to put something another way. */
export function WaitingForMe({ garden }: { garden: MyGardenView }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { myGarden } = texts.garden;
  const rewords = garden.written.filter(
    ({ rewordWish, standing }) => rewordWish !== undefined && standing !== "withdrawn",
  );
  const open = garden.waitingForMe.filter(({ answer, there }) => there && answer === undefined);
  const answered = garden.waitingForMe.filter(({ answer }) => answer !== undefined);
  const asked = garden.written.filter((thing) => thing.asked !== undefined);
  if (rewords.length + asked.length + open.length + answered.length === 0)
    return (
      <EmptyState
        heading={myGarden.nothingWaiting}
        how={myGarden.nothingWaitingHow}
        action={<EmptyLink href={addressOf({ page: "myGarden" })}>{myGarden.toWritten}</EmptyLink>}
      />
    );
  return (
    <>
      {rewords.length > 0 ? (
        <>
          <Subtitle1 as="h2">{myGarden.rewords}</Subtitle1>
          <ul className={styles.list}>
            {rewords.map((thing) => (
              <li key={thing.id}>
                <article className={card}>
                  <Link href={addressOf({ page: "knowledge", itemId: thing.itemId })}>
                    {titleOf(thing, texts)}
                  </Link>
                  <Text dir="auto">{thing.text}</Text>
                  {thing.rewordWish ? (
                    <Text weight="semibold" dir="auto">
                      {texts.safety.reword.wish(thing.rewordWish)}
                    </Text>
                  ) : null}
                  <Text size={200} className={styles.how}>
                    {texts.safety.reword.how}
                  </Text>
                  <ChangeNow thing={thing} />
                </article>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {asked.length > 0 ? (
        <Suspense>
          <AskedList things={asked} />
        </Suspense>
      ) : null}
      {open.length > 0 ? (
        <>
          <Subtitle1 as="h2">{myGarden.consents}</Subtitle1>
          <Text className={styles.how}>{myGarden.consentsHow}</Text>
          <ul className={styles.list}>
            {open.map((consent) => (
              <li key={consent.itemId}>
                <ConsentCard consent={consent} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {answered.length > 0 ? (
        <>
          <Subtitle1 as="h2">{myGarden.answeredHeading}</Subtitle1>
          <ul className={styles.list}>
            {answered.map((consent) => (
              <li key={consent.itemId}>
                <ConsentCard consent={consent} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
