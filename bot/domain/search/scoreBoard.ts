import { WEIGHT_UNIT } from "./reading.ts";

/** Postings of one term with what scoring needs of their documents: see {@link ScoreBoard.note}. */
export type Scored = {
  postings: Uint32Array;
  length: number;
  /** The most one of them can be given. */
  factor: number;
  /** Steps of length by document, and what each step counts against a frequency. */
  steps: Uint8Array;
  norms: Float32Array;
};

/** Scores of documents while one query is worked out. Its arrays are kept between queries and always left at zero. */
export class ScoreBoard {
  scores = new Float32Array(0);
  /** How much each document is about what the query is about. */
  alike = new Float32Array(0);
  /** How many of the query's words each document meets in any way. */
  met = new Uint8Array(0);
  /** Documents with a score or likeness, each once: the first `count`. */
  touched = new Uint32Array(0);
  count = 0;
  #best = new Float32Array(0);
  #sum = new Float32Array(0);
  #noted = new Uint32Array(0);
  #notes = 0;

  /** Makes room for documents numbered below `end`. */
  fit(end: number): void {
    if (this.scores.length >= end) return;
    const size = Math.ceil(end * 1.25) + 64;
    this.scores = new Float32Array(size);
    this.alike = new Float32Array(size);
    this.met = new Uint8Array(size);
    this.touched = new Uint32Array(size);
    this.#best = new Float32Array(size);
    this.#sum = new Float32Array(size);
    this.#noted = new Uint32Array(size);
  }

  #give(document: number, score: number): void {
    const before = this.scores[document] as number;
    if (before === 0 && this.alike[document] === 0) this.touched[this.count++] = document;
    this.scores[document] = before + score;
    this.met[document] = (this.met[document] as number) + 1;
  }

  /** Gives each document of a theme's postings its part of `weight`, `whole` being all of it. */
  giveAlike(postings: Uint32Array, length: number, weight: number, whole: number): void {
    const { alike, scores, touched } = this;
    let count = this.count;
    for (let i = 0; i < length; i++) {
      const posting = postings[i] as number;
      const document = posting >>> 8;
      const before = alike[document] as number;
      if (before === 0 && scores[document] === 0) touched[count++] = document;
      alike[document] = before + (weight * (posting & 255)) / whole;
    }
    this.count = count;
  }

  /** Gives each document its BM25 score at once: for what a document gets one score for at most. */
  give({ postings, length, factor, steps, norms }: Scored): void {
    const { alike, scores, met, touched } = this;
    let count = this.count;
    for (let i = 0; i < length; i++) {
      const posting = postings[i] as number;
      const document = posting >>> 8;
      const frequency = (posting & 255) / WEIGHT_UNIT;
      const before = scores[document] as number;
      if (before === 0 && alike[document] === 0) touched[count++] = document;
      met[document] = (met[document] as number) + 1;
      scores[document] =
        before + (factor * frequency) / (frequency + (norms[steps[document] as number] as number));
    }
    this.count = count;
  }

  /** Adds to the scores of documents that have one already. */
  add({ postings, length, factor, steps, norms }: Scored): void {
    const { scores } = this;
    for (let i = 0; i < length; i++) {
      const posting = postings[i] as number;
      const document = posting >>> 8;
      const before = scores[document] as number;
      if (before === 0) continue;
      const frequency = (posting & 255) / WEIGHT_UNIT;
      scores[document] =
        before + (factor * frequency) / (frequency + (norms[steps[document] as number] as number));
    }
  }

  /** Notes each document's BM25 score as one of several it may get for the same idea. */
  note({ postings, length, factor, steps, norms }: Scored): void {
    const best = this.#best;
    const sum = this.#sum;
    const noted = this.#noted;
    let notes = this.#notes;
    for (let i = 0; i < length; i++) {
      const posting = postings[i] as number;
      const document = posting >>> 8;
      const frequency = (posting & 255) / WEIGHT_UNIT;
      const score = (factor * frequency) / (frequency + (norms[steps[document] as number] as number));
      const before = best[document] as number;
      if (before === 0) noted[notes++] = document;
      if (score > before) best[document] = score;
      sum[document] = (sum[document] as number) + score;
    }
    this.#notes = notes;
  }

  /** Notes one score of one document. */
  noteOne(document: number, score: number): void {
    const before = this.#best[document] as number;
    if (before === 0) this.#noted[this.#notes++] = document;
    if (score > before) this.#best[document] = score;
    this.#sum[document] = (this.#sum[document] as number) + score;
  }

  /** Gives each document the best score noted for it, and `tie` of the others. */
  settle(tie: number): void {
    for (let i = 0; i < this.#notes; i++) {
      const document = this.#noted[i] as number;
      this.#give(document, this.#take(document, tie));
    }
    this.#notes = 0;
  }

  /** Takes the scores noted, as {@link settle} would give them, off the board. */
  taken(tie: number): { documents: Uint32Array; scores: Float64Array } {
    const documents = this.#noted.slice(0, this.#notes);
    const scores = new Float64Array(documents.length);
    for (let i = 0; i < documents.length; i++) scores[i] = this.#take(documents[i] as number, tie);
    this.#notes = 0;
    return { documents, scores };
  }

  #take(document: number, tie: number): number {
    const best = this.#best[document] as number;
    const score = best + tie * ((this.#sum[document] as number) - best);
    this.#best[document] = 0;
    this.#sum[document] = 0;
    return score;
  }

  clear(): void {
    const { scores, alike, met, touched, count } = this;
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number;
      scores[document] = 0;
      alike[document] = 0;
      met[document] = 0;
    }
    this.count = 0;
  }
}
