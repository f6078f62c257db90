import { Link, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addressOf } from "../../address.ts";
import { useCard } from "../../components/cardLook.ts";
import { FollowButton } from "../../components/FollowButton.tsx";
import { KindIcon } from "../../components/KindIcon.tsx";
import { TopicList } from "../../components/TopicList.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  title: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  topics: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** For who begins: three useful items, not a tour; and topics to follow, which choose the next three. */
export function FirstVisit() {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { first } = useMineTexts();
  const { api } = useSession();
  const { me } = useReader();
  const begin = useQuery({
    queryKey: ["first-visit", me.follows],
    queryFn: ({ signal }) => api.firstVisit(signal),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  /** A topic stays where it is once it is followed, so that a slip can be undone. */
  const [offered, setOffered] = useState<string[]>();
  const topics = offered ?? begin.data?.topics ?? [];
  if (!offered && begin.data) setOffered(begin.data.topics);
  // Help that fails to come gets in nobody's way.
  if (!begin.data || begin.data.items.length === 0) return null;
  return (
    <>
      <Subtitle1 as="h2">{begin.data.ofTopics ? first.ofTopics : first.mostUsed}</Subtitle1>
      <Text>{first.how}</Text>
      <ul className={styles.list}>
        {begin.data.items.map((item) => (
          <li key={item.id}>
            <article className={card}>
              <span className={styles.title} dir="auto">
                <KindIcon kind={item.kind} />
                <Link href={addressOf({ page: "knowledge", itemId: item.id })}>{item.title}</Link>
              </span>
              <TopicList topics={item.topics} />
              <Text size={200} className={styles.quiet}>
                {texts.kinds[item.kind]} · {texts.item.perspectives(item.perspectives)}
                {item.uses > 0 ? ` · ${texts.search.usedTimes(item.uses)}` : null}
              </Text>
            </article>
          </li>
        ))}
      </ul>
      {topics.length > 0 ? (
        <>
          <Text>{first.topics}</Text>
          <div className={styles.topics}>
            {topics.map((topic) => (
              <FollowButton key={topic} topic={topic} />
            ))}
          </div>
        </>
      ) : null}
    </>
  );
}
