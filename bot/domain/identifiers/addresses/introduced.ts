import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { before } from "../rule.ts";
import { check, NOT_A_STREET_NAME, NUMBERED_THING, stop } from "./cues.ts";

const LIVES_AT =
  /\b(?:(?:liv(?:es?|ed|ing)|stay(?:s|ing|ed)?|resid(?:es|ing)|tenancy|based) (?:over |up |down |just )?at|address(?: is|:| was)?|(?:moved|moving|back) (?:in )?(?:to|into)|cyfeiriad(?: yw|:)?|yn byw (?:yn|ar|mewn)|byw yn) /g;
/** The name of a house in small letters: "lives at llwyn derw". */
const SMALL_HOUSE = /^([\p{L}'-]{3,20})(?: [\p{L}'-]{2,20})?(?=[,.\n]|$)/u;
/** "at 17 Tanrallt", "number 9 Erw Las": a house number with a name that is no ordinary word. */
const NUMBERED =
  /(?<![\p{L}\d.,£$%/:-])((?:lady|man|gent|gentleman|family|lad|neighbours?|people|couple|woman|chap|girl|boy|kids) (?:from|at|of|in) |at |outside |opposite |next door at |neighbour at |address:? |yn |ger )?(number |no\.? ?|rhif )?\d{1,3}[a-z]?,? (\p{Lu}[\p{L}'-]{2,20})(?: (?:y|yr|\p{Lu}[\p{L}'-]{1,20})){0,2}/gu;

/** "the man at number 30" */
const SOMEBODY_AT =
  /\b(?:man|woman|lady|gent|neighbours?|people|family|lad|couple|chap|kids|girl|boy|mum|she|he|they)(?: \w{1,8})? (?:at|from|in) ((?:number|no\.?) ?\d{1,4}[a-z]?)\b(?! ?(?:on|in) (?:the )?(?:list|queue|agenda|charts?))/g;

/** Whatever "lives at" introduces, and house numbers before a name that no street word ends. */
export function introduced(reading: Reading, lexicon: Lexicon): Candidate[] {
  const somebody = [...reading.lower.matchAll(SOMEBODY_AT)].map((found) =>
    check(found.index + found[0].length - (found[1] ?? "").length, found.index + found[0].length),
  );
  return [...livesAt(reading, lexicon), ...numbered(reading, lexicon), ...somebody];
}

function livesAt(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  for (const found of reading.lower.matchAll(LIVES_AT)) {
    const from = found.index + found[0].length;
    const rest = reading.text.slice(from, from + 100);
    const named =
      /^(?:(?:number |no\.? ?)?\d{1,4} ?[A-Za-z]?,? )?\p{Lu}[\p{L}'-]{1,20}(?: (?:y|yr|\p{Lu}[\p{L}'-]{0,20})){0,4}/u.exec(
        rest,
      ) ?? /^(?:number |no\.? ?)\d{1,4}[a-z]?\b/i.exec(rest);
    if (!named) {
      const small = reading.noCapitals ? SMALL_HOUSE.exec(rest) : null;
      if (
        small &&
        /at |address/.test(found[0]) &&
        !lexicon.isWord(small[1] ?? "") &&
        !lexicon.isPlaceWord(small[1] ?? "")
      )
        candidates.push(stop(from, from + small[0].length));
      continue;
    }
    const lowerNamed = named[0].toLowerCase();
    const place = /(?:to|into|byw yn|yn|mewn)$/.test(found[0].trim());
    if (place && !/\d/.test(named[0])) continue;
    if (lexicon.isPlaceWord(lowerNamed) || lexicon.isWidePlace(lowerNamed)) continue;
    if (reading.allCapitals && !/\d/.test(named[0])) continue;
    candidates.push(stop(from, from + named[0].length));
  }
  return candidates;
}

function numbered(reading: Reading, lexicon: Lexicon): Candidate[] {
  if (reading.allCapitals) return [];
  const candidates: Candidate[] = [];
  for (const found of reading.text.matchAll(NUMBERED)) {
    const [whole, lead = "", number = "", name = ""] = found;
    if (lead === "" && number === "") continue;
    const lower = name.toLowerCase();
    const ordinary =
      lexicon.isWord(lower) ||
      lexicon.isWidePlace(lower) ||
      (lexicon.isPlaceWord(lower) && !/ (?:from|of|in) $/.test(lead)) ||
      NOT_A_STREET_NAME.has(lower) ||
      name === name.toUpperCase();
    const from = found.index + lead.length;
    if (ordinary || NUMBERED_THING.test(before(reading, from, 20))) continue;
    candidates.push(stop(from, found.index + whole.length));
  }
  return candidates;
}
