import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { ItemView, MergedView } from "../../../../bot/contract/api.ts";
import { Age } from "../../components/Age.tsx";
import { useAnnounce } from "../../components/announce.tsx";
import { byline } from "../../components/byline.ts";
import { Letter } from "../../components/Letter.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useUpkeepTexts } from "../../texts/upkeep.ts";

const useStyles = makeStyles({
  summary: { cursor: "pointer" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalL },
  one: { display: "grid", gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalM, minWidth: 0 },
  by: { color: tokens.colorNeutralForeground3 },
  act: { justifySelf: "start" },
});

/** The words of items that were merged into this one, folded away: nothing anybody wrote is lost. */
export function Merged({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useUpkeepTexts().merged;
  const merged = item.merged ?? [];
  return (
    <details data-merged>
      <summary className={styles.summary}>{texts.heading(merged.length)}</summary>
      <ul className={styles.list}>
        {merged.map((one) => (
          <li key={one.id} className={styles.one}>
            <One one={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function One({ one }: { one: MergedView }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useUpkeepTexts().merged;
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const how = useId();
  const taking = useMutation({
    mutationFn: () => api.withdraw(one.id, {}),
    onSuccess: async () => {
      announce(words.takenBack);
      for (const key of ["item", "search", "my-garden"]) await queries.invalidateQueries({ queryKey: [key] });
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("[data-heading]")?.focus();
    },
  });
  const undoing = useMutation({
    mutationFn: () => api.unmerge(one.id),
    onSuccess: async () => {
      announce(words.apart);
      for (const key of ["item", "search", "my-garden", "tending"])
        await queries.invalidateQueries({ queryKey: [key] });
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("[data-heading]")?.focus();
    },
  });
  return (
    <>
      <Text weight="semibold" dir="auto">
        {one.title}
      </Text>
      <Letter text={one.text} />
      <Text size={200} className={styles.by}>
        {byline(one.author, texts)} · <Age at={one.createdAt} />
      </Text>
      {one.may.withdraw ? (
        <Button
          size="small"
          className={styles.act}
          disabledFocusable={taking.isPending}
          onClick={() => {
            if (!taking.isPending) taking.mutate();
          }}
        >
          {words.takeBack}
        </Button>
      ) : null}
      {taking.isError ? <ProblemNote error={taking.error} /> : null}
      {one.may.comeBack ? (
        <>
          <Text size={200} id={how} className={styles.by}>
            {words.undoHow}
          </Text>
          <Button
            size="small"
            className={styles.act}
            aria-describedby={how}
            disabledFocusable={undoing.isPending}
            onClick={() => {
              if (!undoing.isPending) undoing.mutate();
            }}
          >
            {words.undo}
          </Button>
        </>
      ) : null}
      {undoing.isError ? <ProblemNote error={undoing.error} /> : null}
    </>
  );
}
