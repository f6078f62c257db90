import { FIELD_END } from "./forwardLists.ts";
import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import { FIELD_WEIGHTS, WEIGHT_UNIT } from "./reading.ts";

/** What terms of a phrase count that are all in a document but nowhere close together. */
const APART = 0.25;

/** How much a phrase loses where one of its words is missing: the power of the share that is there. */
const LOOSE = 3;

/** Finds documents where several terms stand close together. */
export class PhraseFinder {
  readonly #index: KnowledgeIndex;
  #buffer = new Uint32Array(1024);
  #met = new Uint8Array(0);

  constructor(index: KnowledgeIndex) {
    this.#index = index;
  }

  /** Postings that looking for the terms would read. */
  cost(terms: number[]): number {
    let sum = 0;
    for (const term of terms) sum += this.#index.postings.length(term);
    return sum;
  }

  /**
   * How often, weighted by field, documents hold the terms close together; less where one is missing,
   * and only a little where they are all there but apart.
   */
  find(given: number[]): { document: number; frequency: number }[] {
    const terms = [...new Set(given)];
    return this.#holdingMost(terms).map((document) => ({
      document,
      frequency: this.#frequency(document, terms),
    }));
  }

  /** Whether the document holds the run of terms word for word; `SKIPPED` stands for any one word. */
  holdsRun(document: number, run: number[]): boolean {
    const list = this.#index.forward.get(document);
    for (let at = 0; at + run.length <= list.length; at++) {
      let i = 0;
      while (i < run.length && (list[at + i] === run[i] || (run[i] === 1 && list[at + i] !== FIELD_END))) i++;
      if (i === run.length) return true;
    }
    return false;
  }

  /** Living documents that hold the terms: both of two, at least most of more. */
  #holdingMost(terms: number[]): number[] {
    const { postings, documents } = this.#index;
    if (this.#met.length < documents.end())
      this.#met = new Uint8Array(Math.ceil(documents.end() * 1.25) + 64);
    const met = this.#met;
    const needed = neededOf(terms.length);
    const rarest = terms.toSorted((a, b) => postings.length(a) - postings.length(b));
    const seen: number[] = [];
    rarest.forEach((term, step) => {
      // Whoever has none of the rarer ones cannot reach what is needed any more.
      const open = step <= rarest.length - needed;
      const length = postings.length(term);
      this.#buffer = postings.read(term, this.#buffer);
      for (let i = 0; i < length; i++) {
        const document = (this.#buffer[i] as number) >>> 8;
        const before = met[document] as number;
        if (before === 0) {
          if (!open) continue;
          seen.push(document);
        }
        met[document] = before + 1;
      }
    });
    const held = seen.filter((document) => (met[document] as number) >= needed && documents.alive(document));
    for (const document of seen) met[document] = 0;
    return held;
  }

  #frequency(document: number, terms: number[]): number {
    const list = this.#index.forward.get(document);
    const needed = neededOf(terms.length);
    const reach = terms.length + 3;
    const topics = this.#index.documents.item(document)?.topics.length ?? 0;
    let field = 0;
    let frequency = 0;
    for (let at = 0; at < list.length; at++) {
      const term = list[at] as number;
      if (term === FIELD_END) field++;
      if (!terms.includes(term)) continue;
      const met = [term];
      let to = at;
      for (let next = at + 1; next < list.length && next < at + reach; next++) {
        const other = list[next] as number;
        if (other === FIELD_END) break;
        if (!terms.includes(other)) continue;
        if (!met.includes(other)) met.push(other);
        to = next;
      }
      if (met.length < needed) continue;
      frequency += fieldWeight(field, topics) * (met.length / terms.length) ** LOOSE;
      at = to;
    }
    return frequency > 0 ? frequency / WEIGHT_UNIT : APART;
  }
}

function neededOf(terms: number): number {
  return terms <= 2 ? terms : Math.ceil(terms * 0.6);
}

function fieldWeight(field: number, topics: number): number {
  if (field === 0) return FIELD_WEIGHTS.title;
  if (field <= topics) return FIELD_WEIGHTS.topic;
  return field === topics + 1 ? FIELD_WEIGHTS.text : FIELD_WEIGHTS.perspective;
}
