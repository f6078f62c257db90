import type { Candidate } from "../finding.ts";
import { before, type Rule } from "../rule.ts";

const NUMBER = /(?<![A-Za-z0-9])(?:\d{3}[ ]?\d{3}[ ]?\d{3}|[A-Za-z]{1,3}[ ]?\d{6,8}|\d{7,9})(?![A-Za-z0-9])/g;
const LICENCE = /(?<![A-Za-z0-9])[A-Za-z9]{5}[ ]?\d{6}[ ]?[A-Za-z9]{2}\d?[A-Za-z0-9]{2,3}(?![A-Za-z0-9])/g;
const CUE =
  /\b(?:passport|passports|pasbort|travel doc(?:ument)?|identity card|id card|residence card|dogfen deithio|cerdyn adnabod)\b[^\n]{0,40}$/;

/** Passport numbers after the word; driving licence numbers by their shape (five letters, six digits, two initials). */
export const passport: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const found of reading.text.matchAll(NUMBER))
    if (CUE.test(before(reading, found.index, 54)))
      candidates.push({
        kind: "passport",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
  for (const found of reading.text.matchAll(LICENCE))
    candidates.push({
      kind: "passport",
      level: "check",
      from: found.index,
      to: found.index + found[0].length,
    });
  return candidates;
};
