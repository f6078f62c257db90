import { ConceptBook } from "./concepts.ts";
import { NearWords } from "./nearWords.ts";
import { type Concept, Sayings } from "./sayings.ts";
import type { SearchData } from "./searchData.ts";
import { stemOf } from "./stem.ts";
import { Themes } from "./themes.ts";
import { Vocabulary } from "./vocabulary.ts";
import { folded, wordsOf } from "./words.ts";

/** What search knows of language, made ready for use. Never changes, so that many searches share one. */
export type Language = {
  stopWords: ReadonlySet<string>;
  /** Stems of quiet words. */
  quiet: ReadonlySet<string>;
  sayings: Sayings;
  book: ConceptBook;
  themes: Themes;
  /** What themes are called, by number. */
  themeNames: string[];
  nearWords: NearWords;
  /** Words of the field's own ways of saying things, to correct slips by. */
  fieldWords: Vocabulary;
  /** Stems known to be spelt right. */
  knownStems: ReadonlySet<string>;
};

const ready = new WeakMap<SearchData, Language>();

/** The language the data describes: worked out once for the same data. */
export function languageOf(data: SearchData): Language {
  const known = ready.get(data);
  if (known) return known;
  const language = learnt(data);
  ready.set(data, language);
  return language;
}

function learnt(data: SearchData): Language {
  const stopWords = new Set(data.stopWords.map(folded));
  const quiet = new Set(data.quietWords.map(stemOf));
  const sayings = new Sayings(stopWords);
  const concepts = sayings.concepts(data);
  const ideas: Concept[] = [...concepts, ...sayings.themes(data.themes)];
  const fieldWords = new Vocabulary();
  const said = concepts.flatMap((concept) => concept.sayings.flatMap(({ text }) => wordsOf(text)));
  for (const word of new Set(said.map((one) => one.word))) fieldWords.count(fieldWords.word(word), 1);
  return {
    stopWords,
    quiet,
    sayings,
    book: new ConceptBook([...concepts, ...sayings.bilingual(data)], quiet),
    themes: new Themes(ideas, quiet),
    themeNames: ideas.map((idea) => idea.sayings[0]?.text ?? ""),
    nearWords: new NearWords(data.nearWords),
    fieldWords,
    knownStems: new Set([...data.knownWords, ...data.quietWords].map(stemOf)),
  };
}
