/**
 * A count as it is published: rounded to the nearest five; `few` below eight; `withheld` where it would give such a small
 * one away.
 */
export type Shown = number | "few" | "withheld";

/** Counts below this are not published. */
export const SHOWN_FROM = 8;
const NEAREST = 5;
/** How far a published number may be from the true one. */
export const ROUNDING = 2;
/** A share needs at least so many to be a share of. */
export const SHARE_FROM = 20;

/** The count as it is published. */
export function shown(count: number): Shown {
  return count < SHOWN_FROM ? "few" : Math.round(count / NEAREST) * NEAREST;
}

/** A sum of minutes or the like, rounded; small ones are nobody's secret. */
export function toNearestFive(sum: number): number {
  return Math.round(sum / NEAREST) * NEAREST;
}

/** The share in percent of two published counts: of them alone, so that it tells nothing they do not. */
export function shareOf(part: Shown, whole: Shown): number | undefined {
  if (typeof part !== "number" || typeof whole !== "number" || whole < SHARE_FROM) return undefined;
  return Math.min(100, Math.round((100 * part) / whole));
}
