import { TEXT_MAX, TITLE_MAX } from "../contract/limits.ts";
import type { DraftId, PersonId } from "./ids.ts";
import { isBlank, type Kind } from "./item.ts";

/** A text kept for its writer alone, to be finished in the tab. Kept for 14 days. */
export type Draft = {
  type: "draft";
  id: DraftId;
  personId: PersonId;
  kind: Kind;
  title: string;
  /** The whole text, however long it came. */
  text: string;
  topics: string[];
  createdAt: string;
  updatedAt: string;
};

export const DRAFT_DAYS = 14;

/** What a chat message suggests to fill in: the kind, a title, and the text cut to what an item can hold. */
export type Suggestion = { kind: Kind; title: string; text: string; shortened: boolean };

/** Reads a plain-text message and suggests how to save it. */
export function suggestFrom(message: string): Suggestion {
  const whole = message.replace(/\r\n?/g, "\n").trim();
  if (isBlank(whole)) return { kind: "insight", title: "", text: "", shortened: false };
  const text = shortenTo(whole, TEXT_MAX);
  return { kind: guessKind(whole), title: suggestTitle(whole), text, shortened: text.length < whole.length };
}

/** A sentence ending in a question mark makes it a question; nothing but a link makes it a resource; the rest is something learnt. */
export function guessKind(text: string): Kind {
  if (/^\s*https?:\/\/\S+\s*$/u.test(text)) return "resource";
  const withoutLinks = text.replace(/https?:\/\/\S+/gu, "");
  return /[?？؟]["'”’)\]]*(\s|$)/u.test(withoutLinks) ? "question" : "insight";
}

/** The first sentence, or the first question where there is one, cut at a word to what a title can hold. */
export function suggestTitle(text: string): string {
  const sentences = text
    .split(/\n+|(?<=[.!?？؟…])\s+/u)
    .map((sentence) => sentence.replace(/\s+/gu, " ").trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const question = sentences.find((sentence) => /[?？؟]["'”’)\]]*$/u.test(sentence));
  const chosen = question ?? sentences[0] ?? text.replace(/\s+/gu, " ").trim();
  return shortenTo(chosen.replace(/(?<![.])[.]$/u, ""), TITLE_MAX);
}

/** At most `max` characters, cut between words where possible, never inside a character; an ellipsis shows the cut. */
export function shortenTo(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = text.slice(0, max - 1);
  if (/[\uD800-\uDBFF]$/.test(cut)) cut = cut.slice(0, -1);
  const space = cut.search(/\s\S*$/u);
  if (space > max * 0.6) cut = cut.slice(0, space);
  return `${cut.trimEnd()}…`;
}
