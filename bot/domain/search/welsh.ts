import type { Word } from "./words.ts";

const MARKERS = new Set(
  (
    "y yr yn mae sydd sy nad nid oes ond neu ac gan gyda wedi wrth eich ein eu fy dy ei hi hwy nhw chi ni fel pan " +
    "beth sut pwy ble pam faint hon hwn hyn hynny bod fod oedd roedd bydd byddai gall ddim dim iawn hefyd bob cael " +
    "rhwng heb ar at dros drwy er mwyn cyn ol rhaid rydw rydym rwy dwi"
  ).split(" "),
);

/** Whether a run of words reads as Welsh: enough of its words are small Welsh words that English does not have. */
export function looksWelsh(words: Word[]): boolean {
  if (words.length === 0) return false;
  let found = 0;
  for (const { word } of words) if (MARKERS.has(word)) found++;
  return found >= 2 && found / words.length >= 0.15;
}

/** Letters that stand together in Welsh words and hardly in English ones. */
const WELSH_LETTERS =
  /^(ll|rh[aiouwy]|ngh|nh|mh|dd|ff[aeioruwy]|cyn|cym|gw[aeny]|wy)|dd|[^aeiouhs]w[^aeiouhy]|aeth$|iad$|iau$|wyr$|fydd$/u;

/** Whether a few typed words are Welsh, by their letters; `small` tells the small words of English. */
export function typedInWelsh(words: string[], small: (word: string) => boolean): boolean {
  if (words.some((word) => word.length > 2 && small(word) && !MARKERS.has(word))) return false;
  const found = words.filter((word) => (word.length > 1 && MARKERS.has(word)) || WELSH_LETTERS.test(word));
  return found.length >= Math.max(2, words.length / 3);
}

/** First sound of a mutated word to the first sounds it may come from (soft, nasal and aspirate mutation). */
const RADICALS: [string, string[]][] = [
  ["ngh", ["c"]],
  ["mh", ["p"]],
  ["nh", ["t"]],
  ["ng", ["g"]],
  ["ph", ["p"]],
  ["th", ["t"]],
  ["ch", ["c"]],
  ["dd", ["d"]],
  ["g", ["c"]],
  ["b", ["p"]],
  ["d", ["t"]],
  ["f", ["b", "m"]],
  ["m", ["b"]],
  ["n", ["d"]],
  ["l", ["ll"]],
  ["r", ["rh"]],
];

/** First sound of a word to what mutation makes of it. */
const MUTATIONS: [string, string[]][] = [
  ["ll", ["l"]],
  ["rh", ["r"]],
  ["c", ["g", "ngh", "ch"]],
  ["p", ["b", "mh", "ph"]],
  ["t", ["d", "nh", "th"]],
  ["g", ["", "ng"]],
  ["b", ["f", "m"]],
  ["d", ["dd", "n"]],
  ["m", ["f"]],
];

/** The forms a Welsh word may be met in: unmutated and mutated, the given one left out. */
export function mutationsOf(word: string): string[] {
  if (word.length < 3) return [];
  const radicals = new Set([word, ...replacedBeginnings(word, RADICALS)]);
  // The soft mutation of g is nothing at all.
  if (/^[aeiouwylr]/u.test(word)) radicals.add(`g${word}`);
  const forms = new Set<string>();
  for (const radical of radicals) {
    forms.add(radical);
    for (const form of replacedBeginnings(radical, MUTATIONS)) forms.add(form);
  }
  forms.delete(word);
  return [...forms];
}

/** What mutation makes of an unmutated word, and h before a vowel (ei hiechyd). */
export function mutatedForms(word: string): string[] {
  return /^[aeiouwy]/u.test(word) ? [`h${word}`] : replacedBeginnings(word, MUTATIONS);
}

function replacedBeginnings(word: string, table: [string, string[]][]): string[] {
  const found: string[] = [];
  for (const [beginning, others] of table)
    if (word.startsWith(beginning) && !digraphContinues(word, beginning))
      for (const other of others) found.push(other + word.slice(beginning.length));
  return found;
}

/** Whether the letters are the first half of one Welsh letter (ch, dd, ff, ng, ll, ph, rh, th). */
function digraphContinues(word: string, beginning: string): boolean {
  return beginning.length === 1 && /^(ch|dd|ff|ng|ll|ph|rh|th|mh|nh)/u.test(word);
}
