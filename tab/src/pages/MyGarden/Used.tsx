import { Badge, Button, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { OwnUseView } from "../../../../bot/contract/mine.ts";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";
import { CpdNoteButton } from "../Item/CpdNoteButton.tsx";
import { StoryParts } from "./StoryParts.tsx";

const SHOWN = 8;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  use: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { justifySelf: "start" },
});

/** What the reader said they used, or that it did not fit; for them alone, and material for a note of learning. */
export function Used() {
  const styles = useStyles();
  const card = useCard();
  const { uses } = useMineTexts();
  const { api } = useSession();
  const heading = useId();
  const [all, setAll] = useState(false);
  const mine = useQuery({
    queryKey: ["own-uses"],
    queryFn: ({ signal }) => api.ownUses(signal),
    staleTime: 5_000,
  });
  const found = mine.data?.uses ?? [];
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {uses.heading}
      </Subtitle2>
      {mine.data ? (
        found.length === 0 ? (
          <Text>{uses.nothing}</Text>
        ) : (
          <ul className={styles.list}>
            {shown.map((use) => (
              <li key={use.id}>
                <OwnUse use={use} />
              </li>
            ))}
          </ul>
        )
      ) : mine.isError ? (
        <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />
      ) : (
        <Waiting lines={3} />
      )}
      {found.length > shown.length ? (
        <Button size="small" className={styles.more} onClick={() => setAll(true)}>
          {uses.more(found.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
}

function OwnUse({ use }: { use: OwnUseView }) {
  const styles = useStyles();
  const { safety, garden } = useTexts();
  const { uses } = useMineTexts();
  const { itemId, title, story } = use;
  return (
    <article className={styles.use}>
      {title ? (
        <Link href={addressOf({ page: "knowledge", itemId })}>{title}</Link>
      ) : (
        <Text className={styles.quiet}>{uses.gone}</Text>
      )}
      {story ? <StoryParts story={story} /> : null}
      {use.removedBecause ? (
        <Text>
          {garden.myGarden.removedWhy[use.removedBecause]}{" "}
          {use.removedBecause === "its-writer" ? null : garden.myGarden.removedHow}
        </Text>
      ) : null}
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {use.fit === "used" ? uses.used : uses.didNotFit} · <Age at={use.createdAt} />
        </Text>
        {use.standing === "published" ? null : (
          <Badge appearance="outline" color="informative">
            {safety.standings[use.standing]}
          </Badge>
        )}
        {use.unnamed ? (
          <Badge appearance="outline" color="informative">
            {safety.unnamed.mark}
          </Badge>
        ) : null}
        {use.removedBecause ? null : (
          <CpdNoteButton
            item={{
              id: itemId,
              title,
              link: new URL(`/i/${itemId}`, location.href).href,
              kind: "insight",
              text: "",
              author: { name: null, you: false },
            }}
            {...(story ? { story } : {})}
            used
          />
        )}
      </div>
    </article>
  );
}
