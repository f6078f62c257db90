import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import type { TermWeights } from "./termWeights.ts";
import type { Slot } from "./understanding.ts";

/** What a pair of words adds that stands together in the query and in the document. */
const TOGETHER = 0.3;
/** How much a document gains that holds every word as it was typed: then it needs no guess at what was meant. */
const ALL_TYPED = 0.4;
/** Words that may stand between two neighbours. */
const REACH = 3;

/**
 * A closer look at documents for the words as they were typed: all of them, and those that stand together.
 * Its arrays are kept between queries: `lookFor` a query's words, then ask about documents, then `clear`.
 */
export class Closeness {
  readonly #index: KnowledgeIndex;
  readonly #weights: TermWeights;
  /** For each term, which of the literal terms of this query it is, 0 for none. */
  #literal = new Uint16Array(0);
  /** By literal term, from 1 on: the term, the place of its word in the query, and what meeting it is worth. */
  readonly #terms: number[] = [0];
  readonly #places: number[] = [0];
  readonly #worths: number[] = [0];
  #seen = new Uint8Array(64);
  #slots = 0;
  #asked = 0;
  /** Words of the query that any document holds as typed. */
  #placed = 0;
  /** The most that words standing together can be worth. */
  #mostTogether = 0;
  #met = 0;
  #together = 0;

  constructor(index: KnowledgeIndex, weights: TermWeights) {
    this.#index = index;
    this.#weights = weights;
  }

  lookFor(slots: Slot[]): void {
    const terms = this.#index.vocabulary.terms();
    if (this.#literal.length < terms) this.#literal = new Uint16Array(Math.ceil(terms * 1.25));
    if (this.#seen.length < slots.length) this.#seen = new Uint8Array(slots.length);
    this.#slots = slots.length;
    this.#asked = 0;
    this.#placed = 0;
    for (let place = 0; place < slots.length; place++) {
      const slot = slots[place] as Slot;
      if (slot.said === undefined) continue;
      this.#asked++;
      if (this.#take(slot, place)) this.#placed++;
    }
    this.#mostTogether = 0;
    const most = new Float64Array(slots.length);
    for (let i = 1; i < this.#terms.length; i++) {
      const place = this.#places[i] as number;
      most[place] = Math.max(most[place] as number, this.#worths[i] as number);
    }
    for (let place = 1; place < slots.length; place++)
      this.#mostTogether += Math.min(most[place - 1] as number, most[place] as number);
  }

  clear(): void {
    for (let i = 1; i < this.#terms.length; i++) this.#literal[this.#terms[i] as number] = 0;
    this.#terms.length = 1;
    this.#places.length = 1;
    this.#worths.length = 1;
  }

  /** The most that a score can be raised to: each place of the query is paired once. */
  most(score: number): number {
    return this.#placed < 2 ? score : score * (1 + ALL_TYPED) + TOGETHER * this.#mostTogether;
  }

  /** The score with what the words as typed add to it. */
  raised(document: number, score: number): number {
    if (this.#placed < 2) return score;
    this.#look(document);
    return score * (this.#met === this.#placed ? 1 + ALL_TYPED : 1) + TOGETHER * this.#together;
  }

  /** Whether the document holds every word that was asked for, in some form of it. */
  holdsAll(document: number): boolean {
    if (this.#placed !== this.#asked) return false;
    this.#look(document);
    return this.#met === this.#placed;
  }

  /** Whether the slot brought a literal term that no slot before it did. */
  #take(slot: Slot, place: number): boolean {
    let brought = false;
    for (const { terms, via } of slot.alternatives) {
      const term = terms[0];
      if (terms.length !== 1 || term === undefined || this.#literal[term] !== 0) continue;
      if (via !== "typed" && via !== "typo" && via !== "prefix") continue;
      this.#literal[term] = this.#terms.length;
      this.#terms.push(term);
      this.#places.push(place);
      this.#worths.push(this.#weights.idf(term) * slot.weight);
      brought = true;
    }
    return brought;
  }

  /** Finds how many of the words it holds, and what the pairs are worth that are neighbours in the query and in the document. */
  #look(document: number): void {
    const { forward } = this.#index;
    const page = forward.page(document);
    const start = forward.start(document);
    const end = start + forward.length(document);
    const literal = this.#literal;
    const seen = this.#seen;
    for (let i = 0; i < this.#slots; i++) seen[i] = 0;
    let met = 0;
    let together = 0;
    let placeBefore = -9;
    let atBefore = -9;
    let worthBefore = 0;
    for (let at = start; at < end; at++) {
      const one = literal[page[at] as number] as number;
      if (one === 0) continue;
      const place = this.#places[one] as number;
      const before = seen[place] as number;
      if (before === 0) met++;
      const worth = this.#worths[one] as number;
      const pair = place === placeBefore + 1 && at - atBefore <= REACH && before < PAIRED;
      if (pair) together += Math.min(worth, worthBefore);
      seen[place] = pair ? PAIRED : Math.max(before, MET);
      placeBefore = place;
      atBefore = at;
      worthBefore = worth;
    }
    this.#met = met;
    this.#together = together;
  }
}

/** What was seen of a word in a document. */
const MET = 1;
const PAIRED = 2;
