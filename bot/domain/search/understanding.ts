import { compoundsOf } from "./compounds.ts";
import { type Concept, ConceptBook, leads, type Met, type Saying, type Source } from "./concepts.ts";
import type { Language } from "./language.ts";
import { isStopWord } from "./reading.ts";
import { type Meant, Spelling, splitsOf } from "./spelling.ts";
import { stemOf } from "./stem.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { mutationsOf } from "./welsh.ts";
import { type Word, wordsOf } from "./words.ts";

/** Words of a query looked at; a person types fewer, a pasted page has more. */
const MOST_WORDS = 64;

/** Why a word or phrase is looked for. */
export type Via = "typed" | "near" | "prefix" | "typo" | "family" | "welsh" | "compound" | Source;

/** One thing looked for: a term, or several that must stand close together. */
export type Alternative = { terms: number[]; weight: number; via: Via; text: string };

/** One idea of the query and everything that may stand for it; a document counts its best alternative. */
export type Slot = {
  typed: string;
  weight: number;
  alternatives: Alternative[];
  /** The stem that was typed or meant, on slots of one word: their neighbours in the query are the slots beside them. */
  said?: string;
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
/** A word inside a phrase that stands for one idea means less by itself. */
const INSIDE_PHRASE = 0.6;
const THIN = 0.5;
/** General English is a weak guide to the field: weaker still where the typed word itself is in use. */
const NEAR_UNKNOWN = 0.35;
const NEAR = 0.15;
const NEAR_ABOUT = 0.4;
const MOST_ALTERNATIVES = 24;

/** Turns what people type into what to look for. Knows language; learns the words in use from the vocabulary. */
export class QueryReader {
  readonly #vocabulary: Vocabulary;
  readonly #language: Language;
  readonly #spelling: Spelling;
  readonly #own = new Map<string, ConceptBook>();

  constructor(language: Language, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#language = language;
    this.#spelling = new Spelling(vocabulary, language);
  }

  /** Replaces a community's own words for its topics. */
  setSynonyms(communityId: string, topics: { topic: string; synonyms: string[] }[]): void {
    const concepts = topics.map(
      ({ topic, synonyms }): Concept => ({
        source: "topic",
        sayings: [topic, ...synonyms].flatMap((text) => this.#language.sayings.of(text, "term")),
      }),
    );
    this.#own.set(communityId, new ConceptBook(concepts, this.#language.quiet));
  }

  /** `typing`: the last word may be unfinished. */
  read(text: string, communityIds: string[], typing: boolean): Understanding {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const stops = words.map(({ word }) => isStopWord(word, this.#language.stopWords));
    // Nothing but stop words: then they are all there is to look for.
    const onlyStops = stops.every(Boolean);
    const unfinished = typing ? words.findIndex(({ end }) => end === text.length) : -1;
    const meant = words.map(({ word }, i) =>
      stops[i]
        ? { word, stem: stemOf(word), or: [], distance: 0 }
        : this.#spelling.meant(word, i === unfinished),
    );
    const met = this.#meet(words, meant, communityIds);
    const phrases = strongest(met.filter(({ from, to }) => to - from > 1));
    const slots = words.flatMap((word, i) => {
      if (stops[i] && !onlyStops) return [];
      const concepts = met.filter(({ from, to }) => from === i && to === i + 1);
      const slot = this.#slotOf(word, meant[i] as Meant, i === unfinished, concepts);
      const inside = phrases.some(({ one, weight }) => isWhole(one, weight) && one.from <= i && i < one.to);
      return [inside ? { ...slot, weight: slot.weight * INSIDE_PHRASE } : slot];
    });
    slots.push(...this.#compoundSlots(words, text));
    for (const { one, weight } of phrases) {
      const slot = this.#phraseSlot(one, weight, spelt(text, words, one.from, one.to));
      if (slot) slots.push(slot);
    }
    return {
      slots,
      said: this.#said(slots),
      quoted: this.#quoted(text),
      corrected: corrected(text, words, meant),
      reasons: this.#reasonsFor(met, words, text),
    };
  }

  #meet(words: Word[], meant: Meant[], communityIds: string[]): Met[] {
    const alone = words.length === 1;
    const spoken = words.map(({ capitals }, i) => {
      const { word, stem } = meant[i] as Meant;
      const quiet = this.#language.quiet.has(stem);
      return { stem, quiet, mayBeAcronym: capitals || alone || readsAsAcronym(word, quiet) };
    });
    const books = [this.#language.book, ...communityIds.flatMap((id) => this.#own.get(id) ?? [])];
    return books.flatMap((book) => book.meet(spoken));
  }

  #slotOf({ word }: Word, meant: Meant, unfinished: boolean, concepts: Met[]): Slot {
    const alternatives: Alternative[] = [];
    const look = (term: number | undefined, weight: number, via: Via, text: string) => {
      if (term !== undefined) alternatives.push({ terms: [term], weight, via, text });
    };
    const certain = meant.distance === 0 ? 1 : CERTAIN_TYPO / meant.distance ** 0.3;
    const term = this.#vocabulary.knownTerm(meant.stem);
    look(term, certain, meant.distance === 0 ? "typed" : "typo", meant.word);
    for (const one of meant.or)
      look(
        this.#vocabulary.knownTerm(stemOf(one.word)),
        UNCERTAIN_TYPO / one.distance ** 0.3,
        "typo",
        one.word,
      );
    for (const kin of this.#vocabulary.kin(meant.stem))
      if (kin !== term) look(kin, 0.5 * certain, "family", word);
    const existing = this.#vocabulary.documentsWith(word);
    const completed = unfinished && word.length >= 2 ? this.#vocabulary.termsBeginning(word, 12) : [];
    for (const one of completed)
      if (one.term !== term) look(one.term, existing > 0 ? 0.4 : 0.8, "prefix", one.word);
    if (existing === 0 || this.#vocabulary.isWelsh(word))
      for (const form of mutationsOf(word))
        if (this.#vocabulary.isWelsh(form))
          look(this.#vocabulary.knownTerm(stemOf(form)), 0.9, "welsh", form);
    for (const parts of existing === 0 ? splitsOf(word, this.#vocabulary) : []) {
      const terms = parts.flatMap((part) => this.#vocabulary.knownTerm(stemOf(part)) ?? []);
      alternatives.push({ terms, weight: 0.8, via: "compound", text: parts.join(" ") });
    }
    for (const one of concepts) alternatives.push(...this.#alternativesFor(one));
    const near = term === undefined ? NEAR_UNKNOWN : NEAR;
    for (const one of this.#language.nearWords.of(meant.stem))
      look(this.#vocabulary.knownTerm(one.stem), near * one.weight, "near", one.stem);
    const known =
      meant.distance > 0 || this.#language.book.has(meant.stem) || existing > 0 || completed.length === 0;
    const completion = known ? undefined : completed[0];
    return {
      typed: word,
      weight: this.#language.quiet.has(meant.stem) ? QUIET : 1,
      alternatives: distinct(alternatives),
      said: completion ? this.#vocabulary.termText(completion.term) : meant.stem,
    };
  }

  /** Stems of what was typed, each with how often; where the field does not use one, the words near it. */
  #said(slots: Slot[]): Map<string, number> {
    const said = new Map<string, number>();
    const add = (stem: string, times: number) => said.set(stem, (said.get(stem) ?? 0) + times);
    for (const { said: stem } of slots) {
      if (stem === undefined) continue;
      const near = this.#language.themes.has(stem)
        ? []
        : this.#language.nearWords.of(stem).filter((one) => this.#language.themes.has(one.stem));
      if (near.length === 0) add(stem, 1);
      for (const one of near.slice(0, 3)) add(one.stem, NEAR_ABOUT * one.weight);
    }
    return said;
  }

  /** The idea a run of words stands for: its other sayings, and the words themselves standing together. */
  #phraseSlot(met: Met, weight: number, typed: string): Slot | undefined {
    const alternatives = this.#alternativesFor(met);
    const own = met.saying.content.flatMap((stem) => this.#vocabulary.knownTerm(stem) ?? []);
    if (own.length === met.saying.content.length && own.length > 1)
      alternatives.push({ terms: own, weight: met.share, via: "compound", text: typed });
    if (alternatives.length === 0) return undefined;
    const whole = isWhole(met, weight) ? Math.min(2, Math.sqrt(met.saying.content.length)) : 1;
    return { typed, weight: weight * whole, alternatives: distinct(alternatives) };
  }

  /** The other ways of saying an idea that was met, as far as the index knows their words. */
  #alternativesFor({ concept, saying, share }: Met): Alternative[] {
    return concept.sayings.flatMap((other): Alternative[] => {
      const weight = other === saying ? 0 : leads(saying, other) * share;
      if (weight === 0) return [];
      const loud = other.content.filter((stem) => !this.#language.quiet.has(stem));
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
        isStopWord(word, this.#language.stopWords) ? 1 : (this.#vocabulary.knownTerm(stemOf(word)) ?? -1),
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

/** Met so fully that its words mean the idea rather than themselves. */
function isWhole({ share, saying }: Met, weight: number): boolean {
  return share * weight >= 0.5 && saying.content.length > 1;
}

function corrected(text: string, words: Word[], meant: Meant[]): string | undefined {
  let result = "";
  let at = 0;
  words.forEach(({ start, end }, i) => {
    const { distance, word } = meant[i] as Meant;
    if (distance === 0) return;
    result += text.slice(at, start) + word;
    at = end;
  });
  return at === 0 ? undefined : result + text.slice(at);
}
