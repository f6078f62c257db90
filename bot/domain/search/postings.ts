const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
const MASK = PAGE - 1;
/** Sizes of the slices a list grows by; the last word of a slice leads to the next one. */
const SLICES = [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];
/** Up to here copying one by one is quicker than asking for a copy. */
const SHORT = 64;
const LARGEST = SLICES.length - 1;

/** Most documents one index can hold: a posting is one number, 24 bits of document and 8 of weight. */
export const MOST_DOCUMENTS = 1 << 24;

/**
 * Which documents hold a term, and how heavily, for every term: lists of 32-bit numbers in shared pages.
 * Appending never moves what is there, so that no single call is slow however large the index has grown.
 */
export class Postings {
  #pages: Uint32Array[] = [];
  #end = 4;
  #free: number[][] = SLICES.map(() => []);
  #head: number[] = [];
  #tail: number[] = [];
  #level: number[] = [];
  #used: number[] = [];
  #length: number[] = [];

  /** Postings of the term, those of documents since removed included. */
  length(term: number): number {
    return this.#length[term] ?? 0;
  }

  /** One more than the highest term that ever had a posting. */
  lists(): number {
    return this.#head.length;
  }

  add(term: number, document: number, weight: number): void {
    let tail = this.#tail[term] ?? 0;
    if (tail === 0) {
      tail = this.#slice(0);
      this.#head[term] = tail;
      this.#tail[term] = tail;
      this.#level[term] = 0;
      this.#used[term] = 0;
      this.#length[term] = 0;
    }
    let level = this.#level[term] as number;
    let used = this.#used[term] as number;
    if (used === (SLICES[level] as number) - 1) {
      level = Math.min(level + 1, LARGEST);
      const next = this.#slice(level);
      this.#write(tail + used, next);
      tail = next;
      used = 0;
      this.#tail[term] = tail;
      this.#level[term] = level;
    }
    this.#write(tail + used, ((document << 8) | weight) >>> 0);
    this.#used[term] = used + 1;
    this.#length[term] = (this.#length[term] as number) + 1;
  }

  /** Copies the postings into `into` (grown when needed) and gives the array with `length(term)` of them filled. */
  read(term: number, into: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    const length = this.length(term);
    const target = into.length >= length ? into : new Uint32Array(Math.max(length, into.length * 2));
    let slice = this.#head[term] ?? 0;
    let level = 0;
    let filled = 0;
    while (filled < length) {
      const size = (SLICES[level] as number) - 1;
      const count = Math.min(size, length - filled);
      const page = this.#pages[slice >>> PAGE_BITS] as Uint32Array;
      const offset = slice & MASK;
      if (count < SHORT) for (let i = 0; i < count; i++) target[filled + i] = page[offset + i] as number;
      else target.set(page.subarray(offset, offset + count), filled);
      filled += count;
      slice = page[offset + size] as number;
      level = Math.min(level + 1, LARGEST);
    }
    return target;
  }

  /** Drops the postings of documents that are no longer alive. */
  sweep(term: number, alive: (document: number) => boolean): void {
    const length = this.length(term);
    if (length === 0) return;
    const all = this.read(term, new Uint32Array(length));
    this.#release(term);
    for (let i = 0; i < length; i++) {
      const posting = all[i] as number;
      if (alive(posting >>> 8)) this.add(term, posting >>> 8, posting & 255);
    }
  }

  #release(term: number): void {
    let slice = this.#head[term] as number;
    let level = 0;
    const last = this.#tail[term] as number;
    for (;;) {
      (this.#free[level] as number[]).push(slice);
      if (slice === last) break;
      const page = this.#pages[slice >>> PAGE_BITS] as Uint32Array;
      slice = page[(slice & MASK) + (SLICES[level] as number) - 1] as number;
      level = Math.min(level + 1, LARGEST);
    }
    this.#head[term] = 0;
    this.#tail[term] = 0;
    this.#length[term] = 0;
  }

  #slice(level: number): number {
    const freed = (this.#free[level] as number[]).pop();
    if (freed !== undefined) return freed;
    const size = SLICES[level] as number;
    // A slice never crosses a page, so that reading it is one copy.
    if ((this.#end & MASK) + size > PAGE) this.#end = (this.#end | MASK) + 1;
    const at = this.#end;
    this.#end += size;
    return at;
  }

  #write(at: number, value: number): void {
    const index = at >>> PAGE_BITS;
    let page = this.#pages[index];
    if (page === undefined) {
      page = new Uint32Array(PAGE);
      this.#pages[index] = page;
    }
    page[at & MASK] = value;
  }
}
