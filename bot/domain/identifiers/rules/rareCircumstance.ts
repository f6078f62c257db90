import type { Candidate } from "../finding.ts";
import { placesNear } from "../places.ts";
import type { Rule } from "../rule.ts";

const PERSON =
  "man|woman|lady|gentleman|gent|chap|bloke|boy|girl|lad|lass|child|baby|person|mum|mother|dad|father|parent|family|couple|carer|client|resident|patient|pupil|student|teenager|twin|brother|sister|son|daughter|widow|widower|grandmother|grandfather|nan|grandad|refugee|learner|tenant|foster carer|adopter|household|survivor|guy|fella|dyn|dynes|bachgen|merch|teulu|plentyn";
const CONDITION =
  "deaf|deafblind|blind|registered blind|wheelchair user|wheelchair|amputee|paralysed|dwarfism|albinism|tourette's|tourettes|down's|downs syndrome|down syndrome|huntington's|huntingtons|motor neurone|mnd|cystic fibrosis|muscular dystrophy|trans|transgender|traveller|roma|gypsy|refugee|asylum[- ]seeking|syrian|afghan|ukrainian|somali|sudanese|eritrean|kurdish|iraqi|iranian|nigerian|chinese|vietnamese|polish|romanian|portuguese|black|muslim|jewish|sikh|hindu|dialysis|bariatric|epileptic|prader-willi|prader willi|rett|fragile x|locked-in|brain injury|korsakoff's|korsakoffs|conjoined|transplant|dementia|parkinson's|ms|autistic|schizophrenia|non-verbal|nonverbal|one leg|one arm|tracheostomy|ventilator";
const JOB =
  "lighthouse keeper|harbour ?master|coxswain|vicar|rector|priest|minister|imam|rabbi|postmistress|postmaster|blacksmith|farrier|shepherd|mayor|mayoress|councillor|mp|politician|footballer|rugby player|singer|opera singer|musician|harpist|poet|bard|author|actor|actress|lollipop (?:lady|man)|publican|landlady|pub landlord|butcher|baker|undertaker|funeral director|lifeboatman|station ?master|head ?teacher|headmaster|headmistress|magician|beekeeper|jockey|boxer|olympian|paralympian|celebrity|drag queen|thatcher|chimney sweep|bell ringer|organist|choir ?master|taxi driver|gp|doctor|dentist|pharmacist|vet|policeman|police officer|detective|firefighter|judge|magistrate|lottery winner|farmer|trawlerman|fisherman|ferryman|piano tuner|circus performer|fairground owner|chip shop owner|shopkeeper|hotelier|astronaut|pilot|ballet dancer|wrestler|racing driver|tv presenter|weather presenter|newsreader|bee keeper|sergeant|surgeon|solicitor|barrister|landlord of the [\\p{L}' ]{2,20}|chef|drummer|presenter|postman|postie|milkman|paperboy|scoutmaster|choirmaster|bishop|deacon|curate|canon|elder|coroner|chief constable|headteacher|head (?:of|at) (?:the|our|a) (?:village |local |primary |secondary )?(?:primary|secondary|school|council)|deputy head|dinner lady|swimming teacher|football coach|rugby coach|referee|council leader|assembly member|senedd member|as|ms for|town crier|stonemason|auctioneer|bookmaker|crabber|cockler|slate quarryman|quarryman|miner|ferry captain|skipper|lifeguard|coastguard|mountain rescuer|stuntman|busker|falconer|taxidermist|gamekeeper|watchmaker|monk|nun|hermit|rower|cyclist|swimmer|sculptor|painter|cheesemaker|saddler|puppeteer";
const FAMILY =
  "triplets|quadruplets|quads|quintuplets|conjoined twins|identical twins|two sets of twins|(?:\\d{1,2}|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen) (?:children|kids|siblings)";
const SINGULAR = "(?:a|an|local|our|my|this|that|the|one|another|his|her|their|ex|former|retired|y|yr)";

