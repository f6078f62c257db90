/** Around everything a catalogue says while it is spoken in the pseudo-language. */
export const OPENS = "⟦";
export const CLOSES = "⟧";

/**
 * A catalogue in the pseudo-language: the same words between brackets, also those its functions make, so that
 * whatever stands outside them on a page came from no catalogue. Needs nothing around it, so that a page can run it.
 */
export function pseudo<T>(said: T): T {
  const speak = (value: unknown): unknown => {
    if (typeof value === "string") return value === "" ? value : `⟦${value}⟧`;
    if (typeof value === "function")
      return (...given: unknown[]) => speak((value as (...given: unknown[]) => unknown)(...given));
    if (Array.isArray(value)) return value.map(speak);
    if (value !== null && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, speak(one)]));
    return value;
  };
  return speak(said) as T;
}

/**
 * Lines, or parts of them, that are outside the brackets and not `known`: people's own words, names. The words
 * themselves, so that one sees what to move into a catalogue.
 */
export function outsideCatalogue(shown: string, known: (words: string) => boolean): string[] {
  const outside: string[] = [];
  let depth = 0;
  let run = "";
  const ends = () => {
    const words = run.trim();
    if (/\p{L}/u.test(words) && !known(words)) outside.push(words);
    run = "";
  };
  for (const letter of shown) {
    if (letter === OPENS || (letter === "\n" && depth === 0)) ends();
    if (letter === OPENS) depth++;
    else if (letter === CLOSES) depth--;
    else if (depth === 0) run += letter;
  }
  ends();
  // Half a text of the catalogue would hide whatever follows it.
  return depth === 0 ? outside : [...outside, `brackets that do not match: ${shown.slice(0, 200)}`];
}
