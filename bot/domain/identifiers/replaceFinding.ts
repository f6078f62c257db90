import type { Finding } from "./finding.ts";

/** The text with a safer wording in the finding's place. Offsets of later findings shift: check the new text again. */
export function replaceFinding(
  text: string,
  finding: Pick<Finding, "start" | "end">,
  wording: string,
): string {
  const before = text.slice(0, finding.start);
  const opensSentence = /(?:^|[.!?\n]\s*)$/.test(before.slice(-4));
  const fitted = opensSentence ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording;
  return before + fitted + text.slice(finding.end);
}
