const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
const MASK = PAGE - 1;

const NONE = new Uint32Array(0);

/** Marks the end of a field (or of one topic or perspective) in a forward list. */
export const FIELD_END = 0;
/** Stands where a stop word stood, so that distances stay true. */
export const SKIPPED = 1;

/** The terms of each document in the order they are read. Longer documents are kept up to a page. */
export class ForwardLists {
  #pages: (Uint32Array | undefined)[] = [];
  #fill: number[] = [];
  #living: number[] = [];
  /** Documents ever put on a page, those that left it since included. */
  #documentsOn: number[][] = [];
  #spare: Uint32Array[] = [];
  #start: number[] = [];
  #length: number[] = [];
  #current = -1;

  set(document: number, terms: number[]): void {
    const length = Math.min(terms.length, PAGE);
    const at = this.#room(length, document);
    const page = this.#pages[at >>> PAGE_BITS] as Uint32Array;
    const offset = at & MASK;
    for (let i = 0; i < length; i++) page[offset + i] = terms[i] as number;
    this.#start[document] = at;
    this.#length[document] = length;
  }

  /** The page the list is on, from `start` on, `length` terms: valid until the next change. */
  page(document: number): Uint32Array {
    return this.#pages[(this.#start[document] ?? 0) >>> PAGE_BITS] ?? NONE;
  }

  start(document: number): number {
    return (this.#start[document] ?? 0) & MASK;
  }

  length(document: number): number {
    return this.#length[document] ?? 0;
  }

  /** Forgets the list. A page that is mostly empty by then is packed: at most half a page is moved. */
  remove(document: number): void {
    const number = (this.#start[document] ?? 0) >>> PAGE_BITS;
    const length = this.#length[document] ?? 0;
    this.#length[document] = 0;
    this.#living[number] = (this.#living[number] ?? 0) - length;
    const fill = this.#fill[number] ?? 0;
    if (number !== this.#current && (this.#living[number] ?? 0) * 2 < fill) this.#pack(number);
  }

  #pack(number: number): void {
    const page = this.#pages[number];
    if (page === undefined) return;
    for (const document of this.#documentsOn[number] ?? []) {
      const start = this.#start[document] as number;
      const length = this.#length[document] as number;
      if (length === 0 || start >>> PAGE_BITS !== number) continue;
      const offset = start & MASK;
      const at = this.#room(length, document);
      (this.#pages[at >>> PAGE_BITS] as Uint32Array).set(page.subarray(offset, offset + length), at & MASK);
      this.#start[document] = at;
    }
    this.#pages[number] = undefined;
    this.#documentsOn[number] = [];
    this.#fill[number] = 0;
    this.#living[number] = 0;
    this.#spare.push(page);
  }

  #room(length: number, document: number): number {
    if (this.#current < 0 || (this.#fill[this.#current] as number) + length > PAGE) {
      const empty = this.#pages.indexOf(undefined);
      this.#current = empty < 0 ? this.#pages.length : empty;
      this.#pages[this.#current] = this.#spare.pop() ?? new Uint32Array(PAGE);
      this.#fill[this.#current] = 0;
      this.#living[this.#current] = 0;
      this.#documentsOn[this.#current] = [];
    }
    const offset = this.#fill[this.#current] as number;
    this.#fill[this.#current] = offset + length;
    this.#living[this.#current] = (this.#living[this.#current] as number) + length;
    (this.#documentsOn[this.#current] as number[]).push(document);
    return this.#current * PAGE + offset;
  }
}
