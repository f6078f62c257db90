import { isIban, isLuhn } from "../checksums.ts";
import type { Candidate } from "../finding.ts";
import { before, digitsOf, type Rule } from "../rule.ts";

const SORT_CODE = /(?<![\d-])\d{2}[- ]\d{2}[- ]\d{2}(?![-\d])/g;
const ACCOUNT = /(?<![\dA-Za-z/-])\d(?:[ ]?\d){6,7}(?![\d/-])/g;
const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{2,4}){3,8}(?![A-Za-z0-9])/g;
const CARD = /(?<![\d-])\d(?:[ \n-]{0,2}\d){12,18}(?![\d-])/g;
const SORT_CUE = /\b(?:sort|s\/c|sc|bank|cod didoli|banc)\b[^\n]{0,24}$/;
const ACCOUNT_CUE =
  /\b(?:account|acc|acct|a\/c|ac|accnt|bank|banc|cyfrif|sort code|building society|monzo|barclays|lloyds|natwest|hsbc|santander|halifax|nationwide)\b[^\n]{0,34}$/;
const CARD_CUE = /\b(?:card|debit|credit|visa|mastercard|amex|pan|cerdyn)\b[^\n]{0,30}$/;
const NOT_A_CARD = /\b(?:isbn|gtin|barcode|mpan|mprn|tracking|uan|reference|ref)\b[^\n]{0,20}$/;

/** Sort codes with their accounts, IBANs and payment cards (Luhn), stop-worthy or not, always worth a look. */
export const bank: Rule = (reading) => {
  const candidates: Candidate[] = [];
  const add = (from: number, to: number) => candidates.push({ kind: "bank", level: "check", from, to });
  for (const found of reading.digits.matchAll(SORT_CODE)) {
    const to = found.index + found[0].length;
    const account =
      /^[ ,;/\n]{1,3}(?:and |a )?(?:account|acc|acct|a\/c|ac)?\.?(?: (?:no|number|num|is))?\.?[ :]{0,2}(\d{8})(?!\d)/i.exec(
        reading.lower.slice(to, to + 40),
      );
    if (account) add(found.index, to + account[0].length);
    else if (SORT_CUE.test(before(reading, found.index, 40))) add(found.index, to);
  }
  for (const found of reading.digits.matchAll(ACCOUNT)) {
    if (
      ACCOUNT_CUE.test(before(reading, found.index, 46)) &&
      !NOT_AN_ACCOUNT.test(before(reading, found.index, 30))
    )
      add(found.index, found.index + found[0].length);
  }
  for (const found of reading.text.toUpperCase().matchAll(IBAN)) {
    const compact = found[0].replace(/ /g, "");
    const cued = /\biban\b/.test(before(reading, found.index, 30));
    const whole = trimToIban(compact);
    if (cued) add(found.index, found.index + found[0].length);
    else if (whole && isIban(whole)) add(found.index, found.index + lengthOf(found[0], whole.length));
  }
  for (const found of reading.digits.matchAll(CARD)) {
    const digits = digitsOf(found[0]);
    const lead = before(reading, found.index, 44);
    const cued = CARD_CUE.test(lead);
    if (cued || (isLuhn(digits) && /^[2-6]/.test(digits) && digits.length >= 14 && !NOT_A_CARD.test(lead)))
      add(found.index, found.index + found[0].length);
  }
  return candidates;
};

const NOT_AN_ACCOUNT =
  /\b(?:phone|tel|ring|call|mobile|ref|reference|budget|cost|rent|rents|council tax|tenancy)\b[^\n]{0,12}$/;
/** Lengths fixed by country; a British one has 22. Words that follow in capitals are not part of it. */
const LENGTHS: Record<string, number> = {
  GB: 22,
  IE: 22,
  PL: 28,
  DE: 22,
  FR: 27,
  ES: 24,
  RO: 24,
  LT: 20,
  PT: 25,
  IT: 27,
  NL: 18,
  BG: 22,
  HU: 28,
  LV: 21,
};

function trimToIban(compact: string): string | undefined {
  const length = LENGTHS[compact.slice(0, 2)];
  return length === undefined || compact.length < length ? undefined : compact.slice(0, length);
}

function lengthOf(written: string, characters: number): number {
  let at = 0;
  for (let seen = 0; seen < characters; at++) if (written.charAt(at) !== " ") seen++;
  return at;
}
