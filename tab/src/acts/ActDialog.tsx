import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from "@fluentui/react-components";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ProblemNote } from "../components/Problem.tsx";
import { useDialogStyles } from "../components/useDialogStyles.ts";
import { useTexts } from "../texts/texts.tsx";
import { noteFault } from "../write/noteFault.ts";
import { ActFields } from "./ActFields.tsx";
import type { ActName, ActRequest } from "./acts.ts";
import { SafeguardingRoute } from "./SafeguardingRoute.tsx";
import { useDoing } from "./useDoing.ts";
import { useSaid } from "./useSaid.ts";

const useStyles = makeStyles({
  button: { maxWidth: "100%", overflowWrap: "anywhere" },
});

/** Acts that take away what they are about, and with it the menu they were chosen in, now or a moment later. */
const TAKEN_AWAY: readonly ActName[] = ["recognised", "withdraw", "remove"];

/** Says what an act means before it is done, and afterwards what happened. */
export function ActDialog(props: { request: ActRequest; open: boolean; onClose(): void }) {
  const { request, open, onClose } = props;
  const styles = { ...useDialogStyles(), ...useStyles() };
  const texts = useTexts();
  const doing = useDoing(request);
  const { said, say, sending, done } = useSaid(request);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  // Found while it is there: afterwards the button may belong to nothing.
  const [page] = useState(() => request.from?.closest("section:has([data-heading])"));
  const act = texts.safety.acts[request.act];
  const asksWords = request.act === "reword" || request.act === "release";
  const fault = asksWords ? noteFault(said.text, texts) : undefined;

  useEffect(() => {
    if (doing.isSuccess) closer.current?.focus();
  }, [doing.isSuccess]);

  const close = () => {
    const { from, row } = request;
    const leaves = doing.isSuccess && TAKEN_AWAY.includes(request.act);
    onClose();
    // What the keyboard came from may be gone with what was done; then it goes on at the heading of the page.
    setTimeout(() => {
      const heading = (page?.isConnected ? page : document).querySelector<HTMLElement>("[data-heading]");
      if (from && !row && (leaves || !from.isConnected)) heading?.focus();
      if (document.activeElement === document.body) document.getElementById("main")?.focus();
    }, 100);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault) form.current?.querySelector("textarea")?.focus();
    else if (!doing.isPending) {
      if (asksWords) sending();
      doing.mutate(said, { onSuccess: done });
    }
  };
  return (
    <Dialog open={open} onOpenChange={(_event, wanted) => (wanted.open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{act.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              {request.act === "worry" ? <SafeguardingRoute /> : null}
              {doing.isSuccess ? null : <Text>{act.how}</Text>}
              {asksWords && !doing.isSuccess ? (
                <ActFields request={request} said={said} fault={tried ? fault : undefined} onSaid={say} />
              ) : null}
              {doing.isError ? <ProblemNote error={doing.error} /> : null}
              <Text role="status">{doing.isSuccess ? act.done : ""}</Text>
              {request.act === "recognised" && doing.isSuccess ? <SafeguardingRoute /> : null}
            </DialogContent>
            <DialogActions className={styles.actions}>
              {doing.isSuccess ? (
                <Button ref={closer} appearance="primary" onClick={close}>
                  {texts.close}
                </Button>
              ) : (
                <>
                  <Button
                    type="submit"
                    className={styles.button}
                    appearance="primary"
                    disabledFocusable={doing.isPending}
                  >
                    {act.button}
                  </Button>
                  <Button onClick={close}>{request.act === "worry" ? texts.close : texts.cancel}</Button>
                </>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
