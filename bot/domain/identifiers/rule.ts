import type { Candidate } from "./finding.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

/** One rule looks for one kind of detail. Pure, and linear in the length of the text: every pattern is bounded. */
export type Rule = (reading: Reading, lexicon: Lexicon) => Candidate[];

/** The lower-case text just before a place, at most `reach` units. */
export function before(reading: Reading, at: number, reach: number): string {
  return reading.lower.slice(Math.max(0, at - reach), at);
}

/** The lower-case text just after a place, at most `reach` units. */
export function after(reading: Reading, at: number, reach: number): string {
  return reading.lower.slice(at, at + reach);
}

/** True where a code could begin and end: no letter, digit or joining sign touches it. */
export function standsAlone(text: string, from: number, to: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(text.charAt(from - 1)) && !/[\p{L}\p{N}_]/u.test(text.charAt(to));
}

/** Only the digits. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
