/** Scores of documents while one query is worked out. Its arrays are kept between queries and always left at zero. */
export class ScoreBoard {
  scores = new Float32Array(0);
  /** How much each document is about what the query is about. */
  alike = new Float32Array(0);
  /** Documents with a score or likeness, each once. */
  touched: number[] = [];
  /** One score is noted for each document at most, so that it can be given at once. */
  only = false;
  #best = new Float32Array(0);
  #sum = new Float32Array(0);
  #noted: number[] = [];

  /** Makes room for documents numbered below `end`. */
  fit(end: number): void {
    if (this.scores.length >= end) return;
    const size = Math.ceil(end * 1.25) + 64;
    this.scores = new Float32Array(size);
    this.alike = new Float32Array(size);
    this.#best = new Float32Array(size);
    this.#sum = new Float32Array(size);
  }

  give(document: number, score: number): void {
    const before = this.scores[document] as number;
    if (before === 0 && this.alike[document] === 0) this.touched.push(document);
    this.scores[document] = before + score;
  }

  giveAlike(document: number, alike: number): void {
    const before = this.alike[document] as number;
    if (before === 0 && this.scores[document] === 0) this.touched.push(document);
    this.alike[document] = before + alike;
  }

  /** Notes one of several scores a document may get for the same idea. */
  note(document: number, score: number): void {
    if (this.only) {
      this.give(document, score);
      return;
    }
    const best = this.#best[document] as number;
    if (best === 0) this.#noted.push(document);
    if (score > best) this.#best[document] = score;
    this.#sum[document] = (this.#sum[document] as number) + score;
  }

  /** Gives each document the best score noted for it, and `tie` of the others. */
  settle(tie: number): void {
    for (const document of this.#noted) {
      const best = this.#best[document] as number;
      this.give(document, best + tie * ((this.#sum[document] as number) - best));
      this.#best[document] = 0;
      this.#sum[document] = 0;
    }
    this.#noted = [];
  }

  /** Takes the scores noted, as {@link settle} would give them, off the board. */
  taken(tie: number): { documents: number[]; scores: number[] } {
    const documents = this.#noted;
    const scores = documents.map((document) => {
      const best = this.#best[document] as number;
      const score = best + tie * ((this.#sum[document] as number) - best);
      this.#best[document] = 0;
      this.#sum[document] = 0;
      return score;
    });
    this.#noted = [];
    return { documents, scores };
  }

  clear(): void {
    for (const document of this.touched) {
      this.scores[document] = 0;
      this.alike[document] = 0;
    }
    this.touched = [];
  }
}
