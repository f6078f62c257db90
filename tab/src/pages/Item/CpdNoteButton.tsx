import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "../../texts/texts.tsx";
import type { CpdSource } from "./cpdStart.ts";

const CpdNoteDialog = lazy(async () => ({ default: (await import("./CpdNoteDialog.tsx")).CpdNoteDialog }));

/** Opens a note of the reader's own learning, filled in from an item or their story. The dialog comes when it is wanted. */
export function CpdNoteButton(props: CpdSource & { words?: string; label?: string; primary?: boolean }) {
  const { words, label, primary, ...source } = props;
  const texts = useTexts();
  const comeBack = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...comeBack}
        size={primary ? "medium" : "small"}
        appearance={primary ? "primary" : "secondary"}
        {...(label ? { "aria-label": label } : {})}
        onClick={() => setOpen(true)}
      >
        {words ?? texts.item.cpdNote}
      </Button>
      {open ? (
        <Suspense>
          <CpdNoteDialog source={source} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
