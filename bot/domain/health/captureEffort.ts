import { CAPTURE_BUCKETS, type CommunityDay } from "./communityDay.ts";
import { liesIn, type Span } from "./windows.ts";

/** Saves with a known time, the middle one in seconds, and dialogs that were left. */
export type CaptureEffort = {
  saved: number;
  median?: number;
  abandoned: number;
  abandonedAfterCheck: number;
};

export function captureEffortIn(days: Iterable<CommunityDay>, span: Span): CaptureEffort {
  const buckets: number[] = [];
  let abandoned = 0;
  let abandonedAfterCheck = 0;
  for (const { day, counts, captured } of days) {
    if (!liesIn(day, span)) continue;
    abandoned += counts.abandoned ?? 0;
    abandonedAfterCheck += counts.abandonedAfterCheck ?? 0;
    for (const [i, count] of (captured ?? []).entries()) buckets[i] = (buckets[i] ?? 0) + count;
  }
  const saved = buckets.reduce((sum, count) => sum + count, 0);
  const median = medianOf(buckets);
  return { saved, ...(median === undefined ? {} : { median }), abandoned, abandonedAfterCheck };
}

/** The middle of times counted in buckets, in seconds: as far into its bucket as its place in it. The open bucket gives its beginning. */
export function medianOf(buckets: readonly number[]): number | undefined {
  const half = buckets.reduce((sum, count) => sum + count, 0) / 2;
  if (half === 0) return undefined;
  let before = 0;
  for (const [i, count] of buckets.entries()) {
    if (before + count >= half) {
      const from = CAPTURE_BUCKETS[i - 1] ?? 0;
      const to = CAPTURE_BUCKETS[i] ?? from;
      return Math.round(from + ((half - before) / count) * (to - from));
    }
    before += count;
  }
  return undefined;
}

/** A day: a dialog open for longer was forgotten. */
const LONGEST_S = 86_400;

/** Seconds since an id was made, where it tells: one of version 7 begins with its time (RFC 9562, section 5.7). */
export function secondsSince(id: string, now: Date): number | undefined {
  if (id[14] !== "7") return undefined;
  const seconds = (now.getTime() - Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) / 1000;
  return seconds >= 0 && seconds <= LONGEST_S ? Math.round(seconds) : undefined;
}
