import { LENGTH_STEPS, lengthOfStep, type Wanted } from "./documents.ts";
import { BELIEVED, type FeedbackTerm, feedbackTerms, trustIn } from "./feedback.ts";
import { SKIPPED } from "./forwardLists.ts";
import { type KnowledgeIndex, WHOLLY } from "./knowledgeIndex.ts";
import { PhraseFinder } from "./phrases.ts";
import { WEIGHT_UNIT } from "./reading.ts";
import { ScoreBoard } from "./scoreBoard.ts";
import type { TermWeights } from "./termWeights.ts";
import { type About, type Aboutness, QUERY_BOUNDS } from "./themes.ts";
import { TopDocuments } from "./topDocuments.ts";
import type { Alternative, Slot, Understanding } from "./understanding.ts";

/** BM25: how soon further occurrences stop counting, and how much longer texts are held back. */
const K1 = 1.6;
const B = 0.7;
/** How much a document's other alternatives for one idea add to its best one. */
const TIE = 0.1;
/** Share of the most a query can give that a document must reach to be a result by its words. */
const LEAST_SHARE = 0.05;
/** How much being about the same counts, measured by the best match of words; and from where on it is enough alone. */
const ABOUT = 2;
const ABOUT_THE_SAME = 0.3;
/** How much a text of another field loses when the query is in the words of this one. */
const FOREIGN = 0.4;
/** Share of the final score that feedback has at most. */
const FEEDBACK = 0.5;
/** Documents looked at again for words that stand together in the query and in them. */
const LOOKED_AT_AGAIN = 40;
const TOGETHER = 0.3;
/** How much a document gains that holds every word as it was typed: then it needs no guess at what was meant. */
const ALL_TYPED = 0.6;
/** Postings read for phrases in one query: the weightiest phrases first, what is over is left out. */
const PHRASE_BUDGET = 60_000;
/** Postings read for themes in one query, the strongest themes first. */
const THEME_BUDGET = 150_000;
/** Share of a large collection that may hold a word for it to still stand for another. */
const TOO_COMMON = 0.04;
const LARGE = 20_000;
/** Alternatives that weigh less than this change nothing. */
const NEGLIGIBLE = 0.04;

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
};

/** Scores documents for what a query was understood to be. */
export class Ranker {
  readonly #index: KnowledgeIndex;
  readonly #weights: TermWeights;
  readonly #phrases: PhraseFinder;
  readonly #board = new ScoreBoard();
  readonly #norms = new Float32Array(LENGTH_STEPS);
  #buffer = new Uint32Array(1024);
  #phrasesLeft = 0;

  constructor(index: KnowledgeIndex, weights: TermWeights) {
    this.#index = index;
    this.#weights = weights;
    this.#phrases = new PhraseFinder(index);
  }

  rank(understanding: Understanding, wanted: Wanted, most: number): Ranking {
    this.#prepare();
    const { slots } = understanding;
    const could = slots.map((slot) => this.#scoreSlot(slot));
    const possible = could.reduce((sum, most) => sum + most, 0);
    // A word that is nowhere is still asked about.
    const nowhere = slots.filter(({ said }, i) => said !== undefined && could[i] === 0);
    const asked = nowhere.reduce(
      (sum, slot) => sum + slot.weight * this.#weights.rarity(0) * (K1 + 1),
      possible,
    );
    const { about, ofTheField } = this.#scoreThemes(understanding);
    const least = slots.length > 1 ? possible * LEAST_SHARE : 0;
    const matching = this.#matching(understanding, wanted, least, ofTheField);
    const { top, alike } = this.#addThemes(matching);
    const trust = trustIn(slots);
    const feedback =
      trust > 0 ? feedbackTerms(this.#index, this.#weights, this.#select(matching, BELIEVED)) : [];
    const weight = slots.reduce((sum, slot) => sum + slot.weight, 0);
    this.#applyFeedback(feedback, (FEEDBACK / (1 - FEEDBACK)) * weight * trust);
    const best = this.#select(matching, Math.max(most, LOOKED_AT_AGAIN));
    const ranked = this.#together(slots, best).slice(0, most);
    this.#board.clear();
    return { ranked, matching, feedback, about, reached: asked > 0 ? top / asked : 0, alike };
  }

  #prepare(): void {
    const { documents } = this.#index;
    this.#board.fit(documents.end());
    const average = documents.averageLength();
    for (let step = 0; step < LENGTH_STEPS; step++)
      this.#norms[step] = K1 * (1 - B + (B * lengthOfStep(step)) / average);
    this.#phrasesLeft = PHRASE_BUDGET;
  }

  /** Adds what the slot gives to every document; gives the most it could give to one. */
  #scoreSlot(slot: Slot): number {
    this.#board.only = slot.alternatives.length === 1;
    const typed = slot.alternatives.find(({ via }) => via === "typed")?.terms[0];
    // Other words for a word never count more than the word itself would.
    const ceiling = typed === undefined ? Infinity : this.#weights.idf(typed);
    let most = 0;
    for (const alternative of slot.alternatives) {
      const weight = alternative.weight * slot.weight;
      if (weight < NEGLIGIBLE || this.#isTooCommon(alternative)) continue;
      const rarity =
        alternative.terms.length === 1
          ? this.#scoreTerm(alternative, weight, ceiling)
          : this.#scorePhrase(alternative, weight, ceiling);
      most = Math.max(most, weight * rarity);
    }
    this.#board.settle(TIE);
    return most * (K1 + 1);
  }

  /** Words that stand for others without telling them apart cost much and change little. */
  #isTooCommon({ terms, via }: Alternative): boolean {
    if (terms.length > 1 || via === "typed" || via === "typo" || via === "prefix") return false;
    const size = this.#index.documents.size();
    return size > LARGE && this.#index.holding(terms[0] as number) > size * TOO_COMMON;
  }

