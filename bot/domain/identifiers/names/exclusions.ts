import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import type { Word } from "../words.ts";
import type { Listing } from "./listing.ts";

/** Small words that open sentences; some are family names too, and then a title says so. */
export const NEVER = new Set(
  "he she they we you it his her hers him them their theirs our your my me us who whom what when where why how this that these those the a an and or but if so do does did no not yes to of in on at by for from with as is are was were be been has have had am can could should would there here then than mum dad mam nan nain taid hi i'm i've i'd".split(
    " ",
  ),
);

/** "Mr J Smith" goes on; "Mr A" is how guidance says somebody. */
export function isNameNext(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && /^\.? $/.test(next.gap) && next.shape === "capital" && next.lower.length > 1;
}

/** "mrs p": A and B, X, Y and Z are how guidance says somebody. */
export function isInitialOfSomebody(words: readonly Word[], at: number): boolean {
  const title = words[at - 1];
  return (
    title !== undefined &&
    /^(?:mr|mrs|ms|miss)$/.test(title.lower) &&
    /^[c-w]$/.test((words[at] as Word).lower)
  );
}

/** Sentences about people of a training's making. */
export function inventedPeople(reading: Reading): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  for (const found of reading.lower.matchAll(
    /\b(?:vignettes?|imagine|hypothetical(?:ly)?|say you(?:'re| are| were)|suppose (?:you|that)|pretend|fictional|fictitious|made[- ]up|imaginary|role[- ]?plays?|e-learning|pseudonym|dummy data|test records?|not (?:her|his|their) real name|enw ffug)\b/g,
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
export function facilityLater(reading: Reading, at: number): boolean {
  const next = reading.words[at + 1];
  return (
    next !== undefined &&
    next.gap === " " &&
    next.shape === "capital" &&
    /^(?:house|ward|court|unit|lodge|centre|trust|foundation|hospice|law|road|street)$/.test(next.lower)
  );
}

/** "Rose Ward", "Grace Hall": an ordinary word before a building word that is a family name too. */
export function isWardName(reading: Reading, at: number, listings: readonly Listing[]): boolean {
  const previous = reading.words[at - 1];
  const word = reading.words[at] as Word;
  return (
    previous !== undefined &&
    word.gap === " " &&
    word.shape === "capital" &&
    previous.shape === "capital" &&
    (listings[at - 1]?.word === true || word.lower === "law" || previous.lower.length === 1) &&
    /^(?:law|ward|hall|park|lane|hill|church|house|lodge|court|bridge|mill|green|wood)$/.test(word.lower)
  );
}

/** Words inside known phrases and places: "Sue Ryder", "Cheshire West", "Bala". */
export function blockedWords(reading: Reading, lexicon: Lexicon, listings: readonly Listing[]): boolean[] {
  const lowers = reading.words.map((word) =>
    word.possessive && !word.lower.endsWith("s") ? `${word.lower}'s` : word.lower,
  );
  const plain = reading.words.map((word) => word.lower);
  const blocked = reading.words.map(() => false);
  for (let at = 0; at < plain.length; at++) {
    let phrase = Math.max(lexicon.phraseAt(lowers, at), lexicon.phraseAt(plain, at));
    // A football club, and here a person: "Everton Blackwood".
    if (phrase === 1 && beginsFullName(reading, at, listings)) phrase = 0;
    const place = lexicon.placeAt(plain, at);
    const asPlace = place > 1 || (place === 1 && !listings[at]?.first && !listings[at]?.last) ? place : 0;
    for (let covered = 0; covered < Math.max(phrase, asPlace); covered++) blocked[at + covered] = true;
  }
  return blocked;
}

/** May, June, April and August beside a number, and days of the week, are dates. */
export function isDatePart(reading: Reading, word: Word, listing: Listing): boolean {
  if (
    !listing.word ||
    !/^(?:may|june|april|august|jan|mai|medi|summer|autumn|winter|easter)$/.test(word.lower)
  )
    return false;
  if (QUIET.test(reading.lower.slice(word.to, word.to + 16))) return true;
  return (
    /\d(?:st|nd|rd|th)?(?: of)? $|\b(?:in|by|since|from|until|till|last|next|early|late|mid|this|every|during|of|and|to) $/i.test(
      reading.text.slice(Math.max(0, word.from - 10), word.from),
    ) || /^,? (?:\d|half|bank)/.test(reading.text.slice(word.to, word.to + 6))
  );
}

/** "August is quiet" */
const QUIET =
  /^'s (?:bank|panel|rota|meeting|forum|training|budget|figures|deadline|numbers)|^ (?:is|was|will be|ydi|yw) (?:quiet|busy|full|too|next|when|our|the|always|mad|dead|a |mis|y )/;

/** "Reg 27", "Mark 2": a word that counts what follows. */
export function isNumbered(reading: Reading, word: Word): boolean {
  return (
    /^(?:reg|regs|art|mark|max|min|may|june|bill|page|grade)$/.test(word.lower) &&
    /^\.? \d/.test(reading.text.slice(word.to, word.to + 3))
  );
}

/** Days of the week are some people's names, and then a family name or a title says so. */
export function isWeekday(word: Word): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/.test(word.lower);
}

function beginsFullName(reading: Reading, at: number, listings: readonly Listing[]): boolean {
  const next = reading.words[at + 1];
  const family = listings[at + 1];
  return (
    listings[at]?.first === true &&
    next?.gap === " " &&
    next.shape === "capital" &&
    family?.last === true &&
    !family.word &&
    (reading.words[at] as Word).shape === "capital"
  );
}
