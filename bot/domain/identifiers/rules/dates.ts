import type { Candidate } from "../finding.ts";
import { MONTH_YEAR, readDates, type WrittenDate } from "../readDates.ts";
import type { Reading } from "../reading.ts";
import { after, before, type Rule } from "../rule.ts";

const BORN =
  /(?:\b(?:d\.? ?o\.? ?b|date of birth|birth ?date|birth|born|birthday|b'?day|bday|ganwyd|ganed|eni|geni|penblwydd|pen-blwydd|dyddiad geni|b\.|d\.? ?g\.|turn(?:s|ed|ing)? (?:\d{1,3}|[a-z]{3,9}(?:teen|ty)|[a-z]{3,6})(?= on)|turn(?:s|ed|ing)? \d{1,3}|(?:will be|was|is|be|he's|she's|they're) (?:\d{1,3}|[a-z]{3,9}teen) on|\d{1,3}(?:st|nd|rd|th) (?:birthday|is|on))[^\n]{0,28}|(?:^|[ (,])[bn]\.? ?)$/;
const BORN_AFTER =
  /^[ ,.(]{0,3}(?:is |was |yw |oedd )?\(?(?:her|his|their|my|ei)? ?(?:d\.? ?o\.? ?b\b|birthday|date of birth|b'?day|penblwydd|dyddiad geni)/;
/** Words of events anyone may know of; the date of one points to nobody. */
const EVENT =
  /\b(?:train(?:ing|er)|course|deadlines?|elections?|minutes|user group|attached|agenda|cofnodion|payroll|cut[- ]?off|applications?|close|agm|community call|annual leave|meetings?|conferences?|webinars?|workshops?|sessions?|launch(?:es|ed)?|consultation|in force|into force|takes? effect|into effect|effective|commence[sd]?|regulations?|guidance|policy|policies|version|updated?|published|dated|issued|judgments?|judgements?|ruling|handed down|act|bill|cpd|inspections?|clos(?:es|ing|ed)|booking|bookings|places|register|registration|renewals?|renew|financial year|tax year|from|until|between|by|before|after|since|due|expires?|valid|webinar|drop-in|panel|supervision|event|forum|network|newsletter|bulletin|release|rollout|roll-out|go live|goes live|live date|starts?|starting|begins?|ends|pilot|induction|away day|team day|hyfforddiant|cyfarfod|cynhadledd|gweminar|cwrs|dyddiad cau|lansio|ymgynghoriad|rheoliadau|polisi|canllawiau|cau|cyhoeddwyd|archwiliad|bank holiday|strike|election|term|half term|easter|christmas|world|national|government|llywodraeth|awareness|week|diary|join us|save the date|teams call|rota|audit|census|snapshot|budget|pay|payday|snow|calendar|review date|reviewed|v\d)\b/;
/** Words of one person's life: the date of one of these may point to them. */
const PERSONAL =
  /\b(?:she|he|her|his|him|mum|dad|client|patient|resident|died|death|passed away|funeral|admitted|discharged|fell|fall|overdose|arrested|assault(?:ed)?|removed|placed|accommodated|married|wedding|stroke|operation|surgery|attacked|went missing|missing|incident|disclos(?:ed|ure)|sectioned|detained|bruis(?:e|ing)|injur(?:y|ed)|hearing|hi|ei|bu farw|marwolaeth|ysbyty)\b/;

/** Dates of birth, by a cue near by, stop; other full dates about a person, check; dates of trainings and laws, left alone. */
export const dates: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const date of readDates(reading)) {
    if (isBorn(reading, date) || (date.year !== undefined && readsAsBirth(reading, date)))
      candidates.push({ kind: "date-of-birth", level: "stop", from: date.from, to: date.to });
    else if (date.year !== undefined && !isVersion(reading, date) && mayPointToSomeone(reading, date))
      candidates.push({ kind: "date", level: "check", from: date.from, to: date.to });
  }
  for (const date of readDates(reading, true)) {
    if (
      /\b(?:d\.? ?o\.? ?b\.?|(?:date|day)[ -]of[ -]birth|birth[ -]?da(?:te|y)|b'?day|born|dyddiad geni|geni|ganwyd|ganed|penblwydd|pen-blwydd)(?: (?:is|was|on|yw|ydi|ar|of)){0,2}[ :.(=/-]{0,4}$/.test(
        before(reading, date.from, 32),
      )
    )
      candidates.push({ kind: "date-of-birth", level: "stop", from: date.from, to: date.to });
  }
  for (const found of reading.lower.matchAll(BIRTHDAY)) {
    const date = found[1] ?? "";
    const to = found.index + found[0].length;
    candidates.push({ kind: "date-of-birth", level: "stop", from: to - date.length, to });
  }
  for (const found of reading.lower.matchAll(BORN_IN)) {
    const [whole, cue = ""] = found;
    const sure =
      !/^(?:born|ganwyd|ganed|b\.?)$/.test(cue) ||
      /[a-z]{3,9}\W{0,3}\d+$|[/.-]/.test(whole.slice(cue.length));
    if (NOT_A_BIRTH.test(before(reading, found.index, 40))) continue;
    candidates.push({
      kind: "date-of-birth",
      level: sure ? "stop" : "check",
      from: found.index,
      to: found.index + whole.length,
    });
  }
  return candidates;
};

/** "birthday 14/5": day and month only. */
const BIRTHDAY =
  /\b(?:birthday|b'?day|bday|dob|born|penblwydd|pen-blwydd)\b(?:'s)?[ :]{1,2}(?:is |on |yw |ydi |ar )?((?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2]))(?![/.\d-])/g;

