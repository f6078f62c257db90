import type { KnowledgeIndex } from "./knowledgeIndex.ts";
import type { TermWeights } from "./termWeights.ts";
import type { Slot } from "./understanding.ts";

/** Pseudo-relevance feedback (RM3, Abdul-Jaleel et al. 2004): documents believed, terms taken. */
export const BELIEVED = 5;
const TAKEN = 20;
/** Believed documents that must share a term. */
const AGREEING = 2;

export type FeedbackTerm = { term: number; weight: number };

/**
 * Terms that several of the best documents share, with weights that sum to how much those documents have in common:
 * documents about the same thing teach much, documents that only share the query's words teach little.
 */
export function feedbackTerms(
  index: KnowledgeIndex,
  weights: TermWeights,
  believed: { document: number; score: number }[],
): FeedbackTerm[] {
  const total = believed.reduce((sum, { score }) => sum + score, 0);
  if (total === 0) return [];
  const found = new Map<number, { weight: number; documents: number; last: number }>();
  for (const { document, score } of believed) {
    const list = index.forward.get(document);
    for (const term of list) {
      if (term < 2) continue;
      const one = found.get(term) ?? { weight: 0, documents: 0, last: -1 };
      one.weight += score / total / list.length;
      if (one.last !== document) one.documents++;
      one.last = document;
      found.set(term, one);
    }
  }
  const best = [...found]
    .map(([term, { weight, documents }]) => ({ term, weight: weight * weights.idf(term), documents }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TAKEN);
  const sum = best.reduce((all, { weight }) => all + weight, 0);
  return best
    .filter(({ documents }) => documents >= AGREEING)
    .map(({ term, weight }) => ({ term, weight: weight / sum }));
}

/**
 * How far the best documents may speak for a query, 0 to 1: fully when it has many words and they are met as typed,
 * not at all when it has few or most had to be guessed at.
 */
export function trustIn(slots: Slot[]): number {
  const typed = slots.filter(({ said, weight }) => said && weight > 0.5);
  if (typed.length === 0) return 0;
  const met = typed.filter(({ alternatives }) => alternatives.some(({ via }) => via === "typed")).length;
  return Math.min(1, Math.max(0, (met - 2) / 4)) * (met / typed.length) ** 2;
}
