import type { Language } from "../../../../bot/contract/api.ts";
import type { PromptWords } from "../../../../bot/contract/prompts.ts";

/** A prompt's words in the reader's language, or in the other where it has none in theirs; and which it is. */
export function wordsFor(words: PromptWords, language: Language): { text: string; lang: Language } {
  const other = language === "en" ? "cy" : "en";
  const lang = words[language] === "" ? other : language;
  return { text: words[lang], lang };
}
