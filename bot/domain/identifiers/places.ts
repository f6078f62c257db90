import type { Lexicon } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import type { Word } from "./words.ts";

/** A mention of a place small enough to narrow down who is meant. */
export type PlaceMention = { from: number; to: number };

const LEADS_TO_PLACE = new Set(
  "in from near outside around at on off of to above beyond ym yn yng o ger ar living lives up down round".split(
    " ",
  ),
);
const SURE_LEAD = new Set("in from near outside around ym yn yng ger".split(" "));
const NOT_PLACES = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december welsh english care christmas easter teams zoom ramadan eid lent covid section part person hospital court safeguarding".split(
    " ",
  ),
);
/** Somewhere small without its name. */
const HERE =
  /\b(?:in|from|on|at|near|of|for|around) (?:the|our|his|her|their|this|that|a|my) (?:only )?(?:(?:small|little|tiny|valleys|coastal|seaside|island|mountain|same|whole|next|local|rural|remote) )?(?:village|island|hamlet|valley|estate|town|seat|ward|constituency|street|parish|peninsula|cul-de-sac|close|terrace|caravan park|pentref|ynys)\b|\b(?:yn|ar|o|ger) (?:y|yr|'r|ein) (?:pentref|dyffryn|cwm|dre|dref|ardal|stad|stryd|ynys|fro|plwyf|bentref|ddyffryn|gymuned)\b/g;

/** Every mention of a place that is not a whole country: known ones after a word such as "in", unknown ones when capitalised too. */
function placesIn(reading: Reading, lexicon: Lexicon): PlaceMention[] {
  const known = already.get(reading);
  if (known) return known;
  const found = lookForPlaces(reading, lexicon);
  already.set(reading, found);
  return found;
}

/** Three rules ask the same of one reading. */
const already = new WeakMap<Reading, PlaceMention[]>();

/** Stands before the first word. */
const NOTHING: Pick<Word, "lower"> = { lower: "" };

function lookForPlaces(reading: Reading, lexicon: Lexicon): PlaceMention[] {
  const { words } = reading;
  const lowers = words.map((word) =>
    word.possessive && reading.text.charAt(word.to) === "'" && !word.lower.endsWith("s")
      ? `${word.lower}'s`
      : word.lower,
  );
  const mentions: PlaceMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const lead = words[at - 1] ?? NOTHING;
    if (word.glued) continue;
    const known = placeLength(lexicon, lowers, at, lead.lower);
    const led = LEADS_TO_PLACE.has(lead.lower) && word.gap === " ";
    const capital = word.shape === "capital" || (word.shape === "all" && reading.allCapitals);
    if (known > 0 && !lexicon.isWidePlace(lowers.slice(at, at + known).join(" "))) {
      const last = words[at + known - 1] as Word;
      const certain =
        capital ||
        reading.noCapitals ||
        (led && SURE_LEAD.has(lead.lower) && word.lower.length > 3 && !lexicon.isWord(word.lower));
      if (
        certain &&
        (led || (capital && !word.first) || !lexicon.isWord(word.lower)) &&
        !(lexicon.isWord(word.lower) && !capital && !led)
      ) {
        mentions.push({ from: word.from, to: last.to });
        at += known - 1;
      }
      continue;
    }
    if (led && capital && !reading.allCapitals && SURE_LEAD.has(lead.lower) && !NOT_PLACES.has(word.lower)) {
      if (
        lexicon.isWidePlace(word.lower) ||
        lexicon.phraseAt(lowers, at) > 0 ||
        lexicon.isTheorist(word.lower)
      )
        continue;
      let last = at;
      while (
        last + 1 < words.length &&
        last < at + 3 &&
        /^[ -]$/.test((words[last + 1] as Word).gap) &&
        ((words[last + 1] as Word).shape === "capital" ||
          /^(?:y|yr|on|under|upon|by|the|le)$/.test((words[last + 1] as Word).lower))
      )
        last++;
      while (last > at && (words[last] as Word).shape === "lower") last--;
      const ordinary = lowers.slice(at, last + 1).every((lower) => lexicon.isWord(lower));
      const name = lexicon.isFirst(word.lower) && last === at && !word.lower.startsWith("llan");
      if (!ordinary && !name && !/^'/.test(reading.text.slice(word.to, word.to + 1)))
        mentions.push({ from: word.from, to: (words[last] as Word).to });
    }
  }
  for (const found of reading.lower.matchAll(HERE))
    mentions.push({ from: found.index, to: found.index + found[0].length });
  return mentions.sort((one, other) => one.from - other.from);
}

/** How many words name a place here, also where Welsh has changed its first letter after a small word ("o Gaernarfon"). */
function placeLength(lexicon: Lexicon, lowers: readonly string[], at: number, lead: string): number {
  const plain = lexicon.placeAt(lowers, at);
  if (plain > 0 || !MUTATING.has(lead)) return plain;
  const word = lowers[at] ?? "";
  for (const [changed, original] of MUTATIONS) {
    if (!word.startsWith(changed)) continue;
    const count = lexicon.placeAt(
      [original + word.slice(changed.length), ...lowers.slice(at + 1, at + 4)],
      0,
    );
    if (count > 0) return count;
  }
  return 0;
}

const MUTATING = new Set("o i ym yn yng am ar dros drwy gan heb hyd wrth a at".split(" "));
const MUTATIONS: readonly (readonly [string, string])[] = [
  ["ngh", "c"],
  ["mh", "p"],
  ["nh", "t"],
  ["ng", "g"],
  ["m", "b"],
  ["n", "d"],
  ["dd", "d"],
  ["g", "c"],
  ["b", "p"],
  ["d", "t"],
  ["f", "b"],
  ["f", "m"],
  ["l", "ll"],
  ["r", "rh"],
  ["", "g"],
];

/** The mentions within reach of a stretch and in the same breath, nearest first. */
export function placesNear(
  reading: Reading,
  lexicon: Lexicon,
  stretch: PlaceMention,
  reach: number,
): PlaceMention[] {
  const places = placesIn(reading, lexicon);
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as PlaceMention).from < stretch.from - reach - LONGEST_PLACE) low = middle + 1;
    else high = middle;
  }
  const near: PlaceMention[] = [];
  for (let at = low; at < places.length; at++) {
    const place = places[at] as PlaceMention;
    if (place.from > stretch.to + reach) break;
    if (sameBreath(reading, stretch, place, reach)) near.push(place);
  }
  return near.sort((one, other) => distance(stretch, one) - distance(stretch, other));
}

/** No name of a place is longer, so nothing further back can reach. */
const LONGEST_PLACE = 80;

function distance(one: PlaceMention, other: PlaceMention): number {
  return one.from < other.from ? other.from - one.to : one.from - other.to;
}

/** True when both lie in one sentence, or the second sentence only goes on about the same person ("He's 97"). */
function sameBreath(reading: Reading, one: PlaceMention, other: PlaceMention, reach: number): boolean {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  if (second.from - first.to > reach) return false;
  const between = reading.text.slice(first.to, second.from);
  const breaks = between.match(/[.!?](?=\s)|\n/g)?.length ?? 0;
  return (
    breaks === 0 ||
    (breaks === 1 && /[.!?\n]\s{0,3}(?:He|She|They|Mae|he|she|they|His|Her|Mum|Dad)\b/.test(between))
  );
}
