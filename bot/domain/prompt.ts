import { PROMPT_MAX, TITLE_MAX } from "../contract/limits.ts";
import type { Languages, PromptGroup, PromptWords } from "../contract/prompts.ts";
import { shortenTo } from "./draft.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId } from "./ids.ts";
import { isBlank, readable } from "./item.ts";

export type { Languages, PromptGroup, PromptWords };

/** What prompts do, in the order a library shows them. */
export const PROMPT_GROUPS = [
  "ask",
  "share",
  "reflect",
  "celebrate",
  "welcome",
  "followup",
] as const satisfies readonly PromptGroup[];

/** What a prompt may leave open, to be filled in from the store or by the gardener. */
export const PLACEHOLDERS = ["topic", "count", "title", "date", "team", "summary"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Partial<Record<Placeholder, string>>;

/** A prompt of the library that comes with the product. */
export type LibraryPrompt = {
  id: string;
  group: PromptGroup;
  words: PromptWords;
  /** When it fits. */
  when: PromptWords;
  /** For everybody, in a channel; or for one person, privately. */
  to: "community" | "person";
  /** Until a professional translator has passed the Welsh. */
  welshIsDraft: boolean;
};

/** A prompt the gardeners of a community wrote. Whose it is is not kept: it speaks for all of them. */
export type OwnPrompt = {
  type: "prompt";
  id: string;
  communityId: CommunityId;
  group: PromptGroup;
  words: PromptWords;
  createdAt: string;
  updatedAt: string;
};

/** Either of them, as rotation and calendar see it. */
export type AnyPrompt = Pick<LibraryPrompt, "id" | "group" | "words">;

/** The words in a language; in the other one where it has none. */
export function wordsIn(words: PromptWords, language: keyof PromptWords): string {
  return words[language] || words.en || words.cy;
}

/**
 * What a prompt of the library says to one person, in their language, with what is known filled in; nothing where there
 * is no such prompt or something in it stays open: half a sentence is worse than none.
 */
export function wordingOf(
  library: readonly LibraryPrompt[],
  id: string,
  values: PlaceholderValues,
  language: keyof PromptWords,
): string | undefined {
  const prompt = library.find((one) => one.id === id);
  const text = prompt && filled(wordsIn(prompt.words, language), values);
  // Looked for in the prompt, not in what was filled in: a title may hold braces of its own.
  const open = prompt && placeholdersOf(prompt.words).some((place) => values[place] === undefined);
  return open ? undefined : text;
}

/** The languages a prompt is posted in: those of the community it has words for, and never none. */
export function languagesOf(words: PromptWords, wanted: Languages): (keyof PromptWords)[] {
  const asked: (keyof PromptWords)[] = wanted === "both" ? ["en", "cy"] : [wanted];
  const there = asked.filter((language) => words[language] !== "");
  if (there.length > 0) return there;
  return words.en !== "" ? ["en"] : ["cy"];
}

/** What a text leaves open, in the order of the list. */
export function placeholdersIn(text: string): Placeholder[] {
  return PLACEHOLDERS.filter((name) => text.includes(`{${name}}`));
}

export function placeholdersOf(words: PromptWords): Placeholder[] {
  return placeholdersIn(`${words.en} ${words.cy}`);
}

/** The text with what is known filled in; the rest stays open, as it was written. */
export function filled(text: string, values: PlaceholderValues): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name as Placeholder] ?? whole);
}

/**
 * Words as they will be kept; one of the languages may be empty.
 * @throws PracticeError `text-empty`, or `text-too-long` naming the language at fault as `text` or `textCy`.
 */
export function checkedPromptWords(words: PromptWords): PromptWords {
  const kept = { en: tidy(words.en), cy: tidy(words.cy) };
  if (isBlank(kept.en) && isBlank(kept.cy)) throw new PracticeError("text-empty", { field: "text" });
  for (const [language, field] of [
    ["en", "text"],
    ["cy", "textCy"],
  ] as const)
    if (kept[language].length > PROMPT_MAX)
      throw new PracticeError("text-too-long", { field, limit: PROMPT_MAX });
  return kept;
}

function tidy(text: string): string {
  const whole = readable(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
  return isBlank(whole) ? "" : whole;
}

/**
 * Title and text of the item a prompt becomes. The title is the prompt in the first language; the text holds what the
 * title does not: the other language, and the whole of what was shortened. It may be empty.
 */
export function promptItemWords(words: PromptWords, wanted: Languages): { title: string; text: string } {
  const languages = languagesOf(words, wanted);
  const [first = "en", ...others] = languages;
  const line = words[first].replace(/\s+/gu, " ");
  const title = shortenTo(line, TITLE_MAX);
  const rest = [first, ...others].map((language) => words[language]);
  const more = rest.filter((text, i) => text.replace(/\s+/gu, " ") !== title && rest.indexOf(text) === i);
  return { title, text: more.join("\n\n") };
}

/** What a posted prompt's item remembers of it. */
export type PromptOf = { postId: string; words: PromptWords; languages: (keyof PromptWords)[] };
