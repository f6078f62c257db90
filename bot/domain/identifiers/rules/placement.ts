import type { Candidate } from "../finding.ts";
import type { Rule } from "../rule.ts";

const NAMED = "\\p{Lu}[\\p{L}'-]{1,20}(?: (?:y|yr|\\p{Lu}[\\p{L}'-]{0,20})){0,3}";
const BED_FIRST = new RegExp(
  `\\b(?:[Bb]ed(?:room)?|[Rr]oom|[Bb]ay|[Gg]wely|[Yy]stafell) (?:no\\.? )?\\d{1,3}[A-Za-z]?,? ?(?:on|in|at|yn|ar)? ?(?:the )?(?:${NAMED}) ?(?:[Ww]ard|[Uu]nit|[Hh]ome|[Hh]ouse|[Nn]ursing|[Cc]are|[Ll]odge|[Ww]ing)`,
  "gu",
);
const WARD_FIRST = new RegExp(
  `(?:${NAMED}) (?:[Ww]ard|[Uu]nit|[Ww]ing|[Nn]ursing [Hh]ome|[Cc]are [Hh]ome),? ?(?:in |- ?)?(?:[Bb]ed|[Bb]ay|[Rr]oom|[Gg]wely) (?:no\\.? )?\\d{1,3}[A-Za-z]?`,
  "gu",
);

const SMALL =
  /\b(?:bed|bay|room) \d{1,3} (?:on|in) (?:the )?(?!that\b|this\b|new\b|same\b)[\p{L}'-]{3,16} (?:ward|unit)\b|\b(?!the\b|this\b|that\b|on\b|our\b|new\b|stroke\b|same\b)[\p{L}'-]{4,16} ward,? bed \d{1,3}\b/gu;

const WELSH = new RegExp(`\\b[Ww]ard ${NAMED},? ?(?:yn |- ?)?[Gg]wely \\d{1,3}`, "gu");

/** A bed or room in a named ward or home: one person lies there. */
export const placement: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const pattern of [BED_FIRST, WARD_FIRST, WELSH])
    for (const found of reading.text.matchAll(pattern)) {
      if (
        /\b(?:meeting|training|session|held|venue|book(?:ed|ing)?|workshop|drop-in)\b/.test(
          reading.lower.slice(Math.max(0, found.index - 40), found.index),
        )
      )
        continue;
      candidates.push({
        kind: "placement",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
    }
  if (reading.noCapitals)
    for (const found of reading.lower.matchAll(SMALL))
      candidates.push({
        kind: "placement",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
  return candidates;
};
