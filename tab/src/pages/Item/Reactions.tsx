import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { HeartRegular } from "@fluentui/react-icons/svg/heart";
import { ThumbLikeRegular } from "@fluentui/react-icons/svg/thumb-like";
import { useId } from "react";
import type { ItemView, ReactionName } from "../../../../bot/contract/api.ts";
import { TapButton } from "../../components/TapButton.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { isTapped, reactingChange } from "./reacting.ts";
import { useItemChange } from "./useItemChange.ts";

const ICONS = {
  helpful: ThumbLikeRegular,
  seenThisToo: EyeRegular,
  tryingThis: BeakerRegular,
  thankYou: HeartRegular,
} as const satisfies Record<ReactionName, unknown>;
const NAMES = Object.keys(ICONS) as ReactionName[];

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  how: { color: tokens.colorNeutralForeground3 },
});

/** Reactions with meaning, one tap each. On words with the reader's own name they are read, not given. */
export function Reactions({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useReactionTexts();
  const { api } = useSession();
  const how = useId();
  const reacting = useItemChange(
    item.id,
    reactingChange((wanted) => api.react(item.id, wanted), "reaction"),
  );
  const counts = item.counts.reactions;
  if (!item.yours.mayReact) return <Given item={item} />;
  return (
    <div className={styles.part}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent together, and these are not. */}
      <div className={styles.row} role="group" aria-label={texts.group} aria-describedby={how}>
        {NAMES.map((tap) => {
          const Icon = ICONS[tap];
          const name = texts.names[tap];
          const words = texts.counted(name, counts[tap]);
          return (
            <TapButton
              key={tap}
              on={isTapped(item, { tap })}
              icon={<Icon aria-hidden />}
              {...(counts[tap] > 0 ? { label: `${words} (${texts.people(counts[tap])})` } : {})}
              onTap={(on) => reacting.mutate({ tap, on })}
            >
              {words}
            </TapButton>
          );
        })}
      </div>
      <Text size={200} id={how} className={styles.how}>
        {texts.groupHow}
      </Text>
      <WentWrong error={reacting.error} />
    </div>
  );
}

function Given({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useReactionTexts();
  const { reactions } = item.counts;
  const given = NAMES.filter((name) => reactions[name] > 0);
  if (given.length === 0) return null;
  return (
    <Text size={200} className={styles.how} aria-label={texts.yours}>
      {given.map((name) => texts.counted(texts.names[name], reactions[name])).join("  ")}
    </Text>
  );
}
