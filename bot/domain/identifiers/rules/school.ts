import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { after, before, type Rule } from "../rule.ts";
import type { Word } from "../words.ts";

/** What stands last in the name of a school, and always means one. */
const SCHOOL = new Set(
  "school primary infants juniors nursery pru comprehensive comp prep grammar preschool pre-school playgroup".split(
    " ",
  ),
);
/** Believed only near a pupil: "the Practice Academy", "Staff College", "High". */
const WITH_PUPIL = new Set("academy high college secondary junior infant coleg kindergarten".split(" "));
const PUPIL =
  /\b(?:attends?|attending|attended|goes to|going to|go to|went to|started|starts|starting|at|pupil|pupils|student|excluded|expelled|suspended|year \d{1,2}|yr \d{1,2}|reception|class|enrolled|son|daughter|child|lad|girl|boy|kids?|children|siblings?|teacher|head|headteacher|senco|alnco|mynychu|disgybl|from|picks? (?:him|her|them) up|school run|transport)\b/;
/** Words that describe a school without naming it. */
const GENERIC = new Set(
  "a an the this that his her their my our your at in to of for from with and or local new old special mainstream primary secondary high nursery infant junior comprehensive grammar boarding private state public independent welsh english medium bilingual catholic faith church summer sunday after before pre law business medical graduate night training social work care practice leadership digital national university royal open staff further education sixth form residential day whole every any each another his own same different some all no both per school schools home virtual forest safeguarding management learning skills police fire military drama art stage dental when if as on by is was about into during since under who what which where how not out back her's upper lower middle academy skills children's nhs".split(
    " ",
  ),
);
/** "Primary care", "high risk", "nursery nurse", "school of social work": the word belongs to what follows. */
const GOES_ON =
  /^(?: |-)(?:care|carer|risk|need|needs|court|street|level|nurse|nurses|nursing|of |age|aged|based|uniform|holidays?|run\b|prevention|mental|health|concern|diagnosis|progression|conflict|intensity|dependency|cost|functioning|worker|standard|profile|quality|priority|tension|up\b|leavers?|reports?|refus|phobi|avoid|attendance)/;

/** Names of schools, nurseries and pupil referral units, in English and Welsh. */
export const school: Rule = (reading, lexicon) => {
  const candidates: Candidate[] = [];
  const { words } = reading;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (/^(?:ysgol|ysgolion|meithrinfa|cylch)$/.test(word.lower) && !word.glued) {
      const last = welshNameEnd(reading, lexicon, at);
      if (last > at) candidates.push(check(word.from, (words[last] as Word).to));
      continue;
    }
    const always = SCHOOL.has(word.lower);
    if (!always && !WITH_PUPIL.has(word.lower)) continue;
    const from = nameStart(reading, lexicon, at);
    if (from === undefined || GOES_ON.test(after(reading, word.to, 16))) continue;
    const name = words[from] as Word;
    const capitals = word.shape !== "lower";
    const lead = before(reading, name.from, 50);
    const pupil = PUPIL.test(lead) || PUPIL.test(after(reading, word.to, 40));
    const longName =
      word.lower !== "school" &&
      from < at - 1 &&
      words.slice(from, at).every((part) => part.shape === "capital");
    if (always && (capitals || pupil || longName || reading.noCapitals))
      candidates.push(check(name.from, endOf(reading, at)));
    else if (!always && pupil && (capitals || reading.noCapitals))
      candidates.push(check(name.from, endOf(reading, at)));
  }
  return candidates;
};

/** Where the words of a name before `at` begin; `undefined` when nothing there names anything. */
function nameStart(reading: Reading, lexicon: Lexicon, at: number): number | undefined {
  const { words } = reading;
  let first: number | undefined;
  for (let back = at - 1; back >= 0 && back >= at - 5; back--) {
    const word = words[back] as Word;
    const gap = (words[back + 1] as Word).gap;
    if (!/^(?:'s?)? $|^\. $|^-$/.test(gap) || (gap === ". " && word.lower !== "st")) break;
    const named = word.shape !== "lower" && !GENERIC.has(word.lower);
    if (
      named &&
      !(
        word.first &&
        word.shape === "capital" &&
        /^(?:is|has|does|can|will|are|if|when|my|our|the|so|and|but)$/.test(word.lower)
      )
    )
      first = back;
    else if (
      GENERIC.has(word.lower) &&
      (word.shape !== "lower" ||
        /^(?:primary|secondary|high|nursery|infants?|juniors?|special|comprehensive|of|the|y|church)$/.test(
          word.lower,
        )) &&
      back > 0
    )
      continue;
    else if (
      (reading.noCapitals || (SCHOOL.has((words[at] as Word).lower) && back === at - 1)) &&
      !GENERIC.has(word.lower) &&
      !(lexicon.isWord(word.lower) && !lexicon.isLast(word.lower)) &&
      word.lower.length > 3
    ) {
      if (PUPIL_AT.test(before(reading, word.from, 24))) return back;
      if (
        PUPIL_AT.test(before(reading, (words[Math.max(0, back - 1)] as Word).from, 24)) &&
        (words[back] as Word).gap === " " &&
        !GENERIC.has((words[back - 1] as Word).lower)
      )
        return back - 1;
      break;
    } else break;
  }
  return first;
}

const PUPIL_AT = /\b(?:attends?|attending|goes to|going to|went to|at|from|into|starts?|started|to) $/;

function endOf(reading: Reading, at: number): number {
  const next = reading.words[at + 1];
  if (next && next.gap === " " && /^(?:school|academy|college|nursery|centre|unit)$/.test(next.lower))
    return next.to;
  return (reading.words[at] as Word).to;
}

function welshNameEnd(reading: Reading, lexicon: Lexicon, at: number): number {
  const { words } = reading;
  let last = at;
  for (let next = at + 1; next < words.length && next <= at + 4; next++) {
    const word = words[next] as Word;
    if (word.gap !== " " && word.gap !== "-") break;
    if (
      /^(?:y|yr|r|gynradd|uwchradd|gyfun|feithrin|arbennig|gymraeg|fabanod|meithrin|ti|a|mihangel)$/.test(
        word.lower,
      )
    )
      continue;
    const joined = /^(?:y|yr)$/.test((words[next - 1] as Word).lower);
    const ordinary = !joined && lexicon.isWord(word.lower) && !lexicon.welshStreetWords.has(word.lower);
    if (word.shape === "lower" && (!reading.noCapitals || ordinary)) break;
    if (WELSH_GENERIC.has(word.lower)) break;
    last = next;
    if (word.shape === "lower" && !/^(?:y|yr)$/.test(words[next + 1]?.lower ?? "")) break;
  }
  return last;
}

const WELSH_GENERIC = new Set(
  "leol newydd hon hwn mae yn ac ar a sydd gan i o am wedi fel haf sul gwyddor".split(" "),
);

function check(from: number, to: number): Candidate {
  return { kind: "school", level: "check", from, to };
}
