import { Button } from "@fluentui/react-components";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { lazy, Suspense, useRef, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { TOPICS_MAX } from "../../../../bot/contract/limits.ts";
import { useReactionTexts } from "../../texts/reactions.ts";

const TopicsChange = lazy(async () => ({ default: (await import("./TopicsChange.tsx")).TopicsChange }));

/** Opens the topics of an item. Whoever reads it may add one; its author and gardeners also take one off. */
export function AddTopic({ item }: { item: ItemView }) {
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
      <Suspense>
        <TopicsChange
          item={item}
          onDone={() => {
            setOpen(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      </Suspense>
    );
  if (!canChange) return null;
  return (
    <Button ref={opener} size="small" icon={<TagRegular aria-hidden />} onClick={() => setOpen(true)}>
      {mayTakeTopics && item.topics.length > 0 ? topics.change : topics.add}
    </Button>
  );
}
