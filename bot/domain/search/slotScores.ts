import { LENGTH_STEPS, lengthOfStep } from "./documents.ts";
import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import { PhraseFinder } from "./phrases.ts";
import type { ScoreBoard, Scored } from "./scoreBoard.ts";
import type { TermWeights } from "./termWeights.ts";
import { type Alternative, isTyped, type Phrase, type Slot, type Understanding } from "./understanding.ts";

/** BM25: how soon further occurrences stop counting, and how much longer texts are held back. */
const K1 = 1.6;
const B = 0.7;
/** How much a document's other alternatives for one word add to its best one. */
const TIE = 0.1;
/** Postings read for phrases in one query: the weightiest phrases first, what is over is left out. */
const PHRASE_BUDGET = 60_000;
/**
 * Postings read for single words in one query, and for words as typed once that is spent: a pasted page of common words
 * in a large collection would take longer than anyone waits.
 */
const WORD_BUDGET = 250_000;
const TYPED_BUDGET = 150_000;
/** Share of a large collection that may hold a word for it to still stand for another. */
const TOO_COMMON = 0.04;
const LARGE = 20_000;
/** Alternatives that weigh less than this change nothing. */
const NEGLIGIBLE = 0.04;

/** What a phrase gives to each document, and the most it could give to one. */
type Paid = { documents: Uint32Array; scores: Float64Array; places: number[]; most: number };

/** Scores documents word by word of a query: BM25 with weighted terms, each word paid for once by its best alternative. */
export class SlotScores {
  readonly phrases: PhraseFinder;
  readonly #index: KnowledgeIndex;
  readonly #weights: TermWeights;
  readonly #board: ScoreBoard;
  readonly #norms = new Float32Array(LENGTH_STEPS);
  #average = 0;
  #buffer = new Uint32Array(1024);
  #phrasesLeft = 0;
  #wordsLeft = 0;

  constructor(index: KnowledgeIndex, weights: TermWeights, board: ScoreBoard) {
    this.#index = index;
    this.#weights = weights;
    this.#board = board;
    this.phrases = new PhraseFinder(index);
  }

  /** Adds what every slot gives to every document on the board; gives the most each could give to one. */
  score({ slots, phrases }: Pick<Understanding, "slots" | "phrases">): number[] {
    this.#measure();
    this.#phrasesLeft = PHRASE_BUDGET;
    this.#wordsLeft = WORD_BUDGET;
    const paid = phrases.map((phrase) => this.#paidBy(phrase));
    return slots.map((slot, place) => this.#scoreSlot(slot, paid, place));
  }

  /** What each step of length counts, when the average length is another than last time. */
  #measure(): void {
    const average = this.#index.documents.averageLength();
    if (average === this.#average) return;
    this.#average = average;
    for (let step = 0; step < LENGTH_STEPS; step++)
      this.#norms[step] = K1 * (1 - B + (B * lengthOfStep(step)) / average);
  }

  /** The most a term can give a document that holds it often. */
  worth(rarity: number): number {
    return rarity * (K1 + 1);
  }

  /** Adds a term's score, times `share`, to the documents that have one already. */
  add(term: number, share: number): void {
    this.#board.add(this.#scored(term, share * this.worth(this.#weights.idf(term))));
  }

  #scored(term: number, factor: number): Scored {
    this.#buffer = this.#index.postings.read(term, this.#buffer);
    return {
      postings: this.#buffer,
      length: this.#index.postings.length(term),
      factor,
      steps: this.#index.documents.steps(),
      norms: this.#norms,
    };
  }

  #scoreSlot(slot: Slot, paid: Paid[], place: number): number {
    const phrases = paid.filter(({ places }) => places.includes(place));
    const only = slot.alternatives.length === 1 && phrases.length === 0;
    const typed = slot.alternatives.find(({ via }) => via === "typed")?.terms[0];
    // Other words for a word never count more than the word itself would.
    let most = this.#note(slot, typed === undefined ? Infinity : this.#weights.idf(typed), only);
    for (const { documents, scores, places, most: could } of phrases) {
      for (let i = 0; i < documents.length; i++)
        this.#board.noteOne(documents[i] as number, (scores[i] as number) / places.length);
      most = Math.max(most, could / places.length);
    }
    this.#board.settle(TIE);
    return most;
  }

  #paidBy(phrase: Phrase): Paid {
    const most = this.#note(phrase, Infinity, false);
    return { ...this.#board.taken(TIE), places: phrase.places, most };
  }

  /** Notes what each alternative gives to each document, or gives it where it is the `only` one; gives the most one could give. */
  #note({ weight: whole, alternatives }: Slot, ceiling: number, only: boolean): number {
    let most = 0;
    for (const alternative of alternatives) {
      const weight = alternative.weight * whole;
      if (weight < NEGLIGIBLE || this.#isTooCommon(alternative) || !this.#canAfford(alternative)) continue;
      const rarity =
        alternative.terms.length === 1
          ? this.#noteTerm(alternative, weight, ceiling, only)
          : this.#notePhrase(alternative, weight, ceiling);
      most = Math.max(most, weight * this.worth(rarity));
    }
    return most;
  }

  /** Words that stand for others without telling them apart cost much and change little. */
  #isTooCommon({ terms, via }: Alternative): boolean {
    if (terms.length > 1 || isTyped(via)) return false;
    const size = this.#index.documents.size();
    return size > LARGE && this.#index.holding(terms[0] as number) > size * TOO_COMMON;
  }

  #canAfford({ terms, via }: Alternative): boolean {
    if (terms.length > 1) return true;
    const least = isTyped(via) ? -TYPED_BUDGET : 0;
    const left = this.#wordsLeft - this.#index.postings.length(terms[0] as number);
    if (left < least) return false;
    this.#wordsLeft = left;
    return true;
  }

  #noteTerm({ terms }: Alternative, weight: number, ceiling: number, only: boolean): number {
    const term = terms[0] as number;
    if (this.#index.holding(term) === 0) return 0;
    const rarity = Math.min(ceiling, this.#weights.idf(term));
    const scored = this.#scored(term, weight * this.worth(rarity));
    if (only) this.#board.give(scored);
    else this.#board.note(scored);
    return rarity;
  }

  #notePhrase({ terms }: Alternative, weight: number, ceiling: number): number {
    const cost = this.phrases.cost(terms);
    if (cost > this.#phrasesLeft) return 0;
    this.#phrasesLeft -= cost;
    const { documents, frequencies } = this.phrases.find(terms);
    if (documents.length === 0) return 0;
    const rarity = Math.min(ceiling, this.#weights.rarity(documents.length));
    const factor = weight * this.worth(rarity);
    const steps = this.#index.documents.steps();
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] as number;
      const frequency = frequencies[i] as number;
      const norm = this.#norms[steps[document] as number] as number;
      this.#board.noteOne(document, (factor * frequency) / (frequency + norm));
    }
    return rarity;
  }
}
