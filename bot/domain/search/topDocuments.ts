/** Keeps the best few of many, by score and then by the lower number, without sorting the many. */
export class TopDocuments {
  readonly #most: number;
  /** A heap whose first entry is the worst kept. */
  #heap: { document: number; score: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(document: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push({ document, score });
      this.#up(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (worst === undefined || !better({ document, score }, worst)) return;
    heap[0] = { document, score };
    this.#down();
  }

  best(): { document: number; score: number }[] {
    return [...this.#heap].sort((a, b) => (better(a, b) ? -1 : 1));
  }

  #up(from: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!worse(heap, at, parent)) return;
      swap(heap, at, parent);
      at = parent;
    }
  }

  #down(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && worse(heap, child, least)) least = child;
      if (least === at) return;
      swap(heap, at, least);
      at = least;
    }
  }
}

type Entry = { document: number; score: number };

function better(a: Entry, b: Entry): boolean {
  return a.score > b.score || (a.score === b.score && a.document < b.document);
}

function worse(heap: Entry[], a: number, b: number): boolean {
  return better(heap[b] as Entry, heap[a] as Entry);
}

function swap(heap: Entry[], a: number, b: number): void {
  const kept = heap[a] as Entry;
  heap[a] = heap[b] as Entry;
  heap[b] = kept;
}
