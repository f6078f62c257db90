import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { CpdNoteView } from "../../../../bot/contract/mine.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { dayName } from "../../texts/days.ts";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";
import { CpdNoteButton } from "../Item/CpdNoteButton.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  note: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  text: {
    color: tokens.colorNeutralForeground2,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { outline: "none" },
});

/** Notes of the reader's own learning they asked to keep. */
export function CpdNotes() {
  const styles = useStyles();
  const card = useCard();
  const { cpd } = useMineTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const id = useId();
  const mine = useQuery({
    queryKey: ["cpd-notes"],
    queryFn: ({ signal }) => api.cpdNotes(signal),
    staleTime: 5_000,
  });
  const deleting = useMutation({
    mutationFn: api.deleteCpdNote,
    onSuccess: (left) => {
      queries.setQueryData(["cpd-notes"], left);
      announce(cpd.removed);
      document.getElementById(id)?.focus();
    },
  });
  return (
    <section className={card} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} tabIndex={-1} className={styles.heading}>
        {cpd.listHeading}
      </Subtitle2>
      <Text size={200} className={styles.quiet}>
        {cpd.listHow}
      </Text>
      {mine.data ? (
        mine.data.notes.length === 0 ? (
          <Text>{cpd.nothing}</Text>
        ) : (
          <ul className={styles.list}>
            {mine.data.notes.map((note) => (
              <li key={note.id}>
                <Note note={note} isPending={deleting.isPending} onDelete={() => deleting.mutate(note.id)} />
              </li>
            ))}
          </ul>
        )
      ) : mine.isError ? (
        <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />
      ) : (
        <Waiting lines={3} />
      )}
      <WentWrong error={deleting.error} />
      <div className={styles.foot}>
        <CpdNoteButton words={cpd.write} />
      </div>
    </section>
  );
}

function Note(props: { note: CpdNoteView; isPending: boolean; onDelete(): void }) {
  const styles = useStyles();
  const texts = useTexts();
  const { cpd } = useMineTexts();
  const { note } = props;
  const [asking, setAsking] = useState(false);
  return (
    <article className={styles.note}>
      <Text weight="semibold" dir="auto">
        {note.what}
      </Text>
      {note.about?.title ? (
        <Text dir="auto">
          {cpd.about}: {note.about.title}
        </Text>
      ) : null}
      {note.learnt ? (
        <Text className={styles.text} dir="auto">
          {note.learnt}
        </Text>
      ) : null}
      <Text size={200} className={styles.quiet}>
        {cpd.kinds[note.kind]} · {dayName(note.on, texts)}
      </Text>
      {asking ? (
        <>
          <Text>{cpd.removeSure}</Text>
          <div className={styles.foot}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={props.isPending}
              onClick={props.onDelete}
            >
              {cpd.removeNow}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {texts.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.foot}>
          <CpdNoteButton note={note} words={cpd.change} label={cpd.changeOf(note.what)} />
          <Button size="small" aria-label={cpd.removeOf(note.what)} onClick={() => setAsking(true)}>
            {cpd.remove}
          </Button>
        </div>
      )}
    </article>
  );
}
