import type { CommunityDay } from "./communityDay.ts";
import { liesIn, type Span } from "./windows.ts";

/** Searches, and what became of them: something opened within two minutes, nothing found, words changed. */
export type SearchSuccess = { searches: number; opened: number; empty: number; reworded: number };

export function searchSuccessIn(days: Iterable<CommunityDay>, span: Span): SearchSuccess {
  const success: SearchSuccess = { searches: 0, opened: 0, empty: 0, reworded: 0 };
  for (const { day, counts } of days) {
    if (!liesIn(day, span)) continue;
    success.searches += counts.searches ?? 0;
    success.opened += counts.searchesOpened ?? 0;
    success.empty += counts.searchesEmpty ?? 0;
    success.reworded += counts.searchesReworded ?? 0;
  }
  return success;
}
