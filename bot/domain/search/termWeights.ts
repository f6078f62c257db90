import type { KnowledgeIndex } from "./knowledgeIndex.ts";

/** Texts of the field counted in though nobody wrote them, and how many ways of saying something one would hold. */
const UNSEEN = 500;
const SAYINGS_A_TEXT = 20;

/** How much it tells that a document holds a term. */
export class TermWeights {
  readonly #index: KnowledgeIndex;
  readonly #commonness: (stem: string) => number;
  #expected: number[] = [];

  /** `commonness` tells how common a stem is in the language of the field, 0 to 1. */
  constructor(index: KnowledgeIndex, commonness: (stem: string) => number) {
    this.#index = index;
    this.#commonness = commonness;
  }

  /**
   * Inverse document frequency of a term, never negative. Documents of the field that were never seen are counted in,
   * so that the field's common words weigh little in a small or a mixed collection too.
   */
  idf(term: number): number {
    return this.rarity(this.#index.holding(term), this.#expectedShare(term));
  }

  /** The same for anything that so many documents hold. */
  rarity(holding: number, expectedShare = 0): number {
    const all = this.#index.documents.size() + UNSEEN;
    const held = holding + UNSEEN * expectedShare;
    return Math.log(1 + (all - held + 0.5) / (held + 0.5));
  }

  #expectedShare(term: number): number {
    let share = this.#expected[term];
    if (share === undefined) {
      share = 1 - Math.exp(-SAYINGS_A_TEXT * this.#commonness(this.#index.vocabulary.termText(term)));
      this.#expected[term] = share;
    }
    return share;
  }
}
