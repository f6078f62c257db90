import type { KnowledgeIndex } from "./knowledgeIndex.ts";

import { FIELD_WEIGHTS, readItem, WEIGHT_UNIT } from "./reading.ts";
import type { Searchable } from "./search.ts";
import type { TermWeights } from "./termWeights.ts";

/** Likeness from which an item is worth a look, and from which it is probably the same. */
export const WORTH_A_LOOK = 0.18;
export const PROBABLY_THE_SAME = 0.55;
/** The words of a text that tell most: the others change nothing worth the time. */
const TELLING = 30;

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
  const probe: Searchable = {
    id: "",
    communityId: "",
    kind: "question",
    title: words.title,
    text: words.text,
    topics: [],
    perspectives: [],
    uses: 0,
    helpful: 0,
    createdAt: "",
    sample: false,
  };
  const vector = weighed(readItem(probe, index.vocabulary, stopWords).terms, weights);
  const telling = [...vector].sort((a, b) => b[1] - a[1]).slice(0, TELLING);
  const dots = new Map<number, number>();
  let buffer = new Uint32Array(1024);
  for (const [term, weight] of telling) {
    const length = index.postings.length(term);
    buffer = index.postings.read(term, buffer);
    for (let i = 0; i < length; i++) {
      const document = (buffer[i] as number) >>> 8;
      if (wanted(document)) dots.set(document, (dots.get(document) ?? 0) + weight);
    }
  }
  return [...dots]
    .sort((a, b) => b[1] - a[1])
    .slice(0, Math.max(20, most * 4))
    .map(([document]) => {
      const item = index.documents.item(document);
      const own = item && { ...item, topics: [], perspectives: [] };
      const other = own ? weighed(readItem(own, index.vocabulary, stopWords).terms, weights) : new Map();
      return { document, likeness: cosine(vector, other) };
    })
    .sort((a, b) => b.likeness - a.likeness || a.document - b.document)
    .slice(0, most);
}

function weighed(terms: Map<number, number>, weights: TermWeights): Map<number, number> {
  const vector = new Map<number, number>();
  for (const [term, weight] of terms) {
    const frequency = 1 + Math.log(Math.max(1, Math.min(weight, FIELD_WEIGHTS.title) / WEIGHT_UNIT));
    vector.set(term, frequency * weights.idf(term));
  }
  return vector;
}

function cosine(a: Map<number, number>, b: Map<number, number>): number {
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  const norm = Math.sqrt(squares(a) * squares(b));
  return norm === 0 ? 0 : dot / norm;
}

function squares(vector: Map<number, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return sum;
}
