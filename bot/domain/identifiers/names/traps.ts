import type { Reading } from "../reading.ts";
import type { Word } from "../words.ts";
import type { Listing } from "./listing.ts";

const set = (words: string) => new Set(words.split(" "));

/** What a name before it makes into a building, a team or an organisation. */
const FACILITY = set(
  "ward unit team teams house court lodge centre center clinic suite room building hospital hospice hall home foundation trust charity wing surgery practice medical school primary academy college university institute association society project street road avenue lane close drive way park gardens terrace crescent place square bridge hotel church chapel church's library theatre stadium arms inn farm cottage cottages grange manor mews villa villas green estate tower towers gallery museum cafe council constabulary police health hub campus site office offices wood woods hill mount beach bay island town city county group groups partnership collaborative consortium network alliance services service day fund award awards prize scholarship lecture gorge station airport",
);
/** What a name before it makes into an idea, a law or an instrument: "Kolb's cycle", "Clare's Law", "the Munro review". */
const CONCEPT = set(
  "theory theories theorist model models cycle scale scales test tests law laws rule act hierarchy stages ladder principle principles protocol framework syndrome disease triangle window inquiry judgment judgement ruling guidelines guideline competence competency competent approach technique questionnaire inventory index score scores screen tool toolkit circle circles matrix diagram formula doctrine compliant compliance gap effect reflex palsy dementia bodies body lymphoma chart quadrant grid styles typology taxonomy philosophy study experiment paradox guardian guardians principle disorder therapy pyramid wheel curve continuum checklist sign phase attachment quote essay book books podcast blog lecture film novel poem campaign amendment bill report's v vs",
);
/** The same only without a possessive: "the Laming report", but "Dylan's report" is Dylan's. */
const THE_CONCEPT = set(
  "report review case reports recommendations inquiry enquiry judgment training programme course exercise method assessment certificate award",
);

