import type { CpdAbout, CpdWords } from "../../../bot/contract/mine.ts";
import type { MineTexts } from "../../../bot/texts/en/mine.ts";
import type { TabTexts } from "../../../bot/texts/en/tab.ts";
import { dayName } from "../texts/days.ts";
import type { Paragraph } from "./docx.ts";

export type CpdFile = { words: CpdWords; about: CpdAbout | undefined };
type Said = { mine: MineTexts; texts: Pick<TabTexts, "monthNames"> };

/** A note as a document: the facts, and a heading for each answer that says something. */
export function cpdParagraphs({ words, about }: CpdFile, { mine: { cpd }, texts }: Said): Paragraph[] {
  return [
    { style: "title", text: words.what },
    { style: "text", text: `${cpd.kind}: ${cpd.kinds[words.kind]}` },
    { style: "text", text: `${cpd.on}: ${dayName(words.on, texts)}` },
    ...(about?.title
      ? [{ style: "quiet" as const, text: `${cpd.about}: ${about.title}\n${about.link}` }]
      : []),
    ...answers(words, cpd).flatMap(([heading, text]): Paragraph[] => [
      { style: "heading", text: heading },
      { style: "text", text },
    ]),
  ];
}

/** The same as Markdown, which is also what is copied: it reads as plain text wherever it is put. */
export function cpdMarkdown(file: CpdFile, said: Said): string {
  const blocks = cpdParagraphs(file, said).map(({ style, text }) => {
    if (style === "title") return `# ${text}`;
    return style === "heading" ? `## ${text}` : text;
  });
  return `${blocks.join("\n\n")}\n`;
}

function answers(words: CpdWords, cpd: MineTexts["cpd"]): [string, string][] {
  const all: [string, string][] = [
    [cpd.learnt, words.learnt],
    [cpd.impact, words.impact],
    [cpd.discussion, words.discussion],
  ];
  return all.filter(([, text]) => text.trim() !== "");
}
