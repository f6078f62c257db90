import type { Use } from "../use.ts";
import { liesIn, type Span } from "./windows.ts";

/** How often something was used in practice, in how many of those people said what happened, and how often it did not fit. */
export type UsedInPractice = { uses: number; stories: number; didNotFit: number };

export function usedIn(uses: Iterable<Use>, span: Span): UsedInPractice {
  const used: UsedInPractice = { uses: 0, stories: 0, didNotFit: 0 };
  for (const { state, fit, story, sample, createdAt } of uses) {
    if (state !== "published" || sample || !liesIn(createdAt, span)) continue;
    if (fit === "didNotFit") used.didNotFit += 1;
    else {
      used.uses += 1;
      if (story?.happened) used.stories += 1;
    }
  }
  return used;
}
