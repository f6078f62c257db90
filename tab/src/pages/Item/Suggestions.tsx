import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import type { DecideSuggestionRequest, SuggestionView } from "../../../../bot/contract/upkeep.ts";
import { isProblem } from "../../api/problem.ts";
import { Age } from "../../components/Age.tsx";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useUpkeepTexts } from "../../texts/upkeep.ts";
import { WordsChanges } from "./WordsChanges.tsx";

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalM, outline: "none", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  one: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  by: { color: tokens.colorNeutralForeground3 },
  why: { maxWidth: "70ch", overflowWrap: "anywhere" },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Decision = DecideSuggestionRequest["do"];

/** Suggestions that wait on an item: side by side with its words for whoever decides, and their own for whoever made one. */
export function Suggestions({ item, heading }: { item: ItemView; heading: "h2" | "h3" }) {
  const styles = useStyles();
  const texts = useUpkeepTexts().suggestions;
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const title = useId();
  const section = useRef<HTMLElement>(null);
  const [newer, setNewer] = useState(false);
  const read = useQuery({
    queryKey: ["suggestions", item.id, item.version],
    queryFn: ({ signal }) => api.suggestions(item.id, signal),
  });
  const deciding = useMutation({
    mutationFn: ({ id, act }: { id: string; act: Decision }) =>
      api.decideSuggestion(item.id, id, {
        do: act,
        ...(act === "accept" && read.data ? { version: read.data.version } : {}),
      }),
    onMutate: () => setNewer(false),
    onSuccess: async (_answer, { act }) => {
      announce({ accept: texts.accepted, decline: texts.declined, "take-back": texts.takenBack }[act]);
      for (const key of ["suggestions", "item", "search", "my-garden", "tending"])
        await queries.invalidateQueries({ queryKey: [key] });
      // The buttons are gone with what was decided.
      if (document.activeElement === document.body)
        (section.current ?? document.querySelector<HTMLElement>("[data-heading]"))?.focus();
    },
    onError: async (error) => {
      if (!isProblem(error, "edited-meanwhile")) return;
      setNewer(true);
      for (const key of ["suggestions", "item"]) await queries.invalidateQueries({ queryKey: [key] });
    },
  });
  if (read.isError) return <ProblemNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data || read.data.suggestions.length === 0) return null;
  const { suggestions, mayDecide } = read.data;
  const decide = (id: string, act: Decision) => {
    if (!deciding.isPending) deciding.mutate({ id, act });
  };
  return (
    <section ref={section} className={styles.part} aria-labelledby={title} tabIndex={-1}>
      <Subtitle2 as={heading} id={title}>
        {texts.heading(suggestions.length)}
      </Subtitle2>
      {newer ? <Text role="alert">{texts.newer}</Text> : null}
      {deciding.isError && !newer ? <ProblemNote error={deciding.error} /> : null}
      <ul className={styles.list}>
        {suggestions.map((one) => (
          <li key={one.id} className={styles.one} data-suggestion={one.id}>
            <Text size={200} className={styles.by}>
              {byLine(one, texts)} · <Age at={one.createdAt} />
            </Text>
            {one.why ? (
              <Text className={styles.why} dir="auto">
                <b>{texts.why}</b> {one.why}
              </Text>
            ) : null}
            {one.outdated ? <Text>{texts.outdated}</Text> : null}
            <WordsChanges changes={one.changes} />
            <div className={styles.acts}>
              {mayDecide ? (
                <>
                  <Button
                    size="small"
                    appearance="primary"
                    disabledFocusable={deciding.isPending}
                    onClick={() => decide(one.id, "accept")}
                  >
                    {texts.accept}
                  </Button>
                  <Button
                    size="small"
                    disabledFocusable={deciding.isPending}
                    onClick={() => decide(one.id, "decline")}
                  >
                    {texts.decline}
                  </Button>
                </>
              ) : (
                <Text size={200}>{texts.waits}</Text>
              )}
              {one.by.you ? (
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={deciding.isPending}
                  onClick={() => decide(one.id, "take-back")}
                >
                  {texts.takeBack}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function byLine(
  { by }: SuggestionView,
  texts: { by(name: string): string; byYou: string; bySomebody: string },
): string {
  if (by.you) return texts.byYou;
  return by.name ? texts.by(by.name) : texts.bySomebody;
}
