import type { Language } from "../../contract/api.ts";
import type { Community } from "../../domain/community.ts";
import type { Item } from "../../domain/item.ts";
import { byMostHelped, type Perspective } from "../../domain/perspective.ts";
import { standInNames } from "../../domain/unnamed.ts";
import { byNewest, STORY_PARTS, type Use } from "../../domain/use.ts";
import { files as welsh } from "../../texts/cy/files.ts";
import { files as english } from "../../texts/en/files.ts";

/** A thread for people to read, with where it comes from at its head. */
export function threadMarkdown(
  item: Item,
  perspectives: readonly Perspective[],
  uses: readonly Use[],
  from: { community: Community; exportedAt: string; language: Language },
): string {
  const texts = from.language === "cy" ? welsh : english;
  const shown = perspectives.filter(({ state }) => state === "published").sort(byMostHelped);
  const names = standInNames(item, [...perspectives, ...uses]);
  const by = (thing: Item | Perspective | Use) => {
    if (thing.author) return thing.author.name;
    const name = thing.unnamed && names.get(thing.unnamed.standIn);
    if (!name) return texts.aColleague;
    return name.role === "asker" ? texts.asker : texts.member(name.letter);
  };
  return [
    "---",
    `id: ${item.id}`,
    `kind: ${item.kind}`,
    `community: ${JSON.stringify(from.community.name)}`,
    `topics: ${JSON.stringify(item.topics)}`,
    `saved: ${item.createdAt}`,
    ...(item.editedAt ? [`edited: ${item.editedAt}`] : []),
    `by: ${JSON.stringify(by(item))}`,
    `exported: ${from.exportedAt}`,
    "---",
    "",
    `# ${oneLine(item.title)}`,
    "",
    item.text,
    "",
    ...shown.flatMap((perspective) => [
      `## ${oneLine(by(perspective))}, ${perspective.createdAt.slice(0, 10)}`,
      "",
      ...(perspective.fitsWhen ? [`*${texts.fitsWhen(oneLine(perspective.fitsWhen))}*`, ""] : []),
      perspective.text,
      "",
    ]),
    ...uses
      .filter(({ state, story }) => state === "published" && story !== undefined)
      .sort(byNewest)
      .flatMap((use) => [
        `## ${texts.fits[use.fit]}: ${oneLine(by(use))}, ${use.createdAt.slice(0, 10)}`,
        "",
        ...STORY_PARTS.flatMap((part) =>
          use.story?.[part] ? [`**${texts.story[part]}**`, "", use.story[part], ""] : [],
        ),
      ]),
  ].join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
