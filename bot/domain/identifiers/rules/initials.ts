import type { Candidate } from "../finding.ts";
import { placesNear } from "../places.ts";
import type { Rule } from "../rule.ts";

/** "my lad J", "client K.T.", "mum S": an initial in a person's place. X, Y and Z are how guidance says "somebody". */
const INITIAL =
  /\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]|[Ww]ith|[Ff]or|[Aa]bout|[Rr]e|[Vv]isited|[Ss]aw)?(?: (?:young|little|dear|new|old))? ?(?:lad|lass|boy|girl|client|gentleman|gent|lady|chap|service user|person|mum|dad|child|young person|YP|yp|SU|patient|resident|baby|tenant|son|daughter|woman|man|guy|pupil|learner) ((?:[B-HJ-W]\.?){1,3})(?=[ ,.;:'!?)]|$)/g;
/** The same without capitals, with the dots that tell: "client m.j. in abersoch". */
const SMALL_INITIAL =
  /\b(?:my |our |the |a )?(?:lad|lass|boy|girl|client|gentleman|gent|lady|chap|person|mum|dad|child|yp|su|patient|resident|baby|tenant|son|daughter|woman|man|guy|pupil|learner) (?:[b-z]\.[a-z]\.?)(?=[ ,;:'!?)]|$)/g;
const DETAIL = /\b(?:\d{1,3}[- ]?(?:year|yr|yo|y\/o)|aged \d|is \d{1,3}\b)/;

/** An initial standing for a person, with a place or an age beside it. */
export const initials: Rule = (reading, lexicon) => {
  const candidates: Candidate[] = [];
  const all = [
    ...reading.text.matchAll(INITIAL),
    ...(reading.noCapitals ? reading.lower.matchAll(SMALL_INITIAL) : []),
  ];
  for (const found of all) {
    const here = {
      from: found.index + (found[0].length - found[0].trimStart().length),
      to: found.index + found[0].length,
    };
    const near = placesNear(reading, lexicon, here, 60)[0];
    if (near)
      candidates.push({
        kind: "initials",
        level: "check",
        from: Math.min(here.from, near.from),
        to: Math.max(here.to, near.to),
      });
    else if (DETAIL.test(reading.lower.slice(here.to, here.to + 30)))
      candidates.push({ kind: "initials", level: "check", ...here });
  }
  return candidates;
};
