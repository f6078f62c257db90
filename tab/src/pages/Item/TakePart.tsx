import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { HeartRegular } from "@fluentui/react-icons/svg/heart";
import { ThumbLikeRegular } from "@fluentui/react-icons/svg/thumb-like";
import type { ItemView, ReactionName } from "../../../../bot/contract/api.ts";
import { TapButton } from "../../components/TapButton.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { useUseTexts } from "../../texts/uses.ts";
import { ItemActions } from "./ItemActions.tsx";
import { HOW_TAPS_COUNT } from "./ItemFoot.tsx";
import { isTapped, reactingChange } from "./reacting.ts";
import { SaveButton } from "./SaveAndFollow.tsx";
import { TellButton } from "./TellButton.tsx";
import { UsedButton } from "./UsedButton.tsx";
import { useItemChange } from "./useItemChange.ts";
import { useUsing } from "./using.ts";

const ICONS = {
  helpful: ThumbLikeRegular,
  seenThisToo: EyeRegular,
  tryingThis: BeakerRegular,
  thankYou: HeartRegular,
} as const satisfies Record<ReactionName, unknown>;
/** What most people tap stands in the first row; these stand quietly below it. */
const QUIET: readonly ReactionName[] = ["seenThisToo", "tryingThis", "thankYou"];
const ALL: readonly ReactionName[] = ["helpful", ...QUIET];

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "& button": { minHeight: "32px" },
  },
  quietRow: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    // Frameless, their words stand on the line of the frames above.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  given: { color: tokens.colorNeutralForeground3 },
  story: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** What most people do with what they read, one tap each; what is rarer lies in the menu, and after the perspectives. */
export function TakePart({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useReactionTexts();
  const uses = useUseTexts();
  const { api } = useSession();
  const using = useUsing(item);
  const reacting = useItemChange(
    item.id,
    reactingChange((wanted) => api.react(item.id, wanted), "reaction"),
  );
  const reaction = (tap: ReactionName, quiet = false) => {
    const Icon = ICONS[tap];
    const count = item.counts.reactions[tap];
    const words = texts.counted(texts.names[tap], count);
    return (
      <TapButton
        key={tap}
        on={isTapped(item, { tap })}
        icon={<Icon aria-hidden />}
        quiet={quiet}
        {...(count > 0 ? { label: `${words} (${texts.people(count)})` } : {})}
        onTap={(on) => reacting.mutate({ tap, on })}
      >
        {words}
      </TapButton>
    );
  };
  const { mayReact } = item.yours;
  const { yours } = item.uses;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent together, and these are not.
    <div className={styles.part} role="group" aria-label={texts.group} aria-describedby={HOW_TAPS_COUNT}>
      <div className={styles.row}>
        {mayReact ? reaction("helpful") : null}
        {item.standing === "published" && !yours?.told ? (
          <UsedButton item={item} onTap={(on) => using.tap("used", on)} />
        ) : null}
        <SaveButton item={item} />
        <ItemActions item={item} />
      </div>
      {mayReact ? (
        <div className={styles.quietRow}>{QUIET.map((tap) => reaction(tap, true))}</div>
      ) : (
        <Given item={item} />
      )}
      <WentWrong error={reacting.error ?? using.error} />
      {yours && !yours.told ? (
        <div className={styles.story}>
          <Text size={200}>{uses.oneMinute}</Text>
          <TellButton item={item} />
        </div>
      ) : null}
    </div>
  );
}

/** On words with the reader's own name reactions are read, not given. */
function Given({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useReactionTexts();
  const { reactions } = item.counts;
  const given = ALL.filter((name) => reactions[name] > 0);
  if (given.length === 0) return null;
  return (
    <Text size={200} className={styles.given} aria-label={texts.yours}>
      {given.map((name) => texts.counted(texts.names[name], reactions[name])).join("  ")}
    </Text>
  );
}
