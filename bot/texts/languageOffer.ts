import type { Language } from "../contract/api.ts";

/**
 * Asked once, in both languages at the same time: an offer that has to be looked for is no offer (Welsh Language
 * (Wales) Measure 2011, "active offer"). So it stands in no catalogue of one language.
 */
export const languageOffer: Record<Language, { question: string; choose: string }> = {
  en: { question: "Which language would you like here?", choose: "Carry on in English" },
  cy: { question: "Pa iaith hoffech chi yma?", choose: "Parhau yn Gymraeg" },
};
