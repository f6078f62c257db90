import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { AcceptedFinding, ItemView } from "../../../../bot/contract/api.ts";
import { FITS_WHEN_MAX, TEXT_MAX } from "../../../../bot/contract/limits.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { forget, keep, kept } from "../../kept.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";
import { FieldFindings } from "../../write/FieldFindings.tsx";
import { type FindingGroup, withWording } from "../../write/findings.ts";
import { MarkedArea } from "../../write/MarkedArea.tsx";
import { marksIn, showIn } from "../../write/showIn.ts";
import { UnnamedField } from "../../write/UnnamedField.tsx";
import { useFindings } from "../../write/useFindings.ts";
import { textAsKept } from "../../write/words.ts";
import {
  asPerspectiveWords,
  blankPerspective,
  type PerspectiveWords,
  perspectiveSlot,
} from "./perspectiveWords.ts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  open: { justifySelf: "start" },
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  first: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** A view of one's own, written where it will stand. What is typed survives leaving the page. */
export function AddPerspective({ item, focusAtOnce }: { item: ItemView; focusAtOnce: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const { api } = useSession();
  const { me } = useReader();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const slot = perspectiveSlot(me.personId, item.id);
  const [words, setWords] = useState(() => asPerspectiveWords(kept(slot)) ?? blankPerspective());
  const [open, setOpen] = useState(words.text !== "" || words.fitsWhen !== "");
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const findings = useFindings({ text: words.text, fitsWhen: words.fitsWhen });
  const opener = useRef<HTMLButtonElement>(null);
  const adding = useMutation({
    mutationFn: (sent: PerspectiveWords & { accepted: AcceptedFinding[] }) =>
      api.addPerspective(item.id, sent),
  });
  const goToText = () => form.current?.querySelector<HTMLElement>("textarea")?.focus();

  const change = (part: Partial<PerspectiveWords>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const begun = useRef(open && !focusAtOnce);
  useEffect(() => {
    if (open && !begun.current) form.current?.querySelector<HTMLElement>("textarea")?.focus();
    begun.current = open;
  }, [open]);

  const close = () => {
    setOpen(false);
    setTried(false);
    adding.reset();
    requestAnimationFrame(() => opener.current?.focus());
  };
  const fault = {
    text:
      words.text.trim() === ""
        ? texts.errors["text-empty"]()
        : words.text.trim().length > TEXT_MAX
          ? texts.errors["text-too-long"](TEXT_MAX)
          : undefined,
    fitsWhen:
      words.fitsWhen.trim().length > FITS_WHEN_MAX
        ? texts.errors["fits-when-too-long"](FITS_WHEN_MAX)
        : undefined,
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault.text || fault.fitsWhen) {
      goToText();
      return;
    }
    if (adding.isPending) return;
    const sent = { ...words, text: textAsKept(words.text), fitsWhen: oneLine(words.fitsWhen) };
    change(sent);
    const checked = { text: sent.text, fitsWhen: sent.fitsWhen };
    const { accepted, open: unsettled } = await findings.settle(checked);
    if (unsettled.length > 0) return settleFirst(unsettled);
    const added = await adding.mutateAsync({ ...sent, accepted }).catch((error: unknown) => {
      if (isProblem(error, "identifiers-found")) settleFirst(findings.show(error.findings, checked));
      return undefined;
    });
    if (!added) return;
    forget(slot);
    setWords(blankPerspective());
    setTried(false);
    setOpen(false);
    queries.setQueryData<ItemView>(["item", item.id], (before) =>
      before && !before.perspectives.some(({ id }) => id === added.id)
        ? { ...before, perspectives: [...before.perspectives, added] }
        : before,
    );
    for (const key of ["search", "my-garden"]) void queries.invalidateQueries({ queryKey: [key] });
    announce(words.unnamed ? texts.safety.unnamed.saved : texts.item.added);
    setSaid("");
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-perspective="${added.id}"]`)?.focus(),
    );
  };

  const settleFirst = (unsettled: FindingGroup[]) => {
    setSaid(texts.safety.findings.first(unsettled.length));
    // Once the panels are there; they may only now be on their way.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 50);
  };
  const panels = (field: "text" | "fitsWhen", label: string) => (
    <FieldFindings
      field={field}
      label={label}
      open={findings.open}
      onUse={({ at }, wording) => change({ [field]: withWording(words[field], at, wording) })}
      onAccept={findings.accept}
      onShow={({ at }) => showIn(form.current, field, at)}
      onSaid={setSaid}
    />
  );

  if (!open)
    return (
      <Button
        ref={opener}
        className={styles.open}
        icon={<AddRegular aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {texts.item.add}
      </Button>
    );
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => void add(event)}
      noValidate
      aria-label={texts.item.add}
    >
      <div className={styles.field}>
        <Field
          label={texts.item.addText}
          required
          hint={texts.item.addTextHint}
          validationMessage={tried ? fault.text : undefined}
        >
          <MarkedArea
            name="text"
            resize="vertical"
            rows={5}
            value={words.text}
            marks={marksIn("text", findings.open)}
            onChange={(_event, { value }) => change({ text: value })}
          />
        </Field>
        {panels("text", texts.item.addText)}
      </div>
      <Counter length={words.text.length} max={TEXT_MAX} />
      <div className={styles.field}>
        <Field
          label={texts.item.addFitsWhen}
          hint={texts.item.addFitsWhenHint}
          validationMessage={tried ? fault.fitsWhen : undefined}
        >
          <Input
            name="fitsWhen"
            autoComplete="off"
            value={words.fitsWhen}
            onChange={(_event, { value }) => change({ fitsWhen: value })}
          />
        </Field>
        {panels("fitsWhen", texts.item.addFitsWhen)}
      </div>
      <Counter length={words.fitsWhen.length} max={FITS_WHEN_MAX} />
      <UnnamedField perspective checked={words.unnamed} onChecked={(unnamed) => change({ unnamed })} />
      {adding.isError && !isProblem(adding.error, "identifiers-found") ? (
        <ProblemNote error={adding.error} />
      ) : null}
      <Text role="status" className={styles.first}>
        {said}
      </Text>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={adding.isPending}>
          {adding.isPending ? texts.write.saving : texts.item.addSave}
        </Button>
        <Button onClick={close}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ").trim();
}
