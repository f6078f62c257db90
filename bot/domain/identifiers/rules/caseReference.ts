import type { Candidate } from "../finding.ts";
import { after, before, type Rule } from "../rule.ts";

const CUE =
  /\b(?:ref(?:erence|s)?|case|id|no|number|nos|log|record|file|client|person|mosaic|liquidlogic|lcs|las|ehm|carefirst|care first|wccis|eclipse|paris|rio|systmone|system one|emis|azeus|cims|frameworki|icm|swift|careassess|marac|mash|crime|incident|occurrence|referral|cyf|cyfeirnod|achos|urn|person id|ics|protocol|charms|caredirector|capita one|synergy|ems|connecting care)\b(?:[ \n]?(?:ref(?:erence)?|id|no|number|num|is|was|record|file|case|under|as|on|it's|client|person|rhif|yw|at|:|#|\.|,|-|=|\(|\))){0,5}[ \n:#.=,("'-]{0,4}$/;
/** Numbers of things, laws and money that a cue also introduces. */
const SOMETHING_ELSE =
  /\b(?:policy|budget|cost|job|vacancy|post|invoice|order|purchase|po|course|meeting|webinar|conference|event|isbn|issn|doi|form|circular|act|regulation|regulations|standard|section|version|charity|company|vat|booking|ticket|helpdesk|licen[cs]e|grant|tender|contract|room|page|procedure|guidance|inspection|si|wsi|bs|iso|phone|tel|mobile|account|acc|sort code|nhs|nhs number|ni|passport|polisi|cyllideb|swydd|cwrs|extension|ext|registration|reg|cqc|ciw|ofsted|swe|scw|training|module|teams|join|passcode|population|figure|table|postcode|helpline|phone number|budget code|year|form no|serial|tracking|part|product|item|printer|laptop|device|asset|badge|locker|wifi|wi-fi|error|software|build)\b[^\n]{0,16}$/;
const TOKEN =
  /(?<![\w./-])#?(?=[A-Za-z0-9/_-]{4,24}(?![A-Za-z0-9]))(?:[A-Za-z]{0,6}[/_-]?\d[A-Za-z0-9]{0,14}(?:[/_-][A-Za-z0-9]{1,12}){0,4}|[A-Za-z]{1,6}(?:[/_-][A-Za-z]{1,6})?[/_-]\d[A-Za-z0-9/_-]{2,14})/g;
const SPACED = /(?<![\w./-])\d{2,4}(?:[ \n]\d{2,4}){1,3}(?![\d])/g;
/** A family or Court of Protection case: "ZW23P01234", "COP 13456789". */
const COURT =
  /(?<![A-Za-z0-9])(?:[A-Z]{2}\d{2}[A-Z]\d{5}|COP[ -]?\d{8}|[A-Z]{2,3}\/\d{2,5}\/\d{2,4}(?=[^\d]|$)(?<!HR\/\d{2,5}\/\d{2,4}))(?![A-Za-z0-9])/g;

/** Numbers of case records, introduced by a word or a record system's name; court numbers by their shape. */
export const caseReference: Rule = (reading) => {
  const candidates: Candidate[] = [];
  const add = (from: number, to: number) =>
    candidates.push({ kind: "case-reference", level: "stop", from, to });
  for (const pattern of [TOKEN, SPACED]) {
    for (const found of reading.text.matchAll(pattern)) {
      const token = found[0];
      const count = token.replace(/\D/g, "").length;
      if (count < 4 || /^(?:19|20)\d\d(?:[-/](?:\d\d|(?:19|20)\d\d))?$/.test(token)) continue;
      if (/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(token) || /^0\d{9,10}$/.test(token.replace(/\D/g, "")))
        continue;
      if (/^[A-Za-z]{1,2}\d[A-Za-z\d]?\d[A-Za-z]{2}$/.test(token)) continue;
      const lead = before(reading, found.index, 44);
      const named = IN_A_SYSTEM.test(after(reading, found.index + token.length, 30));
      const cue = CUE.exec(lead);
      if (named && !SOMETHING_ELSE.test(lead)) {
        add(found.index, found.index + token.length);
        continue;
      }
      if (!cue) continue;
      if (SOMETHING_ELSE.test(lead.slice(0, cue.index + 14)) || SOMETHING_ELSE_NEXT.test(cue[0])) continue;
      if (!STRONG.test(cue[0]) && !/\d{4}/.test(token) && count < 5) continue;
      add(found.index, found.index + token.length);
    }
  }
  for (const found of reading.text.matchAll(COURT)) add(found.index, found.index + found[0].length);
  return candidates;
};

/** "123456 on Mosaic". */
const IN_A_SYSTEM =
  /^ \(?(?:on|in|ar|yn) (?:mosaic|liquidlogic|wccis|eclipse|carefirst|las|lcs|paris|rio|systmone|azeus|caredirector)\b/;

const SOMETHING_ELSE_NEXT = /\b(?:id|no|number) (?:is )?(?:on|at) $/;
const STRONG =
  /\b(?:ref|reference|case|mosaic|liquidlogic|wccis|eclipse|las|lcs|carefirst|record|client|file|cyf|cyfeirnod)\b/;
