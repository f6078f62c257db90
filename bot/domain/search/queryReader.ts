import { ConceptBook, type Met } from "./concepts.ts";
import { isFullName, phraseOf, severalWordIdeas } from "./ideas.ts";
import type { Language } from "./language.ts";
import { isStopWord } from "./reading.ts";
import { reasonsFor } from "./reasons.ts";
import type { Concept } from "./sayings.ts";
import { type Meant, Spelling } from "./spelling.ts";
import { stemOf } from "./stem.ts";
import type { Phrase, Slot, Understanding } from "./understanding.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WordSlots } from "./wordSlots.ts";
import { type Word, wordsOf } from "./words.ts";

/** Words of a query looked at; a person types fewer, a pasted page has more. */
const MOST_WORDS = 40;
/** What a word weighs inside the full name of something: the name is meant, not its words. */
const INSIDE_NAME = 0.5;
/** Words up to which a query is looked for in every way; beyond, ways in all, and phrases. */
const FEW_WORDS = 16;
const MOST_WAYS = 100;
const MOST_PHRASES = 6;
const NEAR_ABOUT = 0.4;
const NEAR_ABOUT_WORDS = 3;

/** Turns what people type into what to look for. Knows language; learns the words in use from the vocabulary. */
export class QueryReader {
  readonly #vocabulary: Vocabulary;
  readonly #language: Language;
  readonly #spelling: Spelling;
  readonly #wordSlots: WordSlots;
  readonly #own = new Map<string, ConceptBook>();

  constructor(language: Language, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#language = language;
    this.#spelling = new Spelling(vocabulary, language);
    this.#wordSlots = new WordSlots(language, vocabulary);
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
    const stops = words.map((word) => this.#isStop(word));
    // Nothing but stop words: then they are all there is to look for.
    const onlyStops = stops.every(Boolean);
    const unfinished = typing ? words.findIndex(({ end }) => end === text.length) : -1;
    const own = communityIds.flatMap((id) => this.#own.get(id) ?? []);
    const books = [this.#language.book, ...own];
    const meant = this.#spelling.meantBy(
      words.map(({ word }) => word),
      // A community's own word is spelt as it spells it.
      words.map(({ word }, i) => stops[i] === true || own.some((book) => book.has(stemOf(word)))),
      unfinished,
    );
    const met = this.#meet(words, meant, books);
    const ideas = severalWordIdeas(met);
    const named = (i: number) => ideas.some(({ one }) => one.from <= i && i < one.to && isFullName(one));
    const places = new Map<number, number>();
    const placeOf = new Map<string, number>();
    const slots = words.flatMap((word, i) => {
      if (stops[i] && !onlyStops) return [];
      // A word said again asks for nothing more.
      const key = i === unfinished ? "" : word.word;
      const said = placeOf.get(key);
      places.set(i, said ?? placeOf.size);
      if (said !== undefined) return [];
      placeOf.set(key, placeOf.size);
      const alone = met.filter(({ from, to }) => from === i && to === i + 1);
      const slot = this.#wordSlots.of(word, meant[i] as Meant, i === unfinished, alone);
      return [named(i) ? { ...slot, weight: slot.weight * INSIDE_NAME } : slot];
    });
    slots.push(...this.#wordSlots.ofCompounds(words, text));
    const phrases = ideas.flatMap((idea): Phrase[] => {
      const { from, to, saying } = idea.one;
      const typed = text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
      const phrase = phraseOf(idea, typed, this.#language, this.#vocabulary);
      const paidFor = meant.slice(from, to).flatMap(({ stem }, i) => {
        const place = places.get(from + i);
        return place !== undefined && books.some((book) => saying.content.includes(book.known(stem)))
          ? [place]
          : [];
      });
      return phrase && paidFor.length > 0 ? [{ ...phrase, places: paidFor }] : [];
    });
    return {
      ...bounded(slots, phrases),
      said: this.#said(slots),
      quoted: this.#quoted(text),
      corrected: corrected(text, words, meant),
      reasons: reasonsFor(met, words, text, this.#vocabulary),
    };
  }

  /** A stop word typed as an acronym is ("AT") is none. */
  #isStop({ word, capitals }: Word): boolean {
    return (
      isStopWord(word, this.#language.stopWords) && !(capitals && this.#language.book.isAcronym(stemOf(word)))
    );
  }

  #meet(words: Word[], meant: Meant[], books: ConceptBook[]): Met[] {
    const alone = words.length === 1;
    const spoken = words.map(({ capitals }, i) => {
      const { word, stem } = meant[i] as Meant;
      const quiet = this.#language.quiet.has(stem);
      return { stem, quiet, mayBeAcronym: capitals || alone || readsAsAcronym(word, quiet) };
    });
    return books.flatMap((book) => book.meet(spoken));
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
      for (const one of near.slice(0, NEAR_ABOUT_WORDS)) add(one.stem, NEAR_ABOUT * one.weight);
    }
    return said;
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
}

/**
 * No more ways than are worth their time: a pasted page has many words, and what each may stand for besides matters the
 * less. The bound is a number, not a time, so that the same query always gives the same answer.
 */
function bounded(slots: Slot[], phrases: Phrase[]): Pick<Understanding, "slots" | "phrases"> {
  const most = Math.floor(MOST_WAYS / Math.max(1, slots.length));
  if (slots.length <= FEW_WORDS) return { slots, phrases };
  const cut = <T extends Slot>(one: T): T => ({ ...one, alternatives: one.alternatives.slice(0, most) });
  const best = phrases.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_PHRASES);
  return { slots: slots.map(cut), phrases: best.map(cut) };
}

function readsAsAcronym(word: string, quiet: boolean): boolean {
  return word.length >= 3 && !quiet && !ENGLISH_TOO.has(word);
}

/** Acronyms that are words too: only in capitals, or alone, do they stand for more. */
const ENGLISH_TOO = new Set(
  "send mash dash ace pals deep care pip taf pep fit gap sit tan ask act aid arc camp cap case dip ear fed hit its key lab let map mat net nor not now off one our out per pat pot rap raw ray red rod rot sad sap see set she six sun tap ten the too toe two use via was wax way web why win won yes you are and but for can had has her him his how did get got may man men new old put ran run saw say top try any all stomp stamp toil peg mar".split(
    " ",
  ),
);

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
