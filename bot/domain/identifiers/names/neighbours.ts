import type { Reading } from "../reading.ts";
import type { Word } from "../words.ts";
import { BAR, type Listing } from "./listing.ts";

/** A given and a family name side by side speak for each other, in either order. */
export function pairPoints(
  reading: Reading,
  at: number,
  listings: readonly Listing[],
  blocked: readonly boolean[],
): number {
  const { words } = reading;
  const word = words[at] as Word;
  const own = listings[at] as Listing;
  let best = 0;
  const beside = (other: number, gap: string, ownFirst: boolean) => {
    const neighbour = words[other];
    const listing = listings[other];
    if (!neighbour || !listing || blocked[other] || neighbour.glued) return;
    const cased = (word.shape !== "lower") === (neighbour.shape !== "lower");
    if (!cased) return;
    if (gap === ", ") {
      // A family name in capitals first, as registers have it: "KOWALCZYK, Aneta".
      if (
        ownFirst &&
        word.shape === "all" &&
        !reading.allCapitals &&
        !own.word &&
        listing.first &&
        !listing.word &&
        word.lower.length > 3
      )
        best = Math.max(best, neighbour.shape === "capital" ? 3 : 0);
      // "Okafor, Chidi"
      const [family, given] = ownFirst ? [own, listing] : [listing, own];
      if (family.last && !family.word && given.first && (!given.word || given.surely) && !family.first)
        best = Math.max(best, 1.5);
      return;
    }
    if (gap !== " ") return;
    const [given, family] = ownFirst ? [own, listing] : [listing, own];
    if (
      word.shape === "all" &&
      neighbour.shape === "capital" &&
      !reading.allCapitals &&
      ownFirst &&
      own.last &&
      !own.word &&
      listing.first
    )
      best = Math.max(best, 3);
    const given1 = given.first || (given.more && !given.word);
    const family1 = family.last || family.shaped || (family.more && !family.word);
    if (given1 && family1 && !(given.word && family.word))
      best = Math.max(best, given.word || family.word ? (given.surely && !family.word ? 1.5 : 1.25) : 2);
    else if (given1 && family1)
      best = Math.max(best, word.shape === "lower" ? 0 : given.first && family.last ? 1 : 0.5);
    else if (given.first && !given.word && !family.word && word.shape === "capital")
      best = Math.max(best, 1.75);
    else if (given.last && !given.word && (family.first || family.more) && !family.word)
      best = Math.max(best, 1.5);
    else if (!given.word && family.last && !family.word && word.shape === "capital") best = Math.max(best, 1);
  };
  const next = words[at + 1];
  if (next && !word.possessive) beside(at + 1, next.gap, true);
  const previous = words[at - 1];
  if (previous && !previous.possessive) beside(at - 1, word.gap, false);
  return best;
}

/** "Marek and Zofia": a likely name lifts the word joined to it. */
export function joinPoints(reading: Reading, points: number[], listings: readonly Listing[]): void {
  const { words } = reading;
  for (let at = 2; at < words.length; at++) {
    const joint = (words[at - 1] as Word).lower;
    if (!/^(?:and|a|ac|or|neu)$/.test(joint) || (words[at] as Word).gap !== " ") continue;
    for (const [sure, unsure] of [
      [at - 2, at],
      [at, at - 2],
    ] as const) {
      const listing = listings[unsure] as Listing;
      const shaped = (words[unsure] as Word).shape !== "lower" || !listing.word;
      if (
        ((points[sure] ?? 0) >= BAR || ((points[sure] ?? 0) >= 2 && bothGiven(listings[sure], listing))) &&
        (points[unsure] ?? 0) > -2 &&
        shaped &&
        (listing.first || listing.last || listing.more || !listing.word)
      )
        points[unsure] = (points[unsure] ?? 0) + 1.5;
    }
  }
}

/** "jo and sam" */
function bothGiven(one: Listing | undefined, other: Listing): boolean {
  return one?.first === true && !one.word && other.first && !other.word;
}
