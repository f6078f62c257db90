import type { Candidate } from "../finding.ts";
import { readDates, type WrittenDate } from "../readDates.ts";
import type { Reading } from "../reading.ts";
import { after, before, type Rule } from "../rule.ts";

const BORN =
  /(?:\b(?:d\.? ?o\.? ?b|date of birth|birth ?date|birth|born|birthday|b'?day|bday|ganwyd|eni|geni|penblwydd|pen-blwydd|dyddiad geni|b\.|turn(?:s|ed|ing)? \d{1,3}|will be \d{1,3})[^\n]{0,28}|(?:^|[ (,])[bn]\.? ?)$/;
const BORN_AFTER =
  /^[ ,.(]{0,3}(?:is |was |yw |oedd )?\(?(?:her|his|their|my|ei)? ?(?:d\.? ?o\.? ?b\b|birthday|date of birth|b'?day|penblwydd|dyddiad geni)/;
/** Words of events anyone may know of; the date of one points to nobody. */
const EVENT =
  /\b(?:train(?:ing|er)|course|deadlines?|meetings?|conferences?|webinars?|workshops?|sessions?|launch(?:es|ed)?|consultation|in force|into force|takes? effect|into effect|effective|commence[sd]?|regulations?|guidance|policy|policies|version|updated?|published|dated|issued|judgments?|judgements?|ruling|handed down|act|bill|cpd|inspections?|clos(?:es|ing|ed)|booking|bookings|places|register|registration|renewals?|renew|financial year|tax year|from|until|between|by|before|after|since|due|expires?|valid|webinar|drop-in|panel|supervision|event|forum|network|newsletter|bulletin|release|rollout|roll-out|go live|goes live|live date|starts?|starting|begins?|ends|pilot|induction|away day|team day|hyfforddiant|cyfarfod|cynhadledd|gweminar|cwrs|dyddiad cau|lansio|ymgynghoriad|rheoliadau|polisi|canllawiau|cau|cyhoeddwyd|archwiliad|bank holiday|strike|election|term|half term|easter|christmas|world|national|awareness|week|diary|join us|save the date|teams call|rota|audit|census|snapshot|budget|pay|payday|snow|calendar|review date|reviewed|v\d)\b/;
/** Words of one person's life: the date of one of these may point to them. */
const PERSONAL =
  /\b(?:she|he|her|his|him|mum|dad|client|patient|resident|died|death|passed away|funeral|admitted|discharged|fell|fall|overdose|arrested|assault(?:ed)?|removed|placed|accommodated|married|wedding|stroke|operation|surgery|attacked|went missing|missing|incident|disclos(?:ed|ure)|sectioned|detained|bruis(?:e|ing)|injur(?:y|ed)|hearing|hi|ei|bu farw|marwolaeth|ysbyty)\b/;

/** Dates of birth, by a cue near by, stop; other full dates about a person, check; dates of trainings and laws, left alone. */
export const dates: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const date of readDates(reading)) {
    if (isBorn(reading, date))
      candidates.push({ kind: "date-of-birth", level: "stop", from: date.from, to: date.to });
    else if (date.year !== undefined && !isVersion(reading, date) && mayPointToSomeone(reading, date))
      candidates.push({ kind: "date", level: "check", from: date.from, to: date.to });
  }
  for (const date of readDates(reading, true)) {
    if (
      /\b(?:d\.? ?o\.? ?b\.?|date of birth|born|dyddiad geni|ganwyd)[ :.is(]{0,6}$/.test(
        before(reading, date.from, 24),
      )
    )
      candidates.push({ kind: "date-of-birth", level: "stop", from: date.from, to: date.to });
  }
  for (const found of reading.lower.matchAll(BORN_IN_YEAR))
    candidates.push({
      kind: "date-of-birth",
      level: "stop",
      from: found.index,
      to: found.index + found[0].length,
    });
  return candidates;
};

const BORN_IN_YEAR =
  /\b(?:dob|d\.o\.b\.?|date of birth|dyddiad geni)[ :]{0,3}(?:is )?(?:\w{3,9} )?(?:19|20)\d\d\b(?![-/.]\d)/g;

function isBorn(reading: Reading, date: WrittenDate): boolean {
  const lead = before(reading, date.from, 45);
  const cue = BORN.exec(lead);
  if (cue && !/[.!?\n] [^ ]*$/.test(cue[0].replace(/d\. ?o\. ?b\.?|\bb\./g, ""))) {
    if (/^turn|^will/.test(cue[0].trim()) && date.year !== undefined && EVENT.test(lead)) return false;
    return !/\b(?:world|national|birth cert\w*|registered|born to|training|act)\b/.test(lead);
  }
  return BORN_AFTER.test(after(reading, date.to, 30));
}

function mayPointToSomeone(reading: Reading, date: WrittenDate): boolean {
  const { from, to } = sentenceAround(reading, date);
  const sentence = reading.lower.slice(from, to);
  if (/\[\d{4}\]|\b(?:ewca|uksc|ewcop|ewhc|ewfc|wlr)\b/.test(sentence)) return false;
  if (EVENT.test(sentence)) return PERSONAL.test(sentence) && !TRAINING.test(sentence);
  return true;
}

/** "2.5.15" and a path with a date in it are not dates of anybody's life; "1-9-90" is the rule of thumb about taking part. */
function isVersion(reading: Reading, date: WrittenDate): boolean {
  const written = reading.text.slice(date.from, date.to);
  return (
    /^\d{1,2}\.\d{1,2}\.\d{2}$/.test(written) ||
    /^(?:1-9-90|90-9-1)$/.test(written) ||
    /(?:https?:|www\.|\w\/)[^\s]{0,120}$/.test(before(reading, date.from, 130))
  );
}

const TRAINING =
  /\b(?:training|course|webinar|workshop|conference|regulations?|guidance|act|policy|judgment|force|cpd|deadline|consultation|version|hyfforddiant|meeting|session|booking|published|updated|inspection|panel|launch\w*|renew\w*|cyfarfod)\b/;

function sentenceAround(reading: Reading, date: WrittenDate): { from: number; to: number } {
  const lead = reading.lower.slice(Math.max(0, date.from - 160), date.from);
  const tail = reading.lower.slice(date.to, date.to + 160);
  const start = Math.max(
    lead.lastIndexOf(". "),
    lead.lastIndexOf("\n"),
    lead.lastIndexOf("! "),
    lead.lastIndexOf("? "),
  );
  const stop = /[.!?](?: |$)|\n/.exec(tail);
  return { from: date.from - lead.length + start + 1, to: date.to + (stop ? stop.index : tail.length) };
}
