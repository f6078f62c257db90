import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { before } from "../rule.ts";
import type { Word } from "../words.ts";
import {
  ALSO_NAMES,
  check,
  houseNumber,
  isStreetWord,
  LIVES,
  LIVES_ON,
  NOT_A_STREET_NAME,
  NUMBERED_THING,
  stop,
} from "./cues.ts";

/** Names of streets that people also write small: "14 Oakfield court", "at 9 mill close". */
const OFTEN_SMALL = new Set(
  "close court gardens grove row square rise villas mews cottage cottages".split(" "),
);
/** In a message all in small letters or all in capitals, believed with a number before them. */
const SMALL_ALONE = new Set(
  "close court drive grove gardens row rise walk villas mews cottages hill bank yard view crescent maltings paddocks fields".split(
    " ",
  ),
);
/** Said of places one goes to or stands at. */
const AT = /\b(?:at|outside|opposite|address|to|from|of|off|visit(?:ed)?|yn|i|ger)[ :]{1,2}$/;

/** A house number before a name that ends in a street word: "14 Castle Close", "3 The Paddocks". */
export function streets(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const { words } = reading;
  for (let at = 1; at < words.length; at++) {
    const street = words[at] as Word;
    if (!isStreetWord(lexicon, street.lower)) continue;
    const found = aloneAfterNumber(reading, street) ?? streetFrom(reading, lexicon, at);
    if (found) candidates.push(found);
  }
  return candidates;
}

/** "45 Esplanade": a street word that is the whole name. */
function aloneAfterNumber(reading: Reading, street: Word): Candidate | undefined {
  if (
    street.shape === "lower" ||
    !/^(?:esplanade|promenade|broadway|boulevard|parade|strand|causeway)$/.test(street.lower)
  )
    return undefined;
  const numbered = houseNumber(reading, street.from);
  return numbered && !NUMBERED_THING.test(before(reading, numbered.from, 40))
    ? stop(numbered.from, street.to)
    : undefined;
}

function streetFrom(reading: Reading, lexicon: Lexicon, at: number): Candidate | undefined {
  const { words } = reading;
  const street = words[at] as Word;
  const behind = words[at - 1] as Word;
  // "Lower Bridge St ring buzzer 3": the street has ended already.
  const ended =
    street.shape === "lower" &&
    behind.shape !== "lower" &&
    /^(?:st|rd|road|street|lane|avenue|ave|close|court|crescent|terrace|drive)$/.test(behind.lower);
  if (ended || lexicon.phraseAt([behind.lower, street.lower], 0) === 2) return undefined;
  const ambiguous = lexicon.ambiguousStreetWords.has(street.lower);
  for (let back = 1; back <= 4 && at - back >= 0; back++) {
    const name = words[at - back] as Word;
    const gap = (words[at - back + 1] as Word).gap;
    if (gap.replace(/[,.\n]/, " ").trim() !== "" && !/^'s? $/.test(gap)) return undefined;
    if (back === 1 && name.lower === "the") return withArticle(reading, name, street);
    if (back === 1 && NOT_A_STREET_NAME.has(name.lower) && !ALSO_NAMES.has(name.lower)) return undefined;
    if (name.lower.length === 1 && name.glued) return undefined;
    const numbered = houseNumber(reading, name.from);
    const capital = street.shape !== "lower" && name.shape !== "lower";
    const plain = reading.noCapitals || reading.allCapitals;
    if (numbered) {
      const prior = before(reading, numbered.from, 40);
      const year = /^(?:19|20)\d\d$/.test(numbered.written.trim());
      if (
        NUMBERED_THING.test(prior) ||
        year ||
        (NOT_A_STREET_NAME.has(name.lower) && !capital && !(ALSO_NAMES.has(name.lower) && !ambiguous))
      )
        return undefined;
      if (/^(?:family|county|crown|youth|supreme|high)$/.test(name.lower) && street.lower === "court")
        return undefined;
      if (
        capital ||
        !ambiguous ||
        LIVES.test(prior) ||
        (OFTEN_SMALL.has(street.lower) && (name.shape === "capital" || lexicon.isLast(name.lower))) ||
        (plain && back <= 2 && AT.test(prior))
      )
        return stop(numbered.from, street.to);
      if (plain && back <= 2 && SMALL_ALONE.has(street.lower) && !NOT_A_STREET_NAME.has(name.lower))
        return check(numbered.from, street.to);
      // "at 9 mill close": small letters in a message that has capitals.
      return OFTEN_SMALL.has(street.lower) && back === 1 && /\b(?:at|outside|yn) $/.test(prior)
        ? check(numbered.from, street.to)
        : undefined;
    }
    const lives = LIVES_ON.test(before(reading, name.from, 24));
    if (lives && (capital || !ambiguous) && !NOT_A_STREET_NAME.has(name.lower))
      return stop(name.from, street.to);
    if (name.shape === "lower" && !plain && !/^(?:y|yr|the|of|and|a|st)$/.test(name.lower)) return undefined;
  }
  return undefined;
}

/** "at 15 the crescent", "1 The Crescent": with a capital article the number before it is a house's. */
function withArticle(reading: Reading, article: Word, street: Word): Candidate | undefined {
  const numbered = houseNumber(reading, article.from);
  if (!numbered) return undefined;
  const prior = before(reading, numbered.from, 40);
  if (NUMBERED_THING.test(prior)) return undefined;
  const named = article.shape === "capital" && street.shape !== "lower";
  const plain = reading.noCapitals || reading.allCapitals;
  if (
    plain &&
    /^(?:crescent|avenue|close|mews|grove|maltings|paddocks|glebe|laurels|hollies|beeches|poplars|limes|elms|oaks|links|orchard|terrace|promenade|esplanade)$/.test(
      street.lower,
    )
  )
    return check(numbered.from, street.to);
  return named || AT.test(prior) ? stop(numbered.from, street.to) : undefined;
}
