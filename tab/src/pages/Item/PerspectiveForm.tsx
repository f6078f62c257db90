import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { AcceptedFinding } from "../../../../bot/contract/api.ts";
import { FITS_WHEN_MAX, TEXT_MAX } from "../../../../bot/contract/limits.ts";
import { isProblem } from "../../api/problem.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";
import { FieldFindings } from "../../write/FieldFindings.tsx";
import { type FindingGroup, withWording } from "../../write/findings.ts";
import { MarkedArea } from "../../write/MarkedArea.tsx";
import { marksIn, showIn } from "../../write/showIn.ts";
import { useFindings } from "../../write/useFindings.ts";
import { textAsKept } from "../../write/words.ts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  first: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** The words of a perspective. */
export type PerspectiveText = { text: string; fitsWhen: string };

type Props = {
  /** What the form is called. */
  name: string;
  words: PerspectiveText;
  onWords(part: Partial<PerspectiveText>): void;
  /** Rejects with what the server refused. */
  onSave(words: PerspectiveText & { accepted: AcceptedFinding[] }): Promise<unknown>;
  saveName: string;
  /** What went wrong, unless it is shown elsewhere. */
  error: unknown;
  isPending: boolean;
  onCancel(): void;
  /** Whether writing begins at once. */
  takeFocus: boolean;
  /** Above and below the words. */
  before?: ReactNode;
  after?: ReactNode;
};

/** Text and context of a perspective, checked as they are written and again before they are saved. */
export function PerspectiveForm(props: Props) {
  const { words, onWords, isPending, takeFocus } = props;
  const styles = useStyles();
  const texts = useTexts();
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const findings = useFindings({ text: words.text, fitsWhen: words.fitsWhen });
  const goToText = () => form.current?.querySelector<HTMLElement>("textarea")?.focus();

  useEffect(() => {
    if (takeFocus) form.current?.querySelector<HTMLElement>("textarea")?.focus();
  }, [takeFocus]);

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
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault.text || fault.fitsWhen) {
      goToText();
      return;
    }
    if (isPending) return;
    const sent = { text: textAsKept(words.text), fitsWhen: oneLine(words.fitsWhen) };
    onWords(sent);
    const { accepted, open: unsettled } = await findings.settle(sent);
    if (unsettled.length > 0) return settleFirst(unsettled);
    setSaid("");
    await props.onSave({ ...sent, accepted }).catch((error: unknown) => {
      if (isProblem(error, "identifiers-found")) settleFirst(findings.show(error.findings, sent));
    });
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
      onUse={({ at }, wording) => onWords({ [field]: withWording(words[field], at, wording) })}
      onAccept={findings.accept}
      onShow={({ at }) => showIn(form.current, field, at)}
      onSaid={setSaid}
    />
  );
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => void save(event)}
      noValidate
      aria-label={props.name}
    >
      {props.before}
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
            onChange={(_event, { value }) => onWords({ text: value })}
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
            onChange={(_event, { value }) => onWords({ fitsWhen: value })}
          />
        </Field>
        {panels("fitsWhen", texts.item.addFitsWhen)}
      </div>
      <Counter length={words.fitsWhen.length} max={FITS_WHEN_MAX} />
      {props.after}
      {props.error && !isProblem(props.error, "identifiers-found") ? (
        <ProblemNote error={props.error} />
      ) : null}
      <Text role="status" className={styles.first}>
        {said}
      </Text>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {isPending ? texts.write.saving : props.saveName}
        </Button>
        <Button onClick={props.onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ").trim();
}
