import type { Met } from "./concepts.ts";
import type { Language } from "./language.ts";
import { leads, type Saying } from "./sayings.ts";
import { type Alternative, distinct, type Slot } from "./understanding.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What one word left of a longer way of saying counts: much less than the whole. */
const THIN = 0.5;
/** The same where the rest are small words ("turn up", "at no time"). */
const LITTLE = 0.6;
const THINNEST = 0.2;
/** Most that an idea said in several words weighs, a word being 1. */
const MOST_WEIGHT = 2;

/** The other ways of saying an idea that was met, as far as the index knows their words. */
export function otherWays(
  { concept, saying, share }: Met,
  language: Language,
  vocabulary: Vocabulary,
): Alternative[] {
  return concept.sayings.flatMap((other): Alternative[] => {
    const weight = other === saying ? 0 : leads(saying, other) * share;
    if (weight === 0) return [];
    const loud = other.content.filter((stem) => !language.quiet.has(stem));
    // One loud word alone ("place of safety") would say something else: its quiet neighbours must stand beside it.
    const telling = loud.length < 2 ? other.content : loud;
    const terms = telling.flatMap((stem) => vocabulary.knownTerm(stem) ?? []);
    // Of a long name most words will do: items shorten it too.
    if (terms.length === 0 || terms.length < telling.length * (telling.length < 3 ? 1 : 0.6)) return [];
    const thin = alone(other, terms, language.quiet);
    return [
      {
        terms,
        weight: weight * thin * (terms.length / telling.length),
        via: concept.source,
        text: other.text,
      },
    ];
  });
}

/** What a single word counts that stands for a longer way of saying: little of what it says, least if it is a quiet one. */
function alone({ content, stems }: Saying, terms: number[], quiet: ReadonlySet<string>): number {
  if (terms.length > 1 || stems.length === 1) return 1;
  if (content.length > 1) return THIN;
  return quiet.has(content[0] ?? "") ? THINNEST : LITTLE;
}

/** An idea met in several words, how much it weighs beside others met in the same words. */
export type Weighed = { one: Met; weight: number };

/** The ideas told by several words, weighed; senses of fewer words inside a longer phrase met in full are dropped. */
export function severalWordIdeas(met: Met[]): Weighed[] {
  const several = met.filter(({ from, to }) => to - from > 1);
  const full = several.filter(({ share, saying }) => share >= 0.8 && saying.content.length > 1);
  return strongest(several.filter((one) => !full.some((other) => surrounds(other, one))));
}

function surrounds(outer: Met, inner: Met): boolean {
  return (
    outer.from <= inner.from &&
    inner.to <= outer.to &&
    outer.to - outer.from > inner.to - inner.from &&
    outer.saying.content.length > inner.saying.content.length
  );
}

/** Weight of ideas met in the same words: the best told first, what overlaps it shares. */
function strongest(met: Met[]): Weighed[] {
  const claimed = new Map<number, number>();
  return met
    .toSorted((a, b) => b.share - a.share || b.to - b.from - (a.to - a.from))
    .map((one) => {
      let most = 0;
      for (let i = one.from; i < one.to; i++) most = Math.max(most, claimed.get(i) ?? 0);
      for (let i = one.from; i < one.to; i++) claimed.set(i, (claimed.get(i) ?? 0) + one.share);
      return { one, weight: 1 / (1 + most) };
    });
}

/** The idea a run of words stands for: its other sayings, and the words themselves standing together. */
export function phraseOf(
  { one, weight }: Weighed,
  typed: string,
  language: Language,
  vocabulary: Vocabulary,
): Slot | undefined {
  const { content } = one.saying;
  const alternatives = otherWays(one, language, vocabulary);
  const own = content.flatMap((stem) => vocabulary.knownTerm(stem) ?? []);
  if (own.length === content.length && own.length > 1)
    alternatives.push({ terms: own, weight: one.share, via: "compound", text: typed });
  if (alternatives.length === 0) return undefined;
  const whole = one.share * weight >= 0.5 && content.length > 1;
  return {
    typed,
    weight: weight * (whole ? Math.min(MOST_WEIGHT, Math.sqrt(content.length)) : 1),
    alternatives: distinct(alternatives),
  };
}

/** Met word for word as the full name of an acronym: then its words mean that and little else. */
export function isFullName({ share, saying }: Met): boolean {
  return (
    share === 1 && saying.content.length >= 3 && (saying.role === "expansion" || saying.role === "meaning")
  );
}
