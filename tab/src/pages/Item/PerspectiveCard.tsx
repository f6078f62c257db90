import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ItemView, PerspectiveView } from "../../../../bot/contract/api.ts";
import { offeredActs, thingOf } from "../../acts/acts.ts";
import { MoreButton } from "../../acts/MoreButton.tsx";
import { Age } from "../../components/Age.tsx";
import { byline } from "../../components/byline.ts";
import { Letter } from "../../components/Letter.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { StandingNote } from "./StandingNote.tsx";

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
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  by: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  item: ItemView;
  perspective: PerspectiveView;
  /** Takes it back and puts its words where a new one is written. */
  onWriteAgain(): void;
};

/** One view: when it fits, what it says, whose it is. */
export function PerspectiveCard({ item, perspective, onWriteAgain }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { isAdmin } = useReader();
  const { author, fitsWhen, helpedMe, standing } = perspective;
  const by = byline(author, texts);
  const isMine = perspective.may.withdraw;
  return (
    <article className={styles.card} tabIndex={-1} data-perspective={perspective.id}>
      <StandingNote
        author={author}
        standing={standing}
        rewordWish={perspective.rewordWish}
        tends={item.may.tend}
        {...(isMine ? { action: { name: texts.safety.reword.writeAgain, run: onWriteAgain } } : {})}
      />
      {fitsWhen ? (
        <Text className={styles.fits} weight="semibold" dir="auto">
          <span className={styles.fitsName}>{texts.item.fitsWhen}:</span> {fitsWhen}
        </Text>
      ) : null}
      <Letter text={perspective.text} />
      <div className={styles.foot}>
        <Text size={200} className={styles.by}>
          {by} · <Age at={perspective.createdAt} />
          {helpedMe > 0 ? ` · ${texts.item.helped(helpedMe)}` : null}
        </Text>
        <MoreButton
          name={texts.safety.menu.openPerspective(by)}
          acts={offeredActs({
            author,
            standing,
            mayWithdraw: isMine,
            mayTend: item.may.tend,
            isAdmin,
          })}
          of={{ thing: thingOf(item, perspective) }}
        />
      </div>
    </article>
  );
}
