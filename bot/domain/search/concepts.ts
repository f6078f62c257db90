import { isStopWord } from "./reading.ts";
import type { SearchData } from "./searchData.ts";
import { stemOf } from "./stem.ts";
import { wordsOf } from "./words.ts";

/** Where an idea's other words come from. */
export type Source = "glossary" | "everyday" | "topic";
type Role = "acronym" | "expansion" | "meaning" | "synonym" | "term" | "everyday" | "related";

/** One way of saying an idea. */
export type Saying = {
  text: string;
  role: Role;
  /** Stems of all its words. */
  stems: string[];
  /** Stems of the words that carry it. */
  content: string[];
};

export type Concept = { source: Source; sayings: Saying[]; communityId?: string };

/** How far one way of saying leads to another: 1 is as good as typed. */
const LEADS: Record<Role, Partial<Record<Role, number>>> = {
  acronym: { acronym: 0.8, expansion: 0.85, meaning: 0.5, synonym: 0.4 },
  expansion: { acronym: 0.9, synonym: 0.4, expansion: 0.6 },
  meaning: { acronym: 0.5 },
  synonym: { acronym: 0.5, expansion: 0.5, synonym: 0.3 },
  term: { term: 0.75, everyday: 0.6, related: 0.3 },
  everyday: { term: 0.75, everyday: 0.5, related: 0.35 },
  related: { term: 0.25, everyday: 0.15, related: 0.1 },
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
  concepts(data: Pick<SearchData, "glossary" | "everyday">): Concept[] {
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
    const everyday = data.everyday.map(
      ({ terms, everyday, related }): Concept => ({
        source: "everyday",
        sayings: [
          ...terms.flatMap((text) => this.of(text, "term")),
          ...everyday.flatMap((text) => this.of(text, "everyday")),
          ...related.flatMap((text) => this.of(text, "related")),
        ],
      }),
    );
    return [...glossary, ...everyday];
  }
}

/** A way of saying met in a query: words `from` up to, not including, `to`. */
export type Met = { concept: Concept; saying: Saying; from: number; to: number; share: number };

/** What a query's word must tell the book of concepts. */
export type SpokenWord = { stem: string; stop: boolean; mayBeAcronym: boolean };

/** Finds ideas in a run of words, whichever way they are said. */
export class ConceptBook {
  #byStem = new Map<string, { concept: Concept; saying: Saying }[]>();

  constructor(concepts: Concept[]) {
    for (const concept of concepts)
      for (const saying of concept.sayings) {
        if (saying.role === "related" && saying.stems.length > 1) continue;
        // Any of its words may be the one left out, so longer ways of saying are kept under two.
        const keys =
          saying.content.length >= 3 ? saying.content.slice(0, 2) : [saying.content[0] ?? saying.stems[0]];
        for (const key of new Set(keys)) {
          if (key === undefined) continue;
          const entry = { concept, saying };
          const entries = this.#byStem.get(key);
          if (entries) entries.push(entry);
          else this.#byStem.set(key, [entry]);
        }
      }
  }

  meet(words: SpokenWord[]): Met[] {
    const found = new Map<Saying, Met>();
    const seen = new Set(words.map(({ stem }) => stem));
    for (const stem of seen)
      for (const { concept, saying } of this.#byStem.get(stem) ?? []) {
        if (found.has(saying)) continue;
        const met = meetOne(saying, words);
        if (met) found.set(saying, { concept, saying, ...met });
      }
    return [...found.values()];
  }
}

type Place = { from: number; to: number; share: number };

function meetOne(saying: Saying, words: SpokenWord[]): Place | undefined {
  if (saying.stems.length === 1) {
    const at = words.findIndex(
      (word) => word.stem === saying.stems[0] && (saying.role !== "acronym" || word.mayBeAcronym),
    );
    return at < 0 ? undefined : { from: at, to: at + 1, share: 1 };
  }
  const exact = run(saying.stems, words);
  if (exact !== undefined) return { from: exact, to: exact + saying.stems.length, share: 1 };
  return saying.content.length < 2 ? undefined : gathered(saying.content, words);
}

/** Where the stems stand one after the other. */
function run(stems: string[], words: SpokenWord[]): number | undefined {
  for (let at = 0; at + stems.length <= words.length; at++)
    if (stems.every((stem, i) => words[at + i]?.stem === stem)) return at;
  return undefined;
}

/** Where the stems stand close together, in any order; of three or more one may be missing. */
function gathered(content: string[], words: SpokenWord[]): Place | undefined {
  const needed = content.length >= 3 ? content.length - 1 : content.length;
  const reach = content.length + 5;
  let best: Place | undefined;
  for (let from = 0; from < words.length; from++) {
    if (!content.includes(words[from]?.stem ?? "")) continue;
    const met = new Set<string>();
    let to = from;
    for (let at = from; at < Math.min(words.length, from + reach); at++) {
      const stem = words[at]?.stem ?? "";
      if (content.includes(stem) && !met.has(stem)) {
        met.add(stem);
        to = at + 1;
      }
    }
    const share = met.size === content.length ? 1 : met.size / content.length / 1.25;
    if (met.size >= needed && (best === undefined || share > best.share)) best = { from, to, share };
  }
  return best;
}
