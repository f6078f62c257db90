/** Keeps the best few of many, by score and then by the lower number, without sorting the many. */
export class TopDocuments {
  readonly #most: number;
  /** Side by side a heap whose first entry is the worst kept. */
  readonly #documents: number[] = [];
  readonly #scores: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether as many are kept as may be. */
  isFull(): boolean {
    return this.#documents.length >= this.#most;
  }

  /** What a score must be above to be sure of a place, once it is full. */
  worst(): number {
    return this.#scores[0] ?? -Infinity;
  }

  offer(document: number, score: number): void {
    const last = this.#documents.length;
    if (last < this.#most) {
      this.#documents.push(document);
      this.#scores.push(score);
      this.#up(last);
      return;
    }
    if (last === 0) return;
    const worst = this.#scores[0] as number;
    if (score < worst || (score === worst && document > (this.#documents[0] as number))) return;
    this.#documents[0] = document;
    this.#scores[0] = score;
    this.#down();
  }

  best(): { document: number; score: number }[] {
    const kept = this.#documents.map((document, i) => ({ document, score: this.#scores[i] as number }));
    return kept.sort((a, b) => b.score - a.score || a.document - b.document);
  }

  #up(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let least = at;
      if (left < this.#documents.length && this.#isWorse(left, least)) least = left;
      if (left + 1 < this.#documents.length && this.#isWorse(left + 1, least)) least = left + 1;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const one = this.#scores[a] as number;
    const other = this.#scores[b] as number;
    return one < other || (one === other && (this.#documents[a] as number) > (this.#documents[b] as number));
  }

  #swap(a: number, b: number): void {
    const document = this.#documents[a] as number;
    const score = this.#scores[a] as number;
    this.#documents[a] = this.#documents[b] as number;
    this.#scores[a] = this.#scores[b] as number;
    this.#documents[b] = document;
    this.#scores[b] = score;
  }
}
