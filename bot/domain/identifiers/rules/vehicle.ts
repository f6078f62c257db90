import type { Candidate } from "../finding.ts";
import { after, before, type Rule } from "../rule.ts";

/** Since 2001: area letters without I, Q and Z first, two digits, three letters. */
const CURRENT =
  /(?<![A-Za-z0-9])[A-HJ-PR-Ya-hj-pr-y][A-HJ-PR-Ya-hj-pr-y][0-9O]{2}[ \n-]?[A-HJ-PR-Za-hj-pr-z]{3}(?![A-Za-z0-9])/g;
const OLDER =
  /(?<![A-Za-z0-9])(?:[A-Ya-y]\d{1,3}[ ]?[A-Za-z]{3}|[A-Za-z]{3}[ ]?\d{1,3}[A-Ya-y]|[A-Za-z]{2}\d{2} ?[A-Za-z]{3}|[A-Za-z]{1,3} ?\d{1,4})(?![A-Za-z0-9/-])/g;
const CUE =
  /\b(?:reg|regs|registration|number ?plate|plate|car|van|vehicle|mobility|motability|parked|drives|driving|driven|fiesta|corsa|astra|golf|focus|transit|bmw|audi|clio|lorry|minibus|motorbike|cerbyd|rhif cofrestru)\b/;
const PLATE =
  /\b(?:reg|registration|number ?plate|plate|rhif cofrestru)\b(?: (?:no|number|is|plate|mark|was))?[ :.,]{0,3}$/;

/** Vehicle registrations: today's shape by itself when in capitals, any shape after a word such as "reg" or "car". */
export const vehicle: Rule = (reading) => {
  const candidates: Candidate[] = [];
  const add = (from: number, to: number) => candidates.push({ kind: "vehicle", level: "check", from, to });
  for (const found of reading.text.matchAll(CURRENT)) {
    const from = found.index;
    const to = from + found[0].length;
    const cued = CUE.test(before(reading, from, 60)) || CUE.test(after(reading, to, 30));
    const capitals = found[0] === found[0].toUpperCase();
    if (cued || (capitals && !CODE.test(before(reading, from, 24)) && !reading.allCapitals)) add(from, to);
  }
  for (const found of reading.text.matchAll(OLDER)) {
    const from = found.index;
    const shaped = /^(?:[A-Y]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Y])$/.test(found[0]);
    if (
      (PLATE.test(before(reading, from, 30)) &&
        /\d/.test(found[0]) &&
        !/\b(?:ciw|cqc|ofsted|scw|swe|hcpc|nmc|charity|company|professional|workers?)\b[^\n]{0,30}$/.test(
          before(reading, from, 44),
        )) ||
      (shaped && VEHICLE.test(before(reading, from, 30)))
    )
      add(from, from + found[0].length);
  }
  return candidates;
};

const VEHICLE =
  /\b(?:car|van|vehicle|motability|fiesta|corsa|astra|golf|focus|transit|bmw|audi|clio|polo|micra|yaris|jeep|land ?rover|mini|lorry|minibus|motorbike|moped|scooter|trailer|caravan|cerbyd)\b[^\n]{0,16}$/;
const CODE =
  /\b(?:code|course|module|room|form|policy|ref|version|model|product|passcode|password)\b[ :]{0,2}$/;
