/** One acronym of the field, as kept in the glossary. */
export type GlossaryEntry = {
  /** One acronym, or several divided by " / ". */
  acronym: string;
  expansion: string;
  /** Other things the same letters stand for. */
  alsoMeans: string[];
  synonyms: string[];
  area: string;
};

/** One idea of practice in the words of the profession and in the words people use for it. */
export type EverydayConcept = { terms: string[]; everyday: string[]; related: string[] };

/** A subject of practice and the words that go with it, in no order. */
export type Theme = { name: string; words: string };

/** What search knows of language before it has read anything. */
export type SearchData = {
  glossary: GlossaryEntry[];
  everyday: EverydayConcept[];
  /** Sets of ordinary words that say about the same: any may stand for any other. */
  plainWords: string[][];
  /** Ordinary words that say about the same, and words near them: looser than {@link plainWords}. */
  ordinary: { same: string[]; near: string[] }[];
  themes: Theme[];
  /** A dictionary of the field: English words and phrases, and the Welsh for them in their several forms. */
  welsh: { english: string[]; welsh: string[] }[];
  /** Not looked for at all: articles, pronouns and the like. */
  stopWords: string[];
  /** Looked for, but weigh little: what people say around what they mean. */
  quietWords: string[];
  /** Words of general English near each other in meaning. */
  nearWords: { word: string; near: string[]; similar: string[] }[];
  /** Words known to be spelt right though no item holds them. */
  knownWords: string[];
};
