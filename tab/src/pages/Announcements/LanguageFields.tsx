import { Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Language } from "../../../../bot/contract/api.ts";
import {
  ANNOUNCEMENT_TEXT_MAX,
  BUTTON_LABEL_MAX,
  BUTTON_URL_MAX,
  TITLE_MAX,
} from "../../../../bot/contract/limits.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { Counter } from "../../write/Counter.tsx";
import { FieldFindings } from "../../write/FieldFindings.tsx";
import type { FindingPanelsProps } from "../../write/FindingPanels.tsx";
import { MarkedArea } from "../../write/MarkedArea.tsx";
import { marksIn } from "../../write/showIn.ts";
import { fieldName, type Words } from "./composed.ts";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    alignContent: "start",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    border: 0,
    margin: 0,
    padding: 0,
  },
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
});

type Props = {
  language: Language;
  words: Words;
  /** What is wrong, by the name of the field. */
  wrong: Record<string, string | undefined>;
  findings: Omit<FindingPanelsProps, "field" | "label">;
  onWords(part: Partial<Words>): void;
};

/** Title, text and button in one language, with what could point to a person marked as the writer pauses. */
export function LanguageFields({ language, words, wrong, findings, onWords }: Props) {
  const styles = useStyles();
  const { compose } = useAnnouncementTexts();
  const heading = useId();
  const name = (field: "title" | "text" | "button") => fieldName(field, language);
  const panels = (field: "title" | "text" | "button", label: string) => (
    <FieldFindings {...findings} field={name(field)} label={`${label}, ${compose.languages[language]}`} />
  );
  return (
    <fieldset className={styles.fields} aria-labelledby={heading}>
      <Subtitle2 as="h3" id={heading}>
        {compose.languages[language]}
      </Subtitle2>
      <div className={styles.field}>
        <Field label={compose.heading} validationMessage={wrong[name("title")]}>
          <Input
            name={name("title")}
            lang={language}
            autoComplete="off"
            value={words.title}
            onChange={(_event, { value }) => onWords({ title: value })}
          />
        </Field>
        {panels("title", compose.heading)}
        <Counter length={words.title.length} max={TITLE_MAX} />
      </div>
      <div className={styles.field}>
        <Field label={compose.text} hint={compose.textHint} validationMessage={wrong[name("text")]}>
          <MarkedArea
            name={name("text")}
            lang={language}
            resize="vertical"
            rows={7}
            value={words.text}
            marks={marksIn(name("text"), findings.open)}
            onChange={(_event, { value }) => onWords({ text: value })}
          />
        </Field>
        {panels("text", compose.text)}
        <Counter length={words.text.length} max={ANNOUNCEMENT_TEXT_MAX} />
      </div>
      <div className={styles.field}>
        <Field label={compose.button} validationMessage={wrong[name("button")]}>
          <Input
            name={name("button")}
            lang={language}
            autoComplete="off"
            maxLength={BUTTON_LABEL_MAX}
            value={words.label}
            onChange={(_event, { value }) => onWords({ label: value })}
          />
        </Field>
        {panels("button", compose.button)}
        <Field label={compose.address} hint={compose.addressHint}>
          <Input
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={BUTTON_URL_MAX}
            value={words.url}
            onChange={(_event, { value }) => onWords({ url: value })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
