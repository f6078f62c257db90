import type { Candidate, IdentifierReason, SaferWording } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { Word } from "../words.ts";
import { type Role, TITLES } from "./cues.ts";
import {
  blockedWords,
  facilityLater,
  inventedPeople,
  isDatePart,
  isInitialOfSomebody,
  isNameNext,
  isNumbered,
  isWardName,
  isWeekday,
  NEVER,
} from "./exclusions.ts";
import { leftEnd, rightEnd } from "./extent.ts";
import { BAR, type Listing, listingOf, ownPoints } from "./listing.ts";
import { joinPoints, pairPoints } from "./neighbours.ts";
import { type Surroundings, surroundings } from "./surroundings.ts";
import { isTrapped } from "./traps.ts";

/** Names of people: what the lists know, the shape of the word and the words around it, added up against a bar. */
export const names: Rule = (reading, lexicon) => {
  const { words } = reading;
  const listings = words.map((word) => listingOf(lexicon, word.lower));
  const blocked = blockedWords(reading, lexicon, listings);
  const about = words.map((_, at) =>
    isOrdinary(words, at, listings) ? SAYS_NOTHING : surroundings(reading, at, listings),
  );
  const invented = inventedPeople(reading);
  const points = words.map((word, at) => {
    if (invented.some(({ from, to }) => word.from >= from && word.to <= to)) return -9;
    const listing = listings[at] as Listing;
    const around = about[at] as Surroundings;
    if (
      word.glued ||
      (blocked[at] && (!around.titled || blocked[at - 1])) ||
      (word.lower.length === 1 &&
        !(around.titled && (isNameNext(words, at) || isInitialOfSomebody(words, at))))
    )
      return -9;
    if (NEVER.has(word.lower) && !(around.titled && word.shape === "capital")) return -9;
    // "fraser broke the window" is no guideline.
    const acts = listing.first && word.shape === "lower" && around.points >= 1.75;
    if (lexicon.isTheorist(word.lower) && !around.introduced && !acts) return -9;
    if (word.lower === "who" || isNumbered(reading, word)) return -9;
    const pair = pairPoints(reading, at, listings, blocked);
    if (isWeekday(word) && !around.titled && pair < 1.25) return -9;
    if (isDatePart(reading, word, listing) || (isWardName(reading, at, listings) && !around.introduced))
      return -9;
    const sum = ownPoints(reading, word, listing) + around.points + pair;
    // Not even two joined names could lift it over the bar, and what traps it need not be asked.
    if (sum < 0) return sum;
    if (
      isTrapped(
        reading,
        at,
        around.titled || (around.introduced && listing.first && !listing.word && !facilityLater(reading, at)),
        listings,
      )
    )
      return -9;
    return sum;
  });
  joinPoints(reading, points, listings);
  const candidates: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    if ((points[at] ?? 0) < BAR) continue;
    const from = leftEnd(reading, at, listings, blocked);
    const to = rightEnd(reading, at, listings, blocked);
    candidates.push(found(words, from, to, roleAmong(about, from, to)));
    at = to;
  }
  return candidates;
};

const SAYS_NOTHING: Surroundings = { points: 0, role: undefined, introduced: false, titled: false };

/** A small ordinary word that no list has as a name, without a title before it: nothing around makes it one. */
function isOrdinary(words: readonly Word[], at: number, listings: readonly Listing[]): boolean {
  const { word, first, last, more } = listings[at] as Listing;
  return (
    word &&
    !first &&
    !last &&
    !more &&
    (words[at] as Word).shape === "lower" &&
    !TITLES.has(words[at - 1]?.lower ?? "")
  );
}

function roleAmong(about: readonly Surroundings[], from: number, to: number): Role | undefined {
  for (let at = from; at <= to; at++) if (about[at]?.role) return about[at]?.role;
  return undefined;
}

const BY_ROLE: Record<Role, "name-of-child" | "name-of-relative" | "name-of-professional" | "name"> = {
  child: "name-of-child",
  relative: "name-of-relative",
  professional: "name-of-professional",
  person: "name",
};

function found(words: readonly Word[], from: number, to: number, role: Role | undefined): Candidate {
  const suggest: IdentifierReason & SaferWording = BY_ROLE[role ?? "person"];
  return {
    kind: "name",
    level: "check",
    from: (words[from] as Word).from,
    to: (words[to] as Word).to - (/[aeiouwy]'[nri]$/.test((words[to] as Word).lower) ? 2 : 0),
    suggest,
  };
}
