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
  /** Words of the query that any document holds as typed. */
  readonly #placed: number;
  readonly #seen: Uint8Array;

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
    this.#placed = new Set(this.#places.values()).size;
    this.#seen = new Uint8Array(slots.length);
  }

  /** The score with what the words as typed add to it. */
  raised(document: number, score: number): number {
    if (this.#placed < 2) return score;
    const { met, together } = this.#look(document);
    return score * (met === this.#placed ? 1 + ALL_TYPED : 1) + TOGETHER * together;
  }

  /** Whether the document holds every word that was asked for, in some form of it. */
  holdsAll(document: number): boolean {
    return this.#placed === this.#asked && this.#look(document).met === this.#placed;
  }

  /** How many of the words it holds, and what the pairs are worth that are neighbours in the query and in the document. */
  #look(document: number): { met: number; together: number } {
    const list = this.#index.forward.get(document);
    const seen = this.#seen.fill(0);
    let met = 0;
    let together = 0;
    let placeBefore = -9;
    let atBefore = -9;
    let worthBefore = 0;
    for (let at = 0; at < list.length; at++) {
      const term = list[at] as number;
      const place = term > SKIPPED ? this.#places.get(term) : undefined;
      if (place === undefined) continue;
      const before = seen[place] as number;
      if (before === 0) met++;
      const worth = this.#weights.idf(term) * (this.#slots[place]?.weight ?? 0);
      const pair = place === placeBefore + 1 && at - atBefore <= REACH && before < PAIRED;
      if (pair) together += Math.min(worth, worthBefore);
      seen[place] = pair ? PAIRED : Math.max(before, MET);
      placeBefore = place;
      atBefore = at;
      worthBefore = worth;
    }
    return { met, together };
  }
}

/** What was seen of a word in a document. */
const MET = 1;
const PAIRED = 2;
