import { Documents } from "./documents.ts";
import { ForwardLists } from "./forwardLists.ts";
import { Postings } from "./postings.ts";
import { type Reading, readItem, WEIGHT_UNIT } from "./reading.ts";
import type { Searchable } from "./search.ts";
import { type Aboutness, ITEM_BOUNDS, type Themes, type ThemeWord } from "./themes.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Postings looked at per change while making room: keeps every single change short. */
const SWEEP_STEP = 4000;

/** The weight kept for a document that is about one theme and nothing else. */
export const WHOLLY = 255;

/** Words to items, current after every change. Removed items leave room that later changes clear in small steps. */
export class KnowledgeIndex {
  readonly vocabulary = new Vocabulary();
  readonly postings = new Postings();
  readonly documents = new Documents();
  readonly forward = new ForwardLists();
  /** Which documents are about which theme, weights from 0 to {@link WHOLLY}. */
  readonly about = new Postings();
  readonly themes: Themes;
  readonly #stopWords: ReadonlySet<string>;
  #holding: number[] = [];
  #themeWords: ThemeWord[] = [];
  #gone: number[] = [];
  #sweep: { left: Postings[]; list: number; gone: number[] } | undefined;

  constructor(stopWords: ReadonlySet<string>, themes: Themes) {
    this.#stopWords = stopWords;
    this.themes = themes;
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
    const { about, ofTheField } = this.#aboutness(reading);
    const document = this.documents.add(item, reading.length, ofTheField);
    for (const [term, weight] of reading.terms) this.postings.add(term, document, weight);
    this.forward.set(document, reading.forward);
    for (const { theme, weight } of about) {
      const kept = Math.round(weight * WHOLLY);
      if (kept > 0) this.about.add(theme, document, kept);
    }
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

  #aboutness({ terms }: Reading): Aboutness {
    const words: ThemeWord[] = [];
    const times: number[] = [];
    for (const [term, weight] of terms) {
      let word = this.#themeWords[term];
      if (word === undefined) {
        word = this.themes.word(this.vocabulary.termText(term));
        this.#themeWords[term] = word;
      }
      words.push(word);
      times.push(weight / WEIGHT_UNIT);
    }
    return this.themes.about(words, times, ITEM_BOUNDS);
  }

  #count(reading: Reading, change: 1 | -1): void {
    for (const term of reading.terms.keys()) this.#holding[term] = (this.#holding[term] ?? 0) + change;
    for (const word of reading.words) this.vocabulary.count(word, change);
  }

  /** Clears a little of what removed items left in the postings. */
  #clear(): void {
    if (this.#sweep === undefined) {
      if (this.#gone.length < Math.max(256, this.documents.size() / 5)) return;
      this.#sweep = { left: [this.about, this.postings], list: 0, gone: this.#gone };
      this.#gone = [];
    }
    const sweep = this.#sweep;
    for (let looked = 0; looked < SWEEP_STEP; ) {
      const postings = sweep.left[0];
      if (postings === undefined) {
        this.documents.reuse(sweep.gone);
        this.#sweep = undefined;
        return;
      }
      if (sweep.list >= postings.lists()) {
        sweep.left.shift();
        sweep.list = 0;
        continue;
      }
      looked += 1 + postings.length(sweep.list);
      postings.sweep(sweep.list, this.documents.alive);
      sweep.list++;
    }
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
