import { createContext, type ReactNode, use, useEffect } from "react";
import type { Language } from "../../../bot/contract/api.ts";
import type { errors } from "../../../bot/texts/en/errors.ts";
import type { GardenTexts } from "../../../bot/texts/en/garden.ts";
import type { SafetyTexts } from "../../../bot/texts/en/safety.ts";
import type { TabTexts } from "../../../bot/texts/en/tab.ts";
import { isProblem } from "../api/problem.ts";

/** Everything the tab says in one language, and the sentences for what a server would refuse. */
export type Texts = TabTexts & {
  safety: SafetyTexts;
  garden: GardenTexts;
  errors: typeof errors;
  language: Language;
};

const loaded = new Map<Language, Promise<Texts>>();

/** The catalogue of a language, fetched once and only when it is wanted. */
export function loadTexts(language: Language): Promise<Texts> {
  const there = loaded.get(language);
  if (there !== undefined) return there;
  const catalogue = language === "cy" ? import("./welsh.ts") : import("./english.ts");
  const texts = catalogue.then(({ tab, safety, garden, errors }) => ({
    ...tab,
    safety,
    garden,
    errors,
    language,
  }));
  loaded.set(language, texts);
  // A failed download is tried again next time.
  texts.catch(() => loaded.delete(language));
  return texts;
}

const TextsContext = createContext<Texts | undefined>(undefined);

/** Gives everything below it one language, and tells the browser which. Suspends until the catalogue is there. */
export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = use(loadTexts(language));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (!texts) throw new Error("useTexts() outside TextsProvider");
  return texts;
}

/** What to tell the reader of something that did not work. */
export function sentenceFor(error: unknown, texts: Texts): string {
  if (!isProblem(error)) return texts.problem.crashed;
  if (error.said) return error.message;
  switch (error.code) {
    case "offline":
      return texts.problem.offline;
    case "timeout":
      return texts.problem.timeout;
    case "sign-in":
      return texts.problem.signIn;
    default:
      return texts.problem.unreadable;
  }
}
