import type { Candidate } from "../finding.ts";
import type { Rule } from "../rule.ts";

const LINK = /\bhttps?:\/\/[^\s<>"]{4,300}|\bwww\.[^\s<>"]{4,300}/g;
const RECORD =
  /(?:mosaic|liquidlogic|wccis|eclipse|carefirst|azeus|systmone|emis|caredirector|frameworki|[/?&=](?:client|case|person|patient|record|citizen|service-?user|individual|pupil)s?(?:id)?[/=_-])[^\s]{0,200}\d{3,}|[?&](?:client|case|person|patient|record)(?:_?id)=[^\s&]{2,}/;
const PROFILE =
  /\b(?:facebook\.com|fb\.com|instagram\.com|tiktok\.com|linkedin\.com\/in|snapchat\.com|x\.com|twitter\.com)\/[@\w.%-]{3,60}/;
const PUBLIC_PAGE =
  /facebook\.com\/(?:groups|events|pages)\/|(?:x|twitter)\.com\/(?:search|hashtag|home|i)\b/;

/** Links that open somebody's record or social profile. */
export const recordLink: Rule = (reading) => {
  const candidates: Candidate[] = [];
  for (const found of reading.lower.matchAll(LINK)) {
    const link = found[0].replace(/[).,;:!?'"]+$/, "");
    if (RECORD.test(link) || (PROFILE.test(link) && !PUBLIC_PAGE.test(link)))
      candidates.push({
        kind: "record-link",
        level: "check",
        from: found.index,
        to: found.index + link.length,
      });
  }
  return candidates;
};
