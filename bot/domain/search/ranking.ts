import { Closeness } from "./closeness.ts";
import type { Wanted } from "./documents.ts";
import { BELIEVED, Feedback, type FeedbackTerm, trustIn } from "./feedback.ts";
import { type KnowledgeIndex, WHOLLY } from "./knowledgeIndex.ts";
import { ScoreBoard } from "./scoreBoard.ts";
import { SlotScores } from "./slotScores.ts";
import type { TermWeights } from "./termWeights.ts";
import { type About, type Aboutness, QUERY_BOUNDS } from "./themes.ts";
import { TopDocuments } from "./topDocuments.ts";
import type { Slot, Understanding } from "./understanding.ts";

/** Share of the most a query can give that a document must reach to be a result by its words. */
const LEAST_SHARE = 0.05;
/** How much being about the same counts, measured by the best match of words; and from where on it is enough alone. */
const ABOUT = 1.5;
const ABOUT_THE_SAME = 0.3;
/**
 * How much meeting every word of a query in some way counts, measured by the best match of words; up to how many words,
 * since in a long text no word of its own matters.
 */
const ALL_MET = 0.4;
const SHORT_QUERY = 8;
/** How much a text of another field loses when the query is in the words of this one. */
const FOREIGN = 0.4;
/** Share of the final score that feedback has at most. */
const FEEDBACK = 0.5;
/** Documents looked at again for words that stand together in the query and in them. */
const LOOKED_AT_AGAIN = 40;
/** Postings read for themes in one query, the strongest themes first. */
const THEME_BUDGET = 150_000;

export type Ranked = { document: number; score: number };
export type Ranking = {
  /** Best first, as many as asked for. */
  ranked: Ranked[];
  /** Every document that matches, in no order; a view that holds until the next query. */
  matching: Uint32Array;
  /** Terms taken from the best documents, with their weights. */
  feedback: FeedbackTerm[];
  /** What the query is about. */
  about: About;
  /** What the best document reached by words of what the query could give, 0 to 1 or a little more. */
  reached: number;
  /** How much the best document is about what the query is about, 0 to 1. */
  alike: number;
  /** How far the best document is ahead of the next, 0 to 1. */
  ahead: number;
  /** Whether the best document holds every word as it was typed. */
  literal: boolean;
};

/** Scores documents for what a query was understood to be. */
export class Ranker {
  readonly #index: KnowledgeIndex;
  readonly #weights: TermWeights;
  readonly #board = new ScoreBoard();
  readonly #slots: SlotScores;
  readonly #closeness: Closeness;
  readonly #feedback: Feedback;
  #matching = new Uint32Array(0);
  #buffer = new Uint32Array(1024);

  constructor(index: KnowledgeIndex, weights: TermWeights) {
    this.#index = index;
    this.#weights = weights;
    this.#slots = new SlotScores(index, weights, this.#board);
    this.#closeness = new Closeness(index, weights);
    this.#feedback = new Feedback(index, weights);
  }

  rank(understanding: Understanding, wanted: Wanted, most: number): Ranking {
    this.#board.fit(this.#index.documents.end());
    const { slots } = understanding;
    const could = this.#slots.score(understanding);
    const possible = could.reduce((sum, most) => sum + most, 0);
    const asked = possible + this.#nowhere(slots, could);
    const { about, ofTheField } = this.#scoreThemes(understanding);
    const least = slots.length > 1 ? possible * LEAST_SHARE : 0;
    const matching = this.#matches(understanding, wanted, least, ofTheField);
    const { top, alike } = this.#weigh(matching, slots.length);
    const feedback = this.#applyFeedback(slots, matching);
    this.#closeness.lookFor(slots);
    const best = this.#raised(this.#select(matching, Math.max(most, LOOKED_AT_AGAIN)), Math.max(most, 2));
    const first = best[0];
    const literal = first !== undefined && this.#closeness.holdsAll(first.document);
    this.#closeness.clear();
    this.#board.clear();
    return {
      ranked: best.slice(0, most),
      matching,
      feedback,
      about,
      reached: asked > 0 ? top / asked : 0,
      alike,
      ahead: first === undefined ? 0 : 1 - (best[1]?.score ?? 0) / first.score,
      literal,
    };
  }

