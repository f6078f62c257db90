import { LENGTH_STEPS, lengthOfStep, type Wanted } from "./documents.ts";
import { FIELD_END } from "./forwardLists.ts";
import { type KnowledgeIndex, WHOLLY } from "./knowledgeIndex.ts";
import { FIELD_WEIGHTS, WEIGHT_UNIT } from "./reading.ts";
import { type About, type Aboutness, QUERY_BOUNDS } from "./themes.ts";
import { TopDocuments } from "./topDocuments.ts";
import type { Alternative, Slot, Understanding } from "./understanding.ts";

/** BM25: how soon further occurrences stop counting, and how much longer texts are held back. */
const K1 = 1.6;
const B = 0.7;
/** How much a document's other alternatives for one idea add to its best one. */
const TIE = 0.1;
/** Share of the most a query can give that a document must reach to be a result at all. */
const LEAST_SHARE = 0.05;
/** Pseudo-relevance feedback (RM3): documents believed, terms taken, share of the final score. */
const BELIEVED = 5;
const TAKEN = 20;
const FEEDBACK = 0.5;
/** Believed documents that must share a term. */
const AGREEING = 2;

/** What terms of a phrase count that are all in a document but nowhere close together. */
const APART = 0.25;
/** Documents looked at again for words that stand together in the query and in them. */
const LOOKED_AT_AGAIN = 50;
const TOGETHER = 0.3;

/** Texts of the field counted in though nobody wrote them, and how many ways of saying something one would hold. */
const UNSEEN = 500;
const SAYINGS_A_TEXT = 20;

/** How much being about the same counts, measured by the best match of words; and from where on it is enough alone. */
const ABOUT = 2;
const ABOUT_THE_SAME = 0.3;
/** How much a text of another field loses when the query is in the words of this one. */
const FOREIGN = 0.4;

export type Ranked = { document: number; score: number };
export type Ranking = {
  /** Best first, as many as asked for. */
  ranked: Ranked[];
  /** Every document that matches. */
  total: number;
  matching: number[];
  /** Terms taken from the best documents, with their weights. */
  feedback: { term: number; weight: number }[];
  /** What the query is about. */
  about: About;
  /** What the best document reached of what the query could give before feedback, 0 to 1 or a little more. */
  reached: number;
};

/** Scores documents for what a query was understood to be. Keeps its working arrays between queries. */
export class Ranker {
  readonly #index: KnowledgeIndex;
  readonly #commonness: (stem: string) => number;
  #expected: number[] = [];
  #buffer = new Uint32Array(1024);
  #scores = new Float32Array(0);
  #best = new Float32Array(0);
  #sum = new Float32Array(0);
  #alike = new Float32Array(0);
  #stamps = new Uint8Array(0);
  readonly #norms = new Float32Array(LENGTH_STEPS);
  #touched: number[] = [];

  /** `commonness` tells how common a stem is in the language of the field, 0 to 1. */
  constructor(index: KnowledgeIndex, commonness: (stem: string) => number) {
    this.#index = index;
    this.#commonness = commonness;
  }

