import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { before, type Rule } from "../rule.ts";
import type { Word } from "../words.ts";

const NUMBER_BEFORE =
  /(?:^|[^\p{L}\d.,£$%/:-])((?:number |no\.? ?|rhif )?\d{1,4} ?[a-z]?(?:[-/]\d{1,4}[a-z]?)?),?[ \n]$/u;
const LIVES =
  /\b(?:lives?|lived|living|live|stays?|staying|residing|resides|moved|moving|address|home|house|property|tenancy|flat|visit|visited|visiting|went|round|over|found|collected|dropped|byw|cyfeiriad|cartref|ty)\b[^.\n]{0,18}$/;
const LIVES_AT =
  /\b(?:(?:liv(?:es?|ed|ing)|stay(?:s|ing|ed)?|resid(?:es|ing)|tenancy|based) (?:over |up |down |just )?at|address(?: is|:| was)?|(?:moved|moving|back) (?:in )?(?:to|into)|cyfeiriad(?: yw|:)?|yn byw (?:yn|ar|mewn)|byw yn) /g;
/** Words that count or measure what follows: "10 minute drive", "2 way street", "7 Family Court". */
const NOT_A_STREET_NAME = new Set(
  "a an the of to in on at and or for with from by more new old other minute minutes min mins hour hours hr hrs day days week weeks month months year years yr yrs mile miles bed beds bedroom bedrooms way step steps stage stages foot person people children kids adults families visits calls family county crown supreme youth magistrates high appeal criminal civil magistrate's coroner's coroners best next last first second third long short quick easy main different possible big small single double lane track car no one two three four five six".split(
    " ",
  ),
);
const NUMBERED_THING =
  /\b(?:section|sections|s|part|chapter|schedule|level|room|step|stage|page|article|principle|standard|item|question|module|unit|day|week|year|version|grade|band|tier|key|phase|adran|rhan)\.?[ ]?$/;
const STRONG_WELSH = new Set("ffordd heol stryd lon rhodfa maes llys stad ystad teras rhes".split(" "));
const FLAT =
  /\b(?:flat|apartment|apt|fflat|pitch|plot|caravan|bedsit|annexe?)(?: (?:no\.?|number|rhif))? ?(?:\d{1,4} ?[a-z]?|[a-h])\b(?![\d%])/g;

/** House numbers with a street word in English or Welsh, flats and pitches, and whatever "lives at" introduces. */
export const address: Rule = (reading, lexicon) => [
  ...streets(reading, lexicon),
  ...welshStreets(reading, lexicon),
  ...flats(reading),
  ...introduced(reading, lexicon),
];

function streets(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const { words } = reading;
  for (let at = 1; at < words.length; at++) {
    const street = words[at] as Word;
    const ambiguous = lexicon.ambiguousStreetWords.has(street.lower);
    if (!ambiguous && !lexicon.streetWords.has(street.lower)) continue;
    for (let back = 1; back <= 4 && at - back >= 0; back++) {
      const name = words[at - back] as Word;
      if (
        (words[at - back + 1] as Word).gap.replace(/[,.\n]/, " ").trim() !== "" &&
        !/^'s? $/.test((words[at - back + 1] as Word).gap)
      )
        break;
      if (back === 1 && name.lower === "the") {
        const from = numberedHouse(reading, name);
        if (from !== undefined) candidates.push(stop(from, street.to));
        break;
      }
      if (
        back === 1 &&
        NOT_A_STREET_NAME.has(name.lower) &&
        !["high", "new", "old", "main", "long", "church"].includes(name.lower)
      )
        break;
      if (name.lower.length === 1 && name.glued) break;
      const lead = before(reading, name.from, 18);
      const numbered = NUMBER_BEFORE.exec(lead);
      const capital = street.shape !== "lower" && name.shape !== "lower";
      const plain = reading.noCapitals || reading.allCapitals;
      if (numbered) {
        const from = name.from - numbered[0].length + numbered[0].indexOf(numbered[1] ?? "");
        const prior = before(reading, from, 40);
        const year = /^(?:19|20)\d\d$/.test((numbered[1] ?? "").trim());
        if (NUMBERED_THING.test(prior) || year || (NOT_A_STREET_NAME.has(name.lower) && !capital)) break;
        if (/\b(?:family|county|crown|youth|supreme|high)$/.test(name.lower) && street.lower === "court")
          break;
        if (
          capital ||
          !ambiguous ||
          LIVES.test(prior) ||
          (plain && back <= 2 && /\b(?:at|yn|of|is)[ ]?$/.test(prior))
        )
          candidates.push(stop(from, street.to));
        break;
      }
      if (
        name.shape === "lower" &&
        !plain &&
        !["y", "yr", "the", "of", "and", "a", "st"].includes(name.lower)
      ) {
        if (!LIVES_ON.test(before(reading, name.from, 24))) break;
      }
      if (
        LIVES_ON.test(before(reading, name.from, 24)) &&
        (capital || !ambiguous) &&
        !NOT_A_STREET_NAME.has(name.lower)
      ) {
        candidates.push(stop(name.from, street.to));
        break;
      }
    }
  }
  return candidates;
}

