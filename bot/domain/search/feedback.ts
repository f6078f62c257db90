import { SKIPPED } from "./forwardLists.ts";
import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import type { TermWeights } from "./termWeights.ts";
import type { Slot } from "./understanding.ts";

/** Pseudo-relevance feedback (RM3, Abdul-Jaleel et al. 2004): documents believed, terms taken. */
export const BELIEVED = 5;
const TAKEN = 20;
/** Believed documents that must share a term. */
const AGREEING = 2;

export type FeedbackTerm = { term: number; weight: number };

/** What the best documents say. Its arrays are kept between queries and left at zero. */
export class Feedback {
  readonly #index: KnowledgeIndex;
  readonly #weights: TermWeights;
  #weight = new Float64Array(0);
  #documents = new Uint8Array(0);
  #last = new Uint8Array(0);

  constructor(index: KnowledgeIndex, weights: TermWeights) {
    this.#index = index;
    this.#weights = weights;
  }

  /**
   * Terms that several of the best documents share, with weights that sum to how much those documents have in common:
   * documents about the same thing teach much, documents that only share the query's words teach little.
   */
  terms(believed: { document: number; score: number }[]): FeedbackTerm[] {
    const total = believed.reduce((sum, { score }) => sum + score, 0);
    if (total === 0) return [];
    this.#fit();
    const met: number[] = [];
    believed.forEach(({ document, score }, i) => {
      this.#count(document, i + 1, score / total, met);
    });
    const best: FeedbackTerm[] = [];
    for (const term of met)
      insert(best, { term, weight: (this.#weight[term] as number) * this.#weights.idf(term) });
    const sum = best.reduce((all, { weight }) => all + weight, 0);
    const shared = best
      .filter(({ term }) => (this.#documents[term] as number) >= AGREEING)
      .map(({ term, weight }) => ({ term, weight: weight / sum }));
    for (const term of met) {
      this.#weight[term] = 0;
      this.#documents[term] = 0;
      this.#last[term] = 0;
    }
    return shared;
  }

  /** Counts the terms of one document, the `place`th, and notes in `met` those not met before. */
  #count(document: number, place: number, share: number, met: number[]): void {
    const { forward } = this.#index;
    const page = forward.page(document);
    const start = forward.start(document);
    const length = forward.length(document);
    for (let at = start; at < start + length; at++) {
      const term = page[at] as number;
      if (term <= SKIPPED) continue;
      if (this.#documents[term] === 0) met.push(term);
      this.#weight[term] = (this.#weight[term] as number) + share / length;
      if (this.#last[term] === place) continue;
      this.#documents[term] = (this.#documents[term] as number) + 1;
      this.#last[term] = place;
    }
  }

  #fit(): void {
    const terms = this.#index.vocabulary.terms();
    if (this.#weight.length >= terms) return;
    const size = Math.ceil(terms * 1.25);
    this.#weight = new Float64Array(size);
    this.#documents = new Uint8Array(size);
    this.#last = new Uint8Array(size);
  }
}

/** Keeps the weightiest, of equal ones the first. */
function insert(best: FeedbackTerm[], one: FeedbackTerm): void {
  let at = best.length;
  while (at > 0 && (best[at - 1] as FeedbackTerm).weight < one.weight) at--;
  if (at === TAKEN) return;
  if (best.length === TAKEN) best.pop();
  best.splice(at, 0, one);
}

/**
 * How far the best documents may speak for a query, 0 to 1: fully when it has many words and they are met as typed,
 * not at all when it has few or most had to be guessed at.
 */
export function trustIn(slots: Slot[]): number {
  const typed = slots.filter(({ said, weight }) => said && weight > 0.5);
  if (typed.length === 0) return 0;
  const met = typed.filter(({ alternatives }) => alternatives.some(({ via }) => via === "typed")).length;
  return Math.min(1, Math.max(0, (met - 2) / 4)) * (met / typed.length) ** 2;
}
