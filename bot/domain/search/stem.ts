import { IRREGULAR } from "./irregularForms.ts";
import { UNMUTATED } from "./welshWords.ts";

/** Stems already worked out; emptied when full, so that it stays small whatever is typed. */
const known = new Map<string, string>();
const MOST_KNOWN = 60_000;

/**
 * The stem of a folded English word: Porter2 as published at snowballstem.org/algorithms/english/stemmer.html,
 * after irregular forms, American spellings and the mutated forms of Welsh words are brought to one form.
 */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = porter2(oneSpelling(IRREGULAR.get(word) ?? UNMUTATED.get(word) ?? word));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, stem);
  }
  return stem;
}

const AMERICAN = /^(behavi|neighb|fav|col|lab|hon|rum|harb|hum|endeav|flav|sav)or/u;

function oneSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(AMERICAN, "$1our")
    .replace(/iz(e|es|ed|ing|ation|ations|er|ers)$/u, "is$1")
    .replace(/yz(e|es|ed|ing)$/u, "ys$1");
}

const EXCEPTIONS = new Map(
  Object.entries({
    skis: "ski",
    skies: "sky",
    dying: "die",
    lying: "lie",
    tying: "tie",
    idly: "idl",
    gently: "gentl",
    ugly: "ugli",
    early: "earli",
    only: "onli",
    singly: "singl",
    sky: "sky",
    news: "news",
    howe: "howe",
    atlas: "atlas",
    cosmos: "cosmos",
    bias: "bias",
    andes: "andes",
  }),
);
const AFTER_PLURAL = new Set([
  "inning",
  "outing",
  "canning",
  "herring",
  "earring",
  "proceed",
  "exceed",
  "succeed",
]);
const VOWELS = "aeiouy";
const isVowel = (letter: string | undefined) => letter !== undefined && VOWELS.includes(letter);

const STEP_2: [string, string][] = [
  ["ational", "ate"],
  ["fulness", "ful"],
  ["iveness", "ive"],
  ["ization", "ize"],
  ["ousness", "ous"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["tional", "tion"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ation", "ate"],
  ["entli", "ent"],
  ["fulli", "ful"],
  ["iviti", "ive"],
  ["ousli", "ous"],
  ["abli", "able"],
  ["alli", "al"],
  ["anci", "ance"],
  ["ator", "ate"],
  ["enci", "ence"],
  ["izer", "ize"],
  ["bli", "ble"],
];
const STEP_3: [string, string][] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];
const STEP_4 = [
  "ement",
  "able",
  "ance",
  "ence",
  "ible",
  "ment",
  "ant",
  "ate",
  "ent",
  "ism",
  "iti",
  "ive",
  "ize",
  "ous",
  "al",
  "er",
  "ic",
];

function porter2(given: string): string {
  if (given.length < 3 || !/^[a-z]+$/u.test(given)) return given;
  const exception = EXCEPTIONS.get(given);
  if (exception !== undefined) return exception;
  let word = given.replace(/^y/u, "Y").replace(/([aeiouy])y/gu, "$1Y");
  const region1 = regionOne(word);
  const region2 = regionAfter(word, region1);
  word = withoutPlural(word);
  if (AFTER_PLURAL.has(word)) return word;
  word = withoutPast(word, region1);
  if (word.length > 2 && /[yY]$/u.test(word) && !isVowel(word.at(-2))) word = `${word.slice(0, -1)}i`;
  word = replaced(word, STEP_2, region1, (stem, ending) => {
    if (ending === "ogi") return stem.endsWith("l") ? `${stem}og` : undefined;
    if (ending === "li") return /[cdeghkmnrt]$/u.test(stem) ? stem : undefined;
    return undefined;
  });
  word = stepThree(word, region1, region2);
  word = stepFour(word, region2);
  return stepFive(word, region1, region2).toLowerCase();
}

function regionOne(word: string): number {
  const special = /^(gener|commun|arsen)/u.exec(word);
  return special ? special[0].length : regionAfter(word, 0);
}

function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
  return word.length;
}

function withoutPlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/u.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(us|ss)$/u.test(word) || !word.endsWith("s")) return word;
  return /[aeiouy].*.s$/u.test(word) && /[aeiouy]/u.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutPast(word: string, region1: number): string {
  const eed = /(eedly|eed)$/u.exec(word);
  if (eed) return eed.index >= region1 ? `${word.slice(0, eed.index)}ee` : word;
  const past = /(ingly|edly|ing|ed)$/u.exec(word);
  if (!past || !/[aeiouy]/u.test(word.slice(0, past.index))) return word;
  const stem = word.slice(0, past.index);
  if (/(at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(stem)) return stem.slice(0, -1);
  return region1 >= stem.length && endsShort(stem) ? `${stem}e` : stem;
}

function endsShort(word: string): boolean {
  if (word.length === 2) return isVowel(word[0]) && !isVowel(word[1]);
  return /[^aeiouy][aeiouy][^aeiouywxY]$/u.test(word);
}

function replaced(
  word: string,
  table: [string, string][],
  region: number,
  otherwise: (stem: string, ending: string) => string | undefined,
): string {
  for (const [ending, becomes] of table) {
    if (!word.endsWith(ending)) continue;
    const at = word.length - ending.length;
    return at >= region ? word.slice(0, at) + becomes : word;
  }
  for (const ending of ["ogi", "li"]) {
    if (!word.endsWith(ending)) continue;
    const at = word.length - ending.length;
    return at >= region ? (otherwise(word.slice(0, at), ending) ?? word) : word;
  }
  return word;
}

function stepThree(word: string, region1: number, region2: number): string {
  if (word.endsWith("ative")) {
    const at = word.length - 5;
    return at >= region2 ? word.slice(0, at) : word;
  }
  return replaced(word, STEP_3, region1, () => undefined);
}

function stepFour(word: string, region2: number): string {
  for (const ending of STEP_4) {
    if (!word.endsWith(ending)) continue;
    const at = word.length - ending.length;
    return at >= region2 ? word.slice(0, at) : word;
  }
  if (/[st]ion$/u.test(word) && word.length - 3 >= region2) return word.slice(0, -3);
  return word;
}

function stepFive(word: string, region1: number, region2: number): string {
  const at = word.length - 1;
  if (word.endsWith("e")) {
    const stem = word.slice(0, -1);
    return at >= region2 || (at >= region1 && !endsShort(stem)) ? stem : word;
  }
  return word.endsWith("ll") && at >= region2 ? word.slice(0, -1) : word;
}
