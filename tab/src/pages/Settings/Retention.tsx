import { Button, Field, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { RetentionRow } from "../../../../bot/contract/keeping.ts";
import { isProblem } from "../../api/problem.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { sentenceFor, useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  days: { maxWidth: "8rem" },
  save: { justifySelf: "start" },
  rows: { display: "grid", gap: tokens.spacingVerticalM },
});

/** How many days each kind of thing stays. */
export function Retention() {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { retention } = useKeepingTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [said, setSaid] = useState("");
  const kept = useQuery({ queryKey: ["retention"], queryFn: ({ signal }) => api.retention(signal) });
  const saving = useMutation({
    mutationFn: (days: Record<string, number>) => api.changeRetention({ days }),
    onSuccess: (after) => {
      queries.setQueryData(["retention"], after);
      setTyped({});
      setSaid(retention.saved);
    },
  });
  const rows = kept.data?.rows ?? [];
  const days = ({ kind, days: now }: RetentionRow) => typed[kind] ?? String(now);
  const faulty = rows.filter((row) => !/^\d{1,5}$/.test(days(row).trim()));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending || faulty.length > 0) return;
    const changed = rows.filter((row) => Number(days(row)) !== row.days);
    if (changed.length === 0) return setSaid(retention.unchanged);
    saving.mutate(Object.fromEntries(changed.map((row) => [row.kind, Number(days(row))])));
  };
  const refused = (row: RetentionRow) =>
    isProblem(saving.error) && saving.error.field === row.kind ? sentenceFor(saving.error, texts) : undefined;
  const number = (n: number) => n.toLocaleString(texts.language === "cy" ? "cy" : "en-GB");
  return (
    <form className={card} onSubmit={save} noValidate>
      <Subtitle2 as="h2">{retention.heading}</Subtitle2>
      <Text>{retention.how}</Text>
      {kept.isPending ? <Waiting lines={5} /> : null}
      {kept.isError ? <ProblemNote error={kept.error} onRetry={() => void kept.refetch()} /> : null}
      <div className={styles.rows}>
        {rows.map((row) => {
          const fault = faulty.includes(row) ? retention.notANumber : refused(row);
          return (
            <Field
              key={row.kind}
              label={retention.days(retention.kinds[row.kind] ?? row.kind)}
              hint={retention.bounds(number(row.least), number(row.most), number(row.usual))}
              {...(fault ? { validationMessage: fault, validationState: "error" } : {})}
            >
              <Input
                className={styles.days}
                inputMode="numeric"
                value={days(row)}
                onChange={(_event, { value }) => {
                  setSaid("");
                  saving.reset();
                  setTyped((before) => ({ ...before, [row.kind]: value }));
                }}
              />
            </Field>
          );
        })}
      </div>
      {saving.isError && !rows.some(refused) ? <ProblemNote error={saving.error} /> : null}
      <Button className={styles.save} type="submit" appearance="primary" disabledFocusable={saving.isPending}>
        {retention.save}
      </Button>
      <Text size={200} role="status">
        {said}
      </Text>
    </form>
  );
}
