import { use } from "react";
import type { Language } from "../../../bot/contract/api.ts";
import { useTexts } from "./texts.tsx";

/**
 * A catalogue that comes with the page that speaks it, not with the first one.
 * @param load fetches it, by language
 * @returns a hook that gives it in the reader's language; suspends until it is there
 */
export function lazyTexts<T>(load: Record<Language, () => Promise<T>>): () => T {
  const loaded = new Map<Language, Promise<T>>();
  const fetched = (language: Language): Promise<T> => {
    const there = loaded.get(language);
    if (there !== undefined) return there;
    const texts = load[language]();
    loaded.set(language, texts);
    // A failed download is tried again next time.
    texts.catch(() => loaded.delete(language));
    return texts;
  };
  return () => use(fetched(useTexts().language));
}
