import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { useTexts } from "../../texts/texts.tsx";
import { type RowAct, useTending } from "./useTending.ts";

type Props = {
  rowKey: string;
  heading: string;
  how: string;
  /** What the button says, and what is said once it is done. */
  send: string;
  sent: string;
  open: boolean;
  onClose(): void;
  /** What to do, or nothing where something is still missing. */
  wanted(): RowAct | undefined | Promise<RowAct | undefined>;
  /** The fields, with what the server refused. */
  children(error: unknown): ReactNode;
  /** Absent where there is nothing to send. */
  nothing?: string | undefined;
};

/** Asks for what an act needs, does it, and says what happened. What was typed stays when it could not be done. */
export function ActOnRowDialog(props: Props) {
  const styles = useDialogStyles();
  const texts = useTexts();
  const { act, look } = useTending(props.rowKey);
  const closer = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const doing = useMutation({ mutationFn: act, onSuccess: () => look(props.sent) });
  useEffect(() => {
    if (doing.isSuccess) closer.current?.focus();
  }, [doing.isSuccess]);
  const close = () => {
    props.onClose();
    // What the keyboard came from may be gone with what was done.
    setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("[data-heading]")?.focus();
    }, 100);
  };
  const send = async () => {
    const wanted = await props.wanted();
    if (!wanted) form.current?.querySelector<HTMLElement>("textarea, input")?.focus();
    else if (!doing.isPending) doing.mutate(wanted);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Dialog open={props.open} onOpenChange={(_event, wanted) => (wanted.open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{props.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              {doing.isSuccess ? null : (
                <>
                  <Text>{props.nothing ?? props.how}</Text>
                  {props.nothing ? null : props.children(doing.error)}
                </>
              )}
              {doing.isError ? <ProblemNote error={doing.error} /> : null}
              <Text role="status">{doing.isSuccess ? props.sent : ""}</Text>
            </DialogContent>
            <DialogActions className={styles.actions}>
              {doing.isSuccess || props.nothing ? (
                <Button ref={closer} appearance="primary" onClick={close}>
                  {texts.close}
                </Button>
              ) : (
                <>
                  <Button type="submit" appearance="primary" disabledFocusable={doing.isPending}>
                    {props.send}
                  </Button>
                  <Button onClick={close}>{texts.cancel}</Button>
                </>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
