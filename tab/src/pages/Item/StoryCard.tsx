import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ItemView } from "../../../../bot/contract/api.ts";
import type { StoryWords, UseView } from "../../../../bot/contract/uses.ts";
import { offeredActs } from "../../acts/acts.ts";
import { MoreButton } from "../../acts/MoreButton.tsx";
import { Age } from "../../components/Age.tsx";
import { byline } from "../../components/byline.ts";
import { Letter } from "../../components/Letter.tsx";
import { useReader } from "../../reader/reader.tsx";
import { age } from "../../texts/age.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { CpdNoteButton } from "./CpdNoteButton.tsx";
import { StandingNote } from "./StandingNote.tsx";

export const STORY_PARTS: (keyof StoryWords)[] = ["did", "happened", "differently", "inTheWay"];

const useStyles = makeStyles({
  card: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  parts: { display: "grid", gap: tokens.spacingVerticalS, margin: 0, minWidth: 0, maxWidth: "100%" },
  part: { margin: 0, minWidth: 0 },
  name: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    width: "100%",
  },
  by: { color: tokens.colorNeutralForeground3 },
});

/** One story of use: what was done, what happened, and what got in the way. */
export function StoryCard(props: { item: ItemView; use: UseView; onChange(): void }) {
  const { item, use, onChange } = props;
  const styles = useStyles();
  const texts = useTexts();
  const uses = useUseTexts();
  const { isAdmin } = useReader();
  const by = byline(use.author, texts);
  return (
    <article className={styles.card} aria-label={uses.story(by)} data-use={use.id}>
      <StandingNote
        author={use.author}
        standing={use.standing}
        rewordWish={use.rewordWish}
        tends={item.may.tend}
        {...(use.may.edit ? { action: { name: texts.safety.reword.edit, run: onChange } } : {})}
      />
      <Badge appearance="outline" color={use.fit === "used" ? "success" : "informative"}>
        {uses.fits[use.fit]}
      </Badge>
      <dl className={styles.parts}>
        {STORY_PARTS.filter((part) => use.story[part] !== "").map((part) => (
          <div key={part}>
            <dt className={styles.name}>{uses.parts[part]}</dt>
            <dd className={styles.part}>
              <Letter text={use.story[part]} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.foot}>
        <Text size={200} className={styles.by}>
          {by} · <Age at={use.createdAt} />
          {use.editedAt ? ` · ${texts.item.edited(age(use.editedAt, Date.now(), texts))}` : null}
        </Text>
        {/* Only one's own: a note of learning begins with nobody else's words. */}
        {use.author.you ? (
          <CpdNoteButton item={item} story={use.story} label={`${texts.item.cpdNote}: ${uses.story(by)}`} />
        ) : null}
        <MoreButton
          name={uses.openStory(by)}
          acts={offeredActs({
            author: use.author,
            standing: use.standing,
            mayWithdraw: use.may.withdraw,
            mayTend: item.may.tend,
            isAdmin,
          })}
          of={{ thing: { itemId: item.id, useId: use.id } }}
          before={use.may.edit ? [{ name: texts.item.edit, onClick: onChange }] : []}
        />
      </div>
    </article>
  );
}
