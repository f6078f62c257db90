import { compoundsOf } from "./compounds.ts";
import { type Concept, ConceptBook, leads, type Met, type Saying, Sayings, type Source } from "./concepts.ts";
import { isStopWord } from "./reading.ts";
import type { SearchData } from "./searchData.ts";
import { stemOf } from "./stem.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { mutationsOf } from "./welsh.ts";
import { type Word, wordsOf } from "./words.ts";

/** Words of a query looked at; a person types fewer, a pasted page has more. */
const MOST_WORDS = 64;

/** Why a word or phrase is looked for. */
export type Via = "typed" | "prefix" | "typo" | "family" | "welsh" | "compound" | Source;

/** One thing looked for: a term, or several that must stand close together. */
export type Alternative = { terms: number[]; weight: number; via: Via; text: string };

/** One idea of the query and everything that may stand for it; a document counts its best alternative. */
export type Slot = {
  typed: string;
  weight: number;
  alternatives: Alternative[];
  /** One typed word, whose neighbours in the query are the slots beside it. */
  neighbour?: boolean;
};

export type Understanding = {
  slots: Slot[];
  /** Stems to tell from what the query is about, each with how often it was said. */
  said: Map<string, number>;
  /** Runs of terms in quotes; 1 stands for any one word. */
  quoted: number[][];
  /** The query with corrected words, when any was corrected. */
  corrected: string | undefined;
  /** What was typed and the other words looked for in its place, the nearest first. */
  reasons: { typed: string; alsoLookedFor: string[] }[];
};

const QUIET = 0.3;
const CERTAIN_TYPO = 0.85;
const UNCERTAIN_TYPO = 0.45;
/** A word inside an idiom means less by itself. */
const INSIDE_IDIOM = 0.6;
const THIN = 0.5;
const MOST_ALTERNATIVES = 24;

/** Turns what people type into what to look for. Knows language; learns the words in use from the vocabulary. */
export class QueryReader {
  readonly #vocabulary: Vocabulary;
  readonly #stopWords: ReadonlySet<string>;
  readonly #quiet: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #sayings: Sayings;
  readonly #book: ConceptBook;
  readonly #own = new Map<string, ConceptBook>();

  constructor(data: SearchData, vocabulary: Vocabulary, stopWords: ReadonlySet<string>) {
    this.#vocabulary = vocabulary;
    this.#stopWords = stopWords;
    this.#quiet = new Set(data.quietWords.map(stemOf));
    this.#sayings = new Sayings(stopWords);
    this.#book = new ConceptBook(this.#sayings.concepts(data), this.#quiet);
    this.#known = new Set([...data.knownWords, ...data.quietWords].map(stemOf));
  }

  /** How common a stem is in the language of the field, 0 to 1, before any item is read. */
  commonness(stem: string): number {
    return this.#book.commonness(stem);
  }

