import { Button, Text } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useWordsStyles } from "./useWordsStyles.ts";

type Props = { communityId: string; word: string; searches: number };

/** One word that finds nothing, until a gardener has seen to it. */
export function WordInVain({ communityId, word, searches }: Props) {
  const styles = useWordsStyles();
  const texts = useTexts();
  const announce = useAnnounce();
  const { api } = useSession();
  const queries = useQueryClient();
  const done = useMutation({
    mutationFn: () => api.wordDone(communityId, word),
    onSuccess: async () => {
      announce(texts.words.done(word));
      await queries.invalidateQueries({ queryKey: ["words", communityId] });
    },
  });
  return (
    <li className={styles.row}>
      <span>
        <Text weight="semibold">{word}</Text> <Text size={200}>{texts.words.searches(searches)}</Text>
      </span>
      <Button
        aria-label={texts.words.done(word)}
        disabledFocusable={done.isPending}
        onClick={() => done.mutate()}
      >
        {texts.words.doneShort}
      </Button>
      {done.isError ? <ProblemNote error={done.error} /> : null}
    </li>
  );
}
