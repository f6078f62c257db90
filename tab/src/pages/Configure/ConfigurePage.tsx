import { Input, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { TAB_PATH } from "../../../../bot/contract/paths.ts";
import { addressOf, routeOf } from "../../address.ts";
import { foldedTopic } from "../../components/foldedTopic.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { TopicButton } from "../../components/TopicButton.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import type { PinnedTab } from "../../teams.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "60ch" },
  topics: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    border: 0,
    margin: 0,
    padding: 0,
  },
});

/** What Teams shows while the tab is being added to a channel: which topics the channel is about. */
export function ConfigurePage() {
  const styles = useStyles();
  const texts = useTexts();
  const { api, teams } = useSession();
  const { community } = useReader();
  const [chosen, setChosen] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const known = useQuery({
    queryKey: ["topics", community.id],
    queryFn: ({ signal }) => api.topics(community.id, signal),
  });
  usePageTitle(texts.configure.heading);

  // Teams asks when its own Save button is pressed, which may be long after this page was drawn.
  const describe = useRef<() => PinnedTab>(() => pinnedTab([], texts.configure));
  describe.current = () => pinnedTab(chosen, texts.configure);
  useEffect(() => teams?.pin?.(() => describe.current()), [teams]);

  useEffect(() => {
    // Nobody who changes a tab should have to choose its topics again.
    void teams?.pinned().then((address) => {
      const before = routeOf(address?.split("#")[1] ?? "");
      if (before.page === "knowledge" && before.channelTopics) setChosen(before.channelTopics);
    });
  }, [teams]);

  const toggle = (name: string) =>
    setChosen((before) =>
      before.includes(name) ? before.filter((other) => other !== name) : [...before, name],
    );
  return (
    <div className={styles.page}>
      <Title3 as="h1">{texts.configure.heading}</Title3>
      <Text>{texts.configure.how}</Text>
      <Text>{teams?.pin ? texts.configure.ready : texts.configure.outside}</Text>
      <Text role="status" weight="semibold">
        {texts.configure.chosen(chosen.length)}
        {chosen.length > 0 ? `: ${chosen.join(", ")}` : null}
      </Text>
      {known.isPending ? <Waiting lines={3} /> : null}
      {known.isError ? <ProblemNote error={known.error} onRetry={() => void known.refetch()} /> : null}
      {known.data?.topics.length === 0 ? <Text>{texts.configure.noTopics}</Text> : null}
      {known.data?.topics.length ? (
        <Input
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
          aria-label={texts.search.allTopicsFind}
          placeholder={texts.search.allTopicsFind}
        />
      ) : null}
      <fieldset className={styles.topics} aria-label={texts.search.topics}>
        {known.data?.topics
          .filter(({ name }) => foldedTopic(name).includes(foldedTopic(typed)))
          .map(({ name }) => (
            <TopicButton
              key={name}
              name={name}
              chosen={chosen.includes(name)}
              onToggle={() => toggle(name)}
            />
          ))}
      </fieldset>
    </div>
  );
}

/** The tab to pin: its topics travel in its address, so that the page needs to ask nobody what it is about. */
function pinnedTab(
  topics: string[],
  names: { tabName: string; tabNameFor(topics: string): string },
): PinnedTab {
  const page = addressOf({ page: "knowledge", channelTopics: topics });
  return {
    entityId: `channel:${topics.join("|")}`.slice(0, 64),
    contentUrl: `${location.origin}${TAB_PATH}${page}`,
    suggestedDisplayName: topics.length > 0 ? names.tabNameFor(topics.slice(0, 2).join(", ")) : names.tabName,
  };
}
