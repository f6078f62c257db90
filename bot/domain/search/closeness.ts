import { SKIPPED } from "./forwardLists.ts";
import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import type { TermWeights } from "./termWeights.ts";
import type { Slot } from "./understanding.ts";

/** What a pair of words adds that stands together in the query and in the document. */
const TOGETHER = 0.3;
/** How much a document gains that holds every word as it was typed: then it needs no guess at what was meant. */
const ALL_TYPED = 0.4;
/** Words that may stand between two neighbours. */
const REACH = 3;

/** A closer look at documents for the words as they were typed: all of them, and those that stand together. */
export class Closeness {
  readonly #index: KnowledgeIndex;
  readonly #weights: TermWeights;
  readonly #slots: Slot[];
  /** Terms that are words of the query as typed, to the word's place. */
  readonly #places = new Map<number, number>();
  readonly #asked: number;

  constructor(index: KnowledgeIndex, weights: TermWeights, slots: Slot[]) {
    this.#index = index;
    this.#weights = weights;
    this.#slots = slots;
    this.#asked = slots.filter(({ said }) => said !== undefined).length;
    slots.forEach((slot, place) => {
      if (slot.said === undefined) return;
      for (const { terms, via } of slot.alternatives) {
        const term = terms[0];
        const literal = via === "typed" || via === "typo" || via === "prefix";
        if (terms.length === 1 && term !== undefined && literal && !this.#places.has(term))
          this.#places.set(term, place);
      }
    });
  }

  /** The score with what the words as typed add to it. */
  raised(document: number, score: number): number {
    if (this.#places.size < 2) return score;
    const all = this.#missing(document).size === 0;
    return score * (all ? 1 + ALL_TYPED : 1) + TOGETHER * this.#neighbours(document);
  }

  /** Whether the document holds every word that was asked for, in some form of it. */
  holdsAll(document: number): boolean {
    return new Set(this.#places.values()).size === this.#asked && this.#missing(document).size === 0;
  }

  #missing(document: number): Set<number> {
    const list = this.#index.forward.get(document);
    const missing = new Set(this.#places.values());
    for (let at = 0; at < list.length && missing.size > 0; at++) {
      const place = this.#places.get(list[at] as number);
      if (place !== undefined) missing.delete(place);
    }
    return missing;
  }

  /** What the pairs of words are worth that are neighbours in the query and in the document. */
  #neighbours(document: number): number {
    const list = this.#index.forward.get(document);
    const seen: number[] = [];
    let sum = 0;
    let placeBefore = -9;
    let atBefore = -9;
    let worthBefore = 0;
    for (let at = 0; at < list.length; at++) {
      const term = list[at] as number;
      const place = term > SKIPPED ? this.#places.get(term) : undefined;
      if (place === undefined) continue;
      const worth = this.#weights.idf(term) * (this.#slots[place]?.weight ?? 0);
      if (place === placeBefore + 1 && at - atBefore <= REACH && !seen.includes(place)) {
        seen.push(place);
        sum += Math.min(worth, worthBefore);
      }
      placeBefore = place;
      atBefore = at;
      worthBefore = worth;
    }
    return sum;
  }
}
