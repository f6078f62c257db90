import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";

type Props = {
  open: boolean;
  heading: string;
  children: ReactNode;
  /** What the button that does it says, and the one that does not. */
  doIt: string;
  notNow: string;
  busy: boolean;
  error?: unknown;
  onDo(): void;
  onClose(): void;
};

/** Asks before something is done that cannot be taken back, or needs one more thing to be said. */
export function AskDialog(props: Props) {
  const styles = useDialogStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.onDo();
  };
  return (
    <Dialog open={props.open} onOpenChange={(_event, { open }) => (open ? undefined : props.onClose())}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{props.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              {props.children}
              {props.error ? <ProblemNote error={props.error} /> : null}
            </DialogContent>
            <DialogActions className={styles.actions}>
              <Button type="submit" appearance="primary" disabledFocusable={props.busy}>
                {props.doIt}
              </Button>
              <Button onClick={props.onClose}>{props.notNow}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
