import { Subtitle1, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { GardenNav } from "../../components/GardenNav.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useUpkeepTexts } from "../../texts/upkeep.ts";
import { TopicWords } from "./TopicWords.tsx";
import { useWordsStyles } from "./useWordsStyles.ts";
import { WordInVain } from "./WordInVain.tsx";

/** For gardeners: the words a community searches with in vain, and its own words for its topics. */
export function WordsPage() {
  const styles = useWordsStyles();
  const texts = useTexts();
  const { api } = useSession();
  const { community, isGardener, isAdmin } = useReader();
  const mayTend = isGardener || isAdmin;
  const query = useQuery({
    queryKey: ["words", community.id],
    queryFn: ({ signal }) => api.words(community.id, signal),
    enabled: mayTend,
  });
  const { law } = useUpkeepTexts();
  usePageTitle(texts.words.title);
  if (!mayTend)
    return (
      <div className={styles.page}>
        <PageHead heading={texts.words.title} />
        <EmptyState
          heading={texts.garden.tend.onlyGardeners}
          how={texts.item.notFoundHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{texts.item.toKnowledge}</EmptyLink>}
        />
      </div>
    );
  return (
    <div className={styles.page}>
      <PageHead heading={texts.words.title} />
      <GardenNav />
      {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {query.data ? (
        <>
          <section className={styles.section} aria-labelledby="words-in-vain">
            <Subtitle1 as="h2" id="words-in-vain">
              {texts.words.inVain}
            </Subtitle1>
            <Text>{texts.words.intro}</Text>
            {query.data.inVain.length === 0 ? <Text>{texts.words.noneInVain}</Text> : null}
            <ul className={styles.list}>
              {query.data.inVain.map((word) => (
                <WordInVain key={word.word} communityId={community.id} {...word} />
              ))}
            </ul>
          </section>
          <section className={styles.section} aria-labelledby="words-of-topics">
            <Subtitle1 as="h2" id="words-of-topics">
              {texts.words.topics}
            </Subtitle1>
            <Text>{texts.words.topicsHow}</Text>
            {isGardener ? <Text>{law.how}</Text> : null}
            {query.data.topics.map((topic) => (
              <TopicWords key={topic.name} communityId={community.id} {...topic} />
            ))}
          </section>
        </>
      ) : null}
    </div>
  );
}
