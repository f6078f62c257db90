import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { before } from "../rule.ts";
import type { Word } from "../words.ts";
import { bare, houseNumber, LIVES_ON, NUMBERED_THING, stop } from "./cues.ts";

const STRONG = new Set("ffordd heol stryd lon rhodfa maes llys stad ystad teras rhes tai bwthyn".split(" "));

/** A house number before a Welsh street word, which stands first: "12 Ffordd y Bryn", "28 Rhodfa'r Môr". */
export function welshStreets(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const { words } = reading;
  for (let at = 0; at < words.length; at++) {
    const street = words[at] as Word;
    const lower = bare(street);
    if (!lexicon.welshStreetWords.has(lower)) {
      const hyphened = hyphenedStreet(reading, lexicon, street);
      if (hyphened) candidates.push(hyphened);
      continue;
    }
    const numbered = houseNumber(reading, street.from);
    const strong = STRONG.has(lower);
    if (!numbered && !(LIVES_ON.test(before(reading, street.from, 24)) && strong)) continue;
    if (street.shape === "lower" && !strong && !reading.noCapitals) continue;
    const from = numbered?.from ?? street.from;
    if (NUMBERED_THING.test(before(reading, from, 40))) continue;
    const last = nameEnd(words, at, reading);
    if (last > at) candidates.push(stop(from, (words[last] as Word).to));
  }
  return candidates;
}

/** "44 Heol-y-Nant", "3 Pen-y-graig": the name is one word. */
function hyphenedStreet(reading: Reading, lexicon: Lexicon, street: Word): Candidate | undefined {
  const first = /^[^-]{2,12}(?=-)/.exec(street.lower)?.[0] ?? "";
  if (!lexicon.welshStreetWords.has(first)) return undefined;
  const numbered = houseNumber(reading, street.from);
  if (!numbered) return undefined;
  const lead = before(reading, numbered.from, 40);
  // "3 Pen-y-Bont staff", "6 Maes-y-Coed places": a count of what belongs to a village or a home.
  const there = /\b(?:at|in|from|to|of|for|outside|near|address|visit(?:ed)?|yn|i|o|ger)[ :]{1,2}$/.test(
    lead,
  );
  const ends = /^(?:[,.;)\n]|$)/.test(reading.text.slice(street.to, street.to + 1));
  if (!there && !(STRONG.has(first) && ends)) return undefined;
  if (!STRONG.has(first) && !reading.noCapitals && street.shape === "lower") return undefined;
  if (!STRONG.has(first) && !ends && lexicon.placeAt([street.lower], 0) > 0 && !/\b(?:at|yn) $/.test(lead))
    return undefined;
  return NUMBERED_THING.test(lead) ? undefined : stop(numbered.from, street.to);
}

/** The last word of a name that begins at `at`: capitalised words and the small words inside Welsh names. */
export function nameEnd(words: readonly Word[], at: number, reading: Reading): number {
  let last = at;
  for (let next = at + 1; next < words.length && next <= at + 4; next++) {
    const word = words[next] as Word;
    if (word.gap !== " " && word.gap !== "-") break;
    if (/^(?:y|yr|r|a|ap)$/.test(word.lower)) continue;
    if (/^(?:uchaf|isaf|fawr|bach|newydd)$/.test(word.lower)) {
      last = next;
      continue;
    }
    const joined = next === at + 1 && (reading.noCapitals || (words[at] as Word).text.includes("'"));
    if (word.shape === "lower" && !joined && (words[next - 1] as Word).lower.length > 2) break;
    last = next;
    if (word.shape === "lower" && reading.noCapitals) break;
  }
  return last;
}
