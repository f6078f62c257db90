import { Button, Field, Input, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { TOLD_MAX } from "../../../../bot/contract/limits.ts";
import type { TellChangeRequest, ToldView } from "../../../../bot/contract/uses.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { forget, keep, kept } from "../../kept.ts";
import { newId } from "../../newId.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { go } from "../../routes.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { FieldFindings } from "../../write/FieldFindings.tsx";
import { type FindingGroup, withWording } from "../../write/findings.ts";
import { MarkedArea } from "../../write/MarkedArea.tsx";
import { marksIn, showIn } from "../../write/showIn.ts";
import { useFindings } from "../../write/useFindings.ts";
import { textAsKept } from "../../write/words.ts";
import { blank } from "../Announcements/composed.ts";
import { newSlot } from "../Announcements/useComposing.ts";
import { ToldList } from "./ToldList.tsx";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalM },
  form: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "70ch" },
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

const HALVES = ["said", "changed"] as const;
type Words = { id: string; said: string; changed: string; theme: string };

/** "You said, we changed": told by a gardener, for everybody to read. What is typed survives leaving the page. */
export function TellChange() {
  const styles = useStyles();
  const texts = useTexts();
  const { told } = useUseTexts();
  const { api } = useSession();
  const { me, community } = useReader();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const key = ["told", community.id];
  const slot = `${me.personId}:told:${community.id}`;
  const [words, setWords] = useState<Words>(() => asWords(kept(slot)) ?? blankWords());
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const findings = useFindings({ said: words.said, changed: words.changed, topics: words.theme });
  const list = useQuery({ queryKey: key, queryFn: ({ signal }) => api.told(community.id, signal) });
  const change = (part: Partial<Words>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const saving = useMutation({
    mutationFn: (sent: TellChangeRequest) => api.tellChange(community.id, sent),
    onSuccess: (answer) => {
      forget(slot);
      setWords(blankWords());
      setTried(false);
      queries.setQueryData(key, answer);
      announce(told.saved);
    },
  });
  const removing = useMutation({
    mutationFn: (id: string) => api.removeTold(community.id, id),
    onSuccess: (answer) => {
      queries.setQueryData(key, answer);
      announce(told.removed);
    },
  });
  const faultIn = (half: (typeof HALVES)[number]) => {
    if (words[half].trim() === "") return texts.errors["text-empty"]();
    return words[half].trim().length > TOLD_MAX ? texts.errors["note-too-long"](TOLD_MAX) : undefined;
  };
  const settleFirst = (open: FindingGroup[]) => {
    setSaid(texts.safety.findings.first(open.length));
    // Once the panels are there; they may only now be on their way.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 50);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const fault = HALVES.find(faultIn);
    if (fault) {
      form.current?.querySelector<HTMLElement>(`[name="${fault}"]`)?.focus();
      return;
    }
    if (saving.isPending) return;
    const sent = { said: textAsKept(words.said), changed: textAsKept(words.changed) };
    const theme = words.theme.replace(/\s+/gu, " ").trim();
    const { accepted, open } = await findings.settle({ ...sent, topics: theme });
    if (open.length > 0) return settleFirst(open);
    setSaid("");
    await saving
      .mutateAsync({ id: words.id, ...sent, ...(theme ? { theme } : {}), accepted })
      .catch((error: unknown) => {
        if (isProblem(error, "identifiers-found"))
          settleFirst(findings.show(error.findings, { ...sent, topics: theme }));
      });
  };
  const announceIt = (one: ToldView) => {
    const { en, ...rest } = blank(newId());
    const text = `${told.said}: ${one.said}\n\n${told.changed}: ${one.changed}`;
    const own = { ...en, title: told.heading, text };
    keep(newSlot(me.personId), texts.language === "cy" ? { ...rest, en, cy: own } : { ...rest, en: own });
    go({ page: "announcements", announcementId: "new" });
  };
  return (
    <section className={styles.section} aria-labelledby="you-said">
      <Subtitle1 as="h2" id="you-said">
        {told.heading}
      </Subtitle1>
      <Text>{told.how}</Text>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => void save(event)}
        noValidate
        aria-label={told.add}
      >
        {HALVES.map((half) => (
          <div key={half} className={styles.field}>
            <Field label={told[half]} required validationMessage={tried ? faultIn(half) : undefined}>
              <MarkedArea
                name={half}
                resize="vertical"
                rows={2}
                value={words[half]}
                marks={marksIn(half, findings.open)}
                onChange={(_event, { value }) => change({ [half]: value })}
              />
            </Field>
            <FieldFindings
              field={half}
              label={told[half]}
              open={findings.open}
              onUse={({ at }, wording) => change({ [half]: withWording(words[half], at, wording) })}
              onAccept={findings.accept}
              onShow={({ at }) => showIn(form.current, half, at)}
              onSaid={setSaid}
            />
          </div>
        ))}
        <Field label={told.theme}>
          <Input
            name="theme"
            autoComplete="off"
            value={words.theme}
            onChange={(_event, { value }) => change({ theme: value })}
          />
        </Field>
        {saving.error && !isProblem(saving.error, "identifiers-found") ? (
          <ProblemNote error={saving.error} />
        ) : null}
        <Text role="status" className={styles.said}>
          {said}
        </Text>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
            {saving.isPending ? texts.write.saving : told.save}
          </Button>
        </div>
      </form>
      {list.data?.told.length === 0 ? <Text>{told.none}</Text> : null}
      {removing.error ? <ProblemNote error={removing.error} /> : null}
      <ToldList
        told={list.data?.told ?? []}
        acts={(one) => (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => announceIt(one)}>
              {told.announce}
            </Button>
            <Button size="small" onClick={() => removing.mutate(one.id)}>
              {told.remove}
            </Button>
          </div>
        )}
      />
    </section>
  );
}

function blankWords(): Words {
  return { id: newId(), said: "", changed: "", theme: "" };
}

/** Words kept from before, if that is what they are. */
function asWords(value: unknown): Words | undefined {
  const words = value as Partial<Words> | undefined;
  const whole = [words?.id, words?.said, words?.changed, words?.theme].every(
    (text) => typeof text === "string",
  );
  return whole ? (words as Words) : undefined;
}
