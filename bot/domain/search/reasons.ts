import type { Met } from "./concepts.ts";
import { leads, type Saying } from "./sayings.ts";
import type { Understanding } from "./understanding.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** What to tell the reader: for each run of words that stood for an idea, the other words looked for, nearest first. */
export function reasonsFor(
  met: Met[],
  words: Word[],
  text: string,
  vocabulary: Vocabulary,
): Understanding["reasons"] {
  const told = new Map<string, Map<string, number>>();
  for (const { concept, saying, from, to } of met) {
    const typed = text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
    const others = told.get(typed) ?? new Map<string, number>();
    for (const other of concept.sayings) {
      const weight =
        other === saying || other.role === "plain" || other.role === "ordinary" || other.role === "akin"
          ? 0
          : leads(saying, other);
      // What an acronym stands for is worth saying even where nothing was found by it.
      if (weight > 0 && (concept.source === "glossary" || inUse(other, vocabulary)))
        others.set(other.text, Math.max(weight, others.get(other.text) ?? 0));
    }
    if (others.size > 0) told.set(typed, others);
  }
  return [...told].map(([typed, others]) => ({
    typed,
    alsoLookedFor: [...others].sort((a, b) => b[1] - a[1]).map(([other]) => other),
  }));
}

function inUse({ content }: Saying, vocabulary: Vocabulary): boolean {
  return content.length > 0 && content.every((stem) => vocabulary.knownTerm(stem) !== undefined);
}
