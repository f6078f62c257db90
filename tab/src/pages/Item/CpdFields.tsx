import { Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { CPD_TEXT_MAX, CPD_WHAT_MAX } from "../../../../bot/contract/limits.ts";
import type { CpdAbout, CpdKind, CpdWords } from "../../../../bot/contract/mine.ts";
import { useMineTexts } from "../../texts/mine.ts";
import type { Texts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";
import { FieldFindings } from "../../write/FieldFindings.tsx";
import { withWording } from "../../write/findings.ts";
import { MarkedArea } from "../../write/MarkedArea.tsx";
import { marksIn, showIn } from "../../write/showIn.ts";
import type { Findings } from "../../write/useFindings.ts";
import { CPD_KINDS } from "./cpdStart.ts";

const LONG = ["learnt", "impact", "discussion"] as const;
type Checked = "what" | (typeof LONG)[number];

const useStyles = makeStyles({
  facts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  fact: { flex: "1 1 12rem", minWidth: 0 },
  about: { display: "grid", gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
});

export type CpdFault = { field: Checked | "on"; message: string };

/** What is wrong with a note, first things first. */
export function cpdFault(words: CpdWords, { errors }: Pick<Texts, "errors">): CpdFault | undefined {
  if (words.what.trim() === "") return { field: "what", message: errors["text-empty"]() };
  if (words.what.trim().length > CPD_WHAT_MAX)
    return { field: "what", message: errors["text-too-long"](CPD_WHAT_MAX) };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words.on)) return { field: "on", message: errors["request-malformed"]() };
  const long = LONG.find((field) => words[field].trim().length > CPD_TEXT_MAX);
  return long && { field: long, message: errors["text-too-long"](CPD_TEXT_MAX) };
}

type Props = {
  words: CpdWords;
  about: CpdAbout | undefined;
  fault: CpdFault | undefined;
  findings: Findings;
  form: RefObject<HTMLFormElement | null>;
  onWords(part: Partial<CpdWords>): void;
  onSaid(text: string): void;
};

/** What a regulator asks of a piece of learning. */
export function CpdFields({ words, about, fault, findings, form, onWords, onSaid }: Props) {
  const styles = useStyles();
  const { cpd } = useMineTexts();
  const messageFor = (field: Checked | "on") => (fault?.field === field ? fault.message : undefined);
  const panels = (field: Checked, label: string) => (
    <FieldFindings
      field={field}
      label={label}
      open={findings.open}
      onUse={({ at }, wording) => onWords({ [field]: withWording(words[field], at, wording) })}
      onAccept={findings.accept}
      onShow={({ at }) => showIn(form.current, field, at)}
      onSaid={onSaid}
    />
  );
  const choose = (kind: CpdKind) =>
    // The words that came with the type go with it; words of the reader's own stay.
    onWords({ kind, ...(words.what === cpd.whats[words.kind] ? { what: cpd.whats[kind] } : {}) });
  return (
    <>
      <div className={styles.facts}>
        <Field label={cpd.kind} className={styles.fact}>
          <Select value={words.kind} onChange={(_event, { value }) => choose(value as CpdKind)}>
            {CPD_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {cpd.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={cpd.on} className={styles.fact} validationMessage={messageFor("on")}>
          <Input
            type="date"
            name="on"
            value={words.on}
            onChange={(_event, { value }) => onWords({ on: value })}
          />
        </Field>
      </div>
      {about?.title ? (
        <div className={styles.about}>
          <Text dir="auto">
            {cpd.about}: <b>{about.title}</b>
          </Text>
          <Text size={200} className={styles.quiet}>
            {cpd.aboutHow}
          </Text>
        </div>
      ) : null}
      <div className={styles.field}>
        <Field label={cpd.what} required hint={cpd.noPeople} validationMessage={messageFor("what")}>
          <Input
            name="what"
            autoComplete="off"
            value={words.what}
            onChange={(_event, { value }) => onWords({ what: value })}
          />
        </Field>
        {panels("what", cpd.what)}
      </div>
      <Counter length={words.what.length} max={CPD_WHAT_MAX} />
      {LONG.map((field) => (
        <div key={field} className={styles.field}>
          <Field label={cpd[field]} hint={cpd[`${field}Hint`]} validationMessage={messageFor(field)}>
            <MarkedArea
              name={field}
              resize="vertical"
              rows={3}
              value={words[field]}
              marks={marksIn(field, findings.open)}
              onChange={(_event, { value }) => onWords({ [field]: value })}
            />
          </Field>
          {panels(field, cpd[field])}
          <Counter length={words[field].length} max={CPD_TEXT_MAX} />
        </div>
      ))}
    </>
  );
}