/** "at 15 The Crescent": where the number begins. */
function numberedHouse(reading: Reading, article: Word): number | undefined {
  const numbered = NUMBER_BEFORE.exec(before(reading, article.from, 18));
  if (!numbered) return undefined;
  const from = article.from - numbered[0].length + numbered[0].indexOf(numbered[1] ?? "");
  return /\b(?:at|of|to|outside|visit(?:ed)?|address)[ :]{0,2}$/.test(before(reading, from, 14))
    ? from
    : undefined;
}

const LIVES_ON =
  /\b(?:liv(?:es?|ed|ing)|stay(?:s|ing)|resid(?:es|ing)|house|flat|home|byw|moved|address|door|neighbours?)(?: (?:back|over|up|down|just))?(?: (?:on|in|at|off|to|ar|yn|round|is)){1,3} $/;

function welshStreets(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const { words } = reading;
  for (let at = 0; at < words.length; at++) {
    const street = words[at] as Word;
    if (!lexicon.welshStreetWords.has(street.lower)) continue;
    const lead = before(reading, street.from, 18);
    const numbered = NUMBER_BEFORE.exec(lead);
    const capital = street.shape !== "lower";
    const strong = STRONG_WELSH.has(street.lower);
    if (!numbered && !(LIVES_ON.test(before(reading, street.from, 24)) && strong)) continue;
    if (!capital && !strong && !reading.noCapitals) continue;
    const from = numbered
      ? street.from - numbered[0].length + numbered[0].indexOf(numbered[1] ?? "")
      : street.from;
    if (NUMBERED_THING.test(before(reading, from, 40))) continue;
    const last = nameEnd(words, at, reading);
    if (last > at) candidates.push(stop(from, (words[last] as Word).to));
  }
  return candidates;
}

/** The last word of a name that begins at `at`: capitalised words and the small words inside Welsh names. */
function nameEnd(words: Word[], at: number, reading: Reading): number {
  let last = at;
  for (let next = at + 1; next < words.length && next <= at + 4; next++) {
    const word = words[next] as Word;
    if (word.gap !== " " && word.gap !== "-") break;
    if (["y", "yr", "r", "a", "ap", "uchaf", "isaf", "fawr", "bach", "newydd"].includes(word.lower)) {
      if (!["y", "yr", "r", "a", "ap"].includes(word.lower)) last = next;
      continue;
    }
    if (
      word.shape === "lower" &&
      !(reading.noCapitals && next === at + 1) &&
      (words[next - 1] as Word).lower.length > 2
    )
      break;
    last = next;
    if (word.shape === "lower" && reading.noCapitals) break;
  }
  return last;
}

function flats(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const found of reading.lower.matchAll(FLAT)) {
    const end = found.index + found[0].length;
    const following =
      /^,? ?\n?(?:at |in )?(?:\d{1,4}[a-z]?,? )?(?:\p{Lu}[\p{L}'-]{1,20})(?: (?:y|yr|[\p{Lu}][\p{L}'-]{0,20})){0,3}/u.exec(
        reading.text.slice(end, end + 90),
      );
    const cued = LIVES.test(before(reading, found.index, 30).replace(/flat/g, ""));
    const pitch = !found[0].startsWith("flat") && !found[0].startsWith("plot");
    if (following) candidates.push(stop(found.index, end + following[0].length));
    else if ((cued || pitch || reading.noCapitals) && /\d/.test(found[0]))
      candidates.push(stop(found.index, end));
  }
  return candidates;
}

function introduced(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  for (const found of reading.lower.matchAll(LIVES_AT)) {
    const from = found.index + found[0].length;
    const rest = reading.text.slice(from, from + 100);
    const named =
      /^(?:(?:number |no\.? ?)?\d{1,4} ?[A-Za-z]?,? )?\p{Lu}[\p{L}'-]{1,20}(?: (?:y|yr|\p{Lu}[\p{L}'-]{0,20})){0,4}/u.exec(
        rest,
      ) ?? /^(?:number |no\.? ?)\d{1,4}[a-z]?\b/i.exec(rest);
    if (!named) continue;
    const lowerNamed = named[0].toLowerCase();
    const opening = found[0].trim();
    const place = /(?:to|into|byw yn|yn|mewn)$/.test(opening);
    if (place && !/\d/.test(named[0])) continue;
    if (lexicon.isPlaceWord(lowerNamed) || lexicon.isWidePlace(lowerNamed)) continue;
    if (reading.allCapitals && !/\d/.test(named[0])) continue;
    candidates.push(stop(from, from + named[0].length));
  }
  return candidates;
}

function stop(from: number, to: number): Candidate {
  return { kind: "address", level: "stop", from, to };
}
