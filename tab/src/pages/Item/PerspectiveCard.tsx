import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PerspectiveView } from "../../../../bot/contract/api.ts";
import { Age } from "../../components/Age.tsx";
import { Letter } from "../../components/Letter.tsx";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    outlineOffset: "2px",
  },
  fits: { maxWidth: "70ch", overflowWrap: "anywhere" },
  fitsName: { color: tokens.colorNeutralForeground3 },
  foot: { color: tokens.colorNeutralForeground3 },
});

/** One view: when it fits, what it says, whose it is. */
export function PerspectiveCard({ perspective }: { perspective: PerspectiveView }) {
  const styles = useStyles();
  const { item: texts } = useTexts();
  const { author, fitsWhen, helpedMe } = perspective;
  return (
    <article className={styles.card} tabIndex={-1} data-perspective={perspective.id}>
      {fitsWhen ? (
        <Text className={styles.fits} weight="semibold" dir="auto">
          <span className={styles.fitsName}>{texts.fitsWhen}:</span> {fitsWhen}
        </Text>
      ) : null}
      <Letter text={perspective.text} />
      <Text size={200} className={styles.foot}>
        {author.you ? texts.you : (author.name ?? texts.aColleagueStart)} · <Age at={perspective.createdAt} />
        {helpedMe > 0 ? ` · ${texts.helped(helpedMe)}` : null}
      </Text>
    </article>
  );
}
