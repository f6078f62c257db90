import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { ProblemNote } from "../../components/Problem.tsx";
import { TopicButton } from "../../components/TopicButton.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useAnnouncementTexts } from "../../texts/announcements.ts";

const useStyles = makeStyles({
  topics: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

/** Topics whose followers get it. */
export function TopicsChoice(props: { chosen: string[]; onChosen(topics: string[]): void }) {
  const styles = useStyles();
  const { compose } = useAnnouncementTexts();
  const { api } = useSession();
  const { community } = useReader();
  const known = useQuery({
    queryKey: ["topics", community.id],
    queryFn: ({ signal }) => api.topics(community.id, signal),
    staleTime: 60_000,
  });
  const names = [...new Set([...props.chosen, ...(known.data?.topics.map(({ name }) => name) ?? [])])];
  if (known.isError) return <ProblemNote error={known.error} onRetry={() => void known.refetch()} />;
  if (known.data && names.length === 0) return <Text>{compose.topicsNone}</Text>;
  return (
    <fieldset className={styles.topics} aria-label={compose.topics}>
      {names.map((name) => (
        <TopicButton
          key={name}
          name={name}
          chosen={props.chosen.includes(name)}
          onToggle={() =>
            props.onChosen(
              props.chosen.includes(name)
                ? props.chosen.filter((other) => other !== name)
                : [...props.chosen, name],
            )
          }
        />
      ))}
    </fieldset>
  );
}
