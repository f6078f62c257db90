import type { Concept, Role } from "./concepts.ts";

/** How surely a word of a saying points to its idea, by what the saying is. */
const POINTS: Record<Role, number> = {
  acronym: 1,
  expansion: 1,
  meaning: 0.6,
  synonym: 0.7,
  term: 1,
  everyday: 0.9,
  related: 0.4,
  theme: 1,
};
/** Ideas a text is kept with: the strongest say what it is about. */
const KEPT = 24;
/** Strong ideas stand out more than in proportion. */
const SHARPNESS = 1.5;
const QUIET = 0.3;
/** Share of a text's words that the field uses too, up to which it is about something else, and from which it is the field's own. */
const FOREIGN = 0.5;
const OWN = 0.8;

/** Ideas of the field a text is about, strongest first; the squares of the weights sum to 1 or less. */
export type About = { theme: number; weight: number }[];

/**
 * What a text is about, told from all its words together: each word points to the ideas whose sayings hold it,
 * the more the fewer ideas it is used for. Two texts without a word in common can be about the same
 * (explicit semantic analysis, Gabrilovich and Markovitch 2007, over the field's own ideas).
 */
export class Themes {
  #pointing = new Map<string, About>();
  readonly #quiet: ReadonlySet<string>;

  constructor(concepts: Concept[], quiet: ReadonlySet<string>) {
    this.#quiet = quiet;
    const used = new Map<string, number>();
    for (const { sayings } of concepts)
      for (const stem of new Set(sayings.flatMap(({ content }) => content)))
        used.set(stem, (used.get(stem) ?? 0) + 1);
    const telling = (stem: string) =>
      Math.log(1 + concepts.length / (used.get(stem) ?? concepts.length)) * (quiet.has(stem) ? QUIET : 1);
    concepts.forEach(({ sayings }, theme) => {
      const weights = new Map<string, number>();
      for (const { role, content } of sayings) {
        const whole = content.reduce((sum, stem) => sum + telling(stem), 0);
        for (const stem of content) {
          const weight = (POINTS[role] * telling(stem) ** 2) / whole;
          weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
        }
      }
      for (const [stem, weight] of weights) {
        const pointing = this.#pointing.get(stem);
        if (pointing) pointing.push({ theme, weight });
        else this.#pointing.set(stem, [{ theme, weight }]);
      }
    });
  }

  /** What a text with these stems, each so many times, is about. */
  about(stems: Iterable<[string, number]>): About {
    const sums = new Map<number, number>();
    let known = 0;
    let all = 0;
    for (const [stem, times] of stems) {
      const pointing = this.#pointing.get(stem);
      if (!this.#quiet.has(stem)) {
        all++;
        if (pointing) known++;
      }
      const often = (2 * times) / (times + 1);
      for (const { theme, weight } of pointing ?? [])
        sums.set(theme, (sums.get(theme) ?? 0) + often * weight);
    }
    const ofTheField = Math.min(1, Math.max(0, (known / Math.max(1, all) - FOREIGN) / (OWN - FOREIGN)));
    if (ofTheField === 0) return [];
    let squares = 0;
    const about: About = [];
    for (const [theme, sum] of sums) {
      const weight = sum ** SHARPNESS;
      squares += weight * weight;
      about.push({ theme, weight });
    }
    const length = Math.sqrt(squares);
    return about
      .sort((a, b) => b.weight - a.weight)
      .slice(0, KEPT)
      .map(({ theme, weight }) => ({ theme, weight: (ofTheField * weight) / length }));
  }
}
