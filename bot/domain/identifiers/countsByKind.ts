import type { Finding, IdentifierKind } from "./finding.ts";

/** All that may be stored of a check: how many of each kind, never a word of the text. */
export function countsByKind(findings: readonly Finding[]): Partial<Record<IdentifierKind, number>> {
  const counts: Partial<Record<IdentifierKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