  /** Replaces a community's own words for its topics. */
  setSynonyms(communityId: string, topics: { topic: string; synonyms: string[] }[]): void {
    const concepts = topics.map(
      ({ topic, synonyms }): Concept => ({
        source: "topic",
        sayings: [topic, ...synonyms].flatMap((text) => this.#sayings.of(text, "term")),
      }),
    );
    this.#own.set(communityId, new ConceptBook(concepts, this.#quiet));
  }

  read(text: string, communityIds: string[], typing: boolean): Understanding {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const stops = words.map(({ word }) => isStopWord(word, this.#stopWords));
    // Nothing but stop words: then they are all there is to look for.
    const onlyStops = stops.every(Boolean);
    const met = this.#meet(words, communityIds);
    const phrases = strongest(met.filter(({ from, to }) => to - from > 1));
    const corrections: { word: Word; to: string }[] = [];
    const slots = words.flatMap((word, i) => {
      if (stops[i] && !onlyStops) return [];
      const unfinished = typing && i === words.length - 1 && word.end === text.length;
      const concepts = met.filter(({ from, to }) => from === i && to === i + 1);
      const slot = this.#slotOf(word, unfinished, corrections, concepts);
      const idiom = phrases.some(
        ({ one, weight }) => one.saying.role === "everyday" && weight >= 0.5 && one.from <= i && i < one.to,
      );
      return [idiom ? { ...slot, weight: slot.weight * INSIDE_IDIOM } : slot];
    });
    slots.push(...this.#compoundSlots(words, text));
    for (const { one, weight } of phrases) {
      const alternatives = distinct(this.#alternativesFor(one));
      if (alternatives.length > 0)
        slots.push({ typed: spelt(text, words, one.from, one.to), weight, alternatives });
    }
    return {
      slots,
      said: this.#said(slots),
      quoted: this.#quoted(text),
      corrected: corrected(text, corrections),
      reasons: this.#reasonsFor(met, words, text),
    };
  }

  #meet(words: Word[], communityIds: string[]): Met[] {
    const alone = words.length === 1;
    const spoken = words.map((word) => {
      const stem = stemOf(word.word);
      const quiet = this.#quiet.has(stem);
      return { stem, quiet, mayBeAcronym: word.capitals || alone || readsAsAcronym(word.word, quiet) };
    });
    const books = [this.#book, ...communityIds.flatMap((id) => this.#own.get(id) ?? [])];
    return books.flatMap((book) => book.meet(spoken));
  }

  #slotOf(word: Word, unfinished: boolean, corrections: { word: Word; to: string }[], concepts: Met[]): Slot {
    const stem = stemOf(word.word);
    const alternatives: Alternative[] = [];
    const look = (term: number, weight: number, via: Via, text: string) =>
      alternatives.push({ terms: [term], weight, via, text });
    const term = this.#vocabulary.knownTerm(stem);
    const existing = this.#vocabulary.documentsWith(word.word);
    if (term !== undefined) look(term, 1, "typed", word.word);
    for (const kin of this.#vocabulary.kin(stem)) if (kin !== term) look(kin, 0.5, "family", word.word);
    if (unfinished && word.word.length >= 2)
      for (const found of this.#vocabulary.termsBeginning(word.word, 12))
        if (found.term !== term) look(found.term, existing > 0 ? 0.4 : 0.8, "prefix", found.word);
    if (existing === 0 || this.#vocabulary.isWelsh(word.word))
      for (const form of mutationsOf(word.word)) {
        const mutated = this.#vocabulary.isWelsh(form) ? this.#vocabulary.knownTerm(stemOf(form)) : undefined;
        if (mutated !== undefined) look(mutated, 0.9, "welsh", form);
      }
    if (existing === 0)
      this.#split(word.word, (terms, text) =>
        alternatives.push({ terms, weight: 0.8, via: "compound", text }),
      );
    for (const one of concepts) alternatives.push(...this.#alternativesFor(one));
    const spelt = alternatives.length > 0 || this.#known.has(stem) || this.#book.has(stem);
    if (!spelt) this.#correct(word, alternatives, corrections);
    return {
      typed: word.word,
      weight: this.#quiet.has(stem) ? QUIET : 1,
      alternatives: distinct(alternatives),
      neighbour: true,
    };
  }

  /** The stems of the typed words, or of what they most likely were. */
  #said(slots: Slot[]): Map<string, number> {
    const said = new Map<string, number>();
    for (const { typed, alternatives, neighbour } of slots) {
      if (!neighbour) continue;
      const guess = alternatives.find(({ via }) => via === "typo" || via === "compound" || via === "prefix");
      const stem = stemOf(typed);
      const meant = this.#book.has(stem) || this.#known.has(stem) || guess === undefined;
      for (const one of meant ? [stem] : guess.terms.map((term) => this.#vocabulary.termText(term)))
        said.set(one, (said.get(one) ?? 0) + 1);
    }
    return said;
  }

  /** Words in use that the word may be a slip of. */
  #correct(word: Word, alternatives: Alternative[], corrections: { word: Word; to: string }[]): void {
    const near = this.#vocabulary.near(word.word, 4);
    const best = near[0];
    if (best === undefined) return;
    for (const one of near)
      alternatives.push({
        terms: [one.term],
        weight: (one === best ? CERTAIN_TYPO : UNCERTAIN_TYPO) / one.distance ** 0.3,
        via: "typo",
        text: one.word,
      });
    corrections.push({ word, to: best.word });
  }

  /** "carehome" is looked for as "care home" too. */
  #split(word: string, look: (terms: number[], text: string) => void): void {
    for (let at = 3; at <= word.length - 3; at++) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (this.#vocabulary.documentsWith(first) === 0 || this.#vocabulary.documentsWith(second) === 0)
        continue;
      const terms = [first, second].flatMap((part) => this.#vocabulary.knownTerm(stemOf(part)) ?? []);
      if (terms.length === 2) look(terms, `${first} ${second}`);
    }
  }

  /** The other ways of saying an idea that was met, as far as the index knows their words. */
  #alternativesFor({ concept, saying, share }: Met): Alternative[] {
    return concept.sayings.flatMap((other): Alternative[] => {
      const weight = other === saying ? 0 : leads(saying, other) * share;
      if (weight === 0) return [];
      const loud = other.content.filter((stem) => !this.#quiet.has(stem));
      const terms = loud.flatMap((stem) => this.#vocabulary.knownTerm(stem) ?? []);
      // Of a long name most words will do: items shorten it too.
      if (terms.length === 0 || terms.length < loud.length * (loud.length < 3 ? 1 : 0.6)) return [];
      // One word left of a longer saying says much less than the saying.
      const thin = other.content.length > 1 && terms.length === 1 ? THIN : 1;
      return [
        {
          terms,
          weight: weight * thin * (terms.length / loud.length),
          via: concept.source,
          text: other.text,
        },
      ];
    });
  }

  #compoundSlots(words: Word[], text: string): Slot[] {
    const slots: Slot[] = [];
    const add = (from: number, to: number, word: string) => {
      const term = this.#vocabulary.knownTerm(stemOf(word));
      if (term === undefined) return;
      const alternatives: Alternative[] = [{ terms: [term], weight: 1, via: "compound", text: word }];
      slots.push({ typed: spelt(text, words, from, to), weight: 1, alternatives });
    };
    for (const { from, to, word } of compoundsOf(words)) add(from, to, word);
    for (let i = 0; i + 1 < words.length; i++) {
      const [first, second] = [words[i] as Word, words[i + 1] as Word];
      const joined = first.word + second.word;
      if (!second.joined && joined.length >= 6 && this.#vocabulary.documentsWith(joined) > 0)
        add(i, i + 2, joined);
    }
    return slots;
  }

  #quoted(text: string): number[][] {
    const runs: number[][] = [];
    for (const [, inner = ""] of text.slice(0, 2000).matchAll(/["“”„«]([^"“”„«»]+)["“”»]/gu)) {
      const run = wordsOf(inner).map(({ word }) =>
        isStopWord(word, this.#stopWords) ? 1 : (this.#vocabulary.knownTerm(stemOf(word)) ?? -1),
      );
      if (run.some((term) => term !== 1)) runs.push(run);
    }
    return runs;
  }

  #reasonsFor(met: Met[], words: Word[], text: string): Understanding["reasons"] {
    const told = new Map<string, Map<string, number>>();
    for (const { concept, saying, from, to } of met) {
      const typed = spelt(text, words, from, to);
      const others = told.get(typed) ?? new Map<string, number>();
      for (const other of concept.sayings) {
        const weight = other === saying ? 0 : leads(saying, other);
        // What an acronym stands for is worth saying even where nothing was found by it.
        if (weight > 0 && (concept.source === "glossary" || this.#inUse(other)))
          others.set(other.text, Math.max(weight, others.get(other.text) ?? 0));
      }
      if (others.size > 0) told.set(typed, others);
    }
    return [...told].map(([typed, others]) => ({
      typed,
      alsoLookedFor: [...others].sort((a, b) => b[1] - a[1]).map(([other]) => other),
    }));
  }

  #inUse({ content }: Saying): boolean {
    return content.length > 0 && content.every((stem) => this.#vocabulary.knownTerm(stem) !== undefined);
  }
}

/** Weight of ideas met in the same words: the best told first, what overlaps it shares. */
function strongest(met: Met[]): { one: Met; weight: number }[] {
  const claimed = new Map<number, number>();
  return met
    .toSorted((a, b) => b.share - a.share || b.to - b.from - (a.to - a.from))
    .map((one) => {
      let most = 0;
      for (let i = one.from; i < one.to; i++) most = Math.max(most, claimed.get(i) ?? 0);
      for (let i = one.from; i < one.to; i++) claimed.set(i, (claimed.get(i) ?? 0) + one.share);
      return { one, weight: 1 / (1 + most) };
    });
}

/** Each set of terms once, at its highest weight; the weightiest only, since the rest adds nothing but time. */
function distinct(alternatives: Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const one of alternatives) {
    const key = one.terms.toSorted((a, b) => a - b).join();
    const known = best.get(key);
    if (known === undefined || known.weight < one.weight) best.set(key, one);
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_ALTERNATIVES);
}

function spelt(text: string, words: Word[], from: number, to: number): string {
  return text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
}

function readsAsAcronym(word: string, quiet: boolean): boolean {
  return word.length >= 3 && !quiet && !ENGLISH_TOO.has(word);
}

/** Acronyms that are words too: only in capitals, or alone, do they stand for more. */
const ENGLISH_TOO = new Set(
  "send mash dash ace pals deep care pip taf pep fit gap sit tan ask act aid arc camp cap case dip ear fed hit its key lab let map mat net nor not now off one our out per pat pot rap raw ray red rod rot sad sap see set she six sun tap ten the too toe two use via was wax way web why win won yes you are and but for can had has her him his how did get got may man men new old put ran run saw say top try any all".split(
    " ",
  ),
);

function corrected(text: string, corrections: { word: Word; to: string }[]): string | undefined {
  if (corrections.length === 0) return undefined;
  let result = "";
  let at = 0;
  for (const { word, to } of corrections) {
    result += text.slice(at, word.start) + to;
    at = word.end;
  }
  return result + text.slice(at);
}
