import type { CardElement, ITextBlock } from "@microsoft/teams.cards";
import type { Kind } from "../domain/item.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";

/** What cards show of an item. */
export type CardItem = {
  id: string;
  kind: Kind;
  title: string;
  topics: string[];
  perspectives: number;
  uses: number;
  sample: boolean;
  communityName: string;
  /** The short link to it. */
  link: string;
};

/** Kind and community, and that it is a sample where it is one. */
export function headerOf(
  item: Pick<CardItem, "kind" | "communityName" | "sample">,
  language: Language,
): string {
  const texts = teamsTexts(language).cards;
  const header = texts.header(texts.kinds[item.kind], item.communityName);
  return item.sample ? `${header} · ${texts.sample}` : header;
}

/** Topics and counts, on one line. */
export function footerOf(item: CardItem, language: Language): string {
  const texts = teamsTexts(language).cards;
  return [
    ...(item.topics.length > 0 ? [item.topics.join(", ")] : []),
    texts.perspectives(item.perspectives),
    ...(item.uses > 0 ? [texts.uses(item.uses)] : []),
  ].join(" · ");
}

/** The title, or what stands in its place once its writer had it taken out. */
export function shownTitle(title: string, language: Language): string {
  return title.trim() === "" ? teamsTexts(language).cards.wordsTakenOut : title;
}

/** A heading in our own words. */
export function heading(text: string): ITextBlock {
  return { type: "TextBlock", text, style: "heading", weight: "Bolder", size: "Medium", wrap: true };
}

/** A quiet line in our own words. */
export function quietLine(text: string): ITextBlock {
  return { type: "TextBlock", text, isSubtle: true, size: "Small", wrap: true };
}

/** What went wrong, or well, where the reader looks next. */
export function noticeLine(text: string, tone: "good" | "attention"): CardElement {
  return {
    type: "TextBlock",
    text,
    wrap: true,
    weight: "Bolder",
    color: tone === "good" ? "Good" : "Attention",
  };
}