  #scoreTerm({ terms }: Alternative, weight: number, ceiling: number): number {
    const term = terms[0] as number;
    if (this.#index.holding(term) === 0) return 0;
    const rarity = Math.min(ceiling, this.#weights.idf(term));
    const factor = weight * rarity * (K1 + 1);
    const length = this.#index.postings.length(term);
    this.#buffer = this.#index.postings.read(term, this.#buffer);
    const steps = this.#index.documents.steps();
    for (let i = 0; i < length; i++) {
      const posting = this.#buffer[i] as number;
      const document = posting >>> 8;
      const frequency = (posting & 255) / WEIGHT_UNIT;
      const norm = this.#norms[steps[document] as number] as number;
      this.#board.note(document, (factor * frequency) / (frequency + norm));
    }
    return rarity;
  }

  #scorePhrase({ terms }: Alternative, weight: number, ceiling: number): number {
    const cost = this.#phrases.cost(terms);
    if (cost > this.#phrasesLeft) return 0;
    this.#phrasesLeft -= cost;
    const found = this.#phrases.find(terms);
    if (found.length === 0) return 0;
    const rarity = Math.min(ceiling, this.#weights.rarity(found.length));
    const factor = weight * rarity * (K1 + 1);
    const steps = this.#index.documents.steps();
    for (const { document, frequency } of found) {
      const norm = this.#norms[steps[document] as number] as number;
      this.#board.note(document, (factor * frequency) / (frequency + norm));
    }
    return rarity;
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
    const matching: number[] = [];
    for (let i = 0; i < touched.length; i++) {
      const document = touched[i] as number;
      const score = scores[document] as number;
      if (score <= least && (alike[document] as number) < ABOUT_THE_SAME) continue;
      if (!wanted(document)) continue;
      if (quoted.length > 0 && !quoted.every((run) => this.#phrases.holdsRun(document, run))) continue;
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

  /** Lets the feedback terms change the order of what matches; they bring in nothing new. */
  #applyFeedback(terms: FeedbackTerm[], share: number): void {
    const { scores } = this.#board;
    const steps = this.#index.documents.steps();
    for (const { term, weight } of terms) {
      const factor = share * weight * this.#weights.idf(term) * (K1 + 1);
      const length = this.#index.postings.length(term);
      this.#buffer = this.#index.postings.read(term, this.#buffer);
      for (let i = 0; i < length; i++) {
        const posting = this.#buffer[i] as number;
        const document = posting >>> 8;
        const before = scores[document] as number;
        if (before === 0) continue;
        const frequency = (posting & 255) / WEIGHT_UNIT;
        const norm = this.#norms[steps[document] as number] as number;
        scores[document] = before + (factor * frequency) / (frequency + norm);
      }
    }
  }

  #select(documents: number[], most: number): Ranked[] {
    const top = new TopDocuments(most);
    for (const document of documents) top.offer(document, this.#board.scores[document] as number);
    return top.best();
  }

  /** Raises, among the best, documents where neighbouring words of the query are neighbours too. */
  #together(slots: Slot[], ranked: Ranked[]): Ranked[] {
    const places = new Map<number, number>();
    slots.forEach((slot, place) => {
      if (slot.said === undefined) return;
      for (const { terms, via } of slot.alternatives) {
        const term = terms[0];
        const literal = via === "typed" || via === "typo" || via === "prefix";
        if (terms.length === 1 && term !== undefined && literal && !places.has(term)) places.set(term, place);
      }
    });
    if (places.size < 2) return ranked;
    const again = ranked.slice(0, LOOKED_AT_AGAIN).map(({ document, score }) => ({
      document,
      score:
        score * (this.#holdsAll(document, places) ? 1 + ALL_TYPED : 1) +
        TOGETHER * this.#neighbours(document, places, slots),
    }));
    again.sort((a, b) => b.score - a.score || a.document - b.document);
    return [...again, ...ranked.slice(LOOKED_AT_AGAIN)];
  }

  /** Whether the document holds every typed word, in some form of it. */
  #holdsAll(document: number, places: Map<number, number>): boolean {
    const list = this.#index.forward.get(document);
    const missing = new Set(places.values());
    for (let at = 0; at < list.length && missing.size > 0; at++) {
      const place = places.get(list[at] as number);
      if (place !== undefined) missing.delete(place);
    }
    return missing.size === 0;
  }

  /** What the pairs of words are worth that are neighbours in the query and in the document. */
  #neighbours(document: number, places: Map<number, number>, slots: Slot[]): number {
    const list = this.#index.forward.get(document);
    const seen: number[] = [];
    let sum = 0;
    let placeBefore = -9;
    let atBefore = -9;
    let worthBefore = 0;
    for (let at = 0; at < list.length; at++) {
      const term = list[at] as number;
      const place = term > SKIPPED ? places.get(term) : undefined;
      if (place === undefined) continue;
      const worth = this.#weights.idf(term) * (slots[place]?.weight ?? 0);
      if (place === placeBefore + 1 && at - atBefore <= 3 && !seen.includes(place)) {
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