const RARE = [
  new RegExp(
    `\\b(?:only|first|sole|last|youngest|oldest|eldest|famous|well[- ]known|infamous|notorious|unig|cyntaf|enwog|tallest)\\b(?: [\\p{L}'-]{1,20}){0,4}? (?:(?:${PERSON})s?|${JOB}|${CONDITION})\\b`,
    "gu",
  ),
  new RegExp(`\\b${SINGULAR}(?:[ -][\\p{L}'-]{1,16}){0,2}?[ -](?:${JOB})\\b`, "gu"),
  new RegExp(
    `(?:^|[\\n.;:] ?)(?:[\\p{L}'-]{1,16} )?(?:${CONDITION}|former|retired|ex|elderly|young) (?:${JOB}|${PERSON})\\b`,
    "gmu",
  ),
  new RegExp(`\\b(?:${FAMILY})\\b`, "g"),
  new RegExp(`\\b${SINGULAR}(?: [\\p{L}'-]{1,16}){0,2}? (?:${CONDITION}) (?:${PERSON})\\b`, "gu"),
  new RegExp(
    `\\b${SINGULAR}(?: [\\p{L}'-]{1,16}){0,2}? (?:${PERSON}) (?:with|who has|who is|who's|on|living with|a) (?:[\\p{L}'-]{1,16} )?(?:${CONDITION})\\b`,
    "gu",
  ),
  /\b(?:was|were|is|been|he's|she's|they're|it was|all over|made|ended up) (?:on|in|all over|across) the (?:local |national |front page of the |evening |welsh )?(?:news|papers?|headlines|telly|tv|radio|daily post|front page)\b/g,
  new RegExp(
    `\\b(?:${PERSON}) (?:who|whose) (?:[\\p{L}'-]{1,16} ){0,3}?(?:killed|murdered|burnt|burned|drowned|won|survived|jumped|shot|stabbed|escaped|sued|begs|busks|sleeps rough|is famous|played for|swam|climbed)\\b`,
    "gu",
  ),
  // "the GP in Aberystwyth", "sergeant from Bangor police station", "MP for a valleys seat"
  new RegExp(
    `(?:^|[\\n.;,] ?|\\b(?:the|our|his|her|their|my|ex|former|retired|y|yr) )(?:${JOB}) (?:in|at|of|for|from|on|yn|ym|o) (?!us\\b|me\\b|this\\b|all\\b)`,
    "gmu",
  ),
  // "GP's daughter in Brecon"
  new RegExp(
    `\\b(?:${JOB})'s (?:ex-)?(?:wife|husband|daughter|son|mother|father|mum|dad|brother|sister|partner|child|kids|widow)\\b`,
    "g",
  ),
  // "his dad used to play for Wrexham", "the chap from the lifeboat"
  /\b(?:used to|once|still) (?:play|played|sing|sang|box|boxed|ride|rode|race|raced|teach|taught|preach|preached|act|acted|dance|danced|present|presented|captain|captained|run|ran|work|worked) (?:for|at|on|in|with|the)\b/g,
  new RegExp(
    `\\b(?:${PERSON}) (?:from|at|on|who (?:runs|owns|drives|keeps|manages)) (?:the|our|a) (?:local |village |town )?(?:lifeboat|chapel|church|mosque|chip ?shop|chippy|pub|post office|butchers?|bakery|garage|farm|papers?|news|telly|radio|surgery|school|choir|band|rugby club|football club|caravan park|hotel|lighthouse|abattoir|ferry|railway|cafe|corner shop|big house|castle|coastguard|station)\\b`,
    "g",
  ),
  // "yr unig ddeintydd yn Nhywyn"
  /\b(?:unig|cyntaf|olaf) \p{L}{4,16}(?: \p{L}{3,12})? (?=yn |ym |ar |o )/gu,
  /\b(?:no legs|no arms|one-legged|one-armed|one-eyed|identical twins?|house (?:burnt|burned) down|olympics?|olympic|paralympic|commonwealth games)\b/g,
  /\b(?:won the lottery|lottery winner|went viral|on bake off|on x factor|played for wales|capped for wales|served in the falklands|holocaust survivor|windrush generation|survived the (?:fire|crash|flood|tsunami|earthquake)|murder(?:ed)? (?:his|her) (?:wife|husband|father|mother|son|daughter|partner)|struck by lightning|shipwreck|plane crash|bitten by a snake|house (?:fire|explosion))\b/g,
];
const NOT_A_PERSON =
  /\b(?:only|first|last) (?:time|way|chance|point|aim|question|answer|problem|reason|contact|bus|train|visit|review|meeting|visitor|step|draft|week|year|month|team|day|home|service|centre|thing|option|place|option|authority|council|county|local authority|one (?:of|in|to|with|that))\b|\b(?:unig|cyntaf|olaf) (?:ffordd|beth|le|dro|wythnos|fis|wasanaeth|gwasanaeth|ateb|gwestiwn|gyfarfod|cam|opsiwn|reswm|broblem|dref|ddinas|sir)|\b(?:this|our|all run this) pilot\b|\bgp (?:practice|surgery|cluster|record|letter)/;

/** Something rare about one person, near a place: together they may point to somebody. */
export const rareCircumstance: Rule = (reading, lexicon) => {
  const candidates: Candidate[] = [];
  for (const pattern of RARE) {
    for (const found of reading.lower.matchAll(pattern)) {
      if (/\b(?:this|our|the) pilot$/.test(found[0]) || NOT_A_PERSON.test(found[0])) continue;
      const rare = { from: found.index, to: found.index + found[0].length };
      const near = placesNear(reading, lexicon, rare, 70).find(
        (place) =>
          place.from >= rare.to - 1 ||
          place.to <= rare.from ||
          // "the head of our village school"
          (place.from >= rare.from && place.to <= rare.to),
      );
      if (near)
        candidates.push({
          kind: "rare-circumstance",
          level: "check",
          from: Math.min(rare.from, near.from),
          to: Math.max(rare.to, near.to),
        });
    }
  }
  for (const found of reading.lower.matchAll(IN_THE_PAPER))
    candidates.push({
      kind: "rare-circumstance",
      level: "check",
      from: found.index,
      to: found.index + found[0].length,
    });
  return candidates;
};

/** Whoever was in the paper can be looked up; the paper's name tells where. */
const IN_THE_PAPER =
  /\b(?:he|she|they|mum|dad|it|case|story|family|face|name) (?:was|were|is|been|has been|had been|got|ended up|made) (?:all )?(?:on|in|over|across|into)? ?(?:the )?(?:front page(?: of (?:the )?(?:[a-z]+ ){0,3}(?:news|post|mail|echo|times|leader|argus|herald|press))?|(?:cambrian|daily|western|evening|north wales|south wales|liverpool|carmarthen|tenby|county|local|weekly|bangor|cardiff) (?:news|post|mail|echo|times|gazette|chronicle|leader|observer|argus|herald|telegraph|papers?|journal))\b/g;
