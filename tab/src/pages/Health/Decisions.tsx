import { Button, Field, Radio, RadioGroup, Subtitle1, Text, Textarea } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { DecisionName, HealthResponse } from "../../../../bot/contract/health.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { newId } from "../../newId.ts";
import { useSession } from "../../reader/session.tsx";
import { useHealthTexts } from "../../texts/health.ts";
import { useTexts } from "../../texts/texts.tsx";
import { fullDay } from "./spans.ts";
import { useHealthStyles } from "./useHealthStyles.ts";

const DECISIONS: DecisionName[] = ["keep", "change", "close"];

/** What was decided each quarter, and, for those who may, a form for the next decision. */
export function Decisions({ communityId, health }: { communityId: string; health: HealthResponse }) {
  const styles = useHealthStyles();
  const texts = useTexts();
  const { decisions: t } = useHealthTexts();
  return (
    <section className={styles.section} aria-labelledby="decisions">
      <Subtitle1 as="h2" id="decisions">
        {t.heading}
      </Subtitle1>
      <Text>{t.intro}</Text>
      {health.decisionDue ? <Text weight="semibold">{t.due}</Text> : null}
      {health.decisions.length === 0 ? <Text className={styles.quiet}>{t.none}</Text> : null}
      <ul className={styles.list}>
        {health.decisions.map(({ id, decision, reason, at }) => (
          <li key={id}>
            <Text weight="semibold">
              {t.made[decision]}, {fullDay(at, texts)}.
            </Text>{" "}
            <Text style={{ whiteSpace: "pre-line" }}>{reason}</Text>
          </li>
        ))}
      </ul>
      {health.mayChange ? <DecisionForm communityId={communityId} /> : null}
    </section>
  );
}

function DecisionForm({ communityId }: { communityId: string }) {
  const styles = useHealthStyles();
  const { decisions: t } = useHealthTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  /** One for all tries at writing down one decision. */
  const id = useRef(newId());
  const [decision, setDecision] = useState<DecisionName>("keep");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => api.decide(communityId, { id: id.current, decision, reason }),
    onSuccess: async () => {
      id.current = newId();
      setReason("");
      setTried(false);
      await queries.invalidateQueries({ queryKey: ["health", communityId] });
      announce(t.saved);
    },
  });
  const isEmpty = reason.trim() === "";
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty && !saving.isPending) saving.mutate();
  };
  const wrong = isProblem(saving.error) && saving.error.field === "reason" ? saving.error.message : undefined;
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <Field label={t.what}>
        <RadioGroup
          layout="horizontal"
          value={decision}
          onChange={(_event, { value }) => setDecision(value as DecisionName)}
        >
          {DECISIONS.map((name) => (
            <Radio key={name} value={name} label={t.names[name]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t.why} required validationMessage={tried && isEmpty ? t.whyEmpty : wrong}>
        <Textarea
          resize="vertical"
          rows={2}
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      {saving.isError && !wrong ? <ProblemNote error={saving.error} /> : null}
      <Button className={styles.button} type="submit" disabledFocusable={saving.isPending}>
        {t.save}
      </Button>
    </form>
  );
}
