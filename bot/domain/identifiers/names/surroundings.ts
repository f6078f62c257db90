import type { Reading } from "../reading.ts";
import type { Word } from "../words.ts";
import {
  ABOUT,
  BRIDGES,
  CONTACT,
  isBelonging,
  KIN_AFTER,
  LOOSE,
  lifePoints,
  NAMING,
  PLACES_BEFORE,
  POINTING,
  type Role,
  roleOf,
  TITLES,
  verbPoints,
} from "./cues.ts";

import type { Listing } from "./listing.ts";

/** Points from the words around, and the part they give the person. */
export type Surroundings = { points: number; role: Role | undefined; introduced: boolean; titled: boolean };

export function surroundings(reading: Reading, at: number, listings: readonly Listing[]): Surroundings {
  const { words, text } = reading;
  const word = words[at] as Word;
  let points = 0;
  let role: Role | undefined;
  let introduced = false;
  let titled = false;
  const give = (more: number, as?: Role) => {
    points = Math.max(points, more);
    role ??= as;
    if (more >= 2.5) introduced = true;
  };
  const previous = words[at - 1];
  const earlier = words[at - 2];
  if (word.gap.endsWith("@") && word.shape === "capital") give(3);
  if (previous) {
    const gap = word.gap;
    const near = /^ ?\(?$|^ -+ $|^, ?$|^: ?$|^ "$|^ \/ ?$|^\n$|^\. $/.test(gap);
    const straight = gap === " " || gap === "\n";
    if (isTitle(reading, previous, word, listings[at])) {
      give(5, previous.lower === "dr" || previous.lower === "nyrs" ? "professional" : undefined);
      titled = true;
    }
    const part = roleOf(previous.lower);
    const known = listings[at];
    const listed = known && (known.first || known.last || known.more || known.shaped);
    if (
      part &&
      near &&
      !previous.possessive &&
      (straight || listed || word.shape !== "lower") &&
      gap !== ". " &&
      gap !== "\n"
    ) {
      const described = straight || /[,(:-]/.test(gap);
      give(described ? (part === "professional" || part === "person" ? 2.25 : 2.5) : 2, part);
      if (part === "relative" && straight) introduced = true;
    }
    // "Called Careline" rings somebody up; "a boy called Kacper" names him.
    if (straight && NAMING.has(previous.lower)) give(previous.first ? 1.75 : 3);
    if (
      straight &&
      earlier &&
      /^(?:is|was|as|by|o'r|of|me|him|her|it|to)$/.test(previous.lower) &&
      NAMING.has(earlier.lower) &&
      earlier.lower !== "call"
    )
      give(2.75);
    if ((straight || /^,? ?$|^!? ?$/.test(gap)) && CONTACT.has(previous.lower)) give(1.75);
    if (straight && BRIDGES.has(previous.lower) && earlier && CONTACT.has(earlier.lower) && word.gap === " ")
      give(1.75);
    if (
      straight &&
      BRIDGES.has(previous.lower) &&
      words[at - 3] &&
      CONTACT.has((words[at - 3] as Word).lower) &&
      earlier &&
      BRIDGES.has(earlier.lower)
    )
      give(1.5);
    // "the worker is Debs", "her mum is Rita"
    if (straight && previous.lower === "is" && earlier && roleOf(earlier.lower))
      give(1.5, roleOf(earlier.lower));
    // "IRO H. Carbury"
    if (gap === ". " && /^[A-HJ-Z]$/.test(previous.text)) give(1.25);
    // "me n tash"
    if (straight && /^(?:and|n|&)$/.test(previous.lower) && earlier?.lower === "me") give(1.75);
    if (straight && /^(?:my|our|poor|little|young|lovely|dear|fy|ein|both|old)$/.test(previous.lower))
      give(1.5);
    if (
      straight &&
      /^(?:the|yr|y)$/.test(previous.lower) &&
      known &&
      words[at + 1] &&
      isFamilyOf(word, words[at + 1] as Word, known)
    )
      give(1.25);
    if (straight && ABOUT.has(previous.lower)) give(1);
    if ((straight || gap === ", ") && LOOSE.has(previous.lower)) give(0.5);
  }
  // Signed or addressed: a line that is nothing but the name.
  if (
    word.first &&
    /(?:^|\n)[ ]*$/.test(text.slice(Math.max(0, word.from - 3), word.from)) &&
    /^ ?(?:\n|$)/.test(text.slice(word.to, word.to + 2)) &&
    at > 0
  )
    give(1.5);
  const after = surroundingsAfter(reading, at, listings);
  if (
    previous &&
    word.gap === " " &&
    POINTING.has(previous.lower) &&
    !namesFamily(reading, word, words[at + 1], listings[at])
  )
    points -= 2;
  if (previous && word.gap === " " && PLACES_BEFORE.has(previous.lower) && !titled)
    points -= previous.lower === "yn" ? 0.5 : 1.5;
  return {
    points: points + after.points,
    role: role ?? after.role,
    introduced: introduced || after.introduced,
    titled,
  };
}

/** "the Okafor family", "the Smiths", "Jones case": a family name that stands for its people. */
function namesFamily(
  reading: Reading,
  word: Word,
  next: Word | undefined,
  listing: Listing | undefined,
): boolean {
  const plain = reading.noCapitals || reading.allCapitals;
  if ((word.shape !== "capital" && !plain) || listing === undefined || listing.word) return false;
  const people = next?.gap === " " && (FAMILY.test(next.lower) || isFamilyOf(word, next, listing));
  return people || (listing.last && word.lower.endsWith("s") && (plain || next?.shape !== "capital"));
}

/** "the Thornhills are": no list holds every family. */
function isFamilyOf(word: Word, next: Word, listing: Listing): boolean {
  return (
    !listing.word &&
    !listing.place &&
    (word.shape === "capital" || listing.last) &&
    /[a-rt-z]e?s$/.test(word.lower) &&
    word.lower.length > 5 &&
    /^(?:are|were|have|had|want|need|won't|don't|refuse|keep|kept|say|said|live|lived|got|moved|came|never)$/.test(
      next.lower,
    )
  );
}

const FAMILY =
  /^(?:family|families|household|children|kids|boys|girls|brothers|sisters|siblings|twins|case|teulu)$/;

const WELSH_COUNTY =
  /^(?:benfro|gar|gaer|gaerfyrddin|gaernarfon|fon|ddinbych|y|fflint|fynwy|drefaldwyn|feirionnydd|feirionydd|forgannwg|geredigion|aberteifi|frycheiniog|faesyfed)$/;

/** "Mr" and "Mrs" prove a name whatever follows; "ms", "miss", "dr" and ranks only before a capital or a word that is none. */
function isTitle(reading: Reading, title: Word, word: Word, listing: Listing | undefined): boolean {
  // Welsh counties: "Sir Benfro".
  if (title.lower === "sir" && WELSH_COUNTY.test(word.lower)) return false;
  if (!TITLES.has(title.lower) || !/^\.? ?$/.test(word.gap) || word.gap === "") return false;
  if (/^(?:mr|mrs|missus)$/.test(title.lower)) return true;
  if (word.shape === "capital" && title.shape === "capital") return true;
  const named = listing !== undefined && (listing.first || listing.last || listing.more || !listing.word);
  const known = listing !== undefined && !listing.word && named;
  return word.shape === "capital"
    ? named
    : known && (title.lower !== "miss" || reading.noCapitals || reading.allCapitals);
}

function surroundingsAfter(
  reading: Reading,
  at: number,
  listings: readonly Listing[],
): { points: number; role?: Role; introduced: boolean } {
  const { words, text } = reading;
  const word = words[at] as Word;
  // What follows a full name follows its last word: "Gethin Probert said".
  let end = at;
  while (
    end < at + 3 &&
    words[end + 1] &&
    (words[end + 1] as Word).gap === " " &&
    !(words[end] as Word).possessive &&
    isNameLike(words[end + 1] as Word, listings[end + 1])
  )
    end++;
  const last = words[end] as Word;
  const next = words[end + 1];
  let points = 0;
  let introduced = false;
  const tail = text.slice(last.to, last.to + 30);
  if (last.possessive && next) {
    const second = words[end + 2];
    const owned =
      isBelonging(next.lower) ||
      (second && second.gap === " " && next.shape === "lower" && isBelonging(second.lower));
    points = owned ? 2.5 : 0.75;
    introduced = introduced || (owned === true && next.shape === "lower");
  } else if (next && next.gap === " ") {
    points = Math.max(verbPoints(next.lower), lifePoints(text.slice(last.to, last.to + 60).toLowerCase()));
    // "Marek and his mum", "Gwen with her frame"
    if (
      /^(?:and|with|a'i|and's)$/.test(next.lower) &&
      words[end + 2] &&
      /^(?:his|her|their|i|me|ei)$/.test((words[end + 2] as Word).lower)
    )
      points = Math.max(points, 2);
  }
  if (/^(?:'s)?,? \(?(?:aged |age )?\d{1,2}(?:[),;]| ?(?:yo|y\/o|yrs?|years?|oed)\b)/.test(tail))
    points = Math.max(points, 2.5);
  const apposed = /^(?:, | \(|\()(?:who|(?:his|her|their|my|the|our|a|an|ei) )?([a-z-]{2,12})/.exec(tail);
  if (apposed && KIN_AFTER.has(apposed[1] ?? "")) points = Math.max(points, 2);
  // "Dot has gone off her food": what follows speaks of a person.
  if (
    points > 0 &&
    points < 2 &&
    /^[^.!?\n]{0,40} (?:her|his|she|he)\b/.test(text.slice(last.to, last.to + 46))
  )
    points += 0.5;
  if (next?.gap === " " && FAMILY.test(next.lower))
    points = Math.max(points, next.lower === "case" ? 1 : 1.5);
  if (next?.gap === " " && /^ (?:the|his|her|my|our|their) ([a-z-]{2,12})/.test(tail)) {
    const described = / (?:the|his|her|my|our|their) ([a-z-]{2,12})/.exec(tail)?.[1] ?? "";
    if (KIN_AFTER.has(described)) points = Math.max(points, 2);
  }
  // "ivy, shes not safe"
  if (/^, (?:she|he)(?:'?s|'?ll|'?d)? /.test(tail.toLowerCase())) points = Math.max(points, 1.25);
  // "saw jordan kicking off"
  const met = CONTACT.has(words[at - 1]?.lower ?? "") && word.gap === " ";
  if (met && next?.gap === " " && /^[a-z]{3,10}ing$/.test(next.lower)) points = Math.max(points, 0.5);
  // "Gaenor 07700 900517"
  if (/^,? ?(?:on |- |: )?\(?(?:0[127]\d|\+44)/.test(tail)) points = Math.max(points, 1);
  if (/^,? who\b/.test(tail) && word.shape !== "lower") points = Math.max(points, 0.75);
  return { points, introduced };
}

/** Could go on a name: capitalised, and not an ordinary word unless it is a family name too. */
export function isNameLike(word: Word, listing: Listing | undefined): boolean {
  if (!listing || word.glued || word.first) return false;
  return (
    (word.shape === "capital" && (!listing.word || listing.last || listing.first)) ||
    (word.shape === "lower" && listing.last && !listing.word)
  );
}
