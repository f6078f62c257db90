import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { before } from "../rule.ts";
import type { Word } from "../words.ts";
import { bare, check, isPublicPlace, stop } from "./cues.ts";
import { nameEnd } from "./welshStreets.ts";

/** What ends the name of a house that hardly ever is an office: "Rose Cottage". */
const DWELLING = new Set(
  "cottage cottages farm farmhouse bungalow barn croft rectory vicarage forge smithy schoolhouse gatehouse smallholding stables oast manse".split(
    " ",
  ),
);
const HOUSE = new Set(
  "house lodge villa manor grange hall mill cabin chalet court barns view annexe".split(" "),
);
/** What begins one in Welsh: "Tyddyn Isaf", "Hafod y Wern". */
const WELSH_DWELLING = new Set("tyddyn bwthyn fferm hafod hendre ty tyn beudy ysgubor".split(" "));
const AT =
  /\b(?:at|to|from|for|by|past|behind|outside|of|near|visit(?:ed|ing)?|lives?|address(?: is)?|yn|i|byw|ger)[ :]{1,2}(?:the )?$/;

/** Houses that go by a name, with the street or village behind it, or where somebody is said to be there. */
export function namedHouses(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const { words } = reading;
  for (let at = 0; at < words.length; at++) {
    const house = houseAt(reading, lexicon, at);
    if (!house) continue;
    const from = (words[house.first] as Word).from;
    const to = (words[house.last] as Word).to;
    const lead = before(reading, from, 16);
    // "14 Rose Cottage" and "no number, 3 Oak Lodge" are streets' business.
    if (/\d[a-z]? $/.test(lead) || isPublicPlace(reading, from, to)) continue;
    if (lexicon.phraseAt(lowersFrom(words, house.first), 0) > 1) continue;
    const behind = whereabouts(reading, lexicon, house);
    if (behind && isPublicPlace(reading, from, (words[behind.last] as Word).to)) continue;
    const plain = reading.noCapitals || reading.allCapitals;
    if (behind && (behind.street || !plain || house.dwelling))
      candidates.push(
        (house.dwelling || behind.street ? stop : check)(from, (words[behind.last] as Word).to),
      );
    else if (
      house.dwelling &&
      !reading.allCapitals &&
      AT.test(lead) &&
      !lexicon.placeAt(lowersFrom(words, house.first), 0)
    )
      candidates.push(check(from, to));
  }
  return candidates;
}

type House = { first: number; last: number; dwelling: boolean };

/** The house whose naming word stands at `at`. */
function houseAt(reading: Reading, lexicon: Lexicon, at: number): House | undefined {
  const { words } = reading;
  const word = words[at] as Word;
  if (WELSH_DWELLING.has(bare(word)) && (word.shape !== "lower" || reading.noCapitals)) {
    const last = nameEnd(words, at, reading);
    // "Y Bwthyn, Lôn Felin"
    const article = words[at - 1];
    if (last === at)
      return article && word.gap === " " && /^Yr?$/.test(article.text)
        ? { first: at - 1, last: at, dwelling: true }
        : undefined;
    const next = words[last + 1];
    return {
      first: at,
      last: next?.gap === " " && DWELLING.has(next.lower) ? last + 1 : last,
      dwelling: true,
    };
  }
  // "Bryn Coch, Heol Dinbych": the first words of streets begin the names of houses too.
  if (word.shape === "capital" && lexicon.welshStreetWords.has(bare(word)) && !GATHERING.has(bare(word))) {
    const last = nameEnd(words, at, reading);
    const comma = words[last + 1]?.gap === ", ";
    const hall = /^(?:neuadd|canolfan|ysgol|ysbyty|capel|meddygfa|clwb|gwesty|uned|ward|tîm|tim)$/.test(
      words[at - 1]?.lower ?? "",
    );
    if (last > at && comma && !hall && lexicon.placeAt(lowersFrom(words, at), 0) <= last - at)
      return { first: at, last, dwelling: false };
  }
  const dwelling = DWELLING.has(word.lower);
  if (!dwelling && !HOUSE.has(word.lower)) return undefined;
  if (word.shape === "lower" && !(dwelling && reading.noCapitals)) return undefined;
  let first = at;
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const name = words[back] as Word;
    const gap = (words[back + 1] as Word).gap;
    if (gap !== " " && gap !== "-" && gap !== "'s ") break;
    // "The Bungalow, Salem Street"
    if (name.text === "The" && gap === " ") {
      first = back;
      break;
    }
    if (name.shape === "lower" && !(reading.noCapitals && back === at - 1) && !/^(?:y|yr)$/.test(name.lower))
      break;
    if (name.lower.length < 2 || (NOT_NAMED.has(name.lower) && !isOld(name, word))) break;
    first = back;
  }
  return first < at ? { first, last: at, dwelling } : undefined;
}

/** "The Old Rectory", and in small letters "the old rectory": buildings nobody builds any more. */
function isOld(name: Word, house: Word): boolean {
  return (
    /^(?:Old|New|Home|Big)$/.test(name.text) ||
    (name.lower === "old" &&
      /^(?:rectory|vicarage|forge|smithy|schoolhouse|manse|oast|gatehouse|stables)$/.test(house.lower))
  );
}

/** How many names of Welsh villages begin. */
const VILLAGE = /^(?:llan|aber|pont|tre|rhyd|betws|cwm|ystrad|caer)[a-z]{4,16}$/;

/** Sports centres, halls and business parks as often as homes. */
const GATHERING = new Set("plas parc stad ystad cae canolfan neuadd mount".split(" "));
const NOT_NAMED = new Set(
  "wrong right same next other whole nearest home old a an my his her our their your this that care city wind solar fish community on in at to from private council empty big small nice new the and or with for of visit visited visiting saw".split(
    " ",
  ),
);

/** The street or village named behind a comma, or after "in". */
function whereabouts(
  reading: Reading,
  lexicon: Lexicon,
  { last: house, dwelling }: House,
): { last: number; street: boolean } | undefined {
  const { words } = reading;
  const next = words[house + 1];
  if (!next || !/^,[ \n]?$|^\n$|^ $/.test(next.gap)) return undefined;
  const start =
    next.gap === " " ? (/^(?:in|near|on|yn|ger|ar)$/.test(next.lower) ? house + 2 : -1) : house + 1;
  const first = words[start];
  if (!first || (start > house + 1 && first.gap !== " ")) return undefined;
  const small = reading.noCapitals;
  if (first.shape === "lower" && !small) return undefined;
  if (lexicon.welshStreetWords.has(bare(first))) {
    const last = nameEnd(words, start, reading);
    if (last > start) return { last, street: true };
  }
  for (let at = start + 1; at <= start + 3 && at < words.length; at++) {
    const word = words[at] as Word;
    if (word.gap !== " " || (word.shape === "lower" && !small)) break;
    if (
      lexicon.streetWords.has(word.lower) ||
      (dwelling && lexicon.ambiguousStreetWords.has(word.lower) && !small)
    )
      return { last: at, street: true };
  }
  const length = lexicon.placeAt(lowersFrom(words, start), 0);
  // Smaller than any list holds: "Pen-y-bont Farm, Llanrhystud".
  if (
    length === 0 &&
    (dwelling || VILLAGE.test(first.lower)) &&
    next.gap === ", " &&
    first.shape === "capital" &&
    !lexicon.isWord(first.lower)
  )
    return { last: start, street: false };
  return length > 0 ? { last: start + length - 1, street: false } : undefined;
}

function lowersFrom(words: readonly Word[], from: number): string[] {
  return words.slice(from, from + 4).map((word) => word.lower);
}
