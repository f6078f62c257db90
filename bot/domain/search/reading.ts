import { compoundsOf } from "./compounds.ts";
import { FIELD_END, SKIPPED } from "./forwardLists.ts";
import type { Searchable } from "./search.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { looksWelsh } from "./welsh.ts";
import { wordsOf } from "./words.ts";

/** Weight of one occurrence by where it stands, in quarters: title over topics over text over perspectives. */
export const FIELD_WEIGHTS = { title: 10, topic: 8, text: 4, perspective: 3 } as const;
/** What a weight of 1 is in the postings. */
export const WEIGHT_UNIT = 4;
const HEAVIEST = 255;

/** What the index keeps of one item. */
export type Reading = {
  /** Term to weight, in quarters. */
  terms: Map<number, number>;
  /** Numbers of the words met, each once. */
  words: Set<number>;
  /** Terms in reading order with field ends and skipped words. */
  forward: number[];
  /** Length in weighted words. */
  length: number;
};

/** Reads an item the way the index counts it. The same item always gives the same reading. */
export function readItem(item: Searchable, vocabulary: Vocabulary, stopWords: ReadonlySet<string>): Reading {
  const reading: Reading = { terms: new Map(), words: new Set(), forward: [], length: 0 };
  const take = (text: string, weight: number, keepStopWords: boolean) =>
    readField(text, weight, keepStopWords, reading, vocabulary, stopWords);
  take(item.title, FIELD_WEIGHTS.title, true);
  for (const topic of item.topics) take(topic, FIELD_WEIGHTS.topic, false);
  take(item.text, FIELD_WEIGHTS.text, false);
  for (const { text } of item.perspectives) take(text, FIELD_WEIGHTS.perspective, false);
  reading.length /= WEIGHT_UNIT;
  return reading;
}

function readField(
  text: string,
  weight: number,
  keepStopWords: boolean,
  reading: Reading,
  vocabulary: Vocabulary,
  stopWords: ReadonlySet<string>,
): void {
  const words = wordsOf(text);
  const welsh = looksWelsh(words);
  const count = (word: string): number => {
    const id = vocabulary.word(word);
    reading.words.add(id);
    if (welsh) vocabulary.markWelsh(id);
    const term = vocabulary.termOfWord(id);
    reading.terms.set(term, Math.min(HEAVIEST, (reading.terms.get(term) ?? 0) + weight));
    return term;
  };
  for (const { word } of words) {
    const stop = isStopWord(word, stopWords);
    if (stop && !keepStopWords) {
      reading.forward.push(SKIPPED);
      continue;
    }
    const term = count(word);
    reading.forward.push(stop ? SKIPPED : term);
    if (!stop) reading.length += weight;
  }
  reading.forward.push(FIELD_END);
  for (const { word } of compoundsOf(words)) count(word);
}

/** Words too common to be looked for; single letters are too. */
export function isStopWord(word: string, stopWords: ReadonlySet<string>): boolean {
  return stopWords.has(word) || (word.length === 1 && word >= "a" && word <= "z");
}
