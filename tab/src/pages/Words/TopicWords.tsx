import { Button, Field, Input } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { LawOfTopic } from "./LawOfTopic.tsx";
import { useWordsStyles } from "./useWordsStyles.ts";

type Props = {
  communityId: string;
  name: string;
  items: number;
  synonyms: string[];
  law?: { changedAt?: string };
};

/** The community's own words for one topic. What is typed stays when saving fails. */
export function TopicWords({ communityId, name, items, synonyms, law }: Props) {
  const { isGardener } = useReader();
  const styles = useWordsStyles();
  const texts = useTexts();
  const announce = useAnnounce();
  const { api } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(synonyms.join(", "));
  const save = useMutation({
    mutationFn: () => api.changeSynonyms(communityId, { topic: name, synonyms: typed.split(",") }),
    onSuccess: async () => {
      announce(texts.words.saved(name));
      await queries.invalidateQueries({ queryKey: ["words", communityId] });
    },
  });
  const changed = typed !== synonyms.join(", ");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <div>
      <form className={styles.topic} onSubmit={onSubmit}>
        <Field
          className={styles.field}
          label={`${texts.words.synonymsOf(name)} · ${texts.search.topicItems(items)}`}
        >
          <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button type="submit" disabledFocusable={!changed || save.isPending}>
          {texts.words.save}
        </Button>
        {save.isError ? <ProblemNote error={save.error} /> : null}
      </form>
      {isGardener ? <LawOfTopic communityId={communityId} name={name} law={law} /> : null}
    </div>
  );
}
