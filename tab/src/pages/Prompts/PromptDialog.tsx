import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { AcceptedFinding } from "../../../../bot/contract/api.ts";
import { PROMPT_MAX } from "../../../../bot/contract/limits.ts";
import type { PromptGroup, PromptsView } from "../../../../bot/contract/prompts.ts";
import { isProblem } from "../../api/problem.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { forget, keep, kept } from "../../kept.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";
import { FieldFindings } from "../../write/FieldFindings.tsx";
import { type FindingGroup, withWording } from "../../write/findings.ts";
import { MarkedArea } from "../../write/MarkedArea.tsx";
import { marksIn, showIn } from "../../write/showIn.ts";
import { useFindings } from "../../write/useFindings.ts";
import { textAsKept } from "../../write/words.ts";
import { PromptPreview } from "./PromptPreview.tsx";
import { NOW, PromptWhen } from "./PromptWhen.tsx";
import { asWriting, begun, type PromptRequest, sameWords } from "./promptWriting.ts";
import { useChange } from "./usePromptsPage.ts";
import { slotTime } from "./when.ts";

const useStyles = makeStyles({
  surface: {
    maxWidth: "680px",
    overflowY: "auto",
    "@media (max-width: 30em)": { padding: tokens.spacingHorizontalL, maxHeight: "100dvh", borderRadius: 0 },
  },
  body: { display: "block", maxHeight: "none" },
  fields: {
    display: "grid",
    // A long option must not make the dialog wider than its window.
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    overflow: "visible",
    padding: `${tokens.spacingVerticalM} 2px 2px`,
  },
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  first: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
  plain: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const FIELDS = { text: "en", textCy: "cy" } as const;
type FieldName = keyof typeof FIELDS;

/** The words of a prompt in both languages, the card they make, and what becomes of it. What is typed is kept. */
export function PromptDialog({ request, page }: { request: PromptRequest; page: PromptsView }) {
  const styles = useStyles();
  const texts = useTexts();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { me, community } = useReader();
  const { prompt } = request;
  const using = request.kind === "use";
  const slot = `${me.personId}:prompt:${request.kind}:${prompt?.id ?? "new"}`;
  const [open, setOpen] = useState(true);
  const [writing, setWriting] = useState(() => asWriting(kept(slot)) ?? begun(request));
  const [restored] = useState(() => kept(slot) !== undefined);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const free = page.calendar.filter(({ paused }) => !paused);
  const [when, setWhen] = useState(() => free[0]?.id ?? NOW);
  const form = useRef<HTMLFormElement>(null);
  const change = useChange();
  const { words } = writing;
  const findings = useFindings({ text: words.en, textCy: words.cy });
  const fill = useQuery({
    queryKey: ["prompt-fill", community.id, prompt?.id],
    queryFn: ({ signal }) => api.fillPrompt(community.id, prompt?.id ?? "", signal),
    enabled: using && prompt?.open === true && !restored,
    staleTime: 0,
    gcTime: 0,
  });
  const set = (part: Partial<typeof writing>) => {
    const now = { ...writing, ...part };
    setWriting(now);
    keep(slot, now);
  };
  const filledIn = fill.data?.words;
  useEffect(() => {
    // Only into words nobody has touched yet.
    if (filledIn)
      setWriting((now) => (sameWords(now.words, prompt?.words) ? { ...now, words: filledIn } : now));
  }, [filledIn, prompt]);

  const tidy = { en: textAsKept(words.en), cy: textAsKept(words.cy) };
  const fault: Partial<Record<FieldName, string>> = {};
  if (tidy.en === "" && tidy.cy === "") fault.text = texts.errors["text-empty"]();
  for (const field of ["text", "textCy"] as const)
    if (tidy[FIELDS[field]].length > PROMPT_MAX) fault[field] = texts.errors["text-too-long"](PROMPT_MAX);
  const refused =
    isProblem(change.error) && change.error.field && change.error.field in FIELDS
      ? { [change.error.field]: change.error.message }
      : {};
  const wrong: Partial<Record<FieldName, string>> = { ...refused, ...(tried ? fault : {}) };

  const goTo = (field: FieldName) => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  const settleFirst = (groups: FindingGroup[]) => {
    setSaid(texts.safety.findings.first(groups.length));
    // Once the panels are there; they may only now be on their way.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 50);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = (["text", "textCy"] as const).find((field) => fault[field]);
    if (first) return goTo(first);
    if (change.isPending) return;
    const checked = { text: tidy.en, textCy: tidy.cy };
    set({ words: tidy });
    const untouched = using && sameWords(tidy, prompt?.words);
    const { accepted, open: unsettled } = untouched
      ? { accepted: [], open: [] }
      : await findings.settle(checked);
    if (unsettled.length > 0) return settleFirst(unsettled);
    change.mutate(sending(accepted), {
      onSuccess: () => {
        forget(slot);
        setOpen(false);
      },
      onError: (error) => {
        if (isProblem(error, "identifiers-found")) settleFirst(findings.show(error.findings, checked));
      },
    });
  };
  function sending(accepted: AcceptedFinding[]): { run: () => Promise<unknown>; said: string } {
    const { id, group } = writing;
    if (!using || !prompt) {
      const own = { id: prompt?.id ?? id, group, words: tidy, accepted };
      return { run: () => api.writePrompt(community.id, own), said: prompts.write.savedOwn };
    }
    const used = { promptId: prompt.id, words: tidy, accepted };
    if (when === NOW)
      return { run: () => api.askNow(community.id, { id, ...used }), said: prompts.write.asked };
    const chosen = free.find((one) => one.id === when);
    return {
      run: () => api.changeSlot(community.id, when, { act: "place", ...used }),
      said: prompts.write.placed(chosen ? slotTime(chosen, texts, prompts) : ""),
    };
  }
  const area = (field: FieldName, label: string) => (
    <div className={styles.field}>
      <Field
        label={label}
        hint={field === "text" ? prompts.write.hint : prompts.write.eitherIsEnough}
        validationMessage={wrong[field]}
      >
        <MarkedArea
          name={field}
          lang={FIELDS[field]}
          resize="vertical"
          rows={3}
          value={words[FIELDS[field]]}
          marks={marksIn(field, findings.open)}
          onChange={(_event, { value }) => set({ words: { ...words, [FIELDS[field]]: value } })}
        />
      </Field>
      <Counter length={words[FIELDS[field]].length} max={PROMPT_MAX} />
      <FieldFindings
        field={field}
        label={label}
        open={findings.open}
        onUse={({ at }, wording) =>
          set({ words: { ...words, [FIELDS[field]]: withWording(words[FIELDS[field]], at, wording) } })
        }
        onAccept={findings.accept}
        onShow={({ at }) => showIn(form.current, field, at)}
        onSaid={setSaid}
      />
    </div>
  );
  const heading = using
    ? prompts.write.headingUse
    : prompt
      ? prompts.write.headingEdit
      : prompts.write.heading;
  const close = () => setOpen(false);
  return (
    <Dialog open={open} onOpenChange={(_event, wanted) => (wanted.open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle>{heading}</DialogTitle>
            <DialogContent className={styles.fields}>
              {prompt?.welshIsDraft ? <Note text={prompts.library.draftHow} /> : null}
              {using && prompt?.forOne ? <Note text={prompts.library.forOneHow} /> : null}
              {fill.data && fill.data.open.length > 0 ? (
                <div>
                  <Text weight="semibold">{prompts.write.fill}</Text>
                  <ul className={styles.plain}>
                    {fill.data.open.map(({ place, why }) => (
                      <li key={place}>
                        <Text>
                          {`{${place}}`}: {why}
                        </Text>
                      </li>
                    ))}
                  </ul>
                </div>
              ) : null}
              {using ? null : (
                <Field label={prompts.write.group}>
                  <Select
                    value={writing.group}
                    onChange={(_event, { value }) => set({ group: value as PromptGroup })}
                  >
                    {(Object.keys(prompts.groups) as PromptGroup[]).map((group) => (
                      <option key={group} value={group}>
                        {prompts.groups[group]}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              {area("text", prompts.write.english)}
              {area("textCy", prompts.write.welsh)}
              <PromptPreview words={tidy} />
              {using ? <PromptWhen when={when} free={free} notNow={page.notNow} onWhen={setWhen} /> : null}
              {change.isError &&
              !isProblem(change.error, "identifiers-found") &&
              Object.keys(refused).length === 0 ? (
                <ProblemNote error={change.error} />
              ) : null}
              <Text role="status" className={styles.first}>
                {said}
              </Text>
              <div className={styles.buttons}>
                <Button onClick={close}>{texts.cancel}</Button>
                <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
                  {using ? (when === NOW ? prompts.write.askNow : prompts.write.place) : prompts.write.save}
                </Button>
              </div>
            </DialogContent>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function Note({ text }: { text: string }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
