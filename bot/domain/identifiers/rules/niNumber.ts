import type { Candidate } from "../finding.ts";
import { after, before, digitsOf, type Rule } from "../rule.ts";

const NUMBER =
  /(?<![A-Za-z0-9])[A-Za-z][ \n.-]?[A-Za-z](?:[ \n.-]{0,3}[\dOo]){6}(?:[ \n.-]{0,3}[A-Da-d](?![A-Za-z0-9]))?(?![A-Za-z0-9])/g;
const CUE = /\b(?:ni|n\.i|nino|national insurance|nat ins|insurance n(?:o|umber)|yswiriant|ygc|yg)\b/;
const CUE_AFTER =
  /^[ ,(]{1,2}(?:is |was |of |for )?(?:his |her |their |the |my )?(?:ni|nino|national insurance)\b/;

/** Two letters, six digits and A to D. HMRC never gives out some prefixes (NIM39110); a cue overrules that, for it may be mistyped. */
export const niNumber: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const found of reading.text.matchAll(NUMBER)) {
    const from = found.index;
    const to = from + found[0].length;
    const compact = found[0].replace(/[ \n.-]/g, "").toUpperCase();
    const suffix = /[A-D]$/.test(compact.slice(8));
    const introduced = CUE.test(before(reading, from, 50)) || CUE_AFTER.test(after(reading, to, 40));
    if (
      introduced ||
      (suffix &&
        isPrefix(compact.slice(0, 2)) &&
        !isCode(before(reading, from, 30)) &&
        digitsOf(compact.slice(2).replace(/O/g, "0")).length === 6)
    ) {
      candidates.push({ kind: "ni-number", level: "stop", from, to });
    }
  }
  return candidates;
};

function isPrefix(prefix: string): boolean {
  // QQ is what official forms print as the specimen, so people type it too.
  if (prefix === "QQ") return true;
  return (
    /^[A-CEGHJ-PRSTW-Z][A-CEGHJ-NPRSTW-Z]$/.test(prefix) &&
    !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].includes(prefix)
  );
}

function isCode(lead: string): boolean {
  return /\b(?:course|room|product|module|stock|part|catalogue|order|sku|item|asset|model|serial|budget|cost|invoice|policy|booking)(?: (?:code|no|number|ref|id))?[ :#.]{0,3}$/.test(
    lead,
  );
}
