import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AskedView } from "../../../bot/contract/api.ts";
import { useAnnounce } from "../components/announce.tsx";
import { ProblemNote } from "../components/Problem.tsx";
import { useSession } from "../reader/session.tsx";
import { useTendTexts } from "../texts/tend.ts";

const useStyles = makeStyles({
  note: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxWidth: "70ch",
    overflowWrap: "anywhere",
  },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Props = {
  itemId: string;
  asked: AskedView;
  /** True for whoever saved the item; a gardener only reads what was asked. */
  yours: boolean;
  /** Opens the words to be changed; absent where that is another button's. */
  onChange?: () => void;
};

/** What a gardener asks whoever saved an item, with one tap for each answer. */
export function AskedNote({ itemId, asked, yours, onChange }: Props) {
  const styles = useStyles();
  const texts = useTendTexts().asked;
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const answering = useMutation({
    mutationFn: (answer: "right" | "seen") => api.answerAsked(itemId, { answer }),
    onSuccess: async () => {
      for (const key of ["item", "my-garden"]) await queries.invalidateQueries({ queryKey: [key] });
      announce(texts.thanks);
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("[data-heading]")?.focus();
    },
  });
  const answer = (said: "right" | "seen") => {
    if (!answering.isPending) answering.mutate(said);
  };
  const how = yours ? texts.how[asked.why] : "";
  return (
    <div className={styles.note} data-asked={asked.why}>
      <Text weight="semibold">
        {yours ? (asked.byReader ? texts.readerSays : texts.heading) : texts.forGardener}
      </Text>
      <Text dir="auto">{asked.wording}</Text>
      {how ? <Text size={200}>{how}</Text> : null}
      {yours ? (
        <div className={styles.acts}>
          {asked.why === "right" ? (
            <Button size="small" appearance="primary" onClick={() => answer("right")}>
              {texts.right}
            </Button>
          ) : null}
          {onChange ? (
            <Button
              size="small"
              appearance={asked.why === "right" ? "secondary" : "primary"}
              onClick={onChange}
            >
              {texts.change}
            </Button>
          ) : null}
          <Button size="small" appearance="subtle" onClick={() => answer("seen")}>
            {texts.seen}
          </Button>
        </div>
      ) : null}
      {answering.isError ? <ProblemNote error={answering.error} /> : null}
    </div>
  );
}
