import type { Candidate } from "../finding.ts";
import { before, type Rule } from "../rule.ts";

/** "PIP/88120377", "UC-2290-1187", "MARAC 22918": the short name of a benefit or a meeting about one person, and five digits or more. */
const NUMBERED =
  /(?<![A-Za-z0-9/-])(?:PIP|ESA|DLA|UC|HB|CTR|CTS|JSA|DHP|DAF|DFG|MARAC|MASH|MAPPA|DoLS?|DOLS?|LPS|IMCA|PIPE|SG|CHC|EHCP|IDP)(?:[/_-]| ?[:#] ?| (?:ref(?:erence)?|claim|case|no\.?|number)[ :#]{1,2})(?:[A-Z]{1,2}[/-]?)?\d(?:[/-]?\d){4,11}(?![A-Za-z0-9])/g;
/** Letters of policies and money begin with the same short names. */
const A_THING =
  /\b(?:policy|polisi|procedure|guidance|budget|cost|code|form|invoice|circular|doc|document)\b[^\n]{0,16}$/;

/** "UC: 01/04/2025", "CHC-2023/2024", a telephone number. */
const SOMETHING_ELSE =
  /(?:\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[^\d](?:19|20)\d\d[/-](?:\d\d|(?:19|20)\d\d)|\b0[1-9]\d{8,9})$/;

/** References of benefits, panels and safeguards that carry their name with them. */
export const benefitReference: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const found of reading.text.matchAll(NUMBERED))
    if (!SOMETHING_ELSE.test(found[0]) && !A_THING.test(before(reading, found.index, 44)))
      candidates.push({
        kind: "case-reference",
        level: "stop",
        from: found.index,
        to: found.index + found[0].length,
      });
  return candidates;
};