  rank(understanding: Understanding, wanted: Wanted, most: number): Ranking {
    this.#prepare();
    let mostPossible = 0;
    for (const slot of understanding.slots) mostPossible += this.#scoreSlot(slot);
    const least = understanding.slots.length > 1 ? mostPossible * LEAST_SHARE : 0;
    const about = this.#scoreThemes(understanding);
    const phrases = understanding.quoted;
    const matching: number[] = [];
    let top = 0;
    for (const document of this.#touched) {
      const score = this.#scores[document] as number;
      const alike = this.#alike[document] as number;
      if (score <= least && alike < ABOUT_THE_SAME) continue;
      if (!wanted(document) || !phrases.every((phrase) => this.#holdsRun(document, phrase))) continue;
      matching.push(document);
      const foreign = about.ofTheField * (1 - this.#index.documents.ofTheField(document));
      this.#scores[document] = score * (1 - FOREIGN * foreign);
      if (score > top) top = score;
    }
    for (const document of matching) {
      const alike = (this.#alike[document] as number) * ABOUT * (top || 1);
      this.#scores[document] = (this.#scores[document] as number) + alike;
      this.#prefer(document);
    }
    const first = this.#select(matching, Math.max(BELIEVED, 1));
    const reached = mostPossible > 0 ? (first[0]?.score ?? 0) / mostPossible : 0;
    const trust = trustIn(understanding.slots);
    const feedback = trust > 0 ? this.#feedbackTerms(first) : [];
    const weight = understanding.slots.reduce((sum, slot) => sum + slot.weight, 0);
    this.#applyFeedback(feedback, (FEEDBACK / (1 - FEEDBACK)) * weight * trust);
    const ranked = this.#together(
      understanding.slots,
      this.#select(matching, Math.max(most, LOOKED_AT_AGAIN)),
    );
    this.#reset();
    return { ranked: ranked.slice(0, most), total: matching.length, matching, feedback, about: about.about, reached };
  }

  /**
   * Inverse document frequency of a term, never negative. Documents of the field that were never seen are counted in,
   * so that the field's common words weigh little in a small or a mixed collection too.
   */
  idf(term: number): number {
    return this.#idf(this.#index.holding(term), this.#expectedShare(term));
  }

  #idf(holding: number, expected: number): number {
    const all = this.#index.documents.size() + UNSEEN;
    const held = holding + UNSEEN * expected;
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

  #prepare(): void {
    const { documents } = this.#index;
    const end = documents.end();
    if (this.#scores.length < end) {
      const size = Math.ceil(end * 1.25) + 64;
      this.#scores = new Float32Array(size);
      this.#best = new Float32Array(size);
      this.#sum = new Float32Array(size);
      this.#alike = new Float32Array(size);
      this.#stamps = new Uint8Array(size);
    }
    const average = documents.averageLength();
    for (let step = 0; step < LENGTH_STEPS; step++)
      this.#norms[step] = K1 * (1 - B + (B * lengthOfStep(step)) / average);
  }

  #reset(): void {
    for (const document of this.#touched) {
      this.#scores[document] = 0;
      this.#alike[document] = 0;
    }
    this.#touched = [];
  }

  /** Notes how much every document is about what the query is about; gives the query's themes. */
  #scoreThemes({ said }: Understanding): Aboutness {
    const { about, themes } = this.#index;
    const query = themes.about(said, QUERY_BOUNDS);
    for (const { theme, weight } of query.about) {
      const length = about.length(theme);
      this.#buffer = about.read(theme, this.#buffer);
      for (let i = 0; i < length; i++) {
        const posting = this.#buffer[i] as number;
        const document = posting >>> 8;
        const before = this.#alike[document] as number;
        if (before === 0 && this.#scores[document] === 0) this.#touched.push(document);
        this.#alike[document] = before + (weight * (posting & 255)) / WHOLLY;
      }
    }
    return query;
  }

  /** Adds what the slot gives to every document; gives the most it could give to one. */
  #scoreSlot(slot: Slot): number {
    const typed = slot.alternatives.find(({ via }) => via === "typed");
    const ceiling = typed?.terms[0] === undefined ? Infinity : this.idf(typed.terms[0]);
    const touched: number[] = [];
    let most = 0;
    for (const alternative of slot.alternatives) {
      const idf =
        alternative.terms.length === 1
          ? this.#scoreTerm(alternative, slot.weight, ceiling, touched)
          : this.#scorePhrase(alternative, slot.weight, ceiling, touched);
      most = Math.max(most, alternative.weight * slot.weight * idf);
    }
    for (const document of touched) {
      const best = this.#best[document] as number;
      this.#give(document, best + TIE * ((this.#sum[document] as number) - best));
      this.#best[document] = 0;
      this.#sum[document] = 0;
    }
    return most * (K1 + 1);
  }

