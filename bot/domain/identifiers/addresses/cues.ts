import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { before } from "../rule.ts";
import type { Word } from "../words.ts";

/** A house number just before a place: "14", "27a", "3-5", "no. 9", "rhif 12". */
const NUMBER_BEFORE =
  /(?:^|[^\p{L}\d.,£$%/:-])((?:number |no\.? ?|rhif )?\d{1,4} ?[a-z]?(?:[-/]\d{1,4}[a-z]?)?),?[ \n]$/u;

/** Words of living, visiting and bringing; what follows may be somebody's home. */
export const LIVES =
  /\b(?:lives?|lived|living|live|stays?|staying|residing|resides|moved|moving|address|home|house|property|tenancy|flat|visit|visited|visiting|went|round|over|found|collected|dropped|byw|cyfeiriad|cartref|ty)\b[^.\n]{0,18}$/;
export const LIVES_ON =
  /\b(?:liv(?:es?|ed|ing)|stay(?:s|ing)|resid(?:es|ing)|house|flat|home|byw|moved|address|door|neighbours?)(?: (?:back|over|up|down|just))?(?: (?:on|in|at|off|to|ar|yn|round|is)){1,3} $/;

/** Words that count or measure what follows: "10 minute drive", "2 way street", "7 Family Court". */
export const NOT_A_STREET_NAME = new Set(
  "a an the of to in on at and or for with from by more new old other minute minutes min mins hour hours hr hrs day days week weeks month months year years yr yrs mile miles bed beds bedroom bedrooms way step steps stage stages foot person people children kids adults families visits calls family county crown supreme youth magistrates high appeal criminal civil magistrate's coroner's coroners best next last first second third long short quick easy main different possible big small single double lane track car no one two three four five six january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday am pm new-build metre metres".split(
    " ",
  ),
);
/** "High Street", "New Road", "Old Lane": counting words that name streets too. */
export const ALSO_NAMES = new Set(["high", "new", "old", "main", "long", "church"]);

export const NUMBERED_THING =
  /\b(?:section|sections|s|part|chapter|schedule|level|room|step|stage|page|article|principle|standard|item|question|module|unit|day|week|year|version|grade|band|tier|key|phase|adran|rhan)\.?[ ]?$/;

/** Where people work and meet, not where somebody lives. */
const PUBLIC =
  /\b(?:training|trainer|course|venue|meeting|meet|held|session|workshop|drop-in|conference|induction|office|offices|our base|based at|hub|clinic|team|teams|library|cafe|food ?bank|stall|event|open day|outing|trip|extra care|sheltered|scheme|care home|residential|volunteers?|project|hyfforddiant|cyfarfod|swyddfa|canolfan|llyfrgell)\b/;

/** True where the words around tell of work or a gathering at that place. */
export function isPublicPlace(reading: Reading, from: number, to: number): boolean {
  return PUBLIC.test(before(reading, from, 50)) || PUBLIC.test(reading.lower.slice(to, to + 24));
}

/** The house number written just before `at`. */
export function houseNumber(reading: Reading, at: number): { from: number; written: string } | undefined {
  const numbered = NUMBER_BEFORE.exec(before(reading, at, 18));
  if (!numbered) return undefined;
  const written = numbered[1] ?? "";
  return { from: at - numbered[0].length + numbered[0].indexOf(written), written };
}

/** "rhodfa'r" is "rhodfa" with the article behind it. */
export function bare(word: Word): string {
  return word.lower.replace(/'[rn]$/, "");
}

export function isStreetWord(lexicon: Lexicon, lower: string): boolean {
  return lexicon.streetWords.has(lower) || lexicon.ambiguousStreetWords.has(lower);
}

export function stop(from: number, to: number): Candidate {
  return { kind: "address", level: "stop", from, to };
}

/** Less sure: a house may be named so, or something else. */
export function check(from: number, to: number): Candidate {
  return { kind: "address", level: "check", from, to };
}
