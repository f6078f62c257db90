import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxWidth: "70ch",
  },
  text: { flex: "1 1 16rem" },
});

/** Says that an item is from the archive, and lets its author or a gardener bring it back. */
export function Archived({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const taking = useMutation({
    mutationFn: () => api.takeUp(item.id),
    onSuccess: async () => {
      announce(texts.item.takenUp);
      for (const key of ["item", "search", "my-garden"]) await queries.invalidateQueries({ queryKey: [key] });
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("[data-heading]")?.focus();
    },
  });
  return (
    <div className={styles.banner} data-archived>
      <Text className={styles.text}>{texts.item.archived}</Text>
      {item.may.takeUp ? (
        <Button
          size="small"
          disabledFocusable={taking.isPending}
          onClick={() => {
            if (!taking.isPending) taking.mutate();
          }}
        >
          {texts.item.takeUp}
        </Button>
      ) : null}
      {taking.isError ? <ProblemNote error={taking.error} /> : null}
    </div>
  );
}
