import type { Candidate, IdentifierLevel } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { after, before, type Rule } from "../rule.ts";

/** Record systems, also by the short names people use for them. */
const SYSTEM =
  "mosaic|liquid ?logic|lcs|las|ehm|care ?first|wccis|eclipse|paris|rio|systm ?one|system one|emis|azeus|cims|framework ?i|icm|swift|careassess|controcc|ais|caredirector|care director|charms|capita one|synergy|ems|connecting care|niche|storm|delius|ndelius|nomis|oasys|civica|northgate|abritas|locata|housing jigsaw|careworks|ohms|caresys|advancedtech|cs2|tribal|servelec|core\\+|coreplus|iaptus|carenotes|care notes|lorenzo|vision|pims|datix|ulysses|inphase|cpoms|bromcom|badger ?net|careflow|cerner|cafcass|ccms|common platform|ce-?file|searchlight|pnc|pnd|holmes|myrddin|welsh clinical portal|wcp";
/** Words that introduce the number of a person's record, case, log or claim. */
const RECORD =
  "ref(?:erence|s|no)?|case|id|no|number|nos|num|log|record|file|client|person|marac|mash|crime|incident|occurrence|referral|cyf|cyfeirnod|achos|ffeil|cofnod|rhif (?:cleient|client|person|claf|achos|ffeil|digwyddiad|trosedd|ysbyty|atgyfeirio|meddygfa|carchar|heddlu|llys|tenantiaeth|cyfrif|hawliad|ap\u00eal|cais|cwyn)|urn|ics|protocol|mrn|crn|pas|chi|dols|lps|dol|safeguarding|sar|vaf|concern|complaint|cwyn|application|claim|appeal|tribunal|tenancy|tenant|(?:rent|council tax|housing|water|energy) (?:account|acct|acc|a\\/c)|ombudsman|prison|nomis|offender|custody|hospital|patient|p[- ]?(?:no|number)|court|docket|listing|court of protection|cop|(?:deputyship|court|care|supervision|guardianship|possession|protection|placement|committal|eviction) order|blue badge|bathodyn glas|bus pass|library card|ehcp|idp|cad|inquest|coroner|cwest|action fraud|child maintenance|motability|careline|lifeline|telecare|pendant|dern|(?:nursery|food|fuel) voucher|(?:eligibility|childcare|30 hours) code|account|hearing|petition";
const FILLER =
  "ref(?:erence)?|id|no|nos|number|num|is|was|record|file|case|under|as|on|it's|(?:she|he) (?:is|was)|entry|unit|card|she's|he's|they're|client|person|rhif|yw|ydi|at|of|her|his|their|the|my|our|a|shows?|says|given|log|account|officer|referral|application|yr|y|ei|gyda'r";
