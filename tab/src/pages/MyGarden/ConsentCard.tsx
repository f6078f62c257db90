import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ConsentAnswer, ConsentView } from "../../../../bot/contract/api.ts";
import { Age } from "../../components/Age.tsx";
import { useAnnounce } from "../../components/announce.tsx";
import { useCard } from "../../components/cardLook.ts";
import { Letter } from "../../components/Letter.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

const ANSWERS: ConsentAnswer[] = ["named", "unnamed", "remove"];

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outline: "none" },
  how: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Words of the reader's that a colleague saved, and what is to become of them: three answers, never the last word. */
export function ConsentCard({ consent }: { consent: ConsentView }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { myGarden } = texts.garden;
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const title = useId();
  const [asking, setAsking] = useState(false);
  const answering = useMutation({
    mutationFn: (answer: ConsentAnswer) => api.consent(consent.itemId, answer),
    onSuccess: async (_done, answer) => {
      announce(myGarden.answered[answer]);
      setAsking(false);
      for (const key of ["item", "search"]) void queries.invalidateQueries({ queryKey: [key] });
      await queries.invalidateQueries({ queryKey: ["my-garden"] });
      // The card moves on to the answered ones; the keyboard goes with it.
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-consent="${consent.itemId}"]`)?.focus(),
      );
    },
  });
  const choose = (answer: ConsentAnswer) =>
    answer === "remove" ? setAsking(true) : answering.mutate(answer);
  return (
    <article className={card} aria-labelledby={title} tabIndex={-1} data-consent={consent.itemId}>
      <h3 className={styles.title} id={title}>
        {consent.title || myGarden.gone}
      </h3>
      {consent.there && consent.text ? <Letter text={consent.text} /> : null}
      <Text size={200} className={styles.how}>
        <Age at={consent.askedAt} />
        {consent.answer ? ` · ${myGarden.answered[consent.answer]}` : null}
      </Text>
      {asking ? (
        <>
          <Text weight="semibold">{myGarden.askRemove}</Text>
          <Text>{myGarden.askRemoveHow}</Text>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={answering.isPending}
              onClick={() => answering.mutate("remove")}
            >
              {myGarden.removeNow}
            </Button>
            <Button onClick={() => setAsking(false)}>{texts.cancel}</Button>
          </div>
        </>
      ) : consent.there ? (
        <div className={styles.buttons}>
          {ANSWERS.map((answer) => (
            <Button
              key={answer}
              aria-pressed={consent.answer === answer}
              icon={consent.answer === answer ? <CheckmarkRegular aria-hidden /> : undefined}
              disabledFocusable={answering.isPending}
              onClick={() => choose(answer)}
            >
              {myGarden.answers[answer]}
            </Button>
          ))}
        </div>
      ) : null}
      {answering.isError ? <ProblemNote error={answering.error} /> : null}
    </article>
  );
}
