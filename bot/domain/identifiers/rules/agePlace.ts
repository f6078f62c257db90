import type { Candidate } from "../finding.ts";
import { placesNear } from "../places.ts";
import { after, before, type Rule } from "../rule.ts";

const NUMBER_WORD =
  "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred";
/** "saith", "pedair ar ddeg", "wyth deg tri". */
const WELSH_NUMBER =
  "(?:un|dwy|dau|ddwy|ddau|tair|tri|pedair|pedwar|pum|pump|chwe|chwech|saith|wyth|naw|deg|deng|deuddeg|deuddeng|pymtheg|ugain|deugain|hanner cant|trigain)(?: (?:ar ddeg|ar bymtheg|ar hugain|deg|ugain|a deg)){0,1}(?: (?:un|dau|dwy|tri|tair|pedwar|pedair|pump|pum|chwech|chwe|saith|wyth|naw)){0,1}";
const AGES = [
  new RegExp(`\\b(?:\\d{1,3}|${WELSH_NUMBER}) (?:(?:m|b|f)lwydd |mis |wythnos |diwrnod )?oed\\b`, "g"),
  new RegExp(
    `\\b(?:\\d{1,3}|${NUMBER_WORD})[- ]?(?:years?|yrs?|yr's|months?|mths?|weeks?|wks?|days?)(?:[- ]old\\b|\\b[- ]of[- ]age\\b)`,
    "g",
  ),
  /\b\d{1,3} ?(?:yo|y\/o|y\.o\.?|yrs? old|yr old|mlwydd oed|oed)\b/g,
  new RegExp(
    `\\b(?:aged|age|yn) (?:\\d{1,3}|${NUMBER_WORD})\\b(?! ?(?:-|to|and (?:over|under|above|below)|or|\\+|i|%))`,
    "g",
  ),
  /\b(?:(?:he|she|they|who|mum|dad|nan|lad|boy|girl|client|lady|gentleman|man|woman|chap)(?:'s| is|'re| are| was| has just turned| just turned| turned| turns)|is only|is just|is now|just turned|about to turn) \d{1,3}\b(?! ?(?:%|\/|hours|days|weeks|months|minutes|miles|stone|st\b|kg|out|of|\d|visits|calls|times|people|children|kids|st\b|nd\b|rd\b|th\b|:|am|pm|per|grand|k\b|in the queue))/g,
  /\b(?:man|woman|lady|gentleman|gent|chap|boy|girl|lad|dyn|dynes|farmer|widow|widower|pensioner|mum|dad) of (?:nearly |almost |only |just )?\d{1,3}\b(?! (?:\w+ ){0,1}(?:children|kids))/g,
  /\b(?:just |has )?turned (?:\d{2,3})\b(?! ?(?:%|people|up|down))/g,
  /(?:^|[\n.;:] ?)(?:teenager|toddler|pensioner|centenarian|newborn)\b/gm,
  /(?:^|[\n,;(] ?|\b(?:is|be|she's|he's|turns) )\d{1,3} (?:next|this) (?:week|month|year|birthday|mon|tues|wednes|thurs|fri|satur|sun|spring|summer|autumn|winter)/gm,
  /\b(?:a|an|my|our|the|this|her|his|one) (?:tiny |young |little |premature |elderly |older )?(?:new-?born|unborn baby|toddler|centenarian|teenager|pensioner|octogenarian|nonagenarian)\b/g,
  /\b(?:hi'n|o'n|e'n|fo'n|sy'n|sydd yn|oedd yn|bron yn) (?:\d{1,3})\b(?! ?(?:%|o |awr|mlynedd yn))/g,
  /(?<=\b(?:man|woman|chap|lady|lad|boy|girl|mum|dad|nan|client|gent|gentleman|person|widow|carer|tenant|resident|patient|daughter|son|brother|sister|bloke|guy)\b[^.\n]{0,24} )(?:is|was|turned|turns) (?:only |now |nearly |just )?\d{1,3}\b(?! ?(?:%|\/|:|hours|days|weeks|months|minutes|miles|stone|kg|out|of|visits|calls|times|people|am|pm|per|st\b|nd\b|rd\b|th\b|in the))/g,
  /\b(?:baby|infant|newborn|twins|bab[ai]n?) (?:of|at|aged) \d{1,2} (?:days|weeks|months|wythnos|mis)\b/g,
  /\byear (?:[1-9]|1[0-3]) (?:girl|boy|lad|lass|pupil|student|child|kid)\b/g,
  /\b(?:man|woman|lady|gent|gentleman|boy|girl|lad|chap|widow|mum|dad|nan|dyn|dynes|merch|bachgen), (?:now |only |just |nearly )?\d{1,3}\b(?! ?(?:%|\/|:|am|pm|weeks|months|years? (?:in|of)|days|hours|visits|calls))/g,
  /\b(?:early|mid|late)[- ](?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[1-9]0'?s)\b/g,
  /(?:^|[\n.;] ?|for |with |a |an )(?:m|f|male|female|gent|lady|man|woman|boy|girl)[ ,/]{1,2}\(?\d{1,3}\b(?! ?(?:%|\/|:|am|pm|year|of|x|hours|days))/gm,
  /(?<![\d£.,/-])\d{1,3} ?\/? ?(?:m|f)\b(?=[ ,;)])/g,
  new RegExp(
    `(?:^|[\\n.;,(] ?)(?:\\d{2,3}|${NUMBER_WORD})(?:, ?| and )(?:still |now |only )?(?:living|lives|driving|walking|working|stuck|alone|on (?:her|his) own|housebound)\\b`,
    "gm",
  ),
  /\bin (?:her|his|their) (?:early |mid|late |mid-|mid )?[- ]?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[1-9]0'?s)\b/g,
];
/** A bare number set off like an age: "(16)", ", 93, Beaumaris", "86, Caernarfon". The capital after it matters. */
const SET_OFF =
  /(?<=\p{L},? ?|^)\(?\b(?:1[0-9]|[2-9]\d|10\d|[3-9])(?=\)|,? (?:from|in|near|o|yn|ym) |, (?:gentleman|gent|lady|man|woman|female|male|widow|widower|girl|boy|who|has|is|was|lives|living|with|and|\p{Lu}\p{Ll}))/gmu;
const GROUP_BEFORE =
  /\b(?:over|under|dros|dan|rhwng|hyd at|o dan|folk|people|children|adults|those|anyone|everyone|someone|all|any|every|each|carers|women|men|residents|pupils|learners|patients|citizens|users|girls|boys|babies|teenagers|for|from|between|to|until|the age of|at|am|plant|pobl|oedolion|minimum|average|mean|than|least|if|when|when they(?:'re)?|once)[ -]{1,2}(?:the )?(?:age[sd]? )?$/;
const GROUP_AFTER =
  /^(?:s\b|'s\b(?= in)| ?(?:\+|and over|and under|or over|or under|and above|plus|-\d|to \d|or older|or younger|years? of age and))/;

/** "12 week waits in Swansea, 20 in Newport": numbers that count things. */
const COUNTED =
  /\d{1,3}[ -](?:week|day|month|place|bed|people|carer|famil|case|hour|social worker|staff|referral|wait|visit|post|vacanc)[^.\n]{0,40}$/;
/** "people in their eighties" */
const MANY =
  /\b(?:people|adults|those|men|women|citizens|carers|residents|folk|pobl|many|most|all|patients|clients)\b[^.\n]{0,26}$/;

/** One person's age near a place: together they may point to somebody. Groups ("over-75s in Gwynedd") are left alone. */
export const agePlace: Rule = (reading, lexicon) => {
  const ages = agesIn();
  if (ages.length === 0) return [];
  const candidates: Candidate[] = [];
  for (const age of ages) {
    const near = placesNear(reading, lexicon, age, 110).find(
      (place) => place.from >= age.to || place.to <= age.from,
    );
    if (near)
      candidates.push({
        kind: "age-place",
        level: "check",
        from: Math.min(age.from, near.from),
        to: Math.max(age.to, near.to),
      });
  }
  return candidates;

  function agesIn(): { from: number; to: number }[] {
    const found: { from: number; to: number }[] = [];
    for (const pattern of [...AGES, SET_OFF])
      for (const match of (pattern === SET_OFF ? reading.text : reading.lower).matchAll(pattern)) {
        const from = match.index;
        const to = from + match[0].trimEnd().length;
        const years = Number(/\d{1,3}/.exec(match[0])?.[0] ?? 1);
        if (
          years > 115 ||
          GROUP_BEFORE.test(before(reading, from, 24)) ||
          GROUP_AFTER.test(after(reading, to, 20))
        )
          continue;
        if (
          /\b(?:section|part|article|page|schedule|reg|regulation|level|room|band|grade|s|no|number|step|chapter|principle|adran|rhan|tuesday|monday|wednesday|thursday|friday|june|may|july)\.? \(?$/.test(
            before(reading, from, 16),
          )
        )
          continue;
        // "yn 12 Ffordd y Bryn" is a house.
        if (/^yn /.test(match[0]) && /^,? \p{Lu}/u.test(reading.text.slice(to, to + 4))) continue;
        if (pattern === SET_OFF && COUNTED.test(before(reading, from, 60))) continue;
        if (/s$|ies/.test(match[0]) && MANY.test(before(reading, from, 40))) continue;
        found.push({ from, to });
      }
    return found;
  }
};
