import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Mark } from "../../../bot/contract/api.ts";

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    // A line as well, for themes in which every background is black.
    boxShadow: `inset 0 -2px 0 ${tokens.colorPaletteMarigoldBorder2}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    padding: "0 2px",
    margin: "0 -2px",
  },
});

/** Text with the ranges that matched marked. Ranges that overlap or lie outside are forgiven. */
export function MarkedText({ text, marks }: { text: string; marks: Mark[] }) {
  const styles = useStyles();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    parts.push(
      text.slice(at, from),
      <mark key={from} className={styles.mark}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
