/** One word of a text: folded (lower case, no accents, no possessive), and where it stands. */
export type Word = {
  word: string;
  /** Half-open range of UTF-16 units in the text. */
  start: number;
  end: number;
  /** Follows the word before with nothing but a hyphen between. */
  joined: boolean;
  /** Typed as acronyms are: in capitals, or with several among few letters (CoP). */
  capitals: boolean;
};

const SEPARATOR = 0;
const LETTER = 1;
const MARK = 2;
const UNKNOWN = 255;
const classes = new Uint8Array(65536).fill(UNKNOWN);

function classOf(unit: number): number {
  const known = classes[unit] as number;
  return known === UNKNOWN ? learntClassOf(unit) : known;
}

function learntClassOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const learnt = /[\p{L}\p{N}]/u.test(character) ? LETTER : /\p{M}/u.test(character) ? MARK : SEPARATOR;
  classes[unit] = learnt;
  return learnt;
}

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0xff07]);
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
/** Endings after an apostrophe that are no part of the word: English possessive and contractions, Welsh contractions. */
const CONTRACTED = new Set(["s", "r", "n", "w", "ll", "re", "ve", "d", "m", "u", "i", "th"]);
const LONGEST_ACRONYM = 6;
/** Longer runs without a space are no words anyone looks for; the rest of them is ignored. */
const LONGEST_WORD = 48;

/** For each pair of first letters ({@link pairOf}) which lengths a word may have to be looked at: bit 31 for all longer ones. */
export type Lengths = Uint32Array;
export const PAIRS = 1024;

/** The place of a word's first two letters among {@link PAIRS}, by their codes' lowest five bits; some pairs share one. */
export function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/**
 * The words of a text in order. Never throws, whatever the text holds.
 * With `worthwhile` plain words of other lengths, as written, are left out: that spares most of a text a closer look.
 */
export function wordsOf(text: string, worthwhile?: Lengths): Word[] {
  const words: Word[] = [];
  const length = text.length;
  let at = 0;
  let previousEnd = -2;
  while (at < length) {
    const first = text.charCodeAt(at);
    if (classOf(first) !== LETTER) {
      at++;
      continue;
    }
    const start = at;
    // Of every unit met what any of them is: a letter, a capital, more than ASCII.
    let met = kindOf(first);
    at++;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (classOf(unit) === SEPARATOR && !standsInside(unit, text, at)) break;
      met |= kindOf(unit);
      at++;
    }
    const plain = (met & FOREIGN) === 0;
    if (!plain || worthwhile === undefined || mayBe(worthwhile, text, start, at)) {
      const raw = text.slice(start, at);
      const joined = start === previousEnd + 1 && HYPHENS.has(text.charCodeAt(previousEnd));
      const simple = met === SMALL;
      const word = simple && raw.length <= LONGEST_WORD ? raw : folded(raw);
      if (word !== "") words.push({ word, start, end: at, joined, capitals: !simple && isCapitals(raw) });
    }
    previousEnd = at;
  }
  return words;
}

/** Bits of what a unit is. */
const SMALL = 1;
const OTHER = 2;
const FOREIGN = 4;

function kindOf(unit: number): number {
  if (unit > 127) return FOREIGN;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? SMALL : OTHER;
}

function mayBe(lengths: Lengths, text: string, start: number, end: number): boolean {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0;
  // An apostrophe is no letter of the word.
  if (second !== 0 && kindOf(second) === OTHER && classOf(second) === SEPARATOR) return true;
  return (
    ((lengths[pairOf(text.charCodeAt(start), second)] as number) & (1 << Math.min(31, end - start))) !== 0
  );
}

/** An apostrophe or ampersand between two letters. */
function standsInside(unit: number, text: string, at: number): boolean {
  const inside = APOSTROPHES.has(unit) || unit === 0x26;
  return inside && at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === LETTER;
}

function isCapitals(raw: string): boolean {
  if (raw.length <= LONGEST_ACRONYM && /\p{Lu}.*\p{Lu}/u.test(raw)) return true;
  return raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

/** The word without case, accents and apostrophes. */
export function folded(raw: string): string {
  const cut = raw.length > LONGEST_WORD ? raw.slice(0, LONGEST_WORD) : raw;
  if (/^[A-Za-z0-9]*$/u.test(cut)) return cut.toLowerCase();
  const word = cut
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’ʼ＇]/gu, "'");
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe <= 0) return word;
  const whole = CONTRACTED.has(word.slice(apostrophe + 1)) ? word.slice(0, apostrophe) : word;
  return whole.replaceAll("'", "");
}
