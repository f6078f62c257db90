import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { useReactionTexts } from "../../texts/reactions.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";
import { AddTopic } from "./AddTopic.tsx";
import { CpdNoteButton } from "./CpdNoteButton.tsx";
import { FollowItemButton } from "./SaveAndFollow.tsx";
import { StillRight } from "./StillRight.tsx";

/** Where it says who sees a tap: what the taps above are described by. */
export const HOW_TAPS_COUNT = "how-taps-count";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "& > button": { minHeight: "32px" },
  },
  how: { color: tokens.colorNeutralForeground3 },
});

/** What somebody may want to do once they have read all of it: keep up with it, learn from it, keep it right. */
export function ItemFoot({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const reactions = useReactionTexts();
  const write = useWriter();
  const comeBack = useRestoreFocusTarget();
  return (
    <section className={styles.part} aria-label={reactions.afterwards}>
      <div className={styles.row}>
        <FollowItemButton item={item} />
        <CpdNoteButton item={item} />
        {item.may.suggest ? (
          <Button
            {...comeBack}
            size="small"
            icon={<EditRegular aria-hidden />}
            onClick={() => write({ slot: `suggest:${item.id}`, editing: item, suggesting: true })}
          >
            {texts.item.suggest}
          </Button>
        ) : null}
        <AddTopic item={item} />
      </div>
      <StillRight item={item} />
      <Text size={200} id={HOW_TAPS_COUNT} className={styles.how}>
        {reactions.groupHow}
      </Text>
    </section>
  );
}
