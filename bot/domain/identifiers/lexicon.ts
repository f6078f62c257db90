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

export type NameClass = "first" | "last" | "more";

/** The lists made ready for looking up. */
export type Lexicon = {
  /** What a word may be as a name; `undefined` for no name we know. */
  isFirst(lower: string): boolean;
  isLast(lower: string): boolean;
  isMore(lower: string): boolean;
  isSurelyName(lower: string): boolean;
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

const MAX_PHRASE = 6;

export function prepareLexicon(data: IdentifierData): Lexicon {
  const first = new Set(data.names.first);
  const last = new Set(data.names.last);
  const more = new Set(data.names.more);
  const surely = new Set(data.names.surelyNames);
  const words = new Set([...data.words, ...data.names.alsoWords]);
  const wide = new Set(data.widePlaces);
  const theorists = new Set(data.theorists);
  const phrases = phraseBook(data.phrases);
  const places = phraseBook(data.places);
  return {
    isFirst: (word) => first.has(word),
    isLast: (word) => last.has(word),
    isMore: (word) => more.has(word),
    isSurelyName: (word) => surely.has(word),
    isWord: (word) => words.has(word),
    isPlaceWord: (word) => places.get(word)?.has(word) ?? false,
    isWidePlace: (word) => wide.has(word),
    isTheorist: (word) => theorists.has(word),
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

/** Phrases by their first word. */
function phraseBook(phrases: readonly string[]): Map<string, Set<string>> {
  const book = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const [head = phrase] = phrase.split(" ");
    const known = book.get(head);
    if (known) known.add(phrase);
    else book.set(head, new Set([phrase]));
  }
  return book;
}

function longest(book: Map<string, Set<string>>, words: readonly string[], index: number): number {
  const known = book.get(words[index] ?? "");
  if (!known) return 0;
  let phrase = "";
  let best = 0;
  for (let count = 1; count <= MAX_PHRASE && index + count <= words.length; count++) {
    phrase += (count > 1 ? " " : "") + words[index + count - 1];
    if (known.has(phrase)) best = count;
  }
  return best;
}
