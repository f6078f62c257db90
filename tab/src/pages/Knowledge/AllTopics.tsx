import {
  Checkbox,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { TopicView } from "../../../../bot/contract/api.ts";
import { FollowButton } from "../../components/FollowButton.tsx";
import { foldedTopic } from "../../components/foldedTopic.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  surface: { boxSizing: "border-box", width: "min(22rem, calc(100vw - 24px))" },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    maxHeight: "min(24rem, 50vh)",
    overflowY: "auto",
  },
  find: { width: "100%" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", minWidth: 0 },
  count: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  target: HTMLElement | null;
  topics: TopicView[];
  chosen: string[];
  onToggle(topic: string): void;
  onClose(): void;
};

/** Every topic, to be found by typing and chosen. */
export function AllTopics({ target, topics, chosen, onToggle, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [typed, setTyped] = useState("");
  const wanted = foldedTopic(typed);
  const shown = topics.filter(({ name }) => foldedTopic(name).includes(wanted));
  return (
    <Popover
      open
      trapFocus
      positioning={{ target, position: "below", align: "start" }}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={texts.search.allTopics}>
        <Input
          className={styles.find}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
          aria-label={texts.search.allTopicsFind}
          placeholder={texts.search.allTopicsFind}
        />
        {shown.length === 0 ? <Text role="status">{texts.search.noTopicFound}</Text> : null}
        <ul className={styles.list}>
          {shown.map(({ name, items }) => (
            <li key={name} className={styles.row}>
              <Checkbox
                checked={chosen.includes(name)}
                onChange={() => onToggle(name)}
                label={
                  <>
                    {name} <span className={styles.count}>· {texts.search.topicItems(items)}</span>
                  </>
                }
              />
              <FollowButton topic={name} short />
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
