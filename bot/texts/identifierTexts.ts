import { identifiers as welsh } from "./cy/identifiers.ts";
import { identifiers } from "./en/identifiers.ts";
import type { Language } from "./language.ts";

/** What is said of possible identifying details, in a language. */
export function identifierTexts(language: Language): typeof identifiers {
  return language === "cy" ? welsh : identifiers;
}
