import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  near: { color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How much room is left; silent until nine tenths are used. */
export function Counter({ length, max }: { length: number; max: number }) {
  const styles = useStyles();
  const { write } = useTexts();
  const left = max - length;
  if (left > max / 10) return null;
  return (
    <Text size={200} role="status" className={left < 0 ? styles.over : styles.near}>
      {left < 0 ? write.over(-left) : write.left(left)}
    </Text>
  );
}
