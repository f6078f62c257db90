import type { Candidate } from "../finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Rule } from "../rule.ts";

const EMAIL =
  /(?<![\w.+%-])([\w][\w.+%'-]{0,63})(?: ?@ ?| ?[([{] ?at ?[)\]}] ?)([a-z0-9-]{1,63}(?:(?:\.| ?[([{] ?dot ?[)\]}] ?)[a-z0-9-]{1,63}){1,5})/g;
const SPOKEN = /(?<![\w.])([\w.-]{2,40}) at ([a-z0-9-]{2,40}(?: dot [a-z]{2,20}){1,3})(?![a-z])/g;

/** Addresses of people. The shared mailbox of a team (duty@, hello@) is nobody's, unless a free mail service hosts it. */
export const email: Rule = (reading, lexicon) => {
  const candidates: Candidate[] = [];
  for (const pattern of [EMAIL, SPOKEN]) {
    for (const found of reading.lower.matchAll(pattern)) {
      const [whole, local = "", host = ""] = found;
      if (isShared(local, host, lexicon)) continue;
      const to = found.index + whole.replace(/[.-]+$/, "").length;
      candidates.push({ kind: "email", level: "stop", from: found.index, to });
    }
  }
  return candidates;
};

function isShared(local: string, host: string, lexicon: Lexicon): boolean {
  if (lexicon.freeMailDomains.has(host.split(".")[0] ?? host)) return false;
  const parts = local.split(/[._+\-\d]+/).filter((part) => part !== "");
  return (
    parts.some((part) => isMadeOf(part, lexicon.sharedMailboxes)) &&
    !parts.some((part) => lexicon.isFirst(part) && !lexicon.isWord(part))
  );
}

/** "dutyteam" is "duty" and "team" written together. */
function isMadeOf(part: string, words: ReadonlySet<string>): boolean {
  if (words.has(part)) return true;
  for (let cut = 2; cut <= Math.min(part.length - 2, 24); cut++)
    if (words.has(part.slice(0, cut)) && words.has(part.slice(cut))) return true;
  return false;
}
