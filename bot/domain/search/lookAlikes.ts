import type { KnowledgeIndex } from "./knowledgeIndex.ts";

import { FIELD_WEIGHTS, isStopWord, WEIGHT_UNIT } from "./reading.ts";
import { stemOf } from "./stem.ts";
import type { TermWeights } from "./termWeights.ts";
import { TopDocuments } from "./topDocuments.ts";
import { wordsOf } from "./words.ts";

/** Likeness from which an item is worth a look, and from which it is probably the same. */
export const WORTH_A_LOOK = 0.2;
/**
 * On the development set two texts about the same thing reached 0.54 and more, two about different things
 * in the same words 0.33 at most. Nearer the upper end, since a wrong claim costs more than a missed one.
 */
export const PROBABLY_THE_SAME = 0.45;
/** The words of a text that tell most: the others change nothing worth the time. */
const TELLING = 30;
/** Items looked at closely, and how many may hold a word for it to point to them. */
const CANDIDATES = 20;
const COMMON = 1000;

export type Alike = { document: number; likeness: number };

/** Items by how alike their words are to a text (cosine of weighted words, 0 to 1), most alike first. */
export function alike(
  index: KnowledgeIndex,
  weights: TermWeights,
  stopWords: ReadonlySet<string>,
  words: { title: string; text: string },
  wanted: (document: number) => boolean,
  most: number,
): Alike[] {
  const vectorOf = (title: string, text: string) => weighed(title, text, stopWords, index, weights);
  const vector = vectorOf(words.title, words.text);
  return candidates(vector, index, wanted, Math.max(CANDIDATES, most * 4))
    .map((document) => {
      const item = index.documents.item(document);
      return { document, likeness: item ? cosine(vector, vectorOf(item.title, item.text)) : 0 };
    })
    .sort((a, b) => b.likeness - a.likeness || a.document - b.document)
    .slice(0, most);
}

/** Documents that share the most telling words. */
function candidates(
  vector: Map<string, number>,
  index: KnowledgeIndex,
  wanted: (document: number) => boolean,
  most: number,
): number[] {
  const telling = [...vector].sort((a, b) => b[1] - a[1]).slice(0, TELLING);
  const shared = new Map<number, number>();
  let buffer = new Uint32Array(1024);
  for (const [stem, weight] of telling) {
    const term = index.vocabulary.knownTerm(stem);
    if (term === undefined || index.holding(term) > Math.max(COMMON, index.documents.size() / 10)) continue;
    const length = index.postings.length(term);
    buffer = index.postings.read(term, buffer);
    for (let i = 0; i < length; i++) {
      const document = (buffer[i] as number) >>> 8;
      if (wanted(document)) shared.set(document, (shared.get(document) ?? 0) + weight);
    }
  }
  const top = new TopDocuments(most);
  for (const [document, weight] of shared) top.offer(document, weight);
  return top.best().map(({ document }) => document);
}

/** The stems of a text by how much they tell. Learns nothing from the text: it may never be saved. */
function weighed(
  title: string,
  text: string,
  stopWords: ReadonlySet<string>,
  index: KnowledgeIndex,
  weights: TermWeights,
): Map<string, number> {
  const times = new Map<string, number>();
  const count = (words: string, weight: number) => {
    for (const { word } of wordsOf(words))
      if (!isStopWord(word, stopWords)) times.set(stemOf(word), (times.get(stemOf(word)) ?? 0) + weight);
  };
  count(title, FIELD_WEIGHTS.title);
  count(text, FIELD_WEIGHTS.text);
  const vector = new Map<string, number>();
  for (const [stem, weight] of times) {
    const term = index.vocabulary.knownTerm(stem);
    const often = 1 + Math.log(Math.max(1, Math.min(weight, FIELD_WEIGHTS.title) / WEIGHT_UNIT));
    vector.set(stem, often * (term === undefined ? weights.rarity(0) : weights.idf(term)));
  }
  return vector;
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let dot = 0;
  for (const [stem, weight] of a) dot += weight * (b.get(stem) ?? 0);
  const norm = Math.sqrt(squares(a) * squares(b));
  return norm === 0 ? 0 : dot / norm;
}

function squares(vector: Map<string, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return sum;
}