  /** What words would have been worth that no document holds: they are still asked about. */
  #nowhere(slots: Slot[], could: number[]): number {
    const missing = slots.filter(({ said }, i) => said !== undefined && could[i] === 0);
    return missing.reduce((sum, { weight }) => sum + weight * this.#slots.worth(this.#weights.rarity(0)), 0);
  }

  /** Notes how much every document is about what the query is about. */
  #scoreThemes({ said }: Understanding): Aboutness {
    const { about, themes } = this.#index;
    const words = [...said.keys()].map((stem) => themes.word(stem));
    const query = themes.about(words, [...said.values()], QUERY_BOUNDS);
    let left = THEME_BUDGET;
    for (const { theme, weight } of query.about) {
      const length = about.length(theme);
      left -= length;
      if (left < 0) break;
      this.#buffer = about.read(theme, this.#buffer);
      this.#board.giveAlike(this.#buffer, length, weight, WHOLLY);
    }
    return query;
  }

  /** Documents that are wanted and match by their words or by what they are about, foreign ones set back. */
  #matches({ quoted }: Understanding, wanted: Wanted, least: number, ofTheField: number): Uint32Array {
    const { scores, alike, touched, count } = this.#board;
    const { documents } = this.#index;
    const { phrases } = this.#slots;
    if (this.#matching.length < count) this.#matching = new Uint32Array(Math.ceil(count * 1.25) + 64);
    const matching = this.#matching;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number;
      const score = scores[document] as number;
      if (score <= least && (alike[document] as number) < ABOUT_THE_SAME) continue;
      if (!wanted(document)) continue;
      if (quoted.length > 0 && !quoted.every((run) => phrases.holdsRun(document, run))) continue;
      matching[found++] = document;
      if (ofTheField > 0)
        scores[document] = score * (1 - FOREIGN * ofTheField * (1 - documents.ofTheField(document)));
    }
    return matching.subarray(0, found);
  }

  /**
   * Adds what meeting many of the query's `words` and being about the same are worth, and the light preference.
   * Gives what the best has by words, and its likeness.
   */
  #weigh(matching: Uint32Array, words: number): { top: number; alike: number } {
    const { scores, alike, met } = this.#board;
    const preferences = this.#index.documents.preferences();
    let top = 0;
    for (let i = 0; i < matching.length; i++) top = Math.max(top, scores[matching[i] as number] as number);
    const worth = ABOUT * (top || 1);
    const each = words > 1 && words <= SHORT_QUERY ? (ALL_MET * top) / words : 0;
    let best = 0;
    let chosen = { top: 0, alike: 0 };
    for (let i = 0; i < matching.length; i++) {
      const document = matching[i] as number;
      const byWords = scores[document] as number;
      const about = alike[document] as number;
      const score =
        (byWords + (met[document] as number) * each + about * worth) * (preferences[document] as number);
      scores[document] = score;
      if (score <= best) continue;
      best = score;
      chosen = { top: byWords, alike: about };
    }
    return chosen;
  }

  /** Lets terms of the best documents change the order of what matches; they bring in nothing new. */
  #applyFeedback(slots: Slot[], matching: Uint32Array): FeedbackTerm[] {
    const trust = trustIn(slots);
    if (trust === 0) return [];
    const terms = this.#feedback.terms(this.#select(matching, BELIEVED));
    const weight = slots.reduce((sum, slot) => sum + slot.weight, 0);
    const share = (FEEDBACK / (1 - FEEDBACK)) * weight * trust;
    for (const one of terms) this.#slots.add(one.term, share * one.weight);
    return terms;
  }

  #select(documents: Uint32Array, most: number): Ranked[] {
    const { scores } = this.#board;
    const top = new TopDocuments(most);
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] as number;
      top.offer(document, scores[document] as number);
    }
    return top.best();
  }

  /** The best documents once more, those first that hold the words as they were typed; as many as asked for. */
  #raised(ranked: Ranked[], most: number): Ranked[] {
    const top = new TopDocuments(Math.min(most, LOOKED_AT_AGAIN));
    for (const { document, score } of ranked.slice(0, LOOKED_AT_AGAIN)) {
      // Those after it have less to be raised from.
      if (top.isFull() && this.#closeness.most(score) < top.worst()) break;
      top.offer(document, this.#closeness.raised(document, score));
    }
    return [...top.best(), ...ranked.slice(LOOKED_AT_AGAIN)];
  }
}
