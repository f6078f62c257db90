import { Closeness } from "./closeness.ts";
import type { Wanted } from "./documents.ts";
import { BELIEVED, type FeedbackTerm, feedbackTerms, trustIn } from "./feedback.ts";
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
  /** Every document that matches, in no order. */
  matching: number[];
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
  #buffer = new Uint32Array(1024);

  constructor(index: KnowledgeIndex, weights: TermWeights) {
    this.#index = index;
    this.#weights = weights;
    this.#slots = new SlotScores(index, weights, this.#board);
  }

  rank(understanding: Understanding, wanted: Wanted, most: number): Ranking {
    this.#board.fit(this.#index.documents.end());
    const { slots } = understanding;
    const could = this.#slots.score(understanding);
    const possible = could.reduce((sum, most) => sum + most, 0);
    const asked = possible + this.#nowhere(slots, could);
    const { about, ofTheField } = this.#scoreThemes(understanding);
    const least = slots.length > 1 ? possible * LEAST_SHARE : 0;
    const matching = this.#matching(understanding, wanted, least, ofTheField);
    const { top, alike } = this.#addThemes(matching);
    const feedback = this.#applyFeedback(slots, matching);
    const closeness = new Closeness(this.#index, this.#weights, slots);
    const best = this.#raised(closeness, this.#select(matching, Math.max(most, LOOKED_AT_AGAIN)));
    const first = best[0];
    this.#board.clear();
    return {
      ranked: best.slice(0, most),
      matching,
      feedback,
      about,
      reached: asked > 0 ? top / asked : 0,
      alike,
      ahead: first === undefined ? 0 : 1 - (best[1]?.score ?? 0) / first.score,
      literal: first !== undefined && closeness.holdsAll(first.document),
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
      for (let i = 0; i < length; i++) {
        const posting = this.#buffer[i] as number;
        this.#board.giveAlike(posting >>> 8, (weight * (posting & 255)) / WHOLLY);
      }
    }
    return query;
  }

  /** Documents that are wanted and match by their words or by what they are about, foreign ones set back. */
  #matching({ quoted }: Understanding, wanted: Wanted, least: number, ofTheField: number): number[] {
    const { scores, alike, touched } = this.#board;
    const { documents } = this.#index;
    const { phrases } = this.#slots;
    const matching: number[] = [];
    for (let i = 0; i < touched.length; i++) {
      const document = touched[i] as number;
      const score = scores[document] as number;
      if (score <= least && (alike[document] as number) < ABOUT_THE_SAME) continue;
      if (!wanted(document)) continue;
      if (quoted.length > 0 && !quoted.every((run) => phrases.holdsRun(document, run))) continue;
      matching.push(document);
      if (ofTheField > 0)
        scores[document] = score * (1 - FOREIGN * ofTheField * (1 - documents.ofTheField(document)));
    }
    return matching;
  }

  /** Adds what being about the same is worth, and the light preference. Gives the best by words and its likeness. */
  #addThemes(matching: number[]): { top: number; alike: number } {
    const { scores, alike } = this.#board;
    const preferences = this.#index.documents.preferences();
    let top = 0;
    for (let i = 0; i < matching.length; i++) top = Math.max(top, scores[matching[i] as number] as number);
    const worth = ABOUT * (top || 1);
    let best = 0;
    let chosen = { top: 0, alike: 0 };
    for (let i = 0; i < matching.length; i++) {
      const document = matching[i] as number;
      const byWords = scores[document] as number;
      const about = alike[document] as number;
      const score = (byWords + about * worth) * (preferences[document] as number);
      scores[document] = score;
      if (score <= best) continue;
      best = score;
      chosen = { top: byWords, alike: about };
    }
    return chosen;
  }

  /** Lets terms of the best documents change the order of what matches; they bring in nothing new. */
  #applyFeedback(slots: Slot[], matching: number[]): FeedbackTerm[] {
    const trust = trustIn(slots);
    if (trust === 0) return [];
    const terms = feedbackTerms(this.#index, this.#weights, this.#select(matching, BELIEVED));
    const weight = slots.reduce((sum, slot) => sum + slot.weight, 0);
    const share = (FEEDBACK / (1 - FEEDBACK)) * weight * trust;
    for (const one of terms) this.#slots.add(one.term, share * one.weight);
    return terms;
  }

  #select(documents: number[], most: number): Ranked[] {
    const top = new TopDocuments(most);
    for (const document of documents) top.offer(document, this.#board.scores[document] as number);
    return top.best();
  }

  /** The best documents once more, those first that hold the words as they were typed. */
  #raised(closeness: Closeness, ranked: Ranked[]): Ranked[] {
    const again = ranked
      .slice(0, LOOKED_AT_AGAIN)
      .map(({ document, score }) => ({ document, score: closeness.raised(document, score) }));
    again.sort((a, b) => b.score - a.score || a.document - b.document);
    return [...again, ...ranked.slice(LOOKED_AT_AGAIN)];
  }
}
