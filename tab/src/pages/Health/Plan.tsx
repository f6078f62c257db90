import { Button, Field, Subtitle1, Text, Textarea } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { HealthResponse, PlanAnswersView, PlanQuestionName } from "../../../../bot/contract/health.ts";
import { PLAN_ANSWER_MAX } from "../../../../bot/contract/limits.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useHealthTexts } from "../../texts/health.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";
import { useHealthStyles } from "./useHealthStyles.ts";

const QUESTIONS: PlanQuestionName[] = ["whoFor", "whatMembersGet", "whoTends", "whenToStop"];

/** Why there is the community: the questions with their answers, and for those who may, the form. */
export function Plan({ communityId, health }: { communityId: string; health: HealthResponse }) {
  const styles = useHealthStyles();
  const { plan: t } = useHealthTexts();
  const [editing, setEditing] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="plan">
      <Subtitle1 as="h2" id="plan">
        {t.heading}
      </Subtitle1>
      <Text>{t.intro}</Text>
      <Answer question={t.purpose} answer={health.purpose || t.noPurpose} />
      {editing ? (
        <PlanForm communityId={communityId} plan={health.plan} onDone={() => setEditing(false)} />
      ) : (
        <>
          {QUESTIONS.map((question) => (
            <Answer
              key={question}
              question={t.questions[question]}
              answer={health.plan[question] || t.empty}
            />
          ))}
          {health.mayChange ? (
            <Button className={styles.button} onClick={() => setEditing(true)}>
              {t.edit}
            </Button>
          ) : null}
        </>
      )}
    </section>
  );
}

export function Answer({ question, answer }: { question: string; answer: string }) {
  return (
    <div>
      <Text as="h3" weight="semibold" block>
        {question}
      </Text>
      <Text style={{ whiteSpace: "pre-line" }}>{answer}</Text>
    </div>
  );
}

function PlanForm(props: { communityId: string; plan: PlanAnswersView; onDone(): void }) {
  const styles = useHealthStyles();
  const texts = useTexts();
  const { plan: t } = useHealthTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const [answers, setAnswers] = useState(props.plan);
  const saving = useMutation({
    mutationFn: () => api.changePlan(props.communityId, answers),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["health", props.communityId] });
      announce(t.saved);
      props.onDone();
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  const wrong = isProblem(saving.error) ? saving.error : undefined;
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      {QUESTIONS.map((question) => (
        <div key={question}>
          <Field
            label={t.questions[question]}
            validationMessage={wrong?.field === question ? wrong.message : undefined}
          >
            <Textarea
              resize="vertical"
              rows={2}
              value={answers[question]}
              onChange={(_event, { value }) => setAnswers({ ...answers, [question]: value })}
            />
          </Field>
          <Counter length={answers[question].length} max={PLAN_ANSWER_MAX} />
        </div>
      ))}
      {saving.isError && !wrong?.field ? <ProblemNote error={saving.error} /> : null}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
          {texts.save}
        </Button>{" "}
        <Button onClick={props.onDone}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
