import type { SearchData } from "./searchData.ts";
import { stemOf } from "./stem.ts";

const SIMILAR = 0.6;

/** A stem near another in general English, 1 for a synonym. */
export type Near = { stem: string; weight: number };

/** Words near each other in general English: a weak bridge where the field has no word of its own. */
export class NearWords {
  #near = new Map<string, Near[]>();

  constructor(entries: SearchData["nearWords"]) {
    for (const { word, near, similar } of entries) {
      const stem = stemOf(word);
      const known = this.#near.get(stem) ?? [];
      for (const [others, weight] of [
        [near, 1],
        [similar, SIMILAR],
      ] as const)
        for (const other of others) {
          const otherStem = stemOf(other);
          if (otherStem !== stem && !known.some((one) => one.stem === otherStem))
            known.push({ stem: otherStem, weight });
        }
      this.#near.set(stem, known);
    }
  }

  of(stem: string): Near[] {
    return this.#near.get(stem) ?? [];
  }
}
