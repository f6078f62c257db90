import { isBankHoliday } from "./bankHolidays.ts";
import { addDays, instantOf, localTime, weekdayOf } from "./localTime.ts";

/** A working day, for counting how long somebody has waited: 9 to 17, Monday to Friday, less bank holidays. */
const OPENS = 9 * 60;
const CLOSES = 17 * 60;
/** Working hours of one working day. */
export const WORKING_DAY_HOURS = (CLOSES - OPENS) / 60;
const HOUR_MS = 3_600_000;
/** Whose bank holidays are known. */
const ENGLAND_AND_WALES = new Set(["Europe/London", "GB"]);

/** Whether people work on a day, `YYYY-MM-DD`, of a time zone. */
export function isWorkingDay(day: string, timeZone: string): boolean {
  return weekdayOf(day) <= 5 && !(ENGLAND_AND_WALES.has(timeZone) && isBankHoliday(day));
}

/** The moment so many working hours after another; the beginning of the next working time for none. */
export function addWorkingHours(from: Date, hours: number, timeZone: string): Date {
  let left = hours * HOUR_MS;
  for (let day = localTime(from, timeZone).day; ; day = addDays(day, 1)) {
    const open = workOn(day, timeZone);
    if (!open) continue;
    const begin = Math.max(open.from, from.getTime());
    if (begin >= open.to) continue;
    if (left <= open.to - begin) return new Date(begin + left);
    left -= open.to - begin;
  }
}

/** The moment so many working days after another: at the same time of the day, where that is working time. */
export function addWorkingDays(from: Date, days: number, timeZone: string): Date {
  return addWorkingHours(from, days * WORKING_DAY_HOURS, timeZone);
}

/** Working hours between two moments; 0 where the second is not later. */
export function workingHoursBetween(from: Date, to: Date, timeZone: string): number {
  let sum = 0;
  const last = localTime(to, timeZone).day;
  for (let day = localTime(from, timeZone).day; day <= last; day = addDays(day, 1)) {
    const open = workOn(day, timeZone);
    if (open) sum += Math.max(0, Math.min(open.to, to.getTime()) - Math.max(open.from, from.getTime()));
  }
  return sum / HOUR_MS;
}

/** When a day begins, in a time zone. */
export function dayBegins(day: string, timeZone: string): Date {
  return instantOf({ day, minutes: 0 }, timeZone).at;
}

type Open = { from: number; to: number };

/** Thousands of things are counted over the same days. */
const known = new Map<string, Open | undefined>();
const KNOWN_MOST = 5000;

function workOn(day: string, timeZone: string): Open | undefined {
  const key = `${day} ${timeZone}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= KNOWN_MOST) known.clear();
  const open = openOn(day, timeZone);
  known.set(key, open);
  return open;
}

function openOn(day: string, timeZone: string): Open | undefined {
  if (!isWorkingDay(day, timeZone)) return undefined;
  const at = (minutes: number) => instantOf({ day, minutes }, timeZone).at.getTime();
  return { from: at(OPENS), to: at(CLOSES) };
}
