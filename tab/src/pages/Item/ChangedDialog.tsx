import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Text,
  Textarea,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { NOTE_MAX } from "../../../../bot/contract/limits.ts";
import { isProblem } from "../../api/problem.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { forget, keep, kept } from "../../kept.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";
import { noteFault } from "../../write/noteFault.ts";

/** What has changed since an item was right. What is typed is kept until it is sent. */
export function ChangedDialog({ itemId, onClose }: { itemId: string; onClose(): void }) {
  const styles = useDialogStyles();
  const texts = useTexts();
  const { right } = useReactionTexts();
  const { api } = useSession();
  const { me } = useReader();
  const slot = `${me.personId}:changed:${itemId}`;
  const [changed, setChanged] = useState(() => asText(kept(slot)));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const telling = useMutation({
    mutationFn: () => api.stillRight(itemId, { right: false, changed: changed.trim() }),
    onSuccess: () => forget(slot),
  });
  useEffect(() => {
    if (telling.isSuccess) closer.current?.focus();
  }, [telling.isSuccess]);
  const fault = noteFault(changed, texts);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault) form.current?.querySelector("textarea")?.focus();
    else if (!telling.isPending) telling.mutate();
  };
  return (
    <Dialog open onOpenChange={(_event, wanted) => (wanted.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={send} noValidate>
          <DialogBody>
            <DialogTitle>{right.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              {telling.isSuccess ? null : (
                <>
                  <Text>{right.how}</Text>
                  <Field
                    label={right.words}
                    hint={right.example}
                    required
                    validationMessage={tried ? fault : undefined}
                  >
                    <Textarea
                      rows={3}
                      resize="vertical"
                      value={changed}
                      onChange={(_event, { value }) => {
                        setChanged(value);
                        keep(slot, value);
                      }}
                    />
                  </Field>
                  <Counter length={changed.length} max={NOTE_MAX} />
                </>
              )}
              {telling.isError ? <NotSent error={telling.error} changed={changed} /> : null}
              <Text role="status">{telling.isSuccess ? right.sent : ""}</Text>
            </DialogContent>
            <DialogActions className={styles.actions}>
              {telling.isSuccess ? (
                <Button ref={closer} appearance="primary" onClick={onClose}>
                  {texts.close}
                </Button>
              ) : (
                <>
                  <Button type="submit" appearance="primary" disabledFocusable={telling.isPending}>
                    {right.send}
                  </Button>
                  <Button onClick={onClose}>{texts.cancel}</Button>
                </>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** What could point to a person, word by word; or what else went wrong. */
function NotSent({ error, changed }: { error: Error; changed: string }) {
  const { right } = useReactionTexts();
  if (!isProblem(error, "identifiers-found")) return <ProblemNote error={error} />;
  const sent = changed.trim();
  return (
    <div role="alert">
      <Text>{right.points}</Text>
      <ul>
        {error.findings.map(({ start, end, reason }) => (
          <li key={`${start}-${end}-${reason}`}>{right.finding(sent.slice(start, end), reason)}</li>
        ))}
      </ul>
    </div>
  );
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
