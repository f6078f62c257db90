import type { Candidate, IdentifierReason, SaferWording } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import type { Rule } from "../rule.ts";
import type { Word } from "../words.ts";
import { PARTICLES, type Role, TITLES } from "./cues.ts";
import { BAR, type Listing, listingOf, ownPoints, type Surroundings, surroundings } from "./score.ts";
import { isTrapped } from "./traps.ts";

/** Names of people: what the lists know, the shape of the word and the words around it, added up against a bar. */
export const names: Rule = (reading, lexicon) => {
  const { words } = reading;
  const listings = words.map((word) => listingOf(lexicon, word.lower));
  const blocked = blockedWords(reading, lexicon, listings);
  const about = words.map((_, at) => surroundings(reading, at, listings));
  const invented = inventedPeople(reading);
  const points = words.map((word, at) => {
    if (invented.some(({ from, to }) => word.from >= from && word.to <= to)) return -9;
    const listing = listings[at] as Listing;
    const around = about[at] as Surroundings;
    if (
      word.glued ||
      (blocked[at] && !around.titled) ||
      (word.lower.length === 1 && !(around.titled && isNameNext(words, at)))
    )
      return -9;
    if (NEVER.has(word.lower) && !(around.titled && word.shape === "capital")) return -9;
    if (lexicon.isTheorist(word.lower) && !around.introduced) return -9;
    if (isDatePart(reading, word, listing) || (isWardName(reading, at, listings) && !around.introduced))
      return -9;
    if (
      isTrapped(
        reading,
        at,
        around.titled || (around.introduced && listing.first && !listing.word && !facilityLater(reading, at)),
      )
    )
      return -9;
    return ownPoints(reading, word, listing) + around.points + pairPoints(reading, at, listings, blocked);
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

/** Small words that open sentences; some are family names too, and then a title says so. */
const NEVER = new Set(
  "he she they we you it his her hers him them their theirs our your my me us who whom what when where why how this that these those the a an and or but if so do does did no not yes to of in on at by for from with as is are was were be been has have had am can could should would there here then than mum dad mam nan nain taid hi i'm i've i'd".split(
    " ",
  ),
);

/** "Mr J Smith" goes on; "Mr A" is how guidance says somebody. */
function isNameNext(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && /^\.? $/.test(next.gap) && next.shape === "capital" && next.lower.length > 1;
}

/** Sentences about people of a training's making. */
function inventedPeople(reading: Reading): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  for (const found of reading.lower.matchAll(
    /\b(?:vignettes?|fictional|fictitious|made[- ]up|imaginary|role[- ]?plays?|e-learning|pseudonym|dummy data|test records?|not (?:her|his|their) real name|enw ffug)\b/g,
  )) {
    const lead = reading.text.slice(Math.max(0, found.index - 200), found.index);
    const tail = reading.text.slice(found.index, found.index + 200);
    const opens = Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("? "), lead.lastIndexOf("\n"));
    const closes = /[.?!](?: |$)|\n/.exec(tail)?.index ?? tail.length;
    sentences.push({ from: found.index - lead.length + opens + 1, to: found.index + closes });
  }
  return sentences;
}

/** A capitalised building word decides even after a kin word: "nan's at Mary House". */
function facilityLater(reading: Reading, at: number): boolean {
  const next = reading.words[at + 1];
  return (
    next !== undefined &&
    next.gap === " " &&
    next.shape === "capital" &&
    /^(?:house|ward|court|unit|lodge|centre|trust|foundation|hospice|law|road|street)$/.test(next.lower)
  );
}

/** "Rose Ward", "Grace Hall": an ordinary word before a building word that is a family name too. */
function isWardName(reading: Reading, at: number, listings: readonly Listing[]): boolean {
  const previous = reading.words[at - 1];
  const word = reading.words[at] as Word;
  return (
    previous !== undefined &&
    word.gap === " " &&
    word.shape === "capital" &&
    previous.shape === "capital" &&
    (listings[at - 1]?.word === true || word.lower === "law") &&
    /^(?:law|ward|hall|park|lane|hill|church|house|lodge|court|bridge|mill|green|wood)$/.test(word.lower)
  );
}

/** Words inside known phrases and places: "Sue Ryder", "Cheshire West", "Bala". */
function blockedWords(reading: Reading, lexicon: Lexicon, listings: readonly Listing[]): boolean[] {
  const lowers = reading.words.map((word) =>
    word.possessive && !word.lower.endsWith("s") ? `${word.lower}'s` : word.lower,
  );
  const plain = reading.words.map((word) => word.lower);
  const blocked = reading.words.map(() => false);
  for (let at = 0; at < plain.length; at++) {
    const phrase = Math.max(lexicon.phraseAt(lowers, at), lexicon.phraseAt(plain, at));
    const place = lexicon.placeAt(plain, at);
    const asPlace = place > 1 || (place === 1 && !listings[at]?.first && !listings[at]?.last) ? place : 0;
    for (let covered = 0; covered < Math.max(phrase, asPlace); covered++) blocked[at + covered] = true;
  }
  return blocked;
}

/** May, June, April and August beside a number, and days of the week, are dates. */
function isDatePart(reading: Reading, word: Word, listing: Listing): boolean {
  if (
    !listing.word ||
    !/^(?:may|june|april|august|jan|mai|medi|summer|autumn|winter|easter)$/.test(word.lower)
  )
    return false;
  return (
    /\d(?:st|nd|rd|th)?(?: of)? $|\b(?:in|by|since|from|until|till|last|next|early|late|mid|this|every|during|of|and|to) $/i.test(
      reading.text.slice(Math.max(0, word.from - 10), word.from),
    ) || /^,? (?:\d|half|bank)/.test(reading.text.slice(word.to, word.to + 6))
  );
}

/** A given and a family name side by side speak for each other, in either order. */
function pairPoints(
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
      // "Okafor, Chidi"
      const [family, given] = ownFirst ? [own, listing] : [listing, own];
      if (family.last && !family.word && given.first && (!given.word || given.surely) && !family.first)
        best = Math.max(best, 1.5);
      return;
    }
    if (gap !== " ") return;
    const [given, family] = ownFirst ? [own, listing] : [listing, own];
    const given1 = given.first || (given.more && !given.word);
    const family1 = family.last || family.shaped || (family.more && !family.word);
    if (given1 && family1 && !(given.word && family.word))
      best = Math.max(best, given.word || family.word ? 1.25 : 2);
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
function joinPoints(reading: Reading, points: number[], listings: readonly Listing[]): void {
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

function rightEnd(
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
    if (previous.possessive && previous !== words[at]) break;
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
    if (!goesOn(reading, next, listings, blocked)) break;
    end = next;
  }
  return end;
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

function leftEnd(
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
    else if (word.possessive || (gap !== " " && gap !== "-" && !(gap === ". " && word.lower.length === 1)))
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
    to: (words[to] as Word).to,
    suggest,
  };
}
