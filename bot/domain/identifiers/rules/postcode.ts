import type { Candidate } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { after, before, type Rule, standsAlone } from "../rule.ts";

const POSTCODE =
  /(?<![A-Za-z0-9_&#])(GIR ?0AA|[A-Za-z]{1,2}[0-9OoIl][A-Za-z0-9]?)([ \n.-]{0,2})([0-9Oo][A-Za-z]{2})(?![A-Za-z0-9_@])/g;
/** Among capitals also with a space more: "CF37 4 UW", "CF 37 4UW". */
const SPLIT = /(?<![A-Za-z0-9_&#])([A-Z]{1,2}) ?(\d[A-Z0-9]?) (\d) ?([A-Z]{2})(?![A-Za-z0-9_@])/g;
/** The four shapes of an outward code; the letters an inward code never has. */
const OUTWARD = /^(?:[A-Z]\d{1,2}|[A-Z]\d[A-HJKPSTUW]|[A-Z]{2}\d{1,2}|[A-Z]{2}\d[ABEHMNPRVWXY])$/;
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;
/** Short for an ordinal or a measure: "s31 3rd hearing", "s20 2yr", "C7 4th floor". */
const COUNTED = /^\d(?:st|nd|rd|th|yr|hr|wk|ft|lb)$/;

/** A full postcode of one of the 124 areas, in any case, with or without its space. */
export const postcode: Rule = (reading, lexicon) => {
  const candidates: Candidate[] = [];
  for (const found of reading.text.matchAll(POSTCODE)) {
    const [whole, outward = "", gap = "", inward = ""] = found;
    const from = found.index;
    const to = from + whole.length;
    if (!hasItsDigits(outward, inward)) continue;
    const code = plainOutward(outward);
    const area = /^[A-Z]{1,2}/.exec(code)?.[0] ?? "";
    const tail = inward.toUpperCase().replace("O", "0");
    if (!(code === "GIR0AA" || (OUTWARD.test(code) && INWARD.test(tail) && lexicon.postcodeAreas.has(area))))
      continue;
    const cued = /\b(?:postcode|post code|cod post|lives?|address|cyfeiriad|byw)\b/.test(
      before(reading, from, 30),
    );
    if (COUNTED.test(inward) && !cued && !isSomewhere(reading, code, from, to)) continue;
    if (/^s\d/.test(outward) && !cued && gap !== "" && COUNTED.test(inward.toLowerCase())) continue;
    if (/\b(?:section|sections|adran|room|ystafell|s\.)[ ]?$/.test(before(reading, from, 10))) continue;
    if (
      /[/=][^ \n]{0,40}$/.test(before(reading, from, 40)) &&
      /https?:|www\./.test(before(reading, from, 120))
    )
      continue;
    if (standsAlone(reading.text, from, to)) candidates.push({ kind: "postcode", level: "stop", from, to });
  }
  for (const found of reading.text.matchAll(SPLIT)) {
    const [whole, area = "", rest = "", digit = "", letters = ""] = found;
    const inward = digit + letters;
    const to = found.index + whole.length;
    if (!OUTWARD.test(area + rest) || !INWARD.test(inward) || COUNTED.test(inward.toLowerCase())) continue;
    if (lexicon.postcodeAreas.has(area) && standsAlone(reading.text, found.index, to))
      candidates.push({ kind: "postcode", level: "stop", from: found.index, to });
  }
  return candidates;
};

/** "in ll57 2nd patch": no section or room is called LL57, and nothing that has a second one follows. */
function isSomewhere(reading: Reading, code: string, from: number, to: number): boolean {
  return (
    /^[A-Z]{2}\d{2}$/.test(code) &&
    /\b(?:in|at|near|from|of|to|yn|yng|ger|o)(?: the)? $/.test(before(reading, from, 12)) &&
    /^(?: ?[.,;:)\n]| (?:area|patch|postcode|end|ardal|home|house|flat|address)\b|$)/.test(
      after(reading, to, 12),
    )
  );
}

/** Capital letters, with O, I and l in the digit's place read as digits. */
function plainOutward(outward: string): string {
  const letters = /^[A-Za-z]{1,2}(?=[0-9OoIl])/.exec(outward)?.[0] ?? "";
  if (/^gir/i.test(outward)) return "GIR0AA";
  const rest = outward.slice(letters.length);
  return (
    letters.toUpperCase() +
    rest.charAt(0).replace(/[Oo]/, "0").replace(/[Il]/, "1") +
    rest.slice(1).toUpperCase()
  );
}

/** A letter may stand in for one digit, and only among capitals: "LLO7 2AB" is a slip, "nobody" a word. */
function hasItsDigits(outward: string, inward: string): boolean {
  const digits = (outward.slice(1) + inward.charAt(0)).replace(/\D/g, "").length;
  const slips = /^[A-Z]{1,2}[OoIl]/.test(outward) || /^[Oo]/.test(inward);
  return digits > 0 && /\d/.test(outward)
    ? !slips || outward + inward === (outward + inward).toUpperCase()
    : false;
}
