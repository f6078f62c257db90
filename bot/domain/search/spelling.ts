import type { Language } from "./language.ts";
import { isStopWord } from "./reading.ts";
import { Remembered } from "./remembered.ts";
import { stemOf } from "./stem.ts";
import type { NearWord, Vocabulary } from "./vocabulary.ts";
import { mutationsOf, typedInWelsh } from "./welsh.ts";

/** What a typed word most likely was. */
export type Meant = {
  word: string;
  stem: string;
  /** Other words it may have been, when it was not spelt right. */
  or: { word: string; distance: number }[];
  /** 0 when the word stands as typed. */
  distance: number;
};

const MOST_GUESSES = 4;
/** Letters from which on a word of the language that nothing here uses may be a slip as well. */
const LEAST_DOUBTED = 6;
/** Words of one query looked up among all words in use: who slips more often than that has pasted something else. */
const MOST_CORRECTED = 8;
const MOST_REMEMBERED = 5000;

/** What a word was, and whether it had to be looked up among all words in use. */
type Looked = { meant: Meant; slipped: boolean };

/** Tells slips from words that are merely not in any item: what the field or the language knows is left alone. */
export class Spelling {
  readonly #inUse: Vocabulary;
  readonly #language: Language;
  readonly #remembered: Remembered<Looked>;

  constructor(inUse: Vocabulary, language: Language) {
    this.#inUse = inUse;
    this.#language = language;
    this.#remembered = new Remembered(inUse, MOST_REMEMBERED);
  }

  /**
   * What each word most likely was, those `left` alone as they stand. `unfinished` is the place of the word still being
   * typed, -1 for none.
   */
  meantBy(words: string[], left: boolean[], unfinished: number): Meant[] {
    const welsh = typedInWelsh(words, (word) => isStopWord(word, this.#language.stopWords));
    const meant: Meant[] = [];
    let corrected = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      const before = i === unfinished ? i : words.indexOf(word);
      if (before < i) {
        meant.push(meant[before] as Meant);
        continue;
      }
      const leave = left[i] || corrected >= MOST_CORRECTED;
      const looked = leave ? this.#asItStands(word) : this.#looked(word, i === unfinished, welsh);
      if (looked.slipped) corrected++;
      meant.push(looked.meant);
    }
    return meant;
  }

  #looked(word: string, unfinished: boolean, welsh: boolean): Looked {
    const key = `${unfinished ? "…" : "."}${welsh ? "w" : "."}${word}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const meant = this.#meant(word, unfinished, welsh);
    const looked = { meant, slipped: !this.#isInUse(word, meant.stem) };
    this.#remembered.set(key, looked);
    return looked;
  }

  #asItStands(word: string): Looked {
    const key = `=${word}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const looked = { meant: asItStands(word), slipped: false };
    this.#remembered.set(key, looked);
    return looked;
  }

  #meant(word: string, unfinished: boolean, welsh: boolean): Meant {
    const stem = stemOf(word);
    const asTyped = asItStands(word);
    if (this.#isInUse(word, stem) || (unfinished && this.#inUse.termsBeginning(word, 1).length > 0))
      return asTyped;
    if (this.#isKnown(stem)) return { ...asTyped, or: this.#perhaps(word, welsh) };
    if (splitsOf(word, this.#inUse).length > 0) return asTyped;
    const near = this.#near(word, welsh);
    // An English word is no better guess at a Welsh one than the word itself.
    const fallback = welsh ? undefined : this.#language.fieldWords.near(word, 1)[0];
    const best = near[0] && (!fallback || near[0].far <= fallback.far) ? near[0] : fallback;
    if (best === undefined) return asTyped;
    const or = near.filter((one) => one.word !== best.word && one.distance <= best.distance);
    return { word: best.word, stem: stemOf(best.word), or, distance: best.distance };
  }

  /** What a word of the language may have been that neither the field nor any item uses (herring for hearing). */
  #perhaps(word: string, welsh: boolean): Meant["or"] {
    if (word.length < LEAST_DOUBTED || this.#language.book.has(stemOf(word))) return [];
    return this.#near(word, welsh)
      .filter(({ distance }) => distance === 1)
      .slice(0, 1);
  }

  #near(word: string, welsh: boolean): NearWord[] {
    const near = this.#inUse.near(word, MOST_GUESSES);
    return welsh ? near.filter((one) => this.#inUse.isWelsh(one.word)) : near;
  }

  #isInUse(word: string, stem: string): boolean {
    return (
      this.#inUse.documentsWith(word) > 0 ||
      this.#inUse.isUsed(stem) ||
      mutationsOf(word).some((form) => this.#inUse.isWelsh(form))
    );
  }

  #isKnown(stem: string): boolean {
    // "hering" is no form of "here".
    if (isStopWord(stem, this.#language.stopWords)) return false;
    return this.#language.book.has(stem) || this.#language.knownStems.has(stem);
  }
}

function asItStands(word: string): Meant {
  return { word, stem: stemOf(word), or: [], distance: 0 };
}

/** The two words in use that a run-together word is made of ("carehome"), every way there is. */
export function splitsOf(word: string, inUse: Vocabulary): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 3; at <= word.length - 3; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => inUse.documentsWith(part) > 0)) found.push(parts);
  }
  return found;
}
