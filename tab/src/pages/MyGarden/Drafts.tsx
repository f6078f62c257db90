import { Button, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useAnnounce } from "../../components/announce.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  draft: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
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

/** Texts kept for the reader, to be finished; from the chat, where they did not fit or could not be saved. */
export function Drafts() {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { drafts } = useMineTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const id = useId();
  const mine = useQuery({
    queryKey: ["drafts"],
    queryFn: ({ signal }) => api.drafts(signal),
    staleTime: 5_000,
  });
  const discarding = useMutation({
    mutationFn: api.discardDraft,
    onSuccess: (left) => {
      queries.setQueryData(["drafts"], left);
      announce(drafts.discarded);
      // Its button is gone; the keyboard stays in the list.
      document.getElementById(id)?.focus();
    },
  });
  return (
    <section className={card} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} tabIndex={-1} className={styles.heading}>
        {drafts.heading}
      </Subtitle2>
      {mine.data ? (
        mine.data.drafts.length === 0 ? (
          <Text>{drafts.nothing}</Text>
        ) : (
          <>
            <Text size={200} className={styles.quiet}>
              {drafts.how(mine.data.days)}
            </Text>
            <ul className={styles.list}>
              {mine.data.drafts.map((draft) => {
                const title = draft.title || drafts.untitled;
                return (
                  <li key={draft.id} className={styles.draft}>
                    <Text weight="semibold" dir="auto">
                      {title}
                    </Text>
                    {draft.text ? (
                      <Text className={styles.text} dir="auto">
                        {draft.text}
                      </Text>
                    ) : null}
                    <div className={styles.foot}>
                      <Link href={addressOf({ page: "draft", draftId: draft.id })}>{drafts.finish}</Link>
                      <Button
                        size="small"
                        aria-label={drafts.discardOf(title)}
                        disabledFocusable={discarding.isPending}
                        onClick={() => discarding.mutate(draft.id)}
                      >
                        {drafts.discard}
                      </Button>
                      <Text size={200} className={styles.quiet}>
                        {texts.kinds[draft.kind]} · <Age at={draft.changedAt} />
                      </Text>
                    </div>
                  </li>
                );
              })}
            </ul>
          </>
        )
      ) : mine.isError ? (
        <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />
      ) : (
        <Waiting lines={2} />
      )}
      <WentWrong error={discarding.error} />
    </section>
  );
}
