import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { STORY_PART_MAX } from "../../../../bot/contract/limits.ts";
import type { FitName, StoryWords, UseRequest } from "../../../../bot/contract/uses.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { forget, keep, kept } from "../../kept.ts";
import { newId } from "../../newId.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { FieldFindings } from "../../write/FieldFindings.tsx";
import { type FindingGroup, withWording } from "../../write/findings.ts";
import { MarkedArea } from "../../write/MarkedArea.tsx";
import { marksIn, showIn } from "../../write/showIn.ts";
import { UnnamedField } from "../../write/UnnamedField.tsx";
import { useFindings } from "../../write/useFindings.ts";
import { textAsKept } from "../../write/words.ts";
import { STORY_PARTS } from "./StoryCard.tsx";
import { withAnswer } from "./using.ts";

const useStyles = makeStyles({
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  said: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

type Telling = StoryWords & { id: string; fit: FitName; unnamed: boolean };
type Props = { item: ItemView; onClose(): void };

/** A story of use in a minute. What is typed survives closing it. */
export function UseDialog({ item, onClose }: Props) {
  const dialog = useDialogStyles();
  const styles = useStyles();
  const texts = useTexts();
  const uses = useUseTexts();
  const { api } = useSession();
  const { me } = useReader();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { yours, stories } = item.uses;
  const before = stories.find(({ id }) => id === yours?.id);
  const slot = `${me.personId}:use:${item.id}`;
  const [words, setWords] = useState<Telling>(
    () =>
      asTelling(kept(slot)) ?? {
        ...BLANK,
        ...before?.story,
        id: newId(),
        fit: yours?.fit ?? "used",
        unnamed: false,
      },
  );
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef(document.activeElement);
  const findings = useFindings(storyIn(words));
  const change = (part: Partial<Telling>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const saving = useMutation({
    mutationFn: (sent: UseRequest) => api.sayUsed(item.id, sent),
    onSuccess: (answer) => {
      forget(slot);
      queries.setQueryData<ItemView>(["item", item.id], (now) => now && withAnswer(now, answer));
      for (const key of ["search", "own-uses", "my-garden"])
        void queries.invalidateQueries({ queryKey: [key] });
      announce(answer.uses.yours?.standing === "waiting" ? uses.dialog.waits : uses.dialog.saved);
      onClose();
      // Whoever was asked for their story is asked no more; the keyboard goes to where it can be changed.
      setTimeout(() => {
        if (!opener.current?.isConnected) document.querySelector<HTMLElement>("[data-uses] button")?.focus();
      }, 100);
    },
  });
  const long = STORY_PARTS.find((part) => words[part].trim().length > STORY_PART_MAX);
  const empty = STORY_PARTS.every((part) => words[part].trim() === "");
  const settleFirst = (open: FindingGroup[]) => {
    setSaid(texts.safety.findings.first(open.length));
    // Once the panels are there; they may only now be on their way.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 50);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (empty || long) {
      form.current?.querySelector<HTMLElement>(`[name="${long ?? "did"}"]`)?.focus();
      return;
    }
    if (saving.isPending) return;
    const story = storyIn(words, textAsKept);
    change(story);
    const { accepted, open } = await findings.settle(story);
    if (open.length > 0) return settleFirst(open);
    setSaid("");
    const { id, fit, unnamed } = words;
    const version = before ? { version: before.version } : { unnamed };
    await saving.mutateAsync({ id, fit, story, accepted, ...version }).catch((error: unknown) => {
      if (isProblem(error, "identifiers-found")) settleFirst(findings.show(error.findings, story));
    });
  };
  const messageFor = (part: keyof StoryWords) => {
    if (!tried) return undefined;
    if (part === long) return texts.errors["note-too-long"](STORY_PART_MAX);
    return empty && part === "did" ? uses.dialog.something : undefined;
  };
  return (
    <Dialog open onOpenChange={(_event, wanted) => (wanted.open ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <form ref={form} onSubmit={(event) => void save(event)} noValidate>
          <DialogBody>
            <DialogTitle>{uses.dialog.heading}</DialogTitle>
            <DialogContent className={dialog.content}>
              <Text>{uses.dialog.how}</Text>
              <Field label={uses.dialog.fit}>
                <RadioGroup
                  layout="horizontal"
                  value={words.fit}
                  onChange={(_event, { value }) => change({ fit: value === "didNotFit" ? value : "used" })}
                >
                  <Radio value="used" label={uses.iUsed} />
                  <Radio value="didNotFit" label={uses.didNotFit} />
                </RadioGroup>
              </Field>
              {STORY_PARTS.map((part) => (
                <div key={part} className={styles.field}>
                  <Field
                    label={uses.parts[part]}
                    {...(part === "inTheWay" ? { hint: uses.dialog.inTheWayHint } : {})}
                    validationMessage={messageFor(part)}
                  >
                    <MarkedArea
                      name={part}
                      resize="vertical"
                      rows={2}
                      value={words[part]}
                      marks={marksIn(part, findings.open)}
                      onChange={(_event, { value }) => change({ [part]: value })}
                    />
                  </Field>
                  <FieldFindings
                    field={part}
                    label={uses.parts[part]}
                    open={findings.open}
                    onUse={({ at }, wording) => change({ [part]: withWording(words[part], at, wording) })}
                    onAccept={findings.accept}
                    onShow={({ at }) => showIn(form.current, part, at)}
                    onSaid={setSaid}
                  />
                </div>
              ))}
              {before ? null : (
                <UnnamedField
                  perspective
                  checked={words.unnamed}
                  onChecked={(unnamed) => change({ unnamed })}
                />
              )}
              {saving.error && !isProblem(saving.error, "identifiers-found") ? (
                <ProblemNote error={saving.error} />
              ) : null}
              <Text role="status" className={styles.said}>
                {said}
              </Text>
            </DialogContent>
            <DialogActions className={dialog.actions}>
              <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
                {saving.isPending ? texts.write.saving : before ? texts.save : uses.dialog.save}
              </Button>
              <Button onClick={onClose}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const BLANK: StoryWords = { did: "", happened: "", differently: "", inTheWay: "" };

function storyIn(words: StoryWords, as: (text: string) => string = (text) => text): StoryWords {
  return {
    did: as(words.did),
    happened: as(words.happened),
    differently: as(words.differently),
    inTheWay: as(words.inTheWay),
  };
}

/** Words kept from before, if that is what they are. */
function asTelling(value: unknown): Telling | undefined {
  const words = value as Partial<Telling> | undefined;
  const whole =
    typeof words?.id === "string" &&
    (words.fit === "used" || words.fit === "didNotFit") &&
    typeof words.unnamed === "boolean" &&
    STORY_PARTS.every((part) => typeof words[part] === "string");
  return whole ? (words as Telling) : undefined;
}
