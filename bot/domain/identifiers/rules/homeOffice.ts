import type { Candidate } from "../finding.ts";
import { before, type Rule } from "../rule.ts";

const NUMBER =
  /(?<![A-Za-z0-9])(?:[A-Za-z]{1,3}[ /-]?\d(?:[ ]?\d){5,8}(?:\/\d{1,3})?|[A-Za-z]{2,4}\/\d{2,4}\/\d{4,9}|[A-Za-z]{2,4}\/\d{4,9}(?:\/\d{1,3})?|GWF ?\d{9}|\d{4}-\d{4}-\d{4}(?:-\d{4})?|\d{7,10})(?![A-Za-z0-9])/gi;
const CUE =
  /\b(?:home office|ho ref|ho reference|h\.o\.|ho n(?:o|umber)|asylum|nass|brp|arc|arc card|ukvi|immigration|visa|evisa|leave to remain|eu ?ss|settled status|swyddfa gartref|uan|gwf|ho|residence permit|share code|swyddfa'r)\b[^\n]{0,40}$/;
const BY_SHAPE = /(?<![A-Za-z0-9])(?:GWF ?\d{9}|ZU\d{7}|(?:\d{4}-){3}\d{4}(?=[^\d-]|$))(?![A-Za-z0-9])/g;

const SHARE_CODE = /(?<=\bshare ?code[ :]{0,3}(?:is |was |= ?)?)(?:[a-z0-9][ -]?){8}[a-z0-9]\b/g;

/** Home Office references, asylum and residence-permit numbers after a cue; GWF and permit numbers by their shape. */
export const homeOffice: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const found of reading.text.matchAll(NUMBER)) {
    const lead = before(reading, found.index, 54);
    if (CUE.test(lead) && !/\b(?:helpline|phone|tel|call|ring|budget)\b[^\n]{0,16}$/.test(lead))
      candidates.push({
        kind: "home-office",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
  }
  for (const found of reading.lower.matchAll(SHARE_CODE))
    if (/\d/.test(found[0]))
      candidates.push({
        kind: "home-office",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
  for (const found of reading.text.matchAll(BY_SHAPE))
    if (!/\b(?:card|debit|visa)\b/.test(before(reading, found.index, 30)))
      candidates.push({
        kind: "home-office",
        level: "check",
        from: found.index,
        to: found.index + found[0].length,
      });
  return candidates;
};