const CUE = new RegExp(
  `\\b(?:${RECORD}|${SYSTEM})\\b(?:[ \\n]?(?:${FILLER}|:|#|\\.|,|-|=|\\(|\\))(?![a-z])){0,5}[ \\n:#.=,("'-]{0,4}$`,
);
/** "id for the portal is" */
const CUE_FOR =
  /\b(?:id|ref(?:erence)?|number|no|record|file|case|log) (?:for|on|of|at|in) (?:[\p{L}'-]{1,14} ){1,3}(?:is|was|:|=) ?$/u;
const STRONG = new RegExp(
  `\\b(?:ref|refno|reference|case|record|client|file|cyf|cyfeirnod|achos|cleient|crime|incident|occurrence|log|urn|mrn|crn|dols|tenancy|rent account|prison|court|blue badge|bathodyn glas|ysbyty|carchar|heddlu|llys|${SYSTEM})\\b`,
);
/** Numbers of things, laws and money that a cue also introduces. */
const SOMETHING_ELSE =
  /\b(?:policy|budget|cost|job|vacancy|post|invoice|(?<!\b(?:deputyship|court|care|supervision|guardianship|possession|protection|placement|committal|eviction) )order|purchase|po|course|meeting|webinar|conference|event|isbn|issn|doi|form|circular|act|regulation|regulations|standard|section|version|charity|company|vat|booking|ticket|tickets|ict|it(?= (?:ref|call|ticket|log|job|support|help|service))|help ?desk|service ?desk|service ?now|licen[cs]e|grant|tender|contract|room|page|procedure|guidance|inspection|si|wsi|bs|iso|phone|tel|mobile|acc|sort code|nhs|nhs number|ni|passport|polisi|cyllideb|swydd|cwrs|ffurflen|extension|ext|registration|reg|cqc|ciw|ofsted|swe|scw|training|module|teams|join|passcode|population|figure|table|postcode|helpline|phone number|budget code|year|form no|serial|tracking|part|product|item|printer|laptop|device|asset|(?<!blue )badge|locker|wifi|wi-fi|error|software|build|minutes?|agenda|document|doc|paper(?! file)|consultation|template|leaflet|factsheet|bulletin|newsletter|strategy|framework agreement|panel paper|model|batch|lot|report no|catalogue|stock|parking|fleet|recruitment|advert|dbs|foi|press|ymgynghoriad|cofnodion)\b[^\n]{0,16}$/;
/** Prefixes of policies, tickets, circulars and standards, which name no person. */
const THING_CODE =
  /^#?(?:proc|pol|policy|hr(?!\d{6})|ict|inc|req|ritm|chg|prb|sctask|whc|wg|iso|bs|si|wsi|nice|ng|cg|qs|po|inv|foi|form|doc|ver|gdpr|cpd|isbn|issn|npt-pol)[-/_ ]?\d/i;

const TOKEN =
  /(?<![\w./*-])#?(?=[A-Za-z0-9/*_-]{3,24}(?![A-Za-z0-9]))(?:[A-Za-z]{0,6}[/*_-]?\d[A-Za-z0-9]{0,14}(?:[/*_-][A-Za-z0-9]{1,12}){0,4}|[A-Za-z]{1,6}(?:[/_-][A-Za-z]{1,6})?[/_-]\d[A-Za-z0-9/_-]{2,14})/g;
const SPACED = /(?<![\w./-])(?:[A-Z]{1,4} )?\d{2,4}(?:[ \n]\d{2,4}){1,3}(?![\d])/g;
/** A family or Court of Protection case: "ZW23P01234", "COP 13456789". */
const COURT = /(?<![A-Za-z0-9])(?:[A-Z]{2}\d{2}[A-Z]\d{5}|COP[ -]?\d{8})(?![A-Za-z0-9])/g;
/** "SW/20231/14": records and policies look alike. */
const SLASHED = /(?<![A-Za-z0-9/])[A-Z]{2,3}\/\d{2,5}\/\d{2,5}(?![A-Za-z0-9/])/g;
/** A number that opens a line as its heading, or stands in brackets behind a name: "SG-22871: bed booked", "Danuta Wilk (1288450)". */
const HEADING = /(?<=^|\n)[A-Z]{1,4}[-/]?\d{4,8}(?= ?[:-] )/g;
const BRACKETED = /(?<=\p{Lu}[\p{L}'-]{1,20} \p{Lu}[\p{L}'-]{1,20},? [([])[A-Z]{0,4}[-/]?\d{5,9}(?=[)\]])/gu;

/** Numbers of case records, introduced by a word or a record system's name; court numbers by their shape. */
export const caseReference: Rule = (reading) => {
  const candidates: Candidate[] = [];
  const add = (from: number, token: string, level: IdentifierLevel = "stop") =>
    candidates.push({ kind: "case-reference", level, from, to: from + token.length });
  for (const pattern of [TOKEN, SPACED])
    for (const found of reading.text.matchAll(pattern))
      if (isReference(reading, found.index, found[0])) add(found.index, found[0]);
  // "3009127 merge with 3009128": another of the same making.
  const shapes = new Set(candidates.map(({ from, to }) => shapeOf(reading.text.slice(from, to))));
  if (shapes.size > 0)
    for (const found of reading.text.matchAll(TOKEN))
      if (
        found[0].replace(/\D/g, "").length >= 5 &&
        shapes.has(shapeOf(found[0])) &&
        !looksOtherwise(found[0]) &&
        !isThing(before(reading, found.index, 44), found[0])
      )
        add(found.index, found[0]);
  for (const found of reading.text.matchAll(COURT)) add(found.index, found[0]);
  for (const found of reading.text.matchAll(SLASHED))
    if (!isThing(before(reading, found.index, 44), found[0])) add(found.index, found[0], "check");
  for (const pattern of [HEADING, BRACKETED])
    for (const found of reading.text.matchAll(pattern))
      if (!isThing(before(reading, found.index, 44), found[0])) add(found.index, found[0], "check");
  for (const pattern of [TOKEN, GROUPED])
    for (const found of reading.text.matchAll(pattern))
      if (mayBeReference(reading, found.index, found[0])) add(found.index, found[0], "check");
  return candidates;
};

/**
 * A long number that nothing around it explains. No list knows every agency's records, and a look costs one tap; prices,
 * counts, codes of things and numbers to text or call are left alone.
 */
function mayBeReference(reading: Reading, from: number, token: string): boolean {
  const digits = token.replace(/\D/g, "");
  const lead = before(reading, from, 44);
  if (
    digits.length < (/^[A-Z]{2,4}[-/]\d/.test(token) ? 4 : 5) ||
    /00$/.test(digits) ||
    looksOtherwise(token) ||
    isThing(lead, token)
  )
    return false;
  if (/^#?\d[\d/*_-]*[a-z]{3,}$/i.test(token)) return false;
  if (/[£$€.,@=&?%]\s?$|https?:\S*$|www\.\S*$|\S\/$/.test(lead)) return false;
  if (TO_CALL.test(lead) || OF_SOMETHING.test(lead)) return false;
  return (
    !MANY_NEXT.test(after(reading, from + token.length, 20)) &&
    !/^[.,]\d|^ ?%/.test(after(reading, from + token.length, 4))
  );
}

/** "23 004 118": seven digits and more in groups. */
const GROUPED = /(?<![\w./£+-])\d{2,4} \d{3,4} \d{3,4}(?!\d| \d)/g;
/** "text SHOUT to 85258", "ring 116123". */
const TO_CALL =
  /\b(?:text|txt|sms|tecstio|tecstiwch|call|ring|dial|phone|ffonio|ffoniwch|deialu|tel|helpline|samaritans|shout)\b[^\n]{0,24}$/i;
/** Numbers that places, programmes and machines have. */
const OF_SOMETHING =
  /\b(?:zoom|webex|unit|bus|train|flight|channel|port|pin|chapter|para|paragraph|issue|volume|edition|census|about|around|over|under|nearly|almost|some|than|total of|tua|dros|bron|pmid|doi|arxiv|issue|ticket|case law|ewca|ewhc|uksc|ewcop)\b[^\n\d]{0,12}$/i;

function isReference(reading: Reading, from: number, token: string): boolean {
  const count = token.replace(/\D/g, "").length;
  const lead = before(reading, from, 44);
  if (count === 3) return LOGGED.test(lead) && !isThing(lead, token);
  if (count < 4 || looksOtherwise(token)) return false;
  if (IN_A_SYSTEM.test(after(reading, from + token.length, 30)) && !SOMETHING_ELSE.test(lead)) return true;
  if (MANY_NEXT.test(after(reading, from + token.length, 20))) return false;
  const cue = CUE.exec(lead) ?? CUE_FOR.exec(lead);
  if (!cue) return false;
  if (SOMETHING_ELSE.test(lead.slice(0, cue.index + 14)) || SOMETHING_ELSE_NEXT.test(cue[0])) return false;
  if (
    THING_CODE.test(token) &&
    !IN_SYSTEM.test(cue[0]) &&
    !/\b(?:incident|crime|client|person)\b/.test(cue[0])
  )
    return false;
  return STRONG.test(cue[0]) || /\d{4}/.test(token) || count >= 5;
}

function shapeOf(token: string): string {
  return token.replace(/\d/g, "9").replace(/[a-z]/gi, "a");
}

/** Years, dates, telephone numbers and postcodes have rules of their own. */
function looksOtherwise(token: string): boolean {
  return (
    /^(?:19|20)\d\d(?:[-/](?:\d\d?|(?:19|20)\d\d))?$/.test(token) ||
    /^(?:[0-2]?\d|3[01])[/-](?:0?\d|1[0-2])[/-](?:\d{2}|\d{4})$/.test(token) ||
    /^(?:19|20)\d\d[-/](?:0?\d|1[0-2])[-/](?:[0-2]?\d|3[01])$/.test(token) ||
    /^0[1-9]\d{8,9}$/.test(token.replace(/\D/g, "")) ||
    /^[A-Za-z]{1,2}\d[A-Za-z\d]?\d[A-Za-z]{2}$/.test(token)
  );
}

function isThing(lead: string, token: string): boolean {
  return SOMETHING_ELSE.test(lead) || THING_CODE.test(token);
}

const IN_SYSTEM = new RegExp(`\\b(?:${SYSTEM})\\b`);
/** "123456 on Mosaic". */
const IN_A_SYSTEM = new RegExp(`^ \\(?(?:on|in|ar|yn) (?:${SYSTEM})\\b`);
/** Logs of one day have short numbers. */
const LOGGED = /\b(?:log|incident|crime|cad|storm)(?: (?:no|number|ref|num))\.?[ :#]{1,2}$/;
/** "MARAC 10000 cases": a count. */
const MANY_NEXT =
  /^ (?:new |open |more )?(?:cases|people|steps|miles|points|claims|claimants|children|adults|referrals|rows|words|pages|forms|visits|hours|families|records|files|reviews|staff|carers|homes|tenancies|appeals|complaints|incidents|o bobl|o achosion|achos)\b/;
const SOMETHING_ELSE_NEXT = /\b(?:id|no|number) (?:is )?(?:on|at) $/;
