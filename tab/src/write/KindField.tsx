import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import type { Kind } from "../../../bot/contract/api.ts";
import { useTexts } from "../texts/texts.tsx";
import { KINDS } from "./words.ts";

const useStyles = makeStyles({ kinds: { flexWrap: "wrap" } });

/** What it is, with one line on what that means. */
export function KindField({ kind, onKind }: { kind: Kind; onKind(kind: Kind): void }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Field label={texts.write.kind} hint={texts.kindHints[kind]}>
      <RadioGroup
        className={styles.kinds}
        layout="horizontal"
        value={kind}
        onChange={(_event, { value }) => onKind(value as Kind)}
      >
        {KINDS.map((name) => (
          <Radio key={name} value={name} label={texts.kinds[name]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
