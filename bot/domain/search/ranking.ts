import { LENGTH_STEPS, lengthOfStep, type Wanted } from "./documents.ts";
import { FIELD_END } from "./forwardLists.ts";
import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import { FIELD_WEIGHTS, WEIGHT_UNIT } from "./reading.ts";
import { TopDocuments } from "./topDocuments.ts";
import type { Alternative, Slot, Understanding } from "./understanding.ts";

/** BM25: how soon further occurrences stop counting, and how much longer texts are held back. */
const K1 = 1.2;
const B = 0.6;
/** How much a document's other alternatives for one idea add to its best one. */
const TIE = 0.1;
/** Share of the most a query can give that a document must reach to be a result at all. */
const LEAST_SHARE = 0.05;
/** Pseudo-relevance feedback (RM3): documents believed, terms taken, share of the final score. */
const BELIEVED = 5;
const TAKEN = 20;
const FEEDBACK = 0.3;

export type Ranked = { document: number; score: number };
export type Ranking = {
  /** Best first, as many as asked for. */
  ranked: Ranked[];
  /** Every document that matches. */
  total: number;
  matching: number[];
  /** Terms taken from the best documents, with their weights. */
  feedback: { term: number; weight: number }[];
  /** What the best document reached of what the query could give before feedback, 0 to 1 or a little more. */
  reached: number;
};

/** Scores documents for what a query was understood to be. Keeps its working arrays between queries. */
export class Ranker {
  readonly #index: KnowledgeIndex;
  #buffer = new Uint32Array(1024);
  #scores = new Float32Array(0);
  #best = new Float32Array(0);
  #sum = new Float32Array(0);
  #stamps = new Uint8Array(0);
  readonly #norms = new Float32Array(LENGTH_STEPS);
  #touched: number[] = [];

  constructor(index: KnowledgeIndex) {
    this.#index = index;
  }

