import type { Language } from "../contract/api.ts";

export type { Language };

/** The language of a BCP 47 tag: Welsh for `cy` and `cy-GB`, otherwise English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().split("-")[0] === "cy" ? "cy" : "en";
}

/** Forms of a word by number. Welsh tells six apart, English two; a form left out falls back to `other`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = { en: new Intl.PluralRules("en-GB"), cy: new Intl.PluralRules("cy") };

/** The form for a count, with `#` replaced by the number as the language writes it. */
export function plural(language: Language, count: number, forms: Forms): string {
  const form = forms[rules[language].select(count)] ?? forms.other;
  return form.replace("#", new Intl.NumberFormat(language === "cy" ? "cy" : "en-GB").format(count));
}
