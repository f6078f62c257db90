import { digestCard as welsh } from "./cy/digestCard.ts";
import { digestCard as english } from "./en/digestCard.ts";
import type { Language } from "./language.ts";

/** What the weekly summary says in a language. */
export function digestTexts(language: Language): typeof english {
  return language === "cy" ? welsh : english;
}
