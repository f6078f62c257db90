import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { TOPIC_NAME_MAX, TOPICS_MAX } from "../../../../bot/contract/limits.ts";
import type { TopicRequest } from "../../../../bot/contract/reactions.ts";
import { isProblem } from "../../api/problem.ts";
import { TopicList } from "../../components/TopicList.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalS, maxWidth: "36rem" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  topic: { minWidth: "auto", maxWidth: "100%", fontWeight: "normal", overflowWrap: "anywhere" },
  field: { flex: "1 1 12rem", minWidth: 0 },
});

/** Adds topics, and takes them off where that is the reader's to do. Each is done at once. */
export function TopicsChange({ item, onDone }: { item: ItemView; onDone(): void }) {
  const styles = useStyles();
  const { topics: texts } = useReactionTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const known = useId();
  const field = useRef<HTMLInputElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const all = useQuery({
    queryKey: ["topics", item.communityId],
    queryFn: ({ signal }) => api.topics(item.communityId, signal),
    staleTime: 60_000,
  });
  const changing = useMutation({
    mutationFn: (wanted: TopicRequest) => api.changeTopic(item.id, wanted),
    onSuccess: ({ topics, topic }, { on }) => {
      const fewer = topics.length <= item.topics.length;
      setSaid(!on ? texts.taken(topic) : fewer ? texts.there(topic) : texts.added(topic));
      if (on) setTyped("");
      queries.setQueryData<ItemView>(["item", item.id], (before) => before && { ...before, topics });
      // The version of the words is another now.
      void queries.invalidateQueries({ queryKey: ["item", item.id] });
      void queries.invalidateQueries({ queryKey: ["topics", item.communityId] });
      // The button pressed may be gone.
      requestAnimationFrame(() => (field.current ?? closer.current)?.focus());
    },
  });
  const full = item.topics.length >= TOPICS_MAX;
  useEffect(() => field.current?.focus(), []);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const topic = typed.trim();
    if (topic !== "" && !changing.isPending) changing.mutate({ topic, on: true });
  };
  return (
    <div className={styles.part}>
      {item.yours.mayTakeTopics ? (
        <div className={styles.row}>
          {item.topics.map((topic) => (
            <Button
              key={topic}
              size="small"
              className={styles.topic}
              icon={<DismissRegular aria-hidden />}
              iconPosition="after"
              aria-label={texts.take(topic)}
              disabledFocusable={changing.isPending}
              onClick={() => changing.mutate({ topic, on: false })}
            >
              {topic}
            </Button>
          ))}
        </div>
      ) : (
        <TopicList topics={item.topics} />
      )}
      <form className={styles.row} onSubmit={add} noValidate>
        {full ? null : (
          <>
            <Field label={texts.name} className={styles.field}>
              <Input
                input={{ ref: field }}
                size="small"
                list={known}
                maxLength={TOPIC_NAME_MAX}
                autoComplete="off"
                value={typed}
                onChange={(_event, { value }) => setTyped(value)}
                onKeyDown={(event) => {
                  if (event.key === "Escape") onDone();
                }}
              />
            </Field>
            <datalist id={known}>
              {all.data?.topics.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <Button type="submit" size="small" appearance="primary" disabledFocusable={changing.isPending}>
              {texts.doAdd}
            </Button>
          </>
        )}
        <Button ref={closer} size="small" onClick={onDone}>
          {texts.done}
        </Button>
      </form>
      <Text size={200} role="status">
        {changing.isError ? "" : said}
      </Text>
      {isProblem(changing.error, "identifiers-found") ? (
        <Text size={200} role="alert">
          {texts.points}
        </Text>
      ) : (
        <WentWrong error={changing.error} />
      )}
    </div>
  );
}
