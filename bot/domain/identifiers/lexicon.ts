/** The word lists the rules read. Reviewed as data; all entries lower case, accents folded, `'` as apostrophe. */
export type IdentifierData = {
  names: {
    /** Common given names of every origin we know of. */
    first: readonly string[];
    /** Common family names. */
    last: readonly string[];
    /** Rarer names, of either sort: believed only when capitalised or introduced. */
    more: readonly string[];
    /** Names that are ordinary words too, but hardly ever when capitalised inside a sentence (Jack, Bill). */
    surelyNames: readonly string[];
    /** Names that are ordinary words far more often (Progress, Storm): believed only when introduced. */
    rarelyNames: readonly string[];
    /** Ordinary words that dictionaries leave out of names and names out of dictionaries (Will, Mark, Faith). */
    alsoWords: readonly string[];
  };
  /** Ordinary words of English and Welsh. */
  words: readonly string[];
  /** Towns, villages, islands and counties; several words allowed. */
  places: readonly string[];
  /** Countries and regions too wide to point to one person. */
  widePlaces: readonly string[];
  /** Phrases that hold or look like names and are not a person met at work: laws, tests, charities, products, full names of authors. */
  phrases: readonly string[];
  /** Family names of theorists and authors: names only when introduced as a person. */
  theorists: readonly string[];
  /** Street words that stand last ("Castle Street"). */
  streetWords: readonly string[];
  /** Street words that mean something else too ("close", "view"): believed with a capital or a cue. */
  ambiguousStreetWords: readonly string[];
  /** Welsh street words, which stand first ("Ffordd Deiniol"). */
  welshStreetWords: readonly string[];
  postcodeAreas: readonly string[];
  sharedMailboxes: readonly string[];
  freeMailDomains: readonly string[];
};

/** The lists made ready for looking up. */
export type Lexicon = {
  isFirst(lower: string): boolean;
  isLast(lower: string): boolean;
  isMore(lower: string): boolean;
  isSurelyName(lower: string): boolean;
  isRarelyName(lower: string): boolean;
  /** An ordinary word of English or Welsh. */
  isWord(lower: string): boolean;
  isPlaceWord(lower: string): boolean;
  isWidePlace(lower: string): boolean;
  isTheorist(lower: string): boolean;
  /** How many of the words, from `index` on, make a known phrase or place; 0 for none. */
  phraseAt(words: readonly string[], index: number): number;
  placeAt(words: readonly string[], index: number): number;
  streetWords: ReadonlySet<string>;
  ambiguousStreetWords: ReadonlySet<string>;
  welshStreetWords: ReadonlySet<string>;
  postcodeAreas: ReadonlySet<string>;
  sharedMailboxes: ReadonlySet<string>;
  freeMailDomains: ReadonlySet<string>;
};

const FIRST = 1;
const LAST = 2;
const MORE = 4;
const SURELY = 8;
const WORD = 16;
const THEORIST = 32;
const RARELY = 64;

export function prepareLexicon(data: IdentifierData): Lexicon {
  const classes = new Map<string, number>();
  const mark = (words: readonly string[], as: number) => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | as);
  };
  mark(data.names.first, FIRST);
  mark(data.names.last, LAST);
  mark(data.names.more, MORE);
  mark(data.names.surelyNames, SURELY);
  mark(data.names.rarelyNames, RARELY | FIRST | WORD);
  mark(data.words, WORD);
  mark(data.names.alsoWords, WORD);
  mark(data.theorists, THEORIST);
  const is = (as: number) => (word: string) => ((classes.get(word) ?? 0) & as) !== 0;
  const wide = new Set(data.widePlaces);
  // A country or region is nobody, and points to nobody.
  const phrases = phraseBook([...data.phrases, ...data.widePlaces]);
  const places = phraseBook(data.places);
  return {
    isFirst: is(FIRST),
    isLast: is(LAST),
    isMore: is(MORE),
    isSurelyName: is(SURELY),
    isRarelyName: is(RARELY),
    isWord: is(WORD),
    isTheorist: is(THEORIST),
    isPlaceWord: (word) => places.get(word)?.phrases.has(word) ?? false,
    isWidePlace: (word) => wide.has(word),
    phraseAt: (of, index) => longest(phrases, of, index),
    placeAt: (of, index) => longest(places, of, index),
    streetWords: new Set(data.streetWords),
    ambiguousStreetWords: new Set(data.ambiguousStreetWords),
    welshStreetWords: new Set(data.welshStreetWords),
    postcodeAreas: new Set(data.postcodeAreas),
    sharedMailboxes: new Set(data.sharedMailboxes),
    freeMailDomains: new Set(data.freeMailDomains),
  };
}

/** The phrases that begin with one word, and how many words the longest of them has. */
type Page = { phrases: Set<string>; longest: number };

function phraseBook(phrases: readonly string[]): Map<string, Page> {
  const book = new Map<string, Page>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const head = words[0] ?? phrase;
    const page = book.get(head) ?? { phrases: new Set(), longest: 0 };
    page.phrases.add(phrase);
    page.longest = Math.max(page.longest, words.length);
    book.set(head, page);
  }
  return book;
}

function longest(book: Map<string, Page>, words: readonly string[], index: number): number {
  const page = book.get(words[index] ?? "");
  if (!page) return 0;
  let phrase = "";
  let best = 0;
  for (let count = 1; count <= page.longest && index + count <= words.length; count++) {
    phrase += (count > 1 ? " " : "") + words[index + count - 1];
    if (page.phrases.has(phrase)) best = count;
  }
  return best;
}
