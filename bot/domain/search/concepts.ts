import { familyOf } from "./family.ts";
import type { Concept, Saying } from "./sayings.ts";

/** A way of saying met in a query: words `from` up to, not including, `to`; `share` is how much of it was met. */
export type Met = { concept: Concept; saying: Saying; from: number; to: number; share: number };

/** What a query's word must tell the book of concepts. */
export type SpokenWord = { stem: string; quiet: boolean; mayBeAcronym: boolean };

/** Finds ideas in a run of words, whichever way they are said. */
export class ConceptBook {
  #byStem = new Map<string, Kept[]>();
  #families = new Map<string, string>();
  #sayingsWith = new Map<string, number>();
  #sayings = 0;
  readonly #quiet: ReadonlySet<string>;

  /** `quiet` are stems of words that may be missing from a way of saying. */
  constructor(concepts: Concept[], quiet: ReadonlySet<string>) {
    this.#quiet = quiet;
    for (const concept of concepts) for (const saying of concept.sayings) this.#take(concept, saying);
  }

  /** The stem itself where the book knows it, else one of its family that it knows (mouldy, mould). */
  known(stem: string): string {
    return this.#sayingsWith.has(stem) ? stem : (this.#families.get(familyOf(stem)) ?? stem);
  }

  /** Whether the stem is an acronym of the field. */
  isAcronym(stem: string): boolean {
    return this.#byStem.get(stem)?.some(({ saying }) => saying.role === "acronym") ?? false;
  }

  has(stem: string): boolean {
    return this.#sayingsWith.has(stem);
  }

  /** Share of all ways of saying that hold the stem: how common a word it is in the field. */
  commonness(stem: string): number {
    return this.#sayings === 0 ? 0 : (this.#sayingsWith.get(stem) ?? 0) / this.#sayings;
  }

  /** The best way of saying each idea that the words hold. */
  meet(spoken: SpokenWord[]): Met[] {
    const words = spoken.map((word) => ({ ...word, stem: this.known(word.stem) }));
    const said = new Set(words.map((word) => word.stem));
    const found = new Map<Saying, Met>();
    for (const stem of said)
      for (const kept of this.#byStem.get(stem) ?? []) {
        const { concept, saying } = kept;
        // Most ways of saying share one word with the query and no more: they are left at once.
        if (holdings(kept.loud, said) < kept.needed || found.has(saying)) continue;
        const place = this.#place(kept, words);
        if (place) found.set(saying, { concept, saying, ...place });
      }
    return bestOfEach([...found.values()]);
  }

  #take(concept: Concept, saying: Saying): void {
    this.#sayings++;
    for (const stem of new Set(saying.stems)) {
      this.#sayingsWith.set(stem, (this.#sayingsWith.get(stem) ?? 0) + 1);
      this.#families.set(familyOf(stem), stem);
    }
    if (saying.role === "related") return;
    const loud = saying.content.filter((stem) => !this.#quiet.has(stem));
    // Of four or more one may be left out, so those are kept under two of their words.
    const keys = loud.length > 0 ? loud.slice(0, loud.length >= 4 ? 2 : 1) : saying.stems.slice(0, 1);
    const kept: Kept = { concept, saying, loud, needed: loud.length >= 4 ? loud.length - 1 : loud.length };
    for (const key of keys) {
      const entries = this.#byStem.get(key);
      if (entries) entries.push(kept);
      else this.#byStem.set(key, [kept]);
    }
  }

  #place(kept: Kept, words: SpokenWord[]): Place | undefined {
    const { saying } = kept;
    if (saying.stems.length === 1) {
      const at = words.findIndex(
        (word) => word.stem === saying.stems[0] && (!isShort(saying) || word.mayBeAcronym),
      );
      return at < 0 ? undefined : { from: at, to: at + 1, share: 1 };
    }
    const exact = run(saying.stems, words);
    if (exact !== undefined) return { from: exact, to: exact + saying.stems.length, share: 1 };
    return saying.content.length < 2 ? undefined : this.#gathered(kept, words);
  }

  /** Where the stems stand close together, in any order; quiet ones may be missing, and one of four or more. */
  #gathered(kept: Kept, words: SpokenWord[]): Place | undefined {
    const { loud, needed } = kept;
    const { content } = kept.saying;
    if (loud.length === 0) return undefined;
    kept.whole ??= this.#telling(content);
    const whole = kept.whole;
    let best: Place | undefined;
    for (let from = 0; from < words.length; from++) {
      if (!content.includes(words[from]?.stem ?? "")) continue;
      const met = new Set<string>();
      let to = from;
      for (let at = from; at < Math.min(words.length, from + content.length + 4); at++) {
        const stem = words[at]?.stem ?? "";
        if (content.includes(stem) && !met.has(stem)) {
          met.add(stem);
          to = at + 1;
        }
      }
      if (loud.filter((stem) => met.has(stem)).length < needed || met.size < 2) continue;
      const share = this.#telling([...met]) / whole;
      if (share >= LEAST_TOLD && (best === undefined || share > best.share))
        best = { from, to, share: share ** 2 };
    }
    return best;
  }

  /** How much the stems tell together: rare ones more, quiet ones little. */
  #telling(stems: string[]): number {
    let sum = 0;
    for (const stem of new Set(stems)) {
      const rare = -Math.log(Math.max(this.commonness(stem), 1 / 10_000));
      sum += this.#quiet.has(stem) ? rare * 0.3 : rare;
    }
    return sum;
  }
}

/** A way of saying as the book keeps it. */
type Kept = {
  concept: Concept;
  saying: Saying;
  /** Stems of its words that are not quiet, and how many of them must be met. */
  loud: string[];
  needed: number;
  /** How much it tells, once that was asked for. */
  whole?: number;
};

function holdings(stems: string[], said: ReadonlySet<string>): number {
  let held = 0;
  for (const stem of stems) if (said.has(stem)) held++;
  return held;
}

/** Share of what a way of saying tells that must be met. */
const LEAST_TOLD = 0.7;

type Place = { from: number; to: number; share: number };

/** One way of saying for each idea and place: the one most fully met, then the longest. */
function bestOfEach(met: Met[]): Met[] {
  const best = new Map<Concept, Met[]>();
  const order = met.toSorted(
    (a, b) => b.share - a.share || b.to - b.from - (a.to - a.from) || roleOrder(a) - roleOrder(b),
  );
  for (const one of order) {
    const kept = best.get(one.concept) ?? [];
    if (kept.some(({ from, to }) => from < one.to && one.from < to)) continue;
    best.set(one.concept, [...kept, one]);
  }
  return [...best.values()].flat();
}

/** Written in a few letters that may also be another word. */
function isShort({ role }: Saying): boolean {
  return role === "acronym" || role === "initials";
}

function roleOrder({ saying }: Met): number {
  return [
    "acronym",
    "initials",
    "expansion",
    "term",
    "meaning",
    "everyday",
    "synonym",
    "plain",
    "ordinary",
    "akin",
    "english",
    "welsh",
    "related",
  ].indexOf(saying.role);
}

/** Where the stems stand one after the other. */
function run(stems: string[], words: SpokenWord[]): number | undefined {
  for (let at = 0; at + stems.length <= words.length; at++)
    if (stems.every((stem, i) => words[at + i]?.stem === stem)) return at;
  return undefined;
}
