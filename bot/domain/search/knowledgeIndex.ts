import { Documents } from "./documents.ts";
import { ForwardLists } from "./forwardLists.ts";
import { Postings } from "./postings.ts";
import { type Reading, readItem } from "./reading.ts";
import type { Searchable } from "./search.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Postings looked at per change while making room: keeps every single change short. */
const SWEEP_STEP = 4000;

/** Words to items, current after every change. Removed items leave room that later changes clear in small steps. */
export class KnowledgeIndex {
  readonly vocabulary = new Vocabulary();
  readonly postings = new Postings();
  readonly documents = new Documents();
  readonly forward = new ForwardLists();
  readonly #stopWords: ReadonlySet<string>;
  #holding: number[] = [];
  #gone: number[] = [];
  #sweep: { term: number; gone: number[] } | undefined;

  constructor(stopWords: ReadonlySet<string>) {
    this.#stopWords = stopWords;
  }

  /** Living documents that hold the term. */
  holding(term: number): number {
    return this.#holding[term] ?? 0;
  }

  put(item: Searchable): void {
    const before = this.documents.numberOf(item.id);
    if (before !== undefined) {
      const known = this.documents.item(before);
      if (known && sameWords(known, item) && known.communityId === item.communityId) {
        this.documents.replace(before, item);
        return;
      }
      this.remove(item.id);
    }
    const reading = readItem(item, this.vocabulary, this.#stopWords);
    const document = this.documents.add(item, reading.length);
    for (const [term, weight] of reading.terms) this.postings.add(term, document, weight);
    this.forward.set(document, reading.forward);
    this.#count(reading, 1);
    this.#clear();
  }

  remove(id: string): void {
    const document = this.documents.numberOf(id);
    const item = document === undefined ? undefined : this.documents.item(document);
    if (document === undefined || item === undefined) return;
    this.#count(readItem(item, this.vocabulary, this.#stopWords), -1);
    this.documents.remove(document);
    this.forward.remove(document);
    this.#gone.push(document);
    this.#clear();
  }

  #count(reading: Reading, change: 1 | -1): void {
    for (const term of reading.terms.keys()) this.#holding[term] = (this.#holding[term] ?? 0) + change;
    for (const word of reading.words) this.vocabulary.count(word, change);
  }

  /** Clears a little of what removed items left in the postings. */
  #clear(): void {
    if (this.#sweep === undefined) {
      if (this.#gone.length < Math.max(256, this.documents.size() / 5)) return;
      this.#sweep = { term: Vocabulary.firstTerm, gone: this.#gone };
      this.#gone = [];
    }
    let looked = 0;
    while (looked < SWEEP_STEP && this.#sweep.term < this.vocabulary.terms()) {
      looked += 1 + this.postings.length(this.#sweep.term);
      this.postings.sweep(this.#sweep.term, this.documents.alive);
      this.#sweep.term++;
    }
    if (this.#sweep.term < this.vocabulary.terms()) return;
    this.documents.reuse(this.#sweep.gone);
    this.#sweep = undefined;
  }
}

function sameWords(a: Searchable, b: Searchable): boolean {
  return (
    a.title === b.title &&
    a.text === b.text &&
    a.topics.length === b.topics.length &&
    a.topics.every((topic, i) => topic === b.topics[i]) &&
    a.perspectives.length === b.perspectives.length &&
    a.perspectives.every(({ text }, i) => text === b.perspectives[i]?.text)
  );
}
