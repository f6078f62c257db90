import type { Candidate } from "../finding.ts";
import { after, before, digitsOf, type Rule } from "../rule.ts";

/** Asks whether a number in international form (`+48601234567`) could be a telephone number anywhere. */
export type PhoneNumbers = { isPossible(international: string): boolean };

const UK =
  /(?<![\dA-Za-z+.,/]|\d[ -])(?:(?:\+ ?44|\(\+44\)|0044|\(0044\))[ .-]?\(?0?\)?(?:[ \n.\-/()]{0,3}\d){9,10}|\(?\d(?:[ \n.\-/()]{0,3}\d){5,10})(?!\d|[.,:]\d|[-/]\d)/g;
const INTERNATIONAL = /(?<![\dA-Za-z])(?:\+|00)[ ]?[1-9](?:[ \n.\-/()]{0,3}\d){6,14}(?!\d)/g;
const CUE =
  /\b(?:tel|tele|telephone|phone|phoned|mob|mobile|cell|call|called|ring|rang|text|texted|txt|whatsapp|number|no|landline|home|contact|reach|ffon|ffonio|ffoniwch|rhif|symudol|tecstio|fax|on|ar)\b[^\n]{0,24}$/;
const SOMETHING_ELSE =
  /\b(?:isbn|issn|budget|cost|purchase|order|p\.?o|invoice|meeting id|conference id|ref|reference|case|account|acc|sort|nhs|code|id|policy|upn|uln|charity|company|booking|passcode|pin|serial|mosaic|liquidlogic|wccis|eclipse|passport|urn)\b[^\n]{0,20}$/;
/** Anyone may ring these: freephone, 03 numbers of public bodies, 084/087 lines, and the short codes below. */
const PUBLIC = /^0(?:800|808|3|84|87)/;
/** Ofcom keeps 0306 999 0000 to 0999 for drama: the one 03 range that stands in for a person's number. */
const DRAMA = /^03069990/;
/** At most so many questions to the recogniser per text; what lies beyond is taken as a number. */
const QUESTIONS = 100;

/** Telephone numbers, UK forms by shape, foreign ones by what the recogniser says. Public helplines are left alone. */
export function phone(numbers?: PhoneNumbers): Rule {
  return (reading) => {
    const candidates: Candidate[] = [];
    for (const found of reading.digits.matchAll(UK)) {
      const from = found.index;
      const to = found.index + found[0].length;
      const national = nationalOf(found[0]);
      if (!national || isDateOrGrouping(reading.text.slice(from, to))) continue;
      const cue = CUE.test(before(reading, from, 40));
      const prior = before(reading, from, 40);
      if (national.startsWith("0")) {
        if (PUBLIC.test(national) && !DRAMA.test(national)) continue;
        if (isNationalNumber(national) && (!SOMETHING_ELSE.test(prior) || cue || /^07/.test(national)))
          candidates.push({ kind: "phone", level: "stop", from, to });
      } else if (/^7\d{9}$/.test(national)) {
        if (cue && !SOMETHING_ELSE.test(prior)) candidates.push({ kind: "phone", level: "stop", from, to });
      } else if (
        /^\d{6,8}$/.test(national) &&
        STRONG_CUE.test(before(reading, from, 30)) &&
        !SOMETHING_ELSE.test(prior)
      ) {
        candidates.push({ kind: "phone", level: "stop", from, to });
      }
    }
    let asked = 0;
    for (const found of reading.digits.matchAll(INTERNATIONAL)) {
      const digits = digitsOf(found[0]).replace(/^00/, "");
      if (digits.startsWith("44")) continue;
      const written = found[0].startsWith("+");
      if (!written && digits.length < 10) continue;
      const known = numbers === undefined || asked++ >= QUESTIONS || numbers.isPossible(`+${digits}`);
      const cue = CUE.test(before(reading, found.index, 40));
      if ((written && (known || cue)) || (known && cue))
        candidates.push({
          kind: "phone",
          level: "stop",
          from: found.index,
          to: found.index + found[0].length,
        });
    }
    for (const found of reading.lower.matchAll(SPELT)) {
      candidates.push({ kind: "phone", level: "stop", from: found.index, to: found.index + found[0].length });
    }
    return candidates.filter(
      (candidate) =>
        !/^[ ,(]{0,2}(?:is |= ?)?(?:the |an )?isbn/.test(after(reading, candidate.to, 16)) &&
        !(
          TEAM_LINE.test(before(reading, candidate.from, 44)) &&
          /^0[12]/.test(nationalOf(reading.digits.slice(candidate.from, candidate.to)) ?? "")
        ),
    );
  };
}

/** The landline of a team on duty, printed on its leaflets. */
const TEAM_LINE =
  /\b(?:duty (?:desk|team|line|number|worker|social worker)|switchboard|main reception|out of hours(?: team)?|edt|single point of access|spoa|contact centre|call centre|advice line|helpline|hotline|our (?:office|duty|main) (?:number|line)|county hall|civic centre|llinell gymorth|tim dyletswydd|booking line)\b[^\n.]{0,24}$/;
/** A cue close enough for a local number without its area code. */
const STRONG_CUE =
  /\b(?:tel|telephone|phone|phoned|mob|mobile|ring|rang|text|ffon|ffonio|landline|call (?:her|him|them|me|mum|dad) on|number is|rhif ffon)\b(?: (?:her|him|them|me|number|no|on|is|at|ar)){0,3}[ :.]{0,3}$/;

/** "oh seven seven double oh nine ..." written out. */
const SPELT =
  /\b(?:oh|zero|nought|o)[ ,-]{1,2}(?:seven|one|two)(?:[ ,-]{1,2}(?:double|treble|triple|hundred|thousand|oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine)\b){6,14}/g;

/** The number with its leading 0, or without one as typed; `undefined` when its length is no telephone number's. */
function nationalOf(written: string): string | undefined {
  const digits = digitsOf(written);
  const international = /^[ .(]*(?:\+\s?44|00[ ]?44|0044)/.test(written);
  if (international) {
    const rest = digits.replace(/^(?:00)?44/, "").replace(/^0/, "");
    return rest.length === 9 || rest.length === 10 ? `0${rest}` : undefined;
  }
  return digits.length >= 6 && digits.length <= 11 ? digits : undefined;
}

/** Length and first digits of a number that can be dialled in the UK. */
function isNationalNumber(national: string): boolean {
  if (/^07\d{9}$/.test(national)) return true;
  if (/^0[1235689]\d{9}$/.test(national)) return true;
  return /^01\d{8}$/.test(national);
}

function isDateOrGrouping(written: string): boolean {
  return (
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(written) ||
    /^\d{4}-\d{2}-\d{2}$/.test(written) ||
    /^\d{2}-\d{2}-\d{2}[ -]/.test(written)
  );
}
