import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { TOPIC_NAME_MAX, TOPICS_MAX } from "../../../bot/contract/limits.ts";
import { useSession } from "../reader/session.tsx";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  group: {
    outline: "none",
    display: "grid",
    gap: tokens.spacingVerticalS,
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  topic: { minWidth: "auto", maxWidth: "100%", fontWeight: "normal", overflowWrap: "anywhere" },
  add: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  typed: { flex: "1 1 10rem", minWidth: 0 },
});

type Props = {
  communityId: string;
  topics: string[];
  suggested: string[];
  fault: string | undefined;
  onTopics(topics: string[]): void;
};

/** Chosen topics, the ones the words suggest, and any other by typing. */
export function TopicsField({ communityId, topics, suggested, fault, onTopics }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { api } = useSession();
  const [typed, setTyped] = useState("");
  const group = useRef<HTMLFieldSetElement>(null);
  const known = useId();
  const all = useQuery({
    queryKey: ["topics", communityId],
    queryFn: ({ signal }) => api.topics(communityId, signal),
    staleTime: 60_000,
  });
  const has = (name: string) => topics.some((topic) => topic.toLowerCase() === name.toLowerCase());
  const full = topics.length >= TOPICS_MAX;
  const change = (now: string[]) => {
    onTopics(now);
    // The button pressed goes away; the keyboard stays here.
    requestAnimationFrame(() => {
      if (!group.current?.contains(document.activeElement)) group.current?.focus();
    });
  };
  const add = (name: string) => {
    const clean = name.replace(/\s+/gu, " ").trim();
    if (clean !== "" && !has(clean) && !full) change([...topics, clean]);
    setTyped("");
  };
  const offers = full ? [] : suggested.filter((name) => !has(name));
  return (
    <Field label={texts.write.topics} hint={texts.write.topicsHint(TOPICS_MAX)} validationMessage={fault}>
      <fieldset ref={group} className={styles.group} tabIndex={-1}>
        {topics.length > 0 ? (
          <div className={styles.row}>
            {topics.map((name) => (
              <Button
                key={name}
                size="small"
                className={styles.topic}
                icon={<DismissRegular aria-hidden />}
                iconPosition="after"
                aria-label={texts.write.removeTopic(name)}
                onClick={() => change(topics.filter((other) => other !== name))}
              >
                {name}
              </Button>
            ))}
          </div>
        ) : null}
        {offers.length > 0 ? (
          <div className={styles.row}>
            <Text size={200}>{texts.write.suggested}</Text>
            {offers.map((name) => (
              <Button
                key={name}
                size="small"
                appearance="outline"
                className={styles.topic}
                icon={<AddRegular aria-hidden />}
                onClick={() => add(name)}
              >
                {name}
              </Button>
            ))}
          </div>
        ) : null}
        {full ? null : (
          <div className={styles.add}>
            <Input
              name="topics"
              className={styles.typed}
              size="small"
              list={known}
              maxLength={TOPIC_NAME_MAX}
              autoComplete="off"
              value={typed}
              aria-label={texts.write.newTopic}
              placeholder={texts.write.newTopic}
              onChange={(_event, { value }) => setTyped(value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || typed.trim() === "") return;
                event.preventDefault();
                add(typed);
              }}
            />
            <datalist id={known}>
              {all.data?.topics.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <Button size="small" onClick={() => add(typed)} disabledFocusable={typed.trim() === ""}>
              {texts.write.addTopic}
            </Button>
          </div>
        )}
      </fieldset>
    </Field>
  );
}
