import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { NoteRequest } from "../../../bot/contract/api.ts";
import { NOTE_MAX } from "../../../bot/contract/limits.ts";
import { SafeguardingRoute } from "../acts/SafeguardingRoute.tsx";
import { ProblemNote } from "../components/Problem.tsx";
import { useDialogStyles } from "../components/useDialogStyles.ts";
import { forget, keep, kept } from "../kept.ts";
import { newId } from "../newId.ts";
import { useReader } from "../reader/reader.tsx";
import { useSession } from "../reader/session.tsx";
import { useTexts } from "../texts/texts.tsx";
import { Counter } from "../write/Counter.tsx";
import { noteFault } from "../write/noteFault.ts";

const useStyles = makeStyles({
  hint: { display: "block", color: tokens.colorNeutralForeground2, paddingInlineStart: "32px" },
});

/** A private note, with or without a name. What is typed is kept until it is sent. */
export function NoteDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const styles = { ...useDialogStyles(), ...useStyles() };
  const texts = useTexts();
  const { note } = texts.garden;
  const { api } = useSession();
  const { me, community } = useReader();
  const slot = `${me.personId}:note`;
  const [words, setWords] = useState(() => asNote(kept(slot)) ?? { id: newId(), text: "", unnamed: false });
  const [tried, setTried] = useState(false);
  const closer = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const sending = useMutation({
    mutationFn: (sent: NoteRequest) => api.note(sent),
    onSuccess: () => forget(slot),
  });
  useEffect(() => {
    if (sending.isSuccess) closer.current?.focus();
  }, [sending.isSuccess]);

  const change = (part: Partial<typeof words>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const fault = noteFault(words.text, texts);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault) form.current?.querySelector("textarea")?.focus();
    else if (!sending.isPending) sending.mutate({ ...words, communityId: community.id });
  };
  return (
    <Dialog open={open} onOpenChange={(_event, wanted) => (wanted.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={send} noValidate>
          <DialogBody>
            <DialogTitle>{note.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              {sending.isSuccess ? null : (
                <>
                  <Field
                    label={note.text}
                    hint={note.hint}
                    required
                    validationMessage={tried ? fault : undefined}
                  >
                    <Textarea
                      rows={5}
                      resize="vertical"
                      value={words.text}
                      onChange={(_event, { value }) => change({ text: value })}
                    />
                  </Field>
                  <Counter length={words.text.length} max={NOTE_MAX} />
                  <div>
                    <Checkbox
                      label={note.unnamed}
                      checked={words.unnamed}
                      onChange={(_event, { checked }) => change({ unnamed: checked === true })}
                    />
                    {words.unnamed ? (
                      <Text size={200} className={styles.hint}>
                        {note.unnamedHow}
                      </Text>
                    ) : null}
                  </div>
                  <SafeguardingRoute />
                </>
              )}
              {sending.isError ? <ProblemNote error={sending.error} /> : null}
              <Text role="status">
                {sending.isSuccess ? (words.unnamed ? note.sentUnnamed : note.sent) : ""}
              </Text>
            </DialogContent>
            <DialogActions className={styles.actions}>
              {sending.isSuccess ? (
                <Button ref={closer} appearance="primary" onClick={onClose}>
                  {texts.close}
                </Button>
              ) : (
                <>
                  <Button type="submit" appearance="primary" disabledFocusable={sending.isPending}>
                    {note.send}
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

function asNote(value: unknown): { id: string; text: string; unnamed: boolean } | undefined {
  const note = value as Partial<{ id: string; text: string; unnamed: boolean }> | undefined;
  return typeof note?.id === "string" && typeof note.text === "string"
    ? { id: note.id, text: note.text, unnamed: note.unnamed === true }
    : undefined;
}
