/** A moment as clocks on the wall show it: `day` is `YYYY-MM-DD`, `minutes` are minutes since midnight. */
export type LocalTime = { day: string; minutes: number };

/** Where a wall clock's time lies. `skipped`: clocks jump over it, and it is then; `doubled`: it comes twice, and this is the first. */
export type Instant = { at: Date; is: "plain" | "skipped" | "doubled" };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in a time zone (IANA name) show at a moment. @throws RangeError for a zone this machine does not know. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const wall = wallOf(at.getTime(), timeZone);
  return { day: dayOfWall(wall), minutes: Math.floor((wall % DAY_MS) / MINUTE_MS) };
}

/**
 * When clocks in a time zone show this. A time that clocks jump over is as long after the jump as it would have been
 * after the last moment before it; of a time that comes twice it is the first.
 */
export function instantOf(local: LocalTime, timeZone: string): Instant {
  const wall = Date.parse(`${local.day}T00:00:00Z`) + local.minutes * MINUTE_MS;
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const fits = [wall - before, wall - after].filter((time) => wallOf(time, timeZone) === wall);
  if (fits.length === 0) return { at: new Date(wall - before), is: "skipped" };
  const doubled = fits.length === 2 && before !== after;
  return { at: new Date(Math.min(...fits)), is: doubled ? "doubled" : "plain" };
}

/** Monday to Sunday, 1 to 7. */
export function weekdayOf(day: string): number {
  // 1 January 1970 was a Thursday.
  return ((((Date.parse(`${day}T00:00:00Z`) / DAY_MS + 3) % 7) + 7) % 7) + 1;
}

/** The day so many days later; earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return dayOfWall(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOfWall(time) === text;
}

/** Whether this machine knows the time zone. */
export function isTimeZone(name: string): boolean {
  if (name === "" || name.length > 64) return false;
  try {
    formatFor(name);
    return true;
  } catch {
    // RangeError is how Intl says that it knows no such zone.
    return false;
  }
}

/** The wall clock's time as if it were UTC, in milliseconds to the minute. */
function wallOf(time: number, timeZone: string): number {
  const parts = formatFor(timeZone).formatToParts(new Date(time));
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
}

function offsetAt(time: number, timeZone: string): number {
  return wallOf(time, timeZone) - Math.floor(time / MINUTE_MS) * MINUTE_MS;
}

function dayOfWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      calendar: "gregory",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  return format;
}
