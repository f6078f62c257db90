import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { lazy, Suspense, useRef, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { TOPICS_MAX } from "../../../../bot/contract/limits.ts";
import { TopicList } from "../../components/TopicList.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";

const TopicsChange = lazy(async () => ({ default: (await import("./TopicsChange.tsx")).TopicsChange }));

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** The topics of an item. Whoever reads it may add one; its author and gardeners also take one off. */
export function TopicsOfItem({ item }: { item: ItemView }) {
  const styles = useStyles();
  const { topics } = useReactionTexts();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { mayTakeTopics } = item.yours;
  const canChange =
    item.standing === "published" &&
    item.may.addPerspective &&
    (mayTakeTopics || item.topics.length < TOPICS_MAX);
  if (open)
    return (
      <Suspense fallback={<TopicList topics={item.topics} />}>
        <TopicsChange
          item={item}
          onDone={() => {
            setOpen(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      </Suspense>
    );
  return (
    <div className={styles.row}>
      <TopicList topics={item.topics} />
      {canChange ? (
        <Button
          ref={opener}
          size="small"
          appearance="subtle"
          icon={<TagRegular aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {mayTakeTopics && item.topics.length > 0 ? topics.change : topics.add}
        </Button>
      ) : null}
    </div>
  );
}
