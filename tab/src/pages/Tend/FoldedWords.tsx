import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Letter } from "../../components/Letter.tsx";
import { useTexts } from "../../texts/texts.tsx";

/** Up to here it is shown whole. */
const SHORT = 240;

const useStyles = makeStyles({
  words: {
    display: "grid",
    justifyItems: "start",
    minWidth: 0,
    "& > div > div": { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  folded: { maxHeight: "60px", overflow: "hidden" },
  button: { padding: 0, minWidth: "auto", color: tokens.colorBrandForegroundLink },
});

/** The words a row is about; long ones begin folded. */
export function FoldedWords({ text, about }: { text: string; about: string }) {
  const styles = useStyles();
  const { tend } = useTexts().garden;
  const [open, setOpen] = useState(false);
  const long = text.length > SHORT || text.split("\n").length > 3;
  return (
    <div className={styles.words}>
      <div className={mergeClasses(long && !open && styles.folded)}>
        <Letter text={text} />
      </div>
      {long ? (
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-expanded={open}
          aria-label={`${open ? tend.readLess : tend.readAll}: ${about}`}
          onClick={() => setOpen(!open)}
        >
          {open ? tend.readLess : tend.readAll}
        </Button>
      ) : null}
    </div>
  );
}
