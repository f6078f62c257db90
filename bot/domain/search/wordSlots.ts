import { compoundsOf } from "./compounds.ts";
import type { Met } from "./concepts.ts";
import { otherWays } from "./ideas.ts";
import type { Language } from "./language.ts";
import { isStopWord } from "./reading.ts";
import { Remembered } from "./remembered.ts";
import { type Meant, splitsOf } from "./spelling.ts";
import { stemOf } from "./stem.ts";
import { type Alternative, distinct, type Slot, type Via } from "./understanding.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { mutationsOf } from "./welsh.ts";
import type { Word } from "./words.ts";

const QUIET = 0.3;
const CERTAIN_TYPO = 0.85;
const UNCERTAIN_TYPO = 0.45;
const FAMILY = 0.5;
const WELSH = 0.9;
const SPLIT = 0.8;
/** What a completed word weighs, and what it does where the typed beginning is a word in use itself. */
const COMPLETED = 0.8;
const COMPLETED_TOO = 0.4;
const MOST_COMPLETIONS = 12;
/** General English is a weak guide to the field: weaker still where the typed word itself is in use. */
const NEAR_UNKNOWN = 0.35;
const NEAR = 0.15;
const MOST_REMEMBERED = 5000;

/** Makes slots of single words: what a word may be, may become, and may stand for. */
export class WordSlots {
  readonly #language: Language;
  readonly #vocabulary: Vocabulary;
  readonly #remembered: Remembered<{ meant: Meant; ideas: Met[]; slot: Slot }>;

  constructor(language: Language, vocabulary: Vocabulary) {
    this.#language = language;
    this.#vocabulary = vocabulary;
    this.#remembered = new Remembered(vocabulary, MOST_REMEMBERED);
  }

  /** `ideas` are those the word stands for by itself. */
  of({ word }: Word, meant: Meant, unfinished: boolean, ideas: Met[]): Slot {
    const key = unfinished ? `…${word}` : word;
    const known = this.#remembered.get(key);
    if (known?.meant === meant && areTheSame(known.ideas, ideas)) return known.slot;
    const slot = this.#made(word, meant, unfinished, ideas);
    this.#remembered.set(key, { meant, ideas, slot });
    return slot;
  }

  #made(word: string, meant: Meant, unfinished: boolean, ideas: Met[]): Slot {
    const { quiet, book } = this.#language;
    // An acronym stands as it is: "PE" is no beginning of "people".
    const acronym = ideas.some(({ saying }) => saying.role === "acronym");
    const completed =
      unfinished && word.length >= 2 && !acronym
        ? this.#vocabulary.termsBeginning(word, MOST_COMPLETIONS)
        : [];
    const existing = this.#vocabulary.documentsWith(word);
    const known = meant.distance > 0 || book.has(meant.stem) || existing > 0 || completed.length === 0;
    const completion = known ? undefined : completed[0];
    return {
      typed: word,
      weight: quiet.has(meant.stem) ? QUIET : 1,
      alternatives: distinct([
        ...this.#asTyped(word, meant, ideas.length > 0),
        ...this.#completions(completed, meant, existing),
        ...this.#otherForms(word, existing),
        ...ideas.flatMap((one) => otherWays(one, this.#language, this.#vocabulary)),
        ...this.#near(meant.stem),
      ]),
      said: completion ? this.#vocabulary.termText(completion.term) : meant.stem,
    };
  }

  /** Slots of further words that runs of the query's words make: "self-neglect", "section 47", "care home" written as one. */
  ofCompounds(words: Word[], text: string): Slot[] {
    const slots: Slot[] = [];
    const add = (first: Word, last: Word, word: string) => {
      const term = this.#vocabulary.knownTerm(stemOf(word));
      if (term === undefined) return;
      const alternatives: Alternative[] = [{ terms: [term], weight: 1, via: "compound", text: word }];
      slots.push({ typed: text.slice(first.start, last.end), weight: 1, alternatives });
    };
    for (const { from, to, word } of compoundsOf(words))
      add(words[from] as Word, words[to - 1] as Word, word);
    for (let i = 0; i + 1 < words.length; i++) {
      const [first, second] = [words[i] as Word, words[i + 1] as Word];
      const joined = first.word + second.word;
      if (!second.joined && joined.length >= 6 && this.#vocabulary.documentsWith(joined) > 0)
        add(first, second, joined);
    }
    return slots;
  }

  #asTyped(word: string, meant: Meant, hasIdeas: boolean): Alternative[] {
    const certain = meant.distance === 0 ? 1 : CERTAIN_TYPO / meant.distance ** 0.3;
    const term = this.#vocabulary.knownTerm(meant.stem);
    // A stop word that stands for something is an acronym ("AT"): the small word itself is not meant.
    const literal = !isStopWord(word, this.#language.stopWords) || !hasIdeas;
    return [
      ...(literal ? this.#one(term, certain, meant.distance === 0 ? "typed" : "typo", meant.word) : []),
      ...meant.or.flatMap((one) =>
        this.#one(
          this.#vocabulary.knownTerm(stemOf(one.word)),
          UNCERTAIN_TYPO / one.distance ** 0.3,
          "typo",
          one.word,
        ),
      ),
      ...this.#vocabulary
        .kin(meant.stem)
        .flatMap((kin) => (kin === term ? [] : this.#one(kin, FAMILY * certain, "family", word))),
    ];
  }

  #completions(
    completed: { term: number; word: string }[],
    { stem }: Meant,
    existing: number,
  ): Alternative[] {
    const term = this.#vocabulary.knownTerm(stem);
    return completed.flatMap((one) =>
      one.term === term
        ? []
        : this.#one(one.term, existing > 0 ? COMPLETED_TOO : COMPLETED, "prefix", one.word),
    );
  }

  /** Welsh mutations, and the words a run-together one is made of. */
  #otherForms(word: string, existing: number): Alternative[] {
    const welsh =
      existing === 0 || this.#vocabulary.isWelsh(word)
        ? mutationsOf(word).filter((form) => this.#vocabulary.isWelsh(form))
        : [];
    const splits = existing === 0 ? splitsOf(word, this.#vocabulary) : [];
    return [
      ...welsh.flatMap((form) => this.#one(this.#vocabulary.knownTerm(stemOf(form)), WELSH, "welsh", form)),
      ...splits.map((parts): Alternative => {
        const terms = parts.flatMap((part) => this.#vocabulary.knownTerm(stemOf(part)) ?? []);
        return { terms, weight: SPLIT, via: "compound", text: parts.join(" ") };
      }),
    ];
  }

  #near(stem: string): Alternative[] {
    const near = this.#vocabulary.knownTerm(stem) === undefined ? NEAR_UNKNOWN : NEAR;
    return this.#language.nearWords
      .of(stem)
      .flatMap((one) => this.#one(this.#vocabulary.knownTerm(one.stem), near * one.weight, "near", one.stem));
  }

  #one(term: number | undefined, weight: number, via: Via, text: string): Alternative[] {
    return term === undefined ? [] : [{ terms: [term], weight, via, text }];
  }
}

/** Whether the same ways of saying were met: a community's new words for its topics are other ones. */
function areTheSame(a: Met[], b: Met[]): boolean {
  return (
    a.length === b.length && a.every((one, i) => one.saying === b[i]?.saying && one.share === b[i]?.share)
  );
}
