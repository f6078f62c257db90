import { editDistance } from "./editDistance.ts";
import { familyOf } from "./family.ts";
import { soundOf } from "./sounds.ts";
import { stemOf } from "./stem.ts";

/** Every word the index has seen, the term it counts as, and how many documents hold it now. */
export class Vocabulary {
  #words = new Map<string, number>();
  #texts: string[] = [];
  #termOf: number[] = [];
  #documents: number[] = [];
  #letters: number[] = [];
  #welsh: Uint8Array = new Uint8Array(1024);
  /** Words by their first two letters, in alphabetical order. */
  #byBeginning = new Map<string, number[]>();
  #bySound = new Map<string, number[]>();
  #terms = new Map<string, number>();
  #termTexts: string[] = ["", ""];
  #wordsOf: number[][] = [[], []];
  /** Words of each term that any document holds now. */
  #heldWords: number[] = [0, 0];
  #version = 0;
  #families = new Map<string, number[]>();

  /** First number a term can have: 0 and 1 mark field ends and skipped words in the forward lists. */
  static readonly firstTerm = 2;

  /** The number of a term, given one if it is new. */
  term(stem: string): number {
    let term = this.#terms.get(stem);
    if (term === undefined) {
      term = this.#termTexts.length;
      this.#terms.set(stem, term);
      this.#termTexts.push(stem);
      this.#wordsOf.push([]);
      this.#heldWords.push(0);
      const family = familyOf(stem);
      push(this.#families, family, term);
    }
    return term;
  }

  /** The number of a term that any document holds now: what only removed ones held is as if it had never been met. */
  knownTerm(stem: string): number | undefined {
    const term = this.#terms.get(stem);
    return term === undefined || !this.#isHeld(term) ? undefined : term;
  }

  termText(term: number): string {
    return this.#termTexts[term] ?? "";
  }

  terms(): number {
    return this.#termTexts.length;
  }

  /** Whether any document holds a word of the stem now. */
  isUsed(stem: string): boolean {
    return this.knownTerm(stem) !== undefined;
  }

  #isHeld(term: number): boolean {
    return (this.#heldWords[term] as number) > 0;
  }

  /** Another number after every change: what was worked out from the vocabulary holds as long as it is the same. */
  version(): number {
    return this.#version;
  }

  /** The term that a folded word counts as, when the word was ever met. */
  termHeldBy(word: string): number | undefined {
    const id = this.#words.get(word);
    return id === undefined ? undefined : this.#termOf[id];
  }

  /** Every word met that counts as the term. */
  wordsOf(term: number): string[] {
    return (this.#wordsOf[term] ?? []).map((id) => this.#texts[id] as string);
  }

  /** The number of a folded word, given one if it is new. */
  word(word: string): number {
    let id = this.#words.get(word);
    if (id === undefined) {
      id = this.#texts.length;
      this.#words.set(word, id);
      this.#texts.push(word);
      const term = this.term(stemOf(word));
      this.#termOf.push(term);
      this.#wordsOf[term]?.push(id);
      this.#documents.push(0);
      this.#letters.push(lettersOf(word));
      this.#order(word, id);
      if (word.length >= SHORTEST_SLIP) push(this.#bySound, soundOf(word), id);
    }
    return id;
  }

  termOfWord(id: number): number {
    return this.#termOf[id] as number;
  }

  /** Counts documents that hold the word: one more, or one fewer. */
  count(id: number, change: 1 | -1): void {
    const before = this.#documents[id] as number;
    this.#documents[id] = before + change;
    this.#version++;
    if (before === 0 || before + change === 0) {
      const term = this.#termOf[id] as number;
      this.#heldWords[term] = (this.#heldWords[term] as number) + change;
    }
  }

  markWelsh(id: number): void {
    if (id >= this.#welsh.length) {
      const grown = new Uint8Array(Math.max(id + 1, this.#welsh.length * 2));
      grown.set(this.#welsh);
      this.#welsh = grown;
    }
    if (this.#welsh[id] === 0) this.#version++;
    this.#welsh[id] = 1;
  }

  /** Documents that hold this very word. */
  documentsWith(word: string): number {
    const id = this.#words.get(word);
    return id === undefined ? 0 : (this.#documents[id] as number);
  }

  /** Whether the word was met in a Welsh text. */
  isWelsh(word: string): boolean {
    const id = this.#words.get(word);
    return id !== undefined && this.#welsh[id] === 1 && (this.#documents[id] as number) > 0;
  }

  /** Terms of the words that begin with `beginning`, the most used first. */
  termsBeginning(beginning: string, most: number): { term: number; word: string }[] {
    const all = this.#byBeginning.get(beginning.slice(0, 2)) ?? [];
    const found: number[] = [];
    for (let at = this.#firstFrom(all, beginning); at < all.length; at++) {
      const id = all[at] as number;
      if (!(this.#texts[id] as string).startsWith(beginning)) break;
      if ((this.#documents[id] as number) > 0) found.push(id);
    }
    // As often used: in the order they were met.
    found.sort((a, b) => (this.#documents[b] as number) - (this.#documents[a] as number) || a - b);
    const terms = new Map<number, string>();
    for (const id of found) {
      if (terms.size === most) break;
      const term = this.#termOf[id] as number;
      if (!terms.has(term)) terms.set(term, this.#texts[id] as string);
    }
    return [...terms].map(([term, word]) => ({ term, word }));
  }

  #order(word: string, id: number): void {
    const beginning = word.slice(0, 2);
    const all = this.#byBeginning.get(beginning);
    if (all) all.splice(this.#firstFrom(all, word), 0, id);
    else this.#byBeginning.set(beginning, [id]);
  }

  /** The first place in alphabetical order that is not before the word. */
  #firstFrom(all: number[], word: string): number {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#texts[all[middle] as number] as string) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Other terms of one word family (suspicion, suspicious). */
  kin(stem: string): number[] {
    return (this.#families.get(familyOf(stem)) ?? []).filter((term) => this.#isHeld(term));
  }

  /**
   * Words at most one edit away from four letters, two from eight, and words that sound the same at most three away:
   * nearest and most used first. Swapping neighbours is one edit.
   */
  near(word: string, most: number): NearWord[] {
    if (word.length < SHORTEST_SLIP) return [];
    const sound = soundOf(word);
    const heard = new Set(this.#bySound.get(sound) ?? []);
    const found: NearWord[] = [];
    const take = (id: number, allowed: number) => {
      const other = this.#texts[id] as string;
      if (Math.abs(other.length - word.length) > allowed) return;
      const documents = this.#documents[id] as number;
      if (documents === 0 || other === word) return;
      const distance = editDistance(word, other, allowed);
      if (distance <= allowed)
        found.push({
          word: other,
          distance,
          documents,
          far: heard.has(id) ? distance - HEARD_NEARER : distance,
        });
    };
    for (const id of heard) take(id, FURTHEST_HEARD);
    const allowed = word.length >= LONG ? 2 : 1;
    const letters = lettersOf(word);
    for (let id = 0; id < this.#texts.length; id++)
      if (bits(letters ^ (this.#letters[id] as number)) <= 2 * allowed && !heard.has(id)) take(id, allowed);
    return found
      .sort(
        (a, b) =>
          a.far - b.far ||
          Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) ||
          b.documents - a.documents,
      )
      .slice(0, most);
  }
}

/** A word in use near one that was typed; `far` is the distance, less where it sounds the same. */
export type NearWord = { word: string; distance: number; documents: number; far: number };

/** Shorter words are never taken for slips; from `LONG` letters on two edits are allowed. */
const SHORTEST_SLIP = 4;
const LONG = 8;
/** Edits to a word that sounds the same, and how much nearer it is for that. */
const FURTHEST_HEARD = 3;
const HEARD_NEARER = 1.1;

function push(lists: Map<string, number[]>, key: string, one: number): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Which letters a word has, as a set of bits: words one edit apart differ in at most two. */
function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) % 31);
  return set;
}

function bits(set: number): number {
  let value = set - ((set >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
