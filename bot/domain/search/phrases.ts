import { FIELD_END, SKIPPED } from "./forwardLists.ts";
import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import { FIELD_WEIGHTS, WEIGHT_UNIT } from "./reading.ts";

/** What terms of a phrase count that are all in a document but nowhere close together. */
const APART = 0.25;

/** How much a phrase loses where one of its words is missing: the power of the share that is there. */
const LOOSE = 3;
/** Other words that may stand among a phrase's. */
const REACH = 3;

/** Finds documents where several terms stand close together. Its arrays are kept between queries and left at zero. */
export class PhraseFinder {
  readonly #index: KnowledgeIndex;
  #buffer = new Uint32Array(1024);
  #met = new Uint8Array(0);
  /** For each term, which of the phrase's terms it is, from 1 on. */
  #part = new Uint8Array(0);

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
  find(given: number[]): Found {
    const terms = given.length === 2 && given[0] !== given[1] ? given : [...new Set(given)].slice(0, 255);
    const documents = this.#holdingMost(terms);
    if (documents.length === 0) return { documents, frequencies: [] };
    this.#begin(terms);
    const frequencies: number[] = [];
    for (let i = 0; i < documents.length; i++)
      frequencies.push(this.#frequency(documents[i] as number, terms.length));
    for (const term of terms) this.#part[term] = 0;
    return { documents, frequencies };
  }

  /** Whether the document holds the run of terms word for word; `SKIPPED` stands for any one word. */
  holdsRun(document: number, run: number[]): boolean {
    const { forward } = this.#index;
    const page = forward.page(document);
    const start = forward.start(document);
    const last = start + forward.length(document) - run.length;
    for (let at = start; at <= last; at++) {
      let i = 0;
      while (
        i < run.length &&
        (page[at + i] === run[i] || (run[i] === SKIPPED && page[at + i] !== FIELD_END))
      )
        i++;
      if (i === run.length) return true;
    }
    return false;
  }

  #begin(terms: number[]): void {
    const known = this.#index.vocabulary.terms();
    if (this.#part.length < known) this.#part = new Uint8Array(Math.ceil(known * 1.25));
    terms.forEach((term, i) => {
      this.#part[term] = i + 1;
    });
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
    for (let step = 0; step < rarest.length; step++) {
      const term = rarest[step] as number;
      // Whoever has none of the rarer ones cannot reach what is needed any more.
      const open = step <= rarest.length - needed;
      if (!open && seen.length === 0) break;
      const length = postings.length(term);
      const buffer = postings.read(term, this.#buffer);
      this.#buffer = buffer;
      for (let i = 0; i < length; i++) {
        const document = (buffer[i] as number) >>> 8;
        const before = met[document] as number;
        if (before === 0) {
          if (!open) continue;
          seen.push(document);
        }
        met[document] = before + 1;
      }
    }
    const held: number[] = [];
    for (let i = 0; i < seen.length; i++) {
      const document = seen[i] as number;
      if ((met[document] as number) >= needed && documents.alive(document)) held.push(document);
      met[document] = 0;
    }
    return held;
  }

  #frequency(document: number, terms: number): number {
    const { forward, documents } = this.#index;
    const page = forward.page(document);
    const start = forward.start(document);
    const end = start + forward.length(document);
    const needed = neededOf(terms);
    const part = this.#part;
    let field = 0;
    let frequency = 0;
    for (let at = start; at < end; at++) {
      const term = page[at] as number;
      if (term === FIELD_END) field++;
      if (part[term] === 0) continue;
      let met = 1;
      let to = at;
      const reach = Math.min(end, at + terms + REACH);
      for (let next = at + 1; next < reach; next++) {
        const other = page[next] as number;
        if (other === FIELD_END) break;
        if (part[other] === 0) continue;
        if (isFirst(page, at, next)) met++;
        to = next;
      }
      if (met < needed) continue;
      const topics = documents.item(document)?.topics.length ?? 0;
      frequency += fieldWeight(field, topics) * (met / terms) ** LOOSE;
      at = to;
    }
    return frequency > 0 ? frequency / WEIGHT_UNIT : APART;
  }
}

/** Documents, and side by side how often each holds a phrase. */
export type Found = { documents: number[]; frequencies: number[] };

/** Whether the term at `next` was not met since `from`. */
function isFirst(page: Uint32Array, from: number, next: number): boolean {
  const term = page[next];
  for (let at = from; at < next; at++) if (page[at] === term) return false;
  return true;
}

function neededOf(terms: number): number {
  return terms <= 2 ? terms : Math.ceil(terms * 0.6);
}

function fieldWeight(field: number, topics: number): number {
  if (field === 0) return FIELD_WEIGHTS.title;
  if (field <= topics) return FIELD_WEIGHTS.topic;
  return field === topics + 1 ? FIELD_WEIGHTS.text : FIELD_WEIGHTS.perspective;
}
