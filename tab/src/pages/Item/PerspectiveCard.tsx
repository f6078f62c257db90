import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import type { ItemView, PerspectiveView } from "../../../../bot/contract/api.ts";
import { offeredActs, thingOf } from "../../acts/acts.ts";
import { MoreButton } from "../../acts/MoreButton.tsx";
import { Age } from "../../components/Age.tsx";
import { byline } from "../../components/byline.ts";
import { Letter } from "../../components/Letter.tsx";
import { useReader } from "../../reader/reader.tsx";
import { age } from "../../texts/age.ts";
import { useTexts } from "../../texts/texts.tsx";
import { EditPerspective } from "./EditPerspective.tsx";
import { mayHaveHelped } from "./mayHaveHelped.ts";
import { StandingNote } from "./StandingNote.tsx";

const HelpedMe = lazy(async () => ({ default: (await import("./lightWays.ts")).HelpedMe }));

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
  /** As high as the button that comes there. */
  light: { minHeight: "32px" },
  by: { color: tokens.colorNeutralForeground3 },
});

/** One view: when it fits, what it says, whose it is. Its author changes it where it stands. */
export function PerspectiveCard({ item, perspective }: { item: ItemView; perspective: PerspectiveView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { isAdmin } = useReader();
  const { author, editedAt, fitsWhen, helpedMe, standing } = perspective;
  const by = byline(author, texts);
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLElement>(null);
  const edit = { name: texts.safety.reword.edit, run: () => setEditing(true) };
  const close = () => {
    setEditing(false);
    // What the keyboard was in is gone.
    requestAnimationFrame(() => card.current?.focus());
  };
  return (
    <article ref={card} className={styles.card} tabIndex={-1} data-perspective={perspective.id}>
      <StandingNote
        author={author}
        standing={standing}
        rewordWish={perspective.rewordWish}
        tends={item.may.tend}
        {...(perspective.may.edit && !editing ? { action: edit } : {})}
      />
      {editing ? (
        <EditPerspective itemId={item.id} perspective={perspective} onClose={close} />
      ) : (
        <>
          {fitsWhen ? (
            <Text className={styles.fits} weight="semibold" dir="auto">
              <span className={styles.fitsName}>{texts.item.fitsWhen}:</span> {fitsWhen}
            </Text>
          ) : null}
          <Letter text={perspective.text} />
          {mayHaveHelped(item, perspective) ? (
            <Suspense fallback={<div className={styles.light} />}>
              <HelpedMe item={item} perspective={perspective} />
            </Suspense>
          ) : null}
          <div className={styles.foot}>
            <Text size={200} className={styles.by}>
              {by} · <Age at={perspective.createdAt} />
              {editedAt ? ` · ${texts.item.edited(age(editedAt, Date.now(), texts))}` : null}
              {helpedMe > 0 && !mayHaveHelped(item, perspective) ? ` · ${texts.item.helped(helpedMe)}` : null}
            </Text>
            <MoreButton
              name={texts.safety.menu.openPerspective(by)}
              acts={offeredActs({
                author,
                standing,
                mayWithdraw: perspective.may.withdraw,
                mayTend: item.may.tend,
                isAdmin,
              })}
              of={{ thing: thingOf(item, perspective) }}
              before={perspective.may.edit ? [{ name: texts.item.edit, onClick: edit.run }] : []}
            />
          </div>
        </>
      )}
    </article>
  );
}
