import { isStopWord } from "./reading.ts";
import type { SearchData, Theme } from "./searchData.ts";
import { stemOf } from "./stem.ts";
import { wordsOf } from "./words.ts";

/** Where an idea's other words come from. */
export type Source = "glossary" | "everyday" | "topic";
export type Role =
  | "acronym"
  | "initials"
  | "expansion"
  | "meaning"
  | "synonym"
  | "term"
  | "everyday"
  | "related"
  | "plain"
  | "ordinary"
  | "akin"
  | "english"
  | "welsh"
  | "theme";

/** One way of saying an idea. */
export type Saying = {
  text: string;
  role: Role;
  /** Stems of all its words. */
  stems: string[];
  /** Stems of the words that carry it. */
  content: string[];
};

export type Concept = { source: Source; sayings: Saying[] };

/** How far one way of saying leads to another: 1 is as good as typed. */
const LEADS: Record<Role, Partial<Record<Role, number>>> = {
  acronym: { acronym: 0.8, expansion: 1, meaning: 0.6, synonym: 0.55 },
  initials: { term: 0.7, everyday: 0.45, related: 0.25 },
  expansion: { acronym: 0.9, synonym: 0.55, expansion: 0.6 },
  meaning: { acronym: 0.5 },
  synonym: { acronym: 0.5, expansion: 0.5, synonym: 0.3 },
  term: { term: 0.8, everyday: 0.63, related: 0.32 },
  everyday: { term: 0.8, everyday: 0.53, related: 0.37 },
  related: {},
  plain: { plain: 0.6 },
  ordinary: { ordinary: 0.6, akin: 0.25 },
  akin: { ordinary: 0.2 },
  // Between languages only: the dictionary must not make one English word stand for another.
  english: { welsh: 0.8 },
  welsh: { english: 0.8, welsh: 0.7 },
  theme: {},
};

export function leads(from: Saying, to: Saying): number {
  return LEADS[from.role][to.role] ?? 0;
}

/** Makes ways of saying out of texts, dropping what has no word in it. */
export class Sayings {
  readonly #stopWords: ReadonlySet<string>;

  constructor(stopWords: ReadonlySet<string>) {
    this.#stopWords = stopWords;
  }

  of(text: string, role: Role): Saying[] {
    const words = wordsOf(text).map(({ word }) => word);
    if (words.length === 0) return [];
    const content = words.filter((word) => !isStopWord(word, this.#stopWords)).map(stemOf);
    return [{ text, role, stems: words.map(stemOf), content }];
  }

  /** The ideas the product knows before any community adds its own. */
  concepts(data: Pick<SearchData, "glossary" | "everyday" | "plainWords" | "ordinary">): Concept[] {
    const plain = (text: string) => text.replace(/\s*\([^)]*\)/gu, "").trim();
    const glossary = data.glossary.map((entry): Concept => {
      const [expansion = "", ...others] = entry.expansion.split(";");
      const meanings = [...others.map((other) => other.replace(/^\s*also\s+/u, "")), ...entry.alsoMeans];
      const acronyms = entry.acronym.split(" / ");
      return {
        source: "glossary",
        sayings: [
          ...acronyms.flatMap((acronym) => this.of(acronym.replace(/\s*\([A-Z].*\)$/u, ""), "acronym")),
          ...this.of(plain(expansion), meanings.length > 0 ? "meaning" : "expansion"),
          ...meanings.flatMap((meaning) => this.of(plain(meaning), "meaning")),
          ...entry.synonyms.flatMap((synonym) => this.of(plain(synonym), "synonym")),
        ],
      };
    });
    const initialsOf = this.#initials(glossary);
    const everyday = data.everyday.map(
      ({ terms, everyday, related }): Concept => ({
        source: "everyday",
        sayings: [
          ...initialsOf(terms).flatMap((text) => this.of(text, "initials")),
          ...terms.flatMap((text) => this.of(text, "term")),
          ...everyday.flatMap((text) => this.of(text, "everyday")),
          ...related.flatMap((text) => this.of(text, "related")),
        ],
      }),
    );
    const plainWords = data.plainWords.map(
      (words): Concept => ({ source: "everyday", sayings: words.flatMap((text) => this.of(text, "plain")) }),
    );
    const ordinary = data.ordinary.map(
      ({ same, near }): Concept => ({
        source: "everyday",
        sayings: [
          ...same.flatMap((text) => this.of(text, "ordinary")),
          ...near.flatMap((text) => this.of(text, "akin")),
        ],
      }),
    );
    return [...glossary, ...everyday, ...plainWords, ...ordinary];
  }

  /** What the product knows to be the same in English and Welsh. */
  bilingual(data: Pick<SearchData, "welsh">): Concept[] {
    return data.welsh.map(({ english, welsh }) => ({
      source: "everyday",
      sayings: [
        ...english.flatMap((text) => this.of(text, "english")),
        ...welsh.flatMap((text) => this.of(text, "welsh")),
      ],
    }));
  }

  /** Acronyms of what an idea is called: they stand for its everyday words too. */
  #initials(glossary: Concept[]): (terms: string[]) => string[] {
    const acronyms = new Map<string, string[]>();
    const key = (text: string) => this.of(text, "term")[0]?.content.join(" ") ?? "";
    for (const { sayings } of glossary) {
      const short = sayings.filter(({ role }) => role === "acronym").map(({ text }) => text);
      for (const { text, role } of sayings)
        if (role === "expansion" || role === "meaning")
          acronyms.set(key(text), [...(acronyms.get(key(text)) ?? []), ...short]);
    }
    return (terms) => {
      const named = new Set(terms.map(key));
      const found = terms.flatMap((term) => acronyms.get(key(term)) ?? []);
      return [...new Set(found)].filter((acronym) => !named.has(key(acronym)));
    };
  }

  /** Themes as ideas said in single words. */
  themes(themes: Theme[]): Concept[] {
    return themes.map(({ name, words }) => ({
      source: "everyday",
      sayings: [...new Set(wordsOf(`${name} ${words}`).map(({ word }) => word))]
        .flatMap((word) => this.of(word, "theme"))
        .filter(({ content }) => content.length > 0),
    }));
  }
}
