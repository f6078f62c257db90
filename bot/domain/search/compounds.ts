import { IRREGULAR } from "./irregularForms.ts";
import type { Word } from "./words.ts";

/** A further word that a run of words stands for: "self-neglect" also reads selfneglect, "section 47" also s47. */
export type Compound = { from: number; to: number; word: string; kind: "hyphen" | "number" | "section" };

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
    const tens = figure(first.word);
    const units = figure(second.word);
    if (tens >= 20 && tens % 10 === 0 && units > 0 && units < 10 && !/^\d/u.test(first.word))
      found.push({ from: i, to: i + 2, word: String(tens + units), kind: "number" });
  }
  return found;
}

function figure(word: string): number {
  if (word === "one") return 1;
  const value = Number(IRREGULAR.get(word) ?? word);
  return Number.isInteger(value) && value > 0 && value < 100 ? value : -1;
}
