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
export type Slot = { typed: string; weight: number; alternatives: Alternative[] };

export type Understanding = {
  slots: Slot[];
  /** Runs of terms in quotes; 1 stands for any one word. */
  quoted: number[][];
  /** The query with corrected words, when any was corrected. */
  corrected: string | undefined;
  /** What was typed and the other words looked for in its place, the nearest first. */
  reasons: { typed: string; alsoLookedFor: string[] }[];
  words: number;
};

const QUIET = 0.3;
const UNCERTAIN_TYPO = 0.45;

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
    const concepts = this.#sayings.concepts(data);
    this.#book = new ConceptBook(concepts);
    const said = concepts.flatMap(({ sayings }) => sayings.flatMap(({ stems }) => stems));
    this.#known = new Set([...data.knownWords.map(stemOf), ...data.quietWords.map(stemOf), ...said]);
  }

  /** Replaces a community's own words for its topics. */
  setSynonyms(communityId: string, topics: { topic: string; synonyms: string[] }[]): void {
    const concepts = topics.map(
      ({ topic, synonyms }): Concept => ({
        source: "topic",
        communityId,
        sayings: [topic, ...synonyms].flatMap((text) => this.#sayings.of(text, "term")),
      }),
    );
    this.#own.set(communityId, new ConceptBook(concepts));
  }

  read(text: string, communityIds: string[], typing: boolean): Understanding {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const looked = words.filter(({ word }) => !isStopWord(word, this.#stopWords));
    // Nothing but stop words: then they are all there is to look for.
    const stopsCount = looked.length === 0;
    const acronymQuery = words.length === 1;
    const spoken = words.map((word) => ({
      stem: stemOf(word.word),
      stop: !stopsCount && isStopWord(word.word, this.#stopWords),
      mayBeAcronym: word.capitals || acronymQuery || this.#readsAsAcronym(word.word),
    }));
    const met = [this.#book, ...communityIds.flatMap((id) => this.#own.get(id) ?? [])].flatMap((book) =>
      book.meet(spoken),
    );
    const understanding: Understanding = {
      slots: [],
      quoted: this.#quoted(text),
      corrected: undefined,
      reasons: [],
      words: looked.length,
    };
    const corrections: { word: Word; to: string }[] = [];
    const idioms = words.map((_, i) =>
      met.some(({ saying, from, to }) => saying.role === "everyday" && to - from > 1 && from <= i && i < to),
    );
    words.forEach((word, i) => {
      if (spoken[i]?.stop) return;
      const last = i === words.length - 1;
      const slot = this.#slotOf(word, last && typing && /[\p{L}\p{N}]$/u.test(text), corrections, met, i);
      if (idioms[i]) slot.weight *= 0.6;
      understanding.slots.push(slot);
    });
    this.#addCompounds(words, understanding, text);
    for (const one of met) if (one.to - one.from > 1) this.#addConcept(one, words, understanding, text);
    understanding.corrected = corrected(text, corrections);
    understanding.reasons = this.#reasonsFor(met, words, text);
    return understanding;
  }

  #slotOf(
    { word, start, end }: Word,
    unfinished: boolean,
    corrections: { word: Word; to: string }[],
    met: Met[],
    at: number,
  ): Slot {
    const stem = stemOf(word);
    const slot: Slot = { typed: word, weight: this.#quiet.has(stem) ? QUIET : 1, alternatives: [] };
    const look = (terms: number[], weight: number, via: Via, text: string) =>
      slot.alternatives.push({ terms, weight, via, text });
    const term = this.#vocabulary.knownTerm(stem);
    if (term !== undefined) look([term], 1, "typed", word);
    for (const kin of this.#vocabulary.kin(stem)) if (kin !== term) look([kin], 0.5, "family", word);
    const existing = this.#vocabulary.documentsWith(word);
    if (unfinished && word.length >= 2)
      for (const found of this.#vocabulary.termsBeginning(word, 12))
        if (found.term !== term) look([found.term], existing > 0 ? 0.4 : 0.8, "prefix", found.word);
    const concepts = met.filter(({ from, to }) => from === at && to === at + 1);
    for (const one of concepts) this.#look(one, look);
    if (existing === 0 || this.#vocabulary.isWelsh(word))
      for (const form of mutationsOf(word))
        if (this.#vocabulary.isWelsh(form)) {
          const mutated = this.#vocabulary.knownTerm(stemOf(form));
          if (mutated !== undefined) look([mutated], 0.9, "welsh", form);
        }
    const found = slot.alternatives.some(({ via }) => via === "typed" || via === "prefix" || via === "welsh");
    const known = this.#known.has(stem) || concepts.length > 0;
    if (!found || existing === 0) this.#split(word, look);
    if (!found) {
      const near = this.#vocabulary.near(word, 4);
      const best = near[0];
      for (const one of near)
        look(
          [one.term],
          (known ? 0.15 : one === best ? 0.85 : UNCERTAIN_TYPO) / one.distance ** 0.3,
          "typo",
          one.word,
        );
      if (best && !known)
        corrections.push({ word: { word, start, end, joined: false, capitals: false }, to: best.word });
    }
    return slot;
  }

  /** "carehome" is looked for as "care home" too. */
  #split(word: string, look: (terms: number[], weight: number, via: Via, text: string) => void): void {
    for (let at = 3; at <= word.length - 3; at++) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (this.#vocabulary.documentsWith(first) === 0 || this.#vocabulary.documentsWith(second) === 0)
        continue;
      const terms = [first, second].flatMap((part) => this.#vocabulary.knownTerm(stemOf(part)) ?? []);
      if (terms.length === 2) look(terms, 0.8, "compound", `${first} ${second}`);
    }
  }

  #look(
    { concept, saying, share }: Met,
    look: (terms: number[], weight: number, via: Via, text: string) => void,
  ): void {
    for (const other of concept.sayings) {
      const weight = leads(saying, other) * share;
      if (other === saying || weight === 0) continue;
      const content = other.content.length > 0 ? other.content : other.stems;
      const terms = content.map((stem) => this.#vocabulary.knownTerm(stem));
      const present = terms.filter((term) => term !== undefined);
      if (present.length < terms.length) continue;
      const thin = other.stems.length > 1 && present.length === 1 ? 0.3 : 1;
      look(present, weight * thin, concept.source, other.text);
    }
  }

  #addConcept(one: Met, words: Word[], understanding: Understanding, text: string): void {
    const alternatives: Alternative[] = [];
    this.#look(one, (terms, weight, via, said) => alternatives.push({ terms, weight, via, text: said }));
    const first = words[one.from] as Word;
    const last = words[one.to - 1] as Word;
    if (alternatives.length > 0)
      understanding.slots.push({ typed: text.slice(first.start, last.end), weight: 1, alternatives });
  }

  #addCompounds(words: Word[], understanding: Understanding, text: string): void {
    const add = (from: number, to: number, word: string) => {
      const term = this.#vocabulary.knownTerm(stemOf(word));
      if (term === undefined) return;
      const typed = text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
      understanding.slots.push({
        typed,
        weight: 1,
        alternatives: [{ terms: [term], weight: 1, via: "compound", text: word }],
      });
    };
    for (const { from, to, word } of compoundsOf(words)) add(from, to, word);
    for (let i = 0; i + 1 < words.length; i++) {
      const [first, second] = [words[i] as Word, words[i + 1] as Word];
      const joined = first.word + second.word;
      if (!second.joined && joined.length >= 6 && this.#vocabulary.documentsWith(joined) > 0)
        add(i, i + 2, joined);
    }
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

  #readsAsAcronym(word: string): boolean {
    return word.length >= 3 && !this.#quiet.has(stemOf(word)) && !ENGLISH_TOO.has(word);
  }

  #reasonsFor(met: Met[], words: Word[], text: string): Understanding["reasons"] {
    const told = new Map<string, Map<string, number>>();
    for (const { concept, saying, from, to } of met) {
      const typed = text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
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
