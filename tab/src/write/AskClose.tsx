import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Before unsaved words are left: go on, keep them, or throw them away. */
export function AskClose(props: { onKeepWriting(): void; onLeave(kept: boolean): void }) {
  const styles = useStyles();
  const { write: texts } = useTexts();
  const title = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className={styles.box} aria-labelledby={title}>
      <Subtitle2 as="h3" id={title}>
        {texts.askClose}
      </Subtitle2>
      <Text>{texts.askCloseHow}</Text>
      <div className={styles.buttons}>
        <Button ref={first} appearance="primary" onClick={props.onKeepWriting}>
          {texts.keepWriting}
        </Button>
        <Button onClick={() => props.onLeave(true)}>{texts.closeAndKeep}</Button>
        <Button onClick={() => props.onLeave(false)}>{texts.throwAway}</Button>
      </div>
    </section>
  );
}
