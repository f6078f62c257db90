import { Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { ImpactView } from "../../../../bot/contract/mine.ts";
import type { MineTexts } from "../../../../bot/texts/en/mine.ts";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";
import { StoryParts } from "./StoryParts.tsx";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  stories: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  story: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What became of what the reader shared: counts and stories, and nobody's name. */
export function Impact() {
  const styles = useStyles();
  const card = useCard();
  const { safety } = useTexts();
  const { impact } = useMineTexts();
  const { api } = useSession();
  const heading = useId();
  const mine = useQuery({
    queryKey: ["impact"],
    queryFn: ({ signal }) => api.impact(signal),
    staleTime: 60_000,
  });
  // Who shared nothing yet is not told that nothing came of it.
  if (mine.data?.shared === 0) return null;
  const counts = mine.data ? countsIn(mine.data, impact) : [];
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {impact.heading}
      </Subtitle2>
      {mine.data ? (
        counts.length === 0 ? (
          <Text>{impact.nothing}</Text>
        ) : (
          <ul className={styles.counts}>
            {counts.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )
      ) : mine.isError ? (
        <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />
      ) : (
        <Waiting lines={2} />
      )}
      {mine.data && mine.data.stories.length > 0 ? (
        <>
          <Text as="h3" weight="semibold">
            {impact.stories}
          </Text>
          <ul className={styles.stories}>
            {mine.data.stories.map((story) => (
              <li key={story.id} className={styles.story}>
                <span>
                  <Link href={addressOf({ page: "knowledge", itemId: story.itemId })}>
                    {story.title || safety.wordsRemoved}
                  </Link>{" "}
                  <Text size={200} className={styles.quiet}>
                    <Age at={story.createdAt} />
                  </Text>
                </span>
                <StoryParts story={story.story} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Text size={200} className={styles.quiet}>
        {impact.onlyYou}
      </Text>
    </section>
  );
}

function countsIn(mine: ImpactView, impact: MineTexts["impact"]): string[] {
  const all: [number, (n: number) => string][] = [
    [mine.uses, impact.uses],
    [mine.perspectives, impact.perspectives],
    [mine.thanks, impact.thanks],
    [mine.helped, impact.helped],
    [mine.tryingThis, impact.trying],
    [mine.seenThisToo, impact.seen],
  ];
  return all.filter(([n]) => n > 0).map(([n, say]) => say(n));
}
