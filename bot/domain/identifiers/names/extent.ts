import type { Reading } from "../reading.ts";
import type { Word } from "../words.ts";
import { PARTICLES, TITLES } from "./cues.ts";
import type { Listing } from "./listing.ts";

/** The last word of the name that holds the word at `at`: given names, particles and family names that follow. */
export function rightEnd(
  reading: Reading,
  at: number,
  listings: readonly Listing[],
  blocked: readonly boolean[],
): number {
  const { words } = reading;
  let end = at;
  for (let next = at + 1; next < words.length && next <= at + 5; next++) {
    const word = words[next] as Word;
    const previous = words[next - 1] as Word;
    if (previous.possessive) break;
    const gap = word.gap;
    if (
      gap !== " " &&
      gap !== "-" &&
      !(gap === ". " && previous.lower.length === 1) &&
      !(gap === ", " && surnameFirst(listings, next))
    )
      break;
    if (
      PARTICLES.has(word.lower) &&
      words[next + 1] &&
      (words[next + 1] as Word).gap.length <= 1 &&
      (words[next + 1] as Word).shape !== "lower"
    )
      continue;
    if (
      PARTICLES.has(word.lower) &&
      /^(?:ap|ab|ferch|verch|van|von|bin|al)$/.test(word.lower) &&
      (words[next + 1] as Word | undefined)?.gap === " "
    ) {
      end = next + 1;
      next++;
      continue;
    }
    if (!goesOn(reading, next, listings, blocked) && !isTheirs(reading, next, listings, blocked)) break;
    end = next;
  }
  return end;
}

/** A family name that alone would mean an author or a firm is a person's behind a given name: "Mary Fraser". */
function isTheirs(
  { words }: Reading,
  at: number,
  listings: readonly Listing[],
  blocked: readonly boolean[],
): boolean {
  const word = words[at] as Word;
  const given = listings[at - 1];
  return (
    blocked[at] === true &&
    blocked[at - 1] !== true &&
    word.gap === " " &&
    word.shape === "capital" &&
    listings[at]?.last === true &&
    given?.first === true &&
    !given.word
  );
}

function surnameFirst(listings: readonly Listing[], next: number): boolean {
  const family = listings[next - 1];
  const given = listings[next];
  return (
    (family?.last && !family.word && !family.first && given?.first && (!given.word || given.surely)) === true
  );
}

function goesOn(
  reading: Reading,
  at: number,
  listings: readonly Listing[],
  blocked: readonly boolean[],
): boolean {
  const word = reading.words[at] as Word;
  const listing = listings[at] as Listing;
  if (word.glued || blocked[at]) return false;
  if (word.lower.length === 1) return word.shape === "capital" && word.lower !== "i";
  const cased = word.shape === "capital" || word.shape === "all";
  if (cased && !reading.allCapitals)
    return (
      (!listing.word || listing.last || (listing.first && listing.surely)) &&
      !(word.shape === "all" && word.lower.length <= 5 && !listing.last && !listing.first)
    );
  if (listing.word) return false;
  return (
    listing.last ||
    listing.first ||
    listing.more ||
    listing.shaped ||
    reading.noCapitals ||
    reading.allCapitals
  );
}

/** The first word of the name that holds the word at `at`: titles, initials and given names before it. */
export function leftEnd(
  reading: Reading,
  at: number,
  listings: readonly Listing[],
  blocked: readonly boolean[],
): number {
  const { words } = reading;
  let start = at;
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const word = words[back] as Word;
    const gap = (words[back + 1] as Word).gap;
    if (TITLES.has(word.lower) && /^\.? $|^\.$/.test(gap) && word.lower !== "miss") start = back;
    else if (word.lower === "miss" && gap === " " && (word.shape === "capital" || reading.noCapitals))
      start = back;
    else if (gap === ", " && back === at - 1 && surnameFirst(listings, at) && word.shape !== "lower") {
      start = back;
      break;
    } else if (word.possessive || (gap !== " " && gap !== "-" && !(gap === ". " && word.lower.length === 1)))
      break;
    else if (
      PARTICLES.has(word.lower) &&
      back > 0 &&
      (words[back] as Word).gap === " " &&
      goesOn(reading, back - 1, listings, blocked) &&
      (words[back - 1] as Word).shape !== "lower"
    )
      start = back - 1;
    else if (word.shape === "capital" && word.lower.length === 1 && word.lower !== "i" && !word.first)
      start = back;
    else if (
      word.shape === "capital" &&
      !blocked[back] &&
      !word.glued &&
      ((listings[back] as Listing).first || !(listings[back] as Listing).word) &&
      !(word.first && (listings[back] as Listing).word)
    )
      start = back;
    else break;
  }
  const before = words[start - 1];
  const couple = words[start - 2];
  // "Mr and Mrs Okonkwo"
  if (
    before?.lower === "and" &&
    couple &&
    TITLES.has(couple.lower) &&
    TITLES.has((words[start] as Word).lower)
  )
    start -= 2;
  return start;
}
