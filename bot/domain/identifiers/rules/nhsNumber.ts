import { isNhsNumber } from "../checksums.ts";
import type { Candidate } from "../finding.ts";
import { after, before, digitsOf, type Rule } from "../rule.ts";

const NUMBER = /(?<![\d.,/]|[A-Za-z]-?)\d(?:[ \n.\-_]{0,3}\d){8,10}(?![\d]|[-/][\dA-Za-z]|[.,]\d)/g;
/** Right behind its cue, glued to it or not, also with slashes or commas between the groups: "NHS No.428 922 5969". */
const GLUED = /(?<=\bnhs[ .]{0,2}(?:n(?:o|um|umber))?[.:#/\- ]{0,3})\d(?:[ \n.\-_/,]{0,3}\d){8,10}(?!\d)/gi;
const CUE =
  /\b(?:nhs|n\.h\.s|chi|rhif gig|gig|health (?:service )?n(?:o|umber|um|umb)|hospital n(?:o|umber|um)|patient (?:id|n(?:o|umber))|h\/?c n(?:o|umber))\b/;
/** Ten digits that are something else. Every ISBN-10 that ends in a digit passes the same check. */
const SOMETHING_ELSE =
  /\b(?:isbn|issn|budget|cost code|cost centre|purchase|order|p\.?o\.?|invoice|meeting id|conference id|webinar|pin|passcode|dial|ledger|finance|voucher|charity|company|vat|licen[cs]e|barcode|serial|tracking|parcel|ticket|booking|doi|code|cyllideb|archeb|anfoneb|vacancy|product|item|asset|utr|job)\b[^\n]{0,40}$/;

/** Ten digits that pass the modulus-11 check, or that an NHS cue introduces even when mistyped. */
export const nhsNumber: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const found of [...reading.digits.matchAll(NUMBER), ...reading.digits.matchAll(GLUED)]) {
    const from = found.index;
    const to = from + found[0].length;
    const digits = digitsOf(found[0]);
    const introduced =
      CUE.test(before(reading, from, 60)) ||
      /^[ ,]{0,2}\(?(?:is |was )?[^.\n]{0,20}\b(?:nhs|chi) n/.test(after(reading, to, 40));
    const otherwise = SOMETHING_ELSE.test(before(reading, from, 60));
    if (digits.length === 10 && isNhsNumber(digits) && !otherwise && (introduced || grouped(found[0]))) {
      candidates.push({ kind: "nhs-number", level: "stop", from, to });
    } else if (
      introduced &&
      !(otherwise && digits.length !== 10) &&
      !isPhoneShaped(digits) &&
      !telephones(reading.lower, from)
    ) {
      candidates.push({
        kind: "nhs-number",
        level: "stop",
        from,
        to,
        reason: isNhsNumber(digits) ? "nhs-number" : "nhs-number-mistyped",
      });
    }
  }
  return candidates;
};

/** Sizes of the groups ten digits are written in. */
const USUAL = new Set(["10", "334", "343", "37", "55", "64", "22222", "3331", "3322"]);

/** As people write it: together, 3-3-4, or pairs; a 4-3-3 code or a date range is not. */
function grouped(written: string): boolean {
  const groups = written
    .split(/[ \n.\-_]+/)
    .map((group) => group.length)
    .join("");
  return USUAL.has(groups) || groups.length > 5;
}

const isPhoneShaped = (digits: string) => digits.length === 11 && digits.startsWith("0");

function telephones(lower: string, at: number): boolean {
  return /\b(?:tel|phone|call|ring|mobile|helpline|text|ffon)\b[^\n]{0,15}$/.test(
    lower.slice(Math.max(0, at - 30), at),
  );
}
