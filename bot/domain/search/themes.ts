import type { Concept, Role, Saying } from "./sayings.ts";

/** How surely a word of a saying points to its idea, by what the saying is. */
const POINTS: Record<Role, number> = {
  acronym: 1,
  initials: 0.8,
  expansion: 1,
  meaning: 0.6,
  synonym: 0.7,
  term: 1,
  everyday: 0.9,
  related: 0.4,
  theme: 1,
  plain: 0.8,
  ordinary: 0.6,
  akin: 0.25,
  english: 0.6,
  welsh: 0.6,
};
/** Ideas a text is kept with: the strongest say what it is about. */
const KEPT = 24;
/** Ideas fainter than this beside the strongest are not kept. */
const FAINT = 0.15;
const QUIET = 0.3;
/** How a text is told to be one of the field: up to `from` it is about something else, from `to` on it is the field's own. */
type Bounds = {
  from: number;
  to: number;
  /** What the strongest idea must reach for the whole to be sure: one word that points somewhere is little to go by. */
  sure: number;
  measure: (pointing: Pointing) => number;
};
/**
 * An item is of the field by how professional its words are, since it is written by staff, and any text about people and
 * homes shares ordinary words with the field (measured on items and off-topic texts of several hands: the one above the
 * other in 98 of 100 pairs).
 */
export const ITEM_BOUNDS: Bounds = { from: 0.45, to: 0.65, sure: 0, measure: (one) => one.professional };
/** A query is in anybody's words: it is of the field by how many of them the field knows at all. */
export const QUERY_BOUNDS: Bounds = {
  from: 0.8,
  to: 1,
  sure: 17,
  measure: (one) => (one.ofTheField ? 1 : 0),
};

/** Ideas of the field a text is about, strongest first; the squares of the weights sum to 1 or less. */
export type About = { theme: number; weight: number }[];

/** What a text is about, and how far it is a text of the field at all, 0 to 1. */
export type Aboutness = { about: About; ofTheField: number };

/**
 * What a text is about, told from all its words together: each word points to the ideas whose sayings hold it,
 * the more the fewer ideas it is used for. Two texts without a word in common can be about the same
 * (explicit semantic analysis, Gabrilovich and Markovitch 2007, over the field's own ideas).
 */
export class Themes {
  #pointing = new Map<string, Pointing>();
  readonly #quiet: ReadonlySet<string>;
  /** Working sums, one a theme, all zero between calls. */
  readonly #sums: Float32Array;

  constructor(concepts: Concept[], quiet: ReadonlySet<string>) {
    this.#quiet = quiet;
    this.#sums = new Float32Array(concepts.length);
    const used = new Map<string, number>();
    for (const { sayings } of concepts)
      for (const stem of new Set(sayings.flatMap(({ content }) => content)))
        used.set(stem, (used.get(stem) ?? 0) + 1);
    const telling = (stem: string) =>
      Math.log(1 + concepts.length / (used.get(stem) ?? concepts.length)) * (quiet.has(stem) ? QUIET : 1);
    const found = new Map<string, Map<number, number>>();
    concepts.forEach(({ sayings }, theme) => {
      for (const { role, content } of sayings) {
        const whole = content.reduce((sum, stem) => sum + telling(stem), 0);
        for (const stem of content) {
          const weights = found.get(stem) ?? new Map<number, number>();
          const weight = (POINTS[role] * telling(stem) ** 2) / whole;
          weights.set(theme, Math.max(weight, weights.get(theme) ?? 0));
          found.set(stem, weights);
        }
      }
    });
    const sayings = concepts.flatMap((concept) => concept.sayings);
    const own = new Set(sayings.filter(isOfTheField).flatMap(({ content }) => content));
    const spoken = timesIn(sayings.filter((saying) => !isProfessional(saying)));
    const written = timesIn(sayings.filter(isProfessional));
    for (const [stem, weights] of found) {
      const times = written.get(stem) ?? 0;
      this.#pointing.set(stem, {
        themes: Uint16Array.from(weights.keys()),
        weights: Float32Array.from(weights.values()),
        ofTheField: own.has(stem),
        professional: (Math.log1p(times) * (times + 0.1)) / (times + (spoken.get(stem) ?? 0) + 1),
      });
    }
  }

  /** Whether the field uses the stem. */
  has(stem: string): boolean {
    return this.#pointing.has(stem);
  }

  /** What the field makes of a stem: looked up once a term, used for every text. */
  word(stem: string): ThemeWord {
    return { pointing: this.#pointing.get(stem), quiet: this.#quiet.has(stem) };
  }

  /** What a text with these words, each so many times, is about. */
  about(words: ThemeWord[], times: number[], { from, to, sure, measure }: Bounds): Aboutness {
    const touched: number[] = [];
    let known = 0;
    let all = 0;
    for (let i = 0; i < words.length; i++) {
      const { pointing, quiet } = words[i] as ThemeWord;
      const often = times[i] ?? 1;
      if (!quiet) {
        all++;
        if (pointing) known += measure(pointing);
      }
      if (pointing) this.#add(pointing, (2 * often) / (often + 1), touched);
    }
    const ofTheField = Math.min(1, Math.max(0, (known / Math.max(1, all) - from) / (to - from)));
    return { about: this.#strongest(touched, ofTheField, sure), ofTheField };
  }

  #add({ themes, weights }: Pointing, often: number, touched: number[]): void {
    for (let i = 0; i < themes.length; i++) {
      const theme = themes[i] as number;
      const before = this.#sums[theme] as number;
      if (before === 0) touched.push(theme);
      this.#sums[theme] = before + often * (weights[i] as number);
    }
  }

  #strongest(touched: number[], ofTheField: number, sure: number): About {
    let squares = 0;
    let most = 0;
    for (const theme of touched) {
      const sum = this.#sums[theme] as number;
      squares += sum * sum * sum;
      if (sum > most) most = sum;
    }
    const length = Math.sqrt(squares) * Math.max(1, sure / most);
    const about: About = [];
    for (const theme of touched) {
      const sum = this.#sums[theme] as number;
      // Strong ideas stand out more than in proportion: the power is 1.5.
      if (ofTheField > 0 && sum >= most * FAINT)
        about.push({ theme, weight: (ofTheField * sum * Math.sqrt(sum)) / length });
      this.#sums[theme] = 0;
    }
    return about.sort((a, b) => b.weight - a.weight).slice(0, KEPT);
  }
}

/** A stem as the field knows it. */
export type ThemeWord = { pointing: Pointing | undefined; quiet: boolean };
/** The ideas a stem points to, side by side with how surely. */
type Pointing = {
  themes: Uint16Array;
  weights: Float32Array;
  /** Whether it is more than an ordinary word. */
  ofTheField: boolean;
  /** How much the word is one of the profession rather than everybody's: 0 for none of its own, 1 and more for much used ones. */
  professional: number;
};

/** Ordinary words are everybody's: they do not make a text one of the field. */
function isOfTheField({ role }: Saying): boolean {
  return role !== "plain" && role !== "ordinary" && role !== "akin";
}

/** Written by staff, not said by everybody. */
function isProfessional(saying: Saying): boolean {
  return isOfTheField(saying) && saying.role !== "everyday";
}

/** In how many ways of saying each stem is. */
function timesIn(sayings: Saying[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { content } of sayings)
    for (const stem of new Set(content)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
}
