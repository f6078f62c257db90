import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { lazy, Suspense, useState } from "react";
import { useReader } from "../reader/reader.tsx";
import { useTexts } from "../texts/texts.tsx";

const NoteDialog = lazy(async () => ({ default: (await import("./NoteDialog.tsx")).NoteDialog }));

const useStyles = makeStyles({
  foot: {
    boxSizing: "border-box",
    maxWidth: "1400px",
    margin: "0 auto",
    padding: `0 clamp(12px, 3vw, 40px) ${tokens.spacingVerticalXL}`,
  },
  button: { maxWidth: "100%", fontWeight: "normal", textAlign: "start" },
});

/** At the foot of every page: a word to the gardeners that nobody else reads. */
export function NoteToGardeners() {
  const styles = useStyles();
  const { garden } = useTexts();
  const { onlyOversees } = useReader();
  const comeBack = useRestoreFocusTarget();
  const [shown, setShown] = useState({ open: false, times: 0 });
  if (onlyOversees) return null;
  return (
    <footer className={styles.foot}>
      <Button
        {...comeBack}
        className={styles.button}
        appearance="subtle"
        icon={<MailRegular aria-hidden />}
        onClick={() => setShown(({ times }) => ({ open: true, times: times + 1 }))}
      >
        {garden.note.open}
      </Button>
      {shown.times > 0 ? (
        <Suspense>
          <NoteDialog
            key={shown.times}
            open={shown.open}
            onClose={() => setShown(({ times }) => ({ open: false, times }))}
          />
        </Suspense>
      ) : null}
    </footer>
  );
}
