import { Badge, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { Age } from "../../components/Age.tsx";
import { byInLine } from "../../components/byline.ts";
import { KindIcon } from "../../components/KindIcon.tsx";
import { Letter } from "../../components/Letter.tsx";
import { TopicList } from "../../components/TopicList.tsx";
import { age } from "../../texts/age.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";
import { Perspectives } from "./Perspectives.tsx";
import { SeeAlso } from "./SeeAlso.tsx";
import { StandingNote } from "./StandingNote.tsx";

const AskedNote = lazy(async () => ({ default: (await import("../../acts/AskedNote.tsx")).AskedNote }));
const Archived = lazy(async () => ({ default: (await import("./Archived.tsx")).Archived }));
const Merged = lazy(async () => ({ default: (await import("./upkeepParts.ts")).Merged }));
const Suggestions = lazy(async () => ({ default: (await import("./upkeepParts.ts")).Suggestions }));
const TakePart = lazy(async () => ({ default: (await import("./lightWays.ts")).TakePart }));
const ItemFoot = lazy(async () => ({ default: (await import("./lightWays.ts")).ItemFoot }));
const Uses = lazy(async () => ({ default: (await import("./Uses.tsx")).Uses }));

const useStyles = makeStyles({
  letter: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  head: { display: "grid", gap: tokens.spacingVerticalS },
  meta: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
  },
  title: { maxWidth: "44ch", outline: "none", overflowWrap: "anywhere" },
  taken: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  /** As high as what comes there, so that nothing below it moves. */
  light: { minHeight: "68px" },
});

/** An item, to be read like a letter, and the perspectives on it. */
export function ItemLetter({ item, heading }: { item: ItemView; heading: "h1" | "h2" }) {
  const styles = useStyles();
  const texts = useTexts();
  const write = useWriter();
  const { author } = item;
  return (
    <article className={styles.letter}>
      <header className={styles.head}>
        <div className={styles.meta}>
          <Badge appearance="outline" color="brand" size="large" icon={<KindIcon kind={item.kind} />}>
            {texts.kinds[item.kind]}
          </Badge>
          <Text size={200}>
            {byInLine(author, texts, item.prompt)} · <Age at={item.createdAt} />
            {item.editedAt ? ` · ${texts.item.edited(age(item.editedAt, Date.now(), texts))}` : null}
          </Text>
          {item.sample ? (
            <Badge appearance="outline" color="informative">
              {texts.shell.sample}
            </Badge>
          ) : null}
        </div>
        <Title3 as={heading} className={styles.title} tabIndex={-1} data-heading dir="auto">
          {item.title || texts.safety.wordsRemoved}
        </Title3>
      </header>
      <StandingNote
        author={author.you || !item.may.edit ? author : { ...author, you: true }}
        standing={item.standing}
        rewordWish={item.rewordWish}
        tends={item.may.tend}
        {...(item.may.edit
          ? {
              action: {
                name: texts.safety.reword.edit,
                run: () => write({ slot: `edit:${item.id}`, editing: item }),
              },
            }
          : {})}
      />
      {item.archived ? (
        <Suspense>
          <Archived item={item} />
        </Suspense>
      ) : null}
      <Letter text={item.text} />
      {item.wordsRemoved && item.title ? (
        <Text className={styles.taken}>{texts.safety.wordsRemoved}</Text>
      ) : null}
      {item.asked ? (
        <Suspense>
          <AskedNote
            itemId={item.id}
            asked={item.asked}
            yours={item.may.edit}
            onChange={() => write({ slot: `edit:${item.id}`, editing: item })}
          />
        </Suspense>
      ) : null}
      <TopicList topics={item.topics} />
      {item.seeAlso ? <SeeAlso items={item.seeAlso} /> : null}
      <Suspense fallback={<div className={styles.light} />}>
        <TakePart item={item} />
      </Suspense>
      {item.suggestions > 0 ? (
        <Suspense>
          <Suggestions item={item} heading={heading === "h1" ? "h2" : "h3"} />
        </Suspense>
      ) : null}
      <Perspectives item={item} heading={heading === "h1" ? "h2" : "h3"} />
      <Suspense>
        <Uses item={item} heading={heading === "h1" ? "h2" : "h3"} />
        <ItemFoot item={item} />
      </Suspense>
      {item.merged ? (
        <Suspense>
          <Merged item={item} />
        </Suspense>
      ) : null}
    </article>
  );
}
