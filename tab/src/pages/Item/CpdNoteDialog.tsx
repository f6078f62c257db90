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
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { CpdNoteRequest } from "../../../../bot/contract/mine.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { downloadBytes, downloadText } from "../../components/download.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { cpdMarkdown, cpdParagraphs } from "../../files/cpdFile.ts";
import { forget, keep, kept } from "../../kept.ts";
import { newId } from "../../newId.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";
import type { FindingGroup } from "../../write/findings.ts";
import { useFindings } from "../../write/useFindings.ts";
import { CpdFields, cpdFault } from "./CpdFields.tsx";
import { copyText } from "./copyText.ts";
import { asCpdWords, type CpdSource, cpdStart } from "./cpdStart.ts";

/** Longer than many a window: it scrolls whole, so that its buttons never lie over the words. */
const useStyles = makeStyles({ body: { maxHeight: "none" } });

/**
 * A note of the reader's own learning: to be changed, copied and taken along. It is sent to the server only to be looked
 * through for details of people, and kept there only where the reader says so.
 */
export function CpdNoteDialog({ source, onClose }: { source: CpdSource; onClose(): void }) {
  const styles = useDialogStyles();
  const long = useStyles();
  const texts = useTexts();
  const mine = useMineTexts();
  const { cpd } = mine;
  const { api } = useSession();
  const { me } = useReader();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { item, note } = source;
  const slot = `${me.personId}:cpd:${note?.id ?? item?.id ?? "new"}`;
  const [words, setWords] = useState(() => asCpdWords(kept(slot)) ?? cpdStart(source, mine));
  const [id] = useState(() => note?.id ?? newId());
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const { what, learnt, impact, discussion } = words;
  const findings = useFindings({ what, learnt, impact, discussion });
  const about = item ? { itemId: item.id, title: item.title, link: item.link } : note?.about;
  const fault = cpdFault(words, texts);
  const keeping = useMutation({
    mutationFn: (sent: CpdNoteRequest) => api.keepCpdNote(sent),
    onSuccess: (notes) => {
      forget(slot);
      queries.setQueryData(["cpd-notes"], notes);
      announce(cpd.kept);
      onClose();
    },
  });
  const change = (part: Partial<typeof words>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const settleFirst = (unsettled: FindingGroup[]) => {
    setSaid(texts.safety.findings.first(unsettled.length));
    setTimeout(() => form.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 50);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault) {
      form.current?.querySelector<HTMLElement>(`[name="${fault.field}"]`)?.focus();
      return;
    }
    if (keeping.isPending) return;
    const sent = { what, learnt, impact, discussion };
    const { accepted, open } = await findings.settle(sent);
    if (open.length > 0) return settleFirst(open);
    setSaid("");
    await keeping
      .mutateAsync({ ...words, id, ...(item ? { itemId: item.id } : {}), accepted })
      .catch((error: unknown) => {
        if (isProblem(error, "identifiers-found")) settleFirst(findings.show(error.findings, sent));
      });
  };
  const file = { words, about };
  const asked = { mine, texts };
  const copy = async () => setSaid((await copyText(cpdMarkdown(file, asked))) ? cpd.copied : cpd.notCopied);
  const name = `${cpd.file}-${words.on}`;
  const markdown = () => {
    downloadText(`${name}.md`, "text/markdown", cpdMarkdown(file, asked));
    setSaid(cpd.downloaded);
  };
  const word = async () => {
    const { docx, DOCX_TYPE } = await import("../../files/docx.ts");
    downloadBytes(`${name}.docx`, DOCX_TYPE, docx(cpdParagraphs(file, asked), texts.language));
    setSaid(cpd.downloaded);
  };
  return (
    <Dialog open onOpenChange={(_event, wanted) => (wanted.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={(event) => void save(event)} noValidate>
          <DialogBody className={long.body}>
            <DialogTitle>{note ? cpd.headingEdit : cpd.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{cpd.how}</Text>
              <CpdFields
                words={words}
                about={about}
                fault={tried ? fault : undefined}
                findings={findings}
                form={form}
                onWords={change}
                onSaid={setSaid}
              />
              {keeping.error && !isProblem(keeping.error, "identifiers-found") ? (
                <ProblemNote error={keeping.error} />
              ) : null}
              <Text role="status">{said}</Text>
            </DialogContent>
            <DialogActions className={styles.actions}>
              <Button appearance="primary" onClick={() => void word()}>
                {cpd.word}
              </Button>
              <Button onClick={() => void copy()}>{cpd.copy}</Button>
              <Button onClick={markdown}>{cpd.markdown}</Button>
              <Button type="submit" disabledFocusable={keeping.isPending}>
                {note ? cpd.keepAgain : cpd.keep}
              </Button>
              <Button appearance="subtle" onClick={onClose}>
                {texts.close}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
