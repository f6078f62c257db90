import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { sentenceFor, useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  line: { color: tokens.colorStatusDangerForeground1, flexBasis: "100%", overflowWrap: "anywhere" },
});

/** One line under a button whose tap did not come to be, seen and heard. */
export function WentWrong({ error }: { error: unknown }) {
  const styles = useStyles();
  const texts = useTexts();
  if (!error) return null;
  return (
    <Text size={200} role="alert" className={styles.line}>
      {sentenceFor(error, texts)}
    </Text>
  );
}