  #give(document: number, score: number): void {
    const before = this.#scores[document] as number;
    if (before === 0) this.#touched.push(document);
    this.#scores[document] = before + score;
  }

  #note(document: number, score: number, touched: number[]): void {
    const best = this.#best[document] as number;
    if (best === 0) touched.push(document);
    if (score > best) this.#best[document] = score;
    this.#sum[document] = (this.#sum[document] as number) + score;
  }

  #scoreTerm(alternative: Alternative, weight: number, ceiling: number, touched: number[]): number {
    const term = alternative.terms[0] as number;
    const holding = this.#index.holding(term);
    if (holding === 0) return 0;
    const idf = Math.min(ceiling, this.idf(term));
    const factor = alternative.weight * weight * idf * (K1 + 1);
    const length = this.#index.postings.length(term);
    this.#buffer = this.#index.postings.read(term, this.#buffer);
    const steps = this.#index.documents.steps();
    for (let i = 0; i < length; i++) {
      const posting = this.#buffer[i] as number;
      const document = posting >>> 8;
      const frequency = (posting & 255) / WEIGHT_UNIT;
      const norm = this.#norms[steps[document] as number] as number;
      this.#note(document, (factor * frequency) / (frequency + norm), touched);
    }
    return idf;
  }

  #scorePhrase(alternative: Alternative, weight: number, ceiling: number, touched: number[]): number {
    const terms = [...new Set(alternative.terms)];
    const found: { document: number; frequency: number }[] = [];
    for (const document of this.#holdingMost(terms)) {
      const frequency = this.#phraseFrequency(document, terms);
      if (frequency > 0) found.push({ document, frequency });
    }
    if (found.length === 0) return 0;
    const idf = Math.min(ceiling, this.#idf(found.length, 0));
    const factor = alternative.weight * weight * idf * (K1 + 1);
    const steps = this.#index.documents.steps();
    for (const { document, frequency } of found) {
      const norm = this.#norms[steps[document] as number] as number;
      this.#note(document, (factor * frequency) / (frequency + norm), touched);
    }
    return idf;
  }

  /** Living documents that hold the terms: both of two, at least most of more. */
  #holdingMost(terms: number[]): number[] {
    const { postings, documents } = this.#index;
    const needed = neededOf(terms.length);
    const rarest = terms.toSorted((a, b) => postings.length(a) - postings.length(b));
    const stamped: number[] = [];
    rarest.forEach((term, step) => {
      // Whoever has none of the rarer ones cannot reach what is needed any more.
      const open = step <= rarest.length - needed;
      const length = postings.length(term);
      this.#buffer = postings.read(term, this.#buffer);
      for (let i = 0; i < length; i++) {
        const document = (this.#buffer[i] as number) >>> 8;
        const met = this.#stamps[document] as number;
        if (met === 0) {
          if (!open) continue;
          stamped.push(document);
        }
        this.#stamps[document] = met + 1;
      }
    });
    const held = stamped.filter(
      (document) => (this.#stamps[document] as number) >= needed && documents.alive(document),
    );
    for (const document of stamped) this.#stamps[document] = 0;
    return held;
  }

  /**
   * How often, weighted by field, the terms stand close together; less where one is missing,
   * and only a little where they are all there but apart.
   */
  #phraseFrequency(document: number, terms: number[]): number {
    const list = this.#index.forward.get(document);
    const needed = neededOf(terms.length);
    const reach = terms.length + 3;
    const topics = this.#index.documents.item(document)?.topics.length ?? 0;
    let field = 0;
    let frequency = 0;
    for (let at = 0; at < list.length; at++) {
      const term = list[at] as number;
      if (term === FIELD_END) field++;
      if (!terms.includes(term)) continue;
      const met = new Set<number>([term]);
      let to = at;
      for (let next = at + 1; next < Math.min(list.length, at + reach); next++) {
        const other = list[next] as number;
        if (other === FIELD_END) break;
        if (!terms.includes(other)) continue;
        met.add(other);
        to = next;
      }
      if (met.size < needed) continue;
      frequency += fieldWeight(field, topics) * (met.size / terms.length) ** 2;
      at = to;
    }
    return frequency > 0 ? frequency / WEIGHT_UNIT : APART;
  }

  /** Raises, among the best, documents where neighbouring words of the query are neighbours too. */
  #together(slots: Slot[], ranked: Ranked[]): Ranked[] {
    const places = new Map<number, number>();
    slots.forEach((slot, place) => {
      for (const { terms, via } of slot.alternatives)
        if (terms.length === 1 && (via === "typed" || via === "typo" || via === "prefix") && slot.said)
          places.set(terms[0] as number, places.get(terms[0] as number) ?? place);
    });
    const again = ranked.slice(0, LOOKED_AT_AGAIN).map(({ document, score }) => {
      const seen = new Set<number>();
      let bonus = 0;
      let before = { place: -9, at: -9, idf: 0 };
      this.#index.forward.get(document).forEach((term, at) => {
        const place = places.get(term);
        if (place === undefined) return;
        const idf = this.idf(term) * (slots[place]?.weight ?? 0);
        if (place === before.place + 1 && at - before.at <= 3 && !seen.has(place)) {
          seen.add(place);
          bonus += TOGETHER * Math.min(idf, before.idf);
        }
        before = { place, at, idf };
      });
      return { document, score: score + bonus };
    });
    again.sort((a, b) => b.score - a.score || a.document - b.document);
    return [...again, ...ranked.slice(LOOKED_AT_AGAIN)];
  }

  /** Whether the document holds the run of terms word for word; 1 stands for any one word. */
  #holdsRun(document: number, run: number[]): boolean {
    const list = this.#index.forward.get(document);
    for (let at = 0; at + run.length <= list.length; at++) {
      let i = 0;
      while (i < run.length && (list[at + i] === run[i] || (run[i] === 1 && list[at + i] !== FIELD_END))) i++;
      if (i === run.length) return true;
    }
    return false;
  }

  /** A light preference for what was used and found helpful: never more than a tenth. */
  #prefer(document: number): void {
    const item = this.#index.documents.item(document);
    if (item === undefined) return;
    const liked = Math.min(0.1, 0.02 * Math.log1p(item.uses) + 0.01 * Math.log1p(item.helpful));
    this.#scores[document] = (this.#scores[document] as number) * (1 + liked);
  }

  /**
   * Terms that several of the best documents share, with weights that sum to how much those documents have in common:
   * documents about the same thing teach much, documents that only share the query's words teach little.
   */
  #feedbackTerms(believed: Ranked[]): { term: number; weight: number }[] {
    const total = believed.reduce((sum, { score }) => sum + score, 0);
    if (total === 0) return [];
    const found = new Map<number, { weight: number; documents: number; last: number }>();
    for (const { document, score } of believed) {
      const list = this.#index.forward.get(document);
      for (const term of list) {
        if (term < 2) continue;
        const one = found.get(term) ?? { weight: 0, documents: 0, last: -1 };
        one.weight += score / total / list.length;
        if (one.last !== document) one.documents++;
        one.last = document;
        found.set(term, one);
      }
    }
    const best = [...found]
      .map(([term, { weight, documents }]) => ({ term, weight: weight * this.idf(term), documents }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, TAKEN);
    const sum = best.reduce((all, { weight }) => all + weight, 0);
    return best
      .filter(({ documents }) => documents >= AGREEING)
      .map(({ term, weight }) => ({ term, weight: weight / sum }));
  }

  /** Lets the feedback terms change the order of what matches; they bring in nothing new. */
  #applyFeedback(terms: { term: number; weight: number }[], share: number): void {
    const steps = this.#index.documents.steps();
    for (const { term, weight } of terms) {
      const factor = share * weight * this.idf(term) * (K1 + 1);
      const length = this.#index.postings.length(term);
      this.#buffer = this.#index.postings.read(term, this.#buffer);
      for (let i = 0; i < length; i++) {
        const posting = this.#buffer[i] as number;
        const document = posting >>> 8;
        const before = this.#scores[document] as number;
        if (before === 0) continue;
        const frequency = (posting & 255) / WEIGHT_UNIT;
        const norm = this.#norms[steps[document] as number] as number;
        this.#scores[document] = before + (factor * frequency) / (frequency + norm);
      }
    }
  }

  #select(documents: number[], most: number): Ranked[] {
    const top = new TopDocuments(most);
    for (const document of documents) top.offer(document, this.#scores[document] as number);
    return top.best();
  }
}

/**
 * How far the best documents may speak for a query, 0 to 1: fully when it has many words and they are met as typed,
 * not at all when it has few or most had to be guessed at.
 */
function trustIn(slots: Slot[]): number {
  const typed = slots.filter(({ said, weight }) => said && weight > 0.5);
  if (typed.length === 0) return 0;
  const met = typed.filter(({ alternatives }) => alternatives.some(({ via }) => via === "typed")).length;
  return Math.min(1, Math.max(0, (met - 2) / 4)) * (met / typed.length) ** 2;
}

function neededOf(terms: number): number {
  return terms <= 2 ? terms : Math.ceil(terms * 0.6);
}

function fieldWeight(field: number, topics: number): number {
  if (field === 0) return FIELD_WEIGHTS.title;
  if (field <= topics) return FIELD_WEIGHTS.topic;
  return field === topics + 1 ? FIELD_WEIGHTS.text : FIELD_WEIGHTS.perspective;
}
