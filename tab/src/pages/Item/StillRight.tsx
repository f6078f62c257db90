import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { age } from "../../texts/age.ts";
import { useReactionTexts } from "../../texts/reactions.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";

const ChangedDialog = lazy(async () => ({ default: (await import("./ChangedDialog.tsx")).ChangedDialog }));

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  said: { color: tokens.colorNeutralForeground3 },
});

/** Is this still right? One tap for yes; for no, a line on what has changed, or for its owner the words themselves. */
export function StillRight({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { right } = useReactionTexts();
  const { api } = useSession();
  const write = useWriter();
  const comeBack = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const saying = useMutation({ mutationFn: () => api.stillRight(item.id, { right: true }) });
  if (item.prompt || item.standing !== "published") return null;
  const noLonger = () =>
    item.may.edit ? write({ slot: `edit:${item.id}`, editing: item }) : setAsking(true);
  const said = saying.isSuccess
    ? right.yesSaid
    : item.reviewedAt
      ? right.reviewed(age(item.reviewedAt, Date.now(), texts))
      : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent together, and these are not.
    <div className={styles.row} role="group" aria-label={right.ask}>
      <Text size={200}>{right.ask}</Text>
      <Button
        size="small"
        disabledFocusable={saying.isPending || saying.isSuccess}
        onClick={() => saying.mutate()}
      >
        {right.yes}
      </Button>
      <Button {...comeBack} size="small" onClick={noLonger}>
        {right.no}
      </Button>
      <Text size={200} role="status" className={styles.said}>
        {said}
      </Text>
      <WentWrong error={saying.error} />
      {asking ? (
        <Suspense>
          <ChangedDialog itemId={item.id} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
