import { ANNOUNCEMENTS_A_WEEK } from "../contract/limits.ts";
import { type Announcement, isWholeCommunity } from "./announcement.ts";
import { PracticeError } from "./errors.ts";
import { instantOf, isDay, localTime, mondayOf } from "./localTime.ts";

/** A day, `YYYY-MM-DD`, and a time, `HH:MM`, as clocks in the community show them. */
export type ChosenTime = { day: string; time: string };

/**
 * The moment a chosen time means. Of a time that comes twice that night it is the first, and `twice` says so.
 * @throws PracticeError `announcement-time-unclear`, `announcement-skipped-hour`, `announcement-past`
 */
export function momentOf(
  { day, time }: ChosenTime,
  timeZone: string,
  now: Date,
): { at: Date; twice: boolean } {
  const [, hours = "", minutes = ""] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (!isDay(day) || hours === "") throw new PracticeError("announcement-time-unclear", { field: "time" });
  const { at, is } = instantOf({ day, minutes: Number(hours) * 60 + Number(minutes) }, timeZone);
  if (is === "skipped") throw new PracticeError("announcement-skipped-hour", { field: "time" });
  if (at.getTime() <= now.getTime()) throw new PracticeError("announcement-past", { field: "time" });
  return { at, twice: is === "doubled" };
}

/**
 * Holds an announcement to a whole community against the others of the week it falls into, where the community is.
 * @throws PracticeError `announcement-enough`
 */
export function refuseTooMany(
  announcement: Announcement,
  at: Date,
  others: readonly Announcement[],
  timeZone: string,
): void {
  if (!isWholeCommunity(announcement.audience)) return;
  const week = weekOf(at.toISOString(), timeZone);
  const there = others.filter(
    (other) =>
      other.id !== announcement.id &&
      isWholeCommunity(other.audience) &&
      weekOf(goesOut(other), timeZone) === week,
  );
  if (there.length >= ANNOUNCEMENTS_A_WEEK)
    throw new PracticeError("announcement-enough", { limit: ANNOUNCEMENTS_A_WEEK });
}

/** When it went out or will; undefined for a draft, and for one that was cancelled before it began. */
function goesOut({ state, startedAt, scheduledFor }: Announcement): string | undefined {
  return startedAt ?? (state === "scheduled" ? scheduledFor : undefined);
}

function weekOf(at: string | undefined, timeZone: string): string | undefined {
  return at && mondayOf(localTime(new Date(at), timeZone).day);
}
