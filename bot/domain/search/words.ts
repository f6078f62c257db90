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
  let known = classes[unit] as number;
  if (known === UNKNOWN) {
    const character = String.fromCharCode(unit);
    known = /[\p{L}\p{N}]/u.test(character) ? LETTER : /\p{M}/u.test(character) ? MARK : SEPARATOR;
    classes[unit] = known;
  }
  return known;
}

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0xff07]);
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
/** Endings after an apostrophe that are no part of the word: English possessive and contractions, Welsh contractions. */
const CONTRACTED = new Set(["s", "r", "n", "w", "ll", "re", "ve", "d", "m", "u", "i", "th"]);
const LONGEST_ACRONYM = 6;
/** Longer runs without a space are no words anyone looks for; the rest of them is ignored. */
const LONGEST_WORD = 48;

/**
 * The words of a text in order. Never throws, whatever the text holds.
 * `worthwhile`, given the first UTF-16 unit of a plain word and its length as written, may spare a closer look.
 */
export function wordsOf(text: string, worthwhile?: (first: number, length: number) => boolean): Word[] {
  const words: Word[] = [];
  const length = text.length;
  let at = 0;
  let previousEnd = -2;
  while (at < length) {
    if (classOf(text.charCodeAt(at)) !== LETTER) {
      at++;
      continue;
    }
    const start = at;
    let plain = text.charCodeAt(at) < 128;
    at++;
    while (at < length && continues(text, at)) {
      if (text.charCodeAt(at) > 127) plain = false;
      at++;
    }
    if (worthwhile && plain && !worthwhile(text.charCodeAt(start), at - start)) {
      previousEnd = at;
      continue;
    }
    const raw = text.slice(start, at);
    const joined = start === previousEnd + 1 && HYPHENS.has(text.charCodeAt(previousEnd));
    const word = folded(raw);
    if (word !== "") words.push({ word, start, end: at, joined, capitals: isCapitals(raw) });
    previousEnd = at;
  }
  return words;
}

function continues(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (classOf(unit) !== SEPARATOR) return true;
  const inside = APOSTROPHES.has(unit) || unit === 0x26;
  return inside && at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === LETTER;
}

function isCapitals(raw: string): boolean {
  if (raw.length <= LONGEST_ACRONYM && /\p{Lu}.*\p{Lu}/u.test(raw)) return true;
  return raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

/** The word without case, accents and apostrophes. */
export function folded(raw: string): string {
  let word = raw.length > LONGEST_WORD ? raw.slice(0, LONGEST_WORD) : raw;
  if (!/^[a-z0-9]*$/u.test(word)) {
    word = word
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[’ʼ＇]/gu, "'");
    const apostrophe = word.lastIndexOf("'");
    if (apostrophe > 0) {
      if (CONTRACTED.has(word.slice(apostrophe + 1))) word = word.slice(0, apostrophe);
      word = word.replaceAll("'", "");
    }
  }
  return word;
}
