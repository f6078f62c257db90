import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Radio,
  RadioGroup,
  Text,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { useSession } from "../../reader/session.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { useTexts } from "../../texts/texts.tsx";

type Words = "kept" | "removed";

/** Asks twice before somebody is forgotten, and what is to become of their words. */
export function EraseDialog({ onForgotten }: { onForgotten(): void }) {
  const styles = useDialogStyles();
  const texts = useTexts();
  const { mine } = useKeepingTexts();
  const { api } = useSession();
  const [words, setWords] = useState<Words>("kept");
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const erasing = useMutation({ mutationFn: () => api.eraseMe({ words }), onSuccess: onForgotten });
  const erase = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (sure && !erasing.isPending) erasing.mutate();
  };
  return (
    <Dialog
      onOpenChange={() => {
        setSure(false);
        setTried(false);
        erasing.reset();
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button>{mine.erase}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <form onSubmit={erase} noValidate>
          <DialogBody>
            <DialogTitle>{mine.dialog.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{mine.dialog.how}</Text>
              <Field label={mine.dialog.words}>
                <RadioGroup value={words} onChange={(_event, { value }) => setWords(value as Words)}>
                  <Radio value="kept" label={mine.dialog.kept} />
                  <Radio value="removed" label={mine.dialog.removed} />
                </RadioGroup>
              </Field>
              <Field {...(tried && !sure ? { validationMessage: mine.dialog.sureFirst } : {})}>
                <Checkbox
                  label={mine.dialog.sure}
                  checked={sure}
                  onChange={(_event, { checked }) => setSure(checked === true)}
                />
              </Field>
              {erasing.isError ? <ProblemNote error={erasing.error} /> : null}
            </DialogContent>
            <DialogActions className={styles.actions}>
              <Button type="submit" appearance="primary" disabledFocusable={erasing.isPending}>
                {mine.dialog.now}
              </Button>
              <DialogTrigger disableButtonEnhancement>
                <Button>{texts.cancel}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