  rank(understanding: Understanding, wanted: Wanted, most: number): Ranking {
    this.#prepare();
    let mostPossible = 0;
    for (const slot of understanding.slots) mostPossible += this.#scoreSlot(slot);
    const least = understanding.slots.length > 1 ? mostPossible * LEAST_SHARE : 0;
    const phrases = understanding.quoted;
    const matching: number[] = [];
    for (const document of this.#touched)
      if (
        (this.#scores[document] as number) > least &&
        wanted(document) &&
        phrases.every((phrase) => this.#holdsRun(document, phrase))
      )
        matching.push(document);
    for (const document of matching) this.#prefer(document);
    const first = this.#select(matching, Math.max(BELIEVED, 1));
    const reached = mostPossible > 0 ? (first[0]?.score ?? 0) / mostPossible : 0;
    const feedback = this.#feedbackTerms(first);
    const weight = understanding.slots.reduce((sum, slot) => sum + slot.weight, 0);
    this.#applyFeedback(feedback, (FEEDBACK / (1 - FEEDBACK)) * weight);
    const ranked = this.#select(matching, most);
    this.#reset();
    return { ranked, total: matching.length, matching, feedback, reached };
  }

  /** Inverse document frequency, never negative. */
  idf(holding: number): number {
    return Math.log(1 + (this.#index.documents.size() - holding + 0.5) / (holding + 0.5));
  }

  #prepare(): void {
    const { documents } = this.#index;
    const end = documents.end();
    if (this.#scores.length < end) {
      const size = Math.ceil(end * 1.25) + 64;
      this.#scores = new Float32Array(size);
      this.#best = new Float32Array(size);
      this.#sum = new Float32Array(size);
      this.#stamps = new Uint8Array(size);
    }
    const average = documents.averageLength();
    for (let step = 0; step < LENGTH_STEPS; step++)
      this.#norms[step] = K1 * (1 - B + (B * lengthOfStep(step)) / average);
  }

  #reset(): void {
    for (const document of this.#touched) this.#scores[document] = 0;
    this.#touched = [];
  }

  /** Adds what the slot gives to every document; gives the most it could give to one. */
  #scoreSlot(slot: Slot): number {
    const typed = slot.alternatives.find(({ via }) => via === "typed");
    const ceiling = typed?.terms[0] === undefined ? Infinity : this.idf(this.#index.holding(typed.terms[0]));
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
    const idf = Math.min(ceiling, this.idf(holding));
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
    const found: { document: number; frequency: number }[] = [];
    for (const document of this.#holdingAll(alternative.terms)) {
      const frequency = this.#phraseFrequency(document, alternative.terms);
      if (frequency > 0) found.push({ document, frequency });
    }
    if (found.length === 0) return 0;
    const idf = Math.min(ceiling, this.idf(found.length));
    const factor = alternative.weight * weight * idf * (K1 + 1);
    const steps = this.#index.documents.steps();
    for (const { document, frequency } of found) {
      const norm = this.#norms[steps[document] as number] as number;
      this.#note(document, (factor * frequency) / (frequency + norm), touched);
    }
    return idf;
  }

  /** Living documents that hold every one of the terms. */
  #holdingAll(terms: number[]): number[] {
    const { postings, documents } = this.#index;
    const rarest = [...new Set(terms)].sort((a, b) => postings.length(a) - postings.length(b));
    let stamped: number[] = [];
    rarest.forEach((term, step) => {
      const length = postings.length(term);
      this.#buffer = postings.read(term, this.#buffer);
      const next: number[] = [];
      for (let i = 0; i < length; i++) {
        const document = (this.#buffer[i] as number) >>> 8;
        if (this.#stamps[document] !== step) continue;
        this.#stamps[document] = step + 1;
        next.push(document);
      }
      for (const document of stamped) if (this.#stamps[document] !== step + 1) this.#stamps[document] = 0;
      stamped = next;
    });
    for (const document of stamped) this.#stamps[document] = 0;
    return stamped.filter(documents.alive);
  }

  /** How often, weighted by field, the terms stand close together; a little when all are there but apart. */
  #phraseFrequency(document: number, terms: number[]): number {
    const list = this.#index.forward.get(document);
    const wanted = new Set(terms);
    const reach = terms.length + 3;
    const topics = this.#index.documents.item(document)?.topics.length ?? 0;
    let field = 0;
    let frequency = 0;
    for (let at = 0; at < list.length; at++) {
      const term = list[at] as number;
      if (term === FIELD_END) field++;
      if (!wanted.has(term)) continue;
      const met = new Set<number>([term]);
      let to = at;
      for (let next = at + 1; next < Math.min(list.length, at + reach); next++) {
        const other = list[next] as number;
        if (other === FIELD_END) break;
        if (!wanted.has(other)) continue;
        met.add(other);
        to = next;
      }
      if (met.size < wanted.size) continue;
      frequency += fieldWeight(field, topics);
      at = to;
    }
    return frequency > 0 ? frequency / WEIGHT_UNIT : 0.25;
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

  #feedbackTerms(believed: Ranked[]): { term: number; weight: number }[] {
    const total = believed.reduce((sum, { score }) => sum + score, 0);
    if (total === 0) return [];
    const weights = new Map<number, number>();
    for (const { document, score } of believed) {
      const list = this.#index.forward.get(document);
      for (const term of list)
        if (term > 1) weights.set(term, (weights.get(term) ?? 0) + score / total / list.length);
    }
    const best = [...weights]
      .map(([term, weight]) => ({ term, weight: weight * this.idf(this.#index.holding(term)) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, TAKEN);
    const sum = best.reduce((all, { weight }) => all + weight, 0);
    return best.map(({ term, weight }) => ({ term, weight: weight / sum }));
  }

  /** Lets the feedback terms change the order of what matches; they bring in nothing new. */
  #applyFeedback(terms: { term: number; weight: number }[], share: number): void {
    const steps = this.#index.documents.steps();
    for (const { term, weight } of terms) {
      const factor = share * weight * this.idf(this.#index.holding(term)) * (K1 + 1);
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

function fieldWeight(field: number, topics: number): number {
  if (field === 0) return FIELD_WEIGHTS.title;
  if (field <= topics) return FIELD_WEIGHTS.topic;
  return field === topics + 1 ? FIELD_WEIGHTS.text : FIELD_WEIGHTS.perspective;
}
