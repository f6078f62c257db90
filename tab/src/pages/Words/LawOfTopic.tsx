import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TopicLawRequest } from "../../../../bot/contract/upkeep.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { age, moment } from "../../texts/age.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useUpkeepTexts } from "../../texts/upkeep.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  noted: { color: tokens.colorNeutralForeground3 },
});

type Props = { communityId: string; name: string; law?: { changedAt?: string } | undefined };

/** Whether a topic is about the law, and a button for when that law changes. */
export function LawOfTopic({ communityId, name, law }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useUpkeepTexts().law;
  const announce = useAnnounce();
  const { api } = useSession();
  const queries = useQueryClient();
  const saying = useMutation({
    mutationFn: (says: TopicLawRequest["says"]) => api.topicLaw(communityId, { topic: name, says }),
    onSuccess: async (_answer, says) => {
      const said = { "is-law": words.saidLaw, "no-law": words.saidNoLaw, changed: words.saidChanged }[says];
      announce(said(name));
      for (const key of ["words", "tending"]) await queries.invalidateQueries({ queryKey: [key] });
    },
  });
  const say = (says: TopicLawRequest["says"]) => {
    if (!saying.isPending) saying.mutate(says);
  };
  // Shown before the server has answered, and again as it was where it refuses.
  const isLaw = saying.isPending ? saying.variables !== "no-law" : law !== undefined;
  return (
    <div className={styles.row}>
      <Checkbox
        label={words.isLaw(name)}
        checked={isLaw}
        onChange={(_event, { checked }) => say(checked === true ? "is-law" : "no-law")}
      />
      {isLaw ? (
        <Button
          size="small"
          aria-label={words.changedName(name)}
          disabledFocusable={saying.isPending}
          onClick={() => say("changed")}
        >
          {words.changed}
        </Button>
      ) : null}
      {law?.changedAt ? (
        <Text size={200} className={styles.noted} title={moment(law.changedAt, texts)}>
          {words.changedAt(age(law.changedAt, Date.now(), texts))}
        </Text>
      ) : null}
      {saying.isError ? <ProblemNote error={saying.error} /> : null}
    </div>
  );
}
