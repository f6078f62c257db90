import type { DailyCounts } from "../participation.ts";
import { liesIn, type Span } from "./windows.ts";

/** One-tap reactions of a span, less those taken back; told apart from words. */
export function reactionsIn(daily: Iterable<DailyCounts>, span: Span): number {
  let reactions = 0;
  for (const { day, counts } of daily) if (liesIn(day, span)) reactions += counts.reactions ?? 0;
  return Math.max(0, reactions);
}
