import type { Source } from "./sayings.ts";

/** Why a word or phrase is looked for. */
export type Via = "typed" | "near" | "prefix" | "typo" | "family" | "welsh" | "compound" | Source;

/** One thing looked for: a term, or several that must stand close together. */
export type Alternative = { terms: number[]; weight: number; via: Via; text: string };

/** One word of the query and everything that may stand for it; a document counts its best alternative. */
export type Slot = {
  typed: string;
  weight: number;
  alternatives: Alternative[];
  /** The stem that was typed or meant, on slots of one word: their neighbours in the query are the slots beside them. */
  said?: string;
};

/**
 * An idea that several words of the query stand for together. It pays for those words in place of what they give
 * by themselves, so that no word is paid for twice and documents that meet different words come first.
 */
export type Phrase = Slot & {
  /** Positions in the list of slots of the words it pays for, at least one. */
  places: number[];
};

export type Understanding = {
  slots: Slot[];
  phrases: Phrase[];
  /** Stems to tell from what the query is about, each with how often it was said. */
  said: Map<string, number>;
  /** Runs of terms in quotes; 1 stands for any one word. */
  quoted: number[][];
  /** The query with corrected words, when any was corrected. */
  corrected: string | undefined;
  /** What was typed and the other words looked for in its place, the nearest first. */
  reasons: { typed: string; alsoLookedFor: string[] }[];
};

const MOST_ALTERNATIVES = 24;

/** Each set of terms once, at its highest weight; the weightiest only, since the rest adds nothing but time. */
export function distinct(alternatives: Alternative[]): Alternative[] {
  const best = new Map<number | string, Alternative>();
  for (const one of alternatives) {
    const [first = -1] = one.terms;
    const key = one.terms.length === 1 ? first : one.terms.toSorted((a, b) => a - b).join();
    const known = best.get(key);
    if (known === undefined || known.weight < one.weight) best.set(key, one);
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_ALTERNATIVES);
}

/** Looked for as it was typed, or meant. */
export function isTyped(via: Via): boolean {
  return via === "typed" || via === "typo" || via === "prefix";
}
