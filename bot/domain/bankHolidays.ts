import { addDays, weekdayOf } from "./localTime.ts";

/**
 * Whether a day, `YYYY-MM-DD`, is a bank holiday of England and Wales, by its rules (Banking and Financial Dealings Act
 * 1971 and the usual substitutes). A holiday proclaimed for one year alone is not known.
 */
export function isBankHoliday(day: string): boolean {
  return holidaysOf(Number(day.slice(0, 4))).has(day);
}

const known = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  let holidays = known.get(year);
  if (!holidays) {
    const easter = easterSunday(year);
    const christmas = onWorkdays(`${year}-12-25`, 2);
    holidays = new Set([
      ...onWorkdays(`${year}-01-01`, 1),
      addDays(easter, -2),
      addDays(easter, 1),
      mondayFrom(`${year}-05-01`),
      mondayFrom(`${year}-05-25`),
      mondayFrom(`${year}-08-25`),
      ...christmas,
    ]);
    known.set(year, holidays);
  }
  return holidays;
}

/** So many holidays in a row from a day on; one that falls on a weekend moves to the next day that is free. */
function onWorkdays(first: string, count: number): string[] {
  const days: string[] = [];
  const moved: number[] = [];
  for (let i = 0; i < count; i++) {
    const day = addDays(first, i);
    if (weekdayOf(day) > 5) moved.push(i);
    else days.push(day);
  }
  for (const from of moved) {
    let day = addDays(first, from);
    while (weekdayOf(day) > 5 || days.includes(day)) day = addDays(day, 1);
    days.push(day);
  }
  return days;
}

function mondayFrom(day: string): string {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}

/** Easter Sunday of the Gregorian calendar ("Anonymous Gregorian algorithm", Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
