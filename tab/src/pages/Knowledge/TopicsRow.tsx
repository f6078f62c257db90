import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { FollowButton } from "../../components/FollowButton.tsx";
import { TopicButton } from "../../components/TopicButton.tsx";
import { useWide } from "../../components/useWide.ts";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

const AllTopics = lazy(async () => ({ default: (await import("./AllTopics.tsx")).AllTopics }));

/** As many as fit beside the filters, and on a phone above the list. */
const SHOWN = { wide: 4, narrow: 2 };

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    border: 0,
    margin: 0,
    padding: 0,
  },
});

type Props = {
  communityId: string;
  /** In a channel: the topics it is about. Empty: all of the community. */
  only: string[];
  chosen: string[];
  onChosen(topics: string[]): void;
};

/** The most used topics, and a way to all of them. */
export function TopicsRow({ communityId, only, chosen, onChosen }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { api } = useSession();
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const all = useRef<HTMLButtonElement>(null);
  const known = useQuery({
    queryKey: ["topics", communityId],
    queryFn: ({ signal }) => api.topics(communityId, signal),
    staleTime: 60_000,
  });
  const topics = only.length > 0 ? only.map((name) => ({ name, items: 0 })) : (known.data?.topics ?? []);
  if (topics.length === 0) return null;
  const toggle = (name: string) =>
    onChosen(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  const usual = topics
    .slice(0, only.length > 0 ? topics.length : wide ? SHOWN.wide : SHOWN.narrow)
    .map(({ name }) => name);
  const shown = [...usual, ...chosen.filter((name) => !usual.includes(name))];
  return (
    <fieldset className={styles.row} aria-label={texts.search.topics}>
      {shown.map((name) => (
        <TopicButton key={name} name={name} chosen={chosen.includes(name)} onToggle={() => toggle(name)} />
      ))}
      {topics.length > usual.length ? (
        <Button
          ref={all}
          appearance="subtle"
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          {texts.search.allTopics}
        </Button>
      ) : null}
      {chosen.length === 1 && chosen[0] !== undefined ? <FollowButton topic={chosen[0]} /> : null}
      {open ? (
        <Suspense>
          <AllTopics
            target={all.current}
            topics={topics}
            chosen={chosen}
            onToggle={toggle}
            onClose={() => {
              setOpen(false);
              all.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
    </fieldset>
  );
}
