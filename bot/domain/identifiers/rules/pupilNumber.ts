import { isPupilNumber } from "../checksums.ts";
import type { Candidate } from "../finding.ts";
import { before, type Rule } from "../rule.ts";

const NUMBER = /(?<![A-Za-z0-9])[A-Za-z](?:[ -]?\d){11}[ -]?[A-Za-z0-9](?![A-Za-z0-9])/g;
const AFTER_CUE = /(?<![A-Za-z0-9])(?:[A-Za-z]?\d(?:[ -]?\d){7,12}[A-Za-z]?)(?![A-Za-z0-9])/g;
const CUE =
  /\b(?:upn|unique pupil n(?:o|umber)|pupil (?:n(?:o|umber)|id|ref)|uln|unique learner n(?:o|umber)|learner n(?:o|umber)|rhif disgybl)\b[^\n]{0,20}$/;

/** Unique pupil numbers by their check letter, and pupil or learner numbers after a cue. */
export const pupilNumber: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const found of reading.text.matchAll(NUMBER)) {
    const compact = found[0].replace(/[ -]/g, "").toUpperCase();
    if (isPupilNumber(compact))
      candidates.push({
        kind: "pupil-number",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
  }
  for (const found of reading.digits.matchAll(AFTER_CUE))
    if (CUE.test(before(reading, found.index, 44)))
      candidates.push({
        kind: "pupil-number",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
  return candidates;
};
