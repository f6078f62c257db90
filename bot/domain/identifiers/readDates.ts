import type { Reading } from "./reading.ts";

/** A date as written, with its parts checked against the calendar. */
export type WrittenDate = { from: number; to: number; day: number; month: number; year: number | undefined };

const MONTHS: Record<string, number> = {};
for (const [index, names] of [
  "january jan ionawr ion",
  "february feb chwefror chwef",
  "march mar mawrth fawrth",
  "april apr ebrill ebr",
  "may mai fai",
  "june jun mehefin meh fehefin",
  "july jul gorffennaf gorff orffennaf",
  "august aug awst",
  "september sept sep medi fedi",
  "october oct hydref hyd",
  "november nov tachwedd tach dachwedd nhachwedd",
  "december dec rhagfyr rhag ragfyr",
].entries())
  for (const name of names.split(" ")) MONTHS[name] = index + 1;
const MONTH = Object.keys(MONTHS)
  .sort((one, other) => other.length - one.length)
  .join("|");

const NUMERIC = /(?<![\d/.-])(\d{1,2})([./-]|[ \n]|\. )(\d{1,2})\2(\d{4}|'?\d{2})(?![\d/]|[.-]\d)/g;
const ISO = /(?<![\d/.@-])((?:18|19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/]|[.-]\d)/g;
const WORDED = new RegExp(
  `(?<![\\d/£-])(?<!\\d\\.)(\\d{1,2})(?:st|nd|rd|th|af|il|ydd|fed|ed|eg|ain)?[ \\n.,/-]{0,2}(?:of (?:the )?|o (?:fis )?|mis )?(${MONTH})(?![a-z])\\.?(?:[ \\n,./-]{0,3}('?\\d{2}|(?:18|19|20)\\d\\d)(?![\\d:]))?`,
  "g",
);
const MONTH_FIRST = new RegExp(
  `\\b(${MONTH})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:18|19|20)\\d\\d))?(?![\\d:])`,
  "g",
);
/** "12th of the 4th 1987" */
const ORDINALS =
  /(?<![\d.])(\d{1,2})(?:st|nd|rd|th) (?:of )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: of)?,? ('?\d{2}|(?:18|19|20)\d\d)(?!\d)/g;
/** "fourteenth of May 1950" */
const SPELT_DAYS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );
const SPELT = new RegExp(
  `\\b(${[...SPELT_DAYS].reverse().join("|").replaceAll("-", "[- ]")})(?: day)? (?:of )?(${MONTH})\\b,?(?: ((?:18|19|20)\\d\\d))?`,
  "g",
);
const COMPACT = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2}|\d{2})(?!\d)/g;
/** "19580612" */
const COMPACT_ISO = /(?<!\d)((?:19|20)\d\d)(\d{2})(\d{2})(?!\d)/g;
/** "18 . 06 . 1959", "08|05|1977", "1st/3rd/1958", "3, 4, 51": as forms and hands write them. */
const LOOSE =
  /(?<!\d|\d[/.-])(\d{1,2})(?:st|nd|rd|th)?[ \n]?([./|,_\\:-])[ \n]?(\d{1,2})(?:st|nd|rd|th)?[ \n]?\2[ \n]?((?:18|19|20)\d\d|'?\d{2})(?!\d|[/:.-]\d)/g;

/** Every date, with or without a year, numeric day first as in the UK. Compact `120341` and loosely set `18 . 06 . 1959` only where `cued`. */
export function readDates(reading: Reading, cued = false): WrittenDate[] {
  const dates: WrittenDate[] = [];
  const add = (found: RegExpExecArray, day: string, month: string, year: string | undefined) => {
    const date = { day: Number(day), month: MONTHS[month] ?? Number(month), year: fullYear(year) };
    if (isReal(date))
      dates.push({
        ...date,
        from: found.index,
        to: found.index + found[0].trimEnd().replace(/[.,]$/, "").length,
      });
  };
  for (const found of reading.lower.matchAll(NUMERIC)) {
    add(found, found[1] ?? "", found[3] ?? "", found[4]);
    if (Number(found[3]) > 12) add(found, found[3] ?? "", found[1] ?? "", found[4]);
  }
  for (const found of reading.lower.matchAll(ISO)) add(found, found[4] ?? "", found[3] ?? "", found[1]);
  for (const found of reading.lower.matchAll(WORDED)) add(found, found[1] ?? "", found[2] ?? "", found[3]);
  for (const found of reading.lower.matchAll(MONTH_FIRST))
    add(found, found[2] ?? "", found[1] ?? "", found[3]);
  for (const found of reading.lower.matchAll(ORDINALS)) add(found, found[1] ?? "", found[2] ?? "", found[3]);
  for (const found of reading.lower.matchAll(SPELT)) {
    const day = SPELT_DAYS.indexOf((found[1] ?? "").replace(" ", "-")) + 1;
    add(found, String(day), found[2] ?? "", found[3]);
  }
  if (cued) {
    for (const found of reading.lower.matchAll(COMPACT)) add(found, found[1] ?? "", found[2] ?? "", found[3]);
    for (const found of reading.lower.matchAll(COMPACT_ISO))
      add(found, found[3] ?? "", found[2] ?? "", found[1]);
    for (const found of reading.lower.matchAll(LOOSE)) add(found, found[1] ?? "", found[3] ?? "", found[4]);
  }
  return dates;
}

/** A month and a year without the day, or the year alone, as it follows "born in": "March 1956", "3/56", "late 1944". */
export const MONTH_YEAR = `(?:(?:${MONTH})\\.?[ ,/-]{0,2}(?:of )?|(?:0?[1-9]|1[0-2])[/.-])?(?:(?:19|20)\\d\\d|'\\d{2})|(?:(?:${MONTH})\\.? ?|(?:0?[1-9]|1[0-2])[/.-])\\d{2}`;

function fullYear(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const year = Number(written.replace("'", ""));
  return year < 100 ? (year > 30 ? 1900 : 2000) + year : year;
}

function isReal(date: { day: number; month: number; year: number | undefined }): boolean {
  const { day, month, year = 2000 } = date;
  if (!(month >= 1 && month <= 12) || day < 1 || year < 1880 || year > 2100) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
