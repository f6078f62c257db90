import { IRREGULAR } from "./irregularForms.ts";
import type { Word } from "./words.ts";

/** A further word that a run of words stands for: "self-neglect" also reads selfneglect, "section 47" also s47. */
export type Compound = { from: number; to: number; word: string; kind: "hyphen" | "number" | "section" };

/** Number words by what they count: twenty to ninety, and one to nine. */
const numberWords = [...IRREGULAR].map(([word, figure]): [string, number] => [word, Number(figure)]);
const TENS = new Map(numberWords.filter(([, figure]) => figure >= 20));
const UNITS = new Map<string, number>([["one", 1], ...numberWords.filter(([, figure]) => figure < 10)]);

const SECTION = new Set(["s", "ss", "sec", "sect", "section", "sections", "sn", "adran"]);

/** Compounds in a run of words; `to` is one past the last word. */
export function compoundsOf(words: Word[]): Compound[] {
  const found: Compound[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const first = words[i] as Word;
    const second = words[i + 1] as Word;
    if (second.joined) found.push({ from: i, to: i + 2, word: first.word + second.word, kind: "hyphen" });
    if (SECTION.has(first.word) && second.start - first.end <= 2 && /^\d{1,3}[a-z]?$/u.test(second.word))
      found.push({ from: i, to: i + 2, word: `s${second.word}`, kind: "section" });
    const tens = TENS.get(first.word);
    const units = tens === undefined ? undefined : UNITS.get(second.word);
    if (tens !== undefined && units !== undefined)
      found.push({ from: i, to: i + 2, word: String(tens + units), kind: "number" });
  }
  return found;
}