/** "yob 1961", "born in March 1956", "dob 3/56", "born Christmas Eve 1950", "ganed yn 1944". */
const BORN_IN = new RegExp(
  `\\b(d\\.? ?o\\.? ?b\\.?|y\\.? ?o\\.? ?b\\.?|(?:year|date|month) of birth|birth (?:year|date)|dyddiad geni|blwyddyn geni|d\\.g\\.|b\\.|born|birthday|b'?day|ganwyd|ganed)(?:[ :,(]{0,3}\\b(?:is|was|hi|ef|o|he|she|in|on|back|around|about|circa|c|yn|ym|tua|early|late|mid|the|some ?time|maybe|probably|yw|ydi|oedd|christmas|summer|winter|spring|autumn|new|eve|year's|boxing|day|easter|sunday|good|friday|monday|bonfire|night|halloween|midsummer|saint|st|(?:david|patrick|george|andrew|valentine|mother|father)'?s|ddydd|dydd|gwyl|gŵyl|wyl|ŵyl|ar|dewi|nadolig|calan|noswyl|santes|dwynwen|leap|pancake|tuesday)\\b){0,7}[ :,.(?=-]{1,4}(?:${MONTH_YEAR})(?![\\d/]|[-.:]\\d|%)`,
  "g",
);
/** The NHS was born in 1948, and so were laws and ideas. */
const NOT_A_BIRTH =
  /\b(?:nhs|act|service|services|team|idea|movement|project|community|welfare|state|model|hospice|hospital|charity|union|anyone|everyone|those|people|children|men|women|babies|cohort|pawb|pobl|plant)(?: \w{2,8}){0,2} ?$/;

function isBorn(reading: Reading, date: WrittenDate): boolean {
  const lead = before(reading, date.from, 45);
  const cue = BORN.exec(lead);
  if (cue && NOT_A_BIRTH.test(`${lead.slice(0, cue.index).replace(/\b(?:was|were|is) $/, "")}`)) return false;
  if (cue && !/[.!?\n] [^ ]*$/.test(cue[0].replace(/d\. ?o\. ?b\.?|\bb\./g, ""))) {
    if (/^turn|^will/.test(cue[0].trim()) && date.year !== undefined && EVENT.test(lead)) return false;
    return !/\b(?:world|national|birth cert\w*|registered|born to|training|act)\b/.test(lead);
  }
  return BORN_AFTER.test(after(reading, date.to, 30));
}

/** No cue, but in brackets behind a name, or of a year when most who are talked about were born. */
function readsAsBirth(reading: Reading, date: WrittenDate): boolean {
  if (isVersion(reading, date)) return false;
  const { from, to } = sentenceAround(reading, date);
  if (EVENT.test(reading.lower.slice(from, to)) || HISTORY.test(reading.lower.slice(from, to))) return false;
  const { year = 0 } = date;
  if (year < 1915) return false;
  const bracketed =
    /\p{Lu}[\p{L}'-]{1,20} ?[([]$/u.test(reading.text.slice(Math.max(0, date.from - 30), date.from)) &&
    /^ ?[)\]]/.test(reading.text.slice(date.to, date.to + 2));
  return bracketed || year < YEARS_OF_EVENTS;
}

/** Dates written in full before this year are seldom those of anything else. */
const YEARS_OF_EVENTS = 2005;
const HISTORY =
  /\b(?:nhs was|act|acts|war|wartime|anniversary|remember(?:ing|ance)?|memorial|disaster|inquiry|came in|came into|founded|opened|enacted|since|history|married|wedding|died|death|passed away|admitted|photo|deddf|hanes|convention|treaty|charter|report|enquiry|\[\d{4}\])\b/;

/** "Baby due", "EDD": a birth to come. */
const EXPECTED =
  /\b(?:edd|due date|(?:baby|she's|she is|twins|mum(?: is|'s)?|pregnan\w{0,4})[^.\n]{0,20} due)\b[^.\n]{0,12}$/;

function mayPointToSomeone(reading: Reading, date: WrittenDate): boolean {
  if (EXPECTED.test(before(reading, date.from, 50))) return true;
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
    (/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(written) && !/^\d\d\.\d\d\./.test(written)) ||
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
