import { Button, Checkbox, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { NOTE_MAX } from "../../../bot/contract/limits.ts";
import { useTexts } from "../texts/texts.tsx";
import { Counter } from "../write/Counter.tsx";
import type { ActRequest } from "./acts.ts";
import type { SaidWith } from "./useDoing.ts";

const useStyles = makeStyles({
  fields: { display: "grid", gap: tokens.spacingVerticalS },
  wordings: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  wording: { fontWeight: "normal", textAlign: "start", maxWidth: "100%" },
  hint: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalXXXL },
});

type Props = {
  request: ActRequest;
  said: SaidWith;
  fault: string | undefined;
  onSaid(part: Partial<SaidWith>): void;
};

/** A wording to suggest to the writer, with some to start from; or the reason for opening a name. */
export function ActFields({ request, said, fault, onSaid }: Props) {
  const styles = useStyles();
  const { safety, garden } = useTexts();
  const rewording = request.act === "reword";
  const wordings = rewording ? garden.tend.wordings[request.row?.reason ?? "recognised"] : [];
  return (
    <div className={styles.fields}>
      <Field
        label={rewording ? safety.suggest : safety.releaseReason}
        hint={rewording ? safety.suggestHint : safety.releaseReasonHint}
        required
        validationMessage={fault}
      >
        <Textarea
          rows={4}
          resize="vertical"
          value={said.text}
          onChange={(_event, { value }) => onSaid({ text: value })}
        />
      </Field>
      <Counter length={said.text.length} max={NOTE_MAX} />
      {wordings.length > 0 ? (
        <div className={styles.wordings}>
          <Text size={200}>{safety.wordings}</Text>
          {wordings.map((wording) => (
            <Button
              key={wording}
              size="small"
              className={styles.wording}
              onClick={() => onSaid({ text: wording })}
            >
              {wording}
            </Button>
          ))}
        </div>
      ) : null}
      {rewording ? null : (
        <div>
          <Checkbox
            label={safety.unsafeToTell}
            checked={said.unsafeToTell}
            onChange={(_event, { checked }) => onSaid({ unsafeToTell: checked === true })}
          />
          <Text as="p" size={200} block className={styles.hint}>
            {safety.unsafeToTellHint}
          </Text>
        </div>
      )}
    </div>
  );
}
