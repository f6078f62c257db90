import { prompts as welsh } from "./cy/prompts.ts";
import { prompts as english } from "./en/prompts.ts";
import type { Language } from "./language.ts";

/** What is said about prompts, to those who look after them. */
export function promptTexts(language: Language): typeof english {
  return language === "cy" ? welsh : english;
}
