import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { NOTE_MAX } from "../../../../bot/contract/limits.ts";
import { isProblem } from "../../api/problem.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";

const useStyles = makeStyles({
  fields: { display: "grid", gap: tokens.spacingVerticalS },
  wordings: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  wording: { fontWeight: "normal", textAlign: "start", maxWidth: "100%" },
  findings: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

type Props = {
  label: string;
  text: string;
  /** What the server said to them as they were. */
  error: unknown;
  fault: string | undefined;
  wordings: readonly string[];
  onText(text: string): void;
};

/** A gardener's words to a person, with some to start from; what may point to somebody is named under them. */
export function LetterFields({ label, text, error, fault, wordings, onText }: Props) {
  const styles = useStyles();
  const { safety } = useTexts();
  const findings = isProblem(error, "identifiers-found") ? error.findings : [];
  const others = wordings.filter((wording) => wording !== text);
  return (
    <div className={styles.fields}>
      <Field label={label} required validationMessage={fault}>
        <Textarea rows={5} resize="vertical" value={text} onChange={(_event, { value }) => onText(value)} />
      </Field>
      <Counter length={text.length} max={NOTE_MAX} />
      {findings.length > 0 ? (
        <ul className={styles.findings}>
          {findings.map(({ start, end, kind, reason }) => (
            <li key={`${start}.${kind}`}>
              <Text>{`${safety.findings.quoted(text.slice(start, end))} ${reason}`}</Text>
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <div className={styles.wordings}>
          <Text size={200}>{safety.wordings}</Text>
          {others.map((wording) => (
            <Button key={wording} size="small" className={styles.wording} onClick={() => onText(wording)}>
              {wording}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
