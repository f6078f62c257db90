import { Link, makeStyles, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ObstaclesView } from "../../../../bot/contract/uses.ts";
import { addressOf } from "../../address.ts";
import { useCard } from "../../components/cardLook.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { foldedTopic } from "../../components/foldedTopic.ts";
import { GardenNav } from "../../components/GardenNav.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { TopicButton } from "../../components/TopicButton.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { TellChange } from "./TellChange.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "60rem" },
  section: { display: "grid", gap: tokens.spacingVerticalM },
  narrowing: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  search: { flexGrow: 1, maxWidth: "24rem" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** For gardeners: what got in the way when people used something, and what was changed for it. */
export function ObstaclesPage() {
  const styles = useStyles();
  const texts = useTexts();
  const uses = useUseTexts();
  const { api } = useSession();
  const { community, isGardener } = useReader();
  const query = useQuery({
    queryKey: ["obstacles", community.id],
    queryFn: ({ signal }) => api.obstacles(community.id, signal),
    enabled: isGardener,
  });
  usePageTitle(uses.obstacles.heading);
  if (!isGardener)
    return (
      <div className={styles.page}>
        <PageHead heading={uses.obstacles.heading} />
        <EmptyState
          heading={texts.garden.tend.onlyGardeners}
          how={texts.item.notFoundHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{texts.item.toKnowledge}</EmptyLink>}
        />
      </div>
    );
  return (
    <div className={styles.page}>
      <PageHead heading={uses.obstacles.heading} />
      <GardenNav />
      <Text>{uses.obstacles.how}</Text>
      {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {query.data ? <Obstacles {...query.data} /> : null}
      <TellChange />
    </div>
  );
}

function Obstacles({ obstacles, topics, phrases }: ObstaclesView) {
  const styles = useStyles();
  const tab = useTexts();
  const card = useCard();
  const { obstacles: texts } = useUseTexts();
  const [searched, setSearched] = useState("");
  const [topic, setTopic] = useState("");
  if (obstacles.length === 0) return <Text>{texts.none}</Text>;
  const words = searched.toLocaleLowerCase().trim();
  const shown = obstacles.filter(
    (one) =>
      (topic === "" || one.topics.some((name) => foldedTopic(name) === foldedTopic(topic))) &&
      (words === "" || `${one.text}\n${one.title}`.toLocaleLowerCase().includes(words)),
  );
  return (
    <section className={styles.section} aria-label={texts.heading}>
      <div className={styles.narrowing}>
        <SearchBox
          className={styles.search}
          aria-label={texts.search}
          placeholder={texts.search}
          dismiss={{ "aria-label": tab.search.clear }}
          value={searched}
          onChange={(_event, { value }) => setSearched(value)}
        />
        <Select aria-label={texts.topics} value={topic} onChange={(_event, { value }) => setTopic(value)}>
          <option value="">{texts.allTopics}</option>
          {topics.map(({ name, count }) => (
            <option key={name} value={name}>
              {`${name} (${count})`}
            </option>
          ))}
        </Select>
      </div>
      {phrases.length > 0 ? (
        <div className={styles.narrowing}>
          <Text>{texts.phrases}</Text>
          {phrases.map(({ phrase, count }) => (
            <TopicButton
              key={phrase}
              name={`${phrase} · ${texts.times(count)}`}
              chosen={words === phrase}
              onToggle={() => setSearched(words === phrase ? "" : phrase)}
            />
          ))}
        </div>
      ) : null}
      <Text role="status">{shown.length === 0 ? texts.noneFound : texts.found(shown.length)}</Text>
      <ul className={styles.list}>
        {shown.map((one, place) => (
          // Two may say the same of one item: their place tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else does, as nobody's name is with it
          <li key={`${one.itemId} ${place}`} className={card}>
            <Text className={styles.text} dir="auto">
              {one.text}
            </Text>
            <Text size={200} className={styles.quiet}>
              <Link href={addressOf({ page: "knowledge", itemId: one.itemId })}>{one.title}</Link>
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