/** True where a name is part of something else: a building, a law, an instrument, a citation, a case at law. */
export function isTrapped(
  reading: Reading,
  at: number,
  introduced: boolean,
  listings: readonly Listing[],
): boolean {
  const { words, text } = reading;
  const word = words[at] as Word;
  const previous = words[at - 1];
  const next = words[at + 1];
  if (previous && /^(?:st|saint|san|santa)$/.test(previous.lower) && /^\.? $/.test(word.gap)) return true;
  if (previous && isDignitary(words, at)) return true;
  if (/\bR \((?:on the application of )?$/.test(text.slice(Math.max(0, word.from - 28), word.from)))
    return true;
  if (!introduced && NAMES_A_THING.test(reading.lower.slice(word.to, word.to + 70))) return true;
  if (word.possessive && THEIR_IDEA.test(reading.lower.slice(word.to, word.to + 40))) return true;
  if (isCitation(text, word) || (!introduced && isAuthor(reading, at))) return true;
  if (next && /^(?:v|vs|versus)$/.test(next.lower) && /^ ?$/.test(next.gap)) return true;
  if (
    (previous && /^(?:v|vs|versus)$/.test(previous.lower) && word.gap.startsWith(" ")) ||
    (previous && previous.lower === "v" && word.gap === ". ")
  )
    return true;
  if (introduced) return false;
  if (isWelshHouse(previous, word, next)) return true;
  // The noun that decides may stand one or two capitalised words further on: "Dylan Thomas House".
  for (let ahead = 1; ahead <= 3; ahead++) {
    const noun = words[at + ahead];
    if (!noun || !/^ $|^-$|^'s? $|^' $/.test(noun.gap)) break;
    const owner = words[at + ahead - 1] as Word;
    if (owner.possessive) {
      if (CONCEPT.has(noun.lower)) return true;
      if (
        noun.shape !== "lower" &&
        !reading.allCapitals &&
        (isFacility(noun.lower) || THE_CONCEPT.has(noun.lower))
      )
        return true;
      break;
    }
    if (isFacility(noun.lower) && !(noun.shape === "lower" && isNotPartOf(reading, noun))) return true;
    if (CONCEPT.has(noun.lower)) return true;
    const ours =
      noun.lower === "case" &&
      /\b(?:my|our|we|i)\b[^.\n]{0,40}$/.test(reading.lower.slice(Math.max(0, word.from - 50), word.from));
    if (
      !ours &&
      THE_CONCEPT.has(noun.lower) &&
      previous &&
      /^(?:the|a|an|y|yr|of|using|use)$/.test(previous.lower)
    )
      return true;
    if (noun.shape === "lower" || (reading.allCapitals && listings[at + ahead]?.word)) break;
  }
  return false;
}

/** "Plas Menai", "Bryn Awelon": a house word and the capitalised word after it name a home, unless that word is a name's. */
const HOUSE = set(
  "ward uned capel eglwys gwesty coleg adeilad plas bryn ty hafan llys maes pen glan parc llwyn cwrt neuadd canolfan ysbyty hafod tyddyn cartref cae trem min nant",
);

function isWelshHouse(previous: Word | undefined, word: Word, next: Word | undefined): boolean {
  const names = (house: Word, name: Word) =>
    HOUSE.has(house.lower) &&
    name.gap === " " &&
    ((house.shape === "capital" && name.shape === "capital") ||
      /^(?:llys|plas|canolfan|neuadd|ysbyty)$/.test(house.lower));
  return (next !== undefined && names(word, next)) || (previous !== undefined && names(previous, word));
}

/** Small letters, and about the person: "Wiktoria Nowak school refuser", "Gethin Probert home alone". */
function isNotPartOf(reading: Reading, noun: Word): boolean {
  if (/^(?:home|place|day|practice|way|close)$/.test(noun.lower)) return true;
  const tail = reading.lower.slice(noun.to, noun.to + 12);
  return (
    (noun.lower === "school" &&
      /^ (?:refus|report|nurse|trip|run|transport|say|said|not|attend|meeting)/.test(tail)) ||
    (/^(?:police|hospital|council|medical)$/.test(noun.lower) &&
      /^ (?:involved|rang|called|say|said|say|letter|review|appt|appointment|admission|bed)/.test(tail))
  );
}

/** "Mr Justice Hayden", "Lady Black", "Baroness Casey": people of public life, met in print. */
function isDignitary(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const previous = words[at - 1] as Word;
  const earlier = words[at - 2];
  if (word.gap !== " " || previous.shape !== "capital") return false;
  if (word.lower === "justice" && /^(?:mr|mrs|ms|lord|lady|chief|madam)$/.test(previous.lower)) return true;
  if (previous.lower === "justice" && earlier && /^(?:mr|mrs|ms|lord|lady|chief|madam)$/.test(earlier.lower))
    return true;
  return (
    /^(?:lord|lady|baroness|viscount|arglwydd|barwnes)$/.test(previous.lower) && word.shape === "capital"
  );
}

/** "Oliver's social model" */
const THEIR_IDEA =
  /^'s? (?:[a-z-]{2,16} ){0,2}(?:models?|theory|theories|framework|accomplishments|hierarchy|taxonomy)\b/;

/** "Hazel and Willow are the two meeting rooms", "Florence is our new app". */
const NAMES_A_THING =
  /^(?:(?:,| and) [a-z]{2,14}){0,3} (?:are (?:rooms|wards|names|teams|units|buildings)|(?:is|are|yw|ydi) (?:the|our|a|an|just the|only the) (?:[a-z]{2,12} ){0,3}(?:name of|names of|rooms?|van|app|apps|system|project|team|teams|ward|unit|building|scheme|service|programme|tool|form|charity|minibus|enw))\b/;

function isFacility(noun: string): boolean {
  return FACILITY.has(noun) || (noun.endsWith("s") && FACILITY.has(noun.slice(0, -1)));
}

const WORK =
  "(?:books?|podcasts?|articles?|papers?|talks?|blogs?|chapters?|poems?|quotes?|films?|memoirs?|novels?|research|stud(?:y|ies)|webinars?|keynotes?|lectures?|writings?|models?|work on|framework|llyfr|erthygl)";
const BY = new RegExp(`\\b${WORK} (?:by|from|of|gan)(?: \\p{L}{2,20}){0,2} $`, "u");
const OF_THEIRS = new RegExp(`^(?: \\p{Lu}[\\p{L}-]{1,20})?(?:'s?) (?:[\\p{L}-]{2,20} )?${WORK}\\b`, "iu");

/** Sentences about what to read. */
const STUDY =
  /\b(?:reading list|chapter|textbook|bibliography|core text|\d(?:st|nd|rd|th) edition|for the essay|for my essay|dissertation|for the portfolio|theory|quotes?|poster|literature review)\b|^(?:re-?)?read(?:ing)? (?!about|to|it|his|her)/;

function sentenceOf(reading: Reading, word: Word): string {
  const lead = reading.lower.slice(Math.max(0, word.from - 80), word.from);
  const tail = reading.lower.slice(word.from, word.from + 100);
  const opens = Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("? "), lead.lastIndexOf("\n"), -2);
  return (
    lead.slice(opens + (opens < 0 ? 2 : 1)) +
    tail.slice(0, /[.?!](?: |$)|\n/.exec(tail)?.index ?? tail.length)
  ).trimStart();
}

/** "the podcast by …", "…'s book", "… put it": somebody read, not somebody met. */
function isAuthor(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word;
  if (word.shape !== "capital") return false;
  if (BY.test(reading.lower.slice(Math.max(0, word.from - 50), word.from))) return true;
  const tail = reading.text.slice(word.to, word.to + 60);
  if (
    STUDY.test(sentenceOf(reading, word)) &&
    /^(?:,? (?:and|&) \p{Lu}[\p{L}-]{1,20}|[ ,.]|'s |$)/u.test(tail) &&
    !/\b(?:mr|mrs|ms|mum|dad|his|her)\b/.test(sentenceOf(reading, word))
  )
    return true;
  return (
    OF_THEIRS.test(tail) ||
    /^(?: \p{Lu}[\p{L}-]{1,20})? (?:wrote (?:about|in|that)|argues?|put it|puts it|famously)\b/u.test(tail)
  );
}

/** "Bowlby (1969)", "Lave & Wenger, 1991", "Smith et al." */
function isCitation(text: string, word: Word): boolean {
  const tail = text.slice(word.to, word.to + 48);
  return (
    (/^(?:'s)?(?:,? (?:and|&) \p{Lu}[\p{L}'-]{1,24}| et al\.?)?,? ?\(?(?:19|20)\d\d[a-z]?\)?(?:[ ,;.):]|$)/u.test(
      tail,
    ) &&
      /\(|, (?:19|20)|et al|&/.test(tail.slice(0, 44))) ||
    /^ et al\b/.test(tail)
  );
}
