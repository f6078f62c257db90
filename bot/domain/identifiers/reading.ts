import { entityAt, INVISIBLE, plainOf } from "./characters.ts";
import { readWords, type Word } from "./words.ts";

/**
 * The text as a reader would take it: no invisible characters, entities decoded, look-alike letters and all digits
 * made plain, accents folded, runs of spaces one space. Every unit remembers where in the typed text it came from.
 */
export type Reading = {
  /** What was typed. */
  source: string;
  /** Case kept. */
  text: string;
  lower: string;
  /** Like `text`, with the letters O, o, l and I read as digits where they stand among digits. */
  digits: string;
  words: Word[];
  /** Mostly in Welsh, so that a word we do not know is more likely Welsh than a name. */
  welsh: boolean;
  /** Holds words in our own alphabet. */
  latin: boolean;
  /** No letter, or nearly none, is lower case. */
  allCapitals: boolean;
  /** No word begins with a capital letter. */
  noCapitals: boolean;
  /** The typed offsets of a stretch of the reading. */
  span(from: number, to: number): { start: number; end: number };
};

export function read(source: string): Reading {
  // Nearly every message is plain already, and then each unit stands for itself.
  if (PLAIN.test(source) && !/ [ \n]|\n /.test(source)) return finish(source, source, undefined, undefined);
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (plain: string, start: number, end: number) => {
    const last = out.at(-1);
    // Spaces in a row are read as one, and none beside a line break.
    if (plain === " " && (last === " " || last === "\n")) return;
    if (plain === "\n" && last === " ") {
      out.pop();
      starts.pop();
      ends.pop();
    }
    for (let unit = 0; unit < plain.length; unit++) {
      out.push(plain.charAt(unit));
      starts.push(start);
      ends.push(end);
    }
  };
  let runEnd = 0;
  let mixed = false;
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (code < 128) {
      const entity = code === 38 ? entityAt(source, at) : undefined;
      if (entity) {
        put(plainOf(entity.plain, false), at, entity.end);
        at = entity.end;
        continue;
      }
      if (code === 13 && source.charCodeAt(at + 1) === 10) {
        at++;
        continue;
      }
      put(
        code === 9 || code === 11 || code === 12 ? " " : code === 13 ? "\n" : source.charAt(at),
        at,
        at + 1,
      );
      at++;
      continue;
    }
    const character = String.fromCodePoint(source.codePointAt(at) ?? code);
    const end = at + character.length;
    if (INVISIBLE.test(character)) {
      at = end;
      continue;
    }
    if (/\p{M}/u.test(character)) {
      // A mark belongs to the letter before it, which then reaches over it.
      for (let unit = ends.length - 1; unit >= 0 && starts[unit] === starts[ends.length - 1]; unit--)
        ends[unit] = end;
      at = end;
      continue;
    }
    if (at >= runEnd && /\p{L}/u.test(character)) {
      runEnd = endOfRun(source, at);
      mixed = /[A-Za-z0-9]/.test(source.slice(at, runEnd)) || /[A-Za-z0-9]/.test(out.at(-1) ?? "");
    }
    put(plainOf(character, mixed && at < runEnd), at, end);
    at = end;
  }
  return finish(source, out.join(""), starts, ends);
}

const PLAIN = /^[\n\x20-\x25\x27-\x5F\x61-\x7E]*$/;

function finish(
  source: string,
  text: string,
  starts: number[] | undefined,
  ends: number[] | undefined,
): Reading {
  const lower = lowered(text);
  const words = readWords(text, lower);
  return {
    source,
    text,
    lower,
    digits: amongDigits(text),
    words,
    latin: /[A-Za-z]{3}/.test(text),
    welsh: isWelsh(words),
    ...capitals(text, words),
    span: (from, to) => ({
      start: starts ? (starts[from] ?? source.length) : from,
      end: ends ? (ends[to - 1] ?? source.length) : to,
    }),
  };
}

const RUN = /[\p{L}\p{N}\p{M}\u200B-\u200F\u00AD\u2060\uFEFF]+/uy;
function endOfRun(source: string, at: number): number {
  RUN.lastIndex = at;
  return at + (RUN.exec(source)?.[0].length ?? 1);
}

/** Lower case, unit by unit: `toLowerCase` may lengthen a text and would shift every offset behind it. */
function lowered(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from({ length: text.length }, (_, unit) => {
    const small = text.charAt(unit).toLowerCase();
    return small.length === 1 ? small : text.charAt(unit);
  }).join("");
}

function amongDigits(text: string): string {
  if (!/[OolI]/.test(text)) return text;
  return text.replace(/(?<![A-Za-z0-9])(?=[OolI]{0,12}\d)[0-9OolI]{2,40}(?![A-Za-z0-9])/g, (run) =>
    run.replace(/[Oo]/g, "0").replace(/[lI]/g, "1"),
  );
}

/** Small words that Welsh cannot do without and English does not have. */
const WELSH = new Set(
  "yn y yr mae ar gyda wedi sydd oedd roedd ei eu dwi rwyf rwy'n ni nhw gan ac ond neu wrth efo hefyd ddim eto pobl pan beth sut bod fod hi fo mewn dros hyn rhaid angen fy mae'n mae'r i'r o'r ydy ydi yw ydych yng ym am".split(
    " ",
  ),
);

function isWelsh(words: readonly Word[]): boolean {
  let count = 0;
  for (const word of words) if (WELSH.has(word.lower)) count++;
  return count >= 2 && count * 6 >= words.length;
}

function capitals(text: string, words: Word[]): { allCapitals: boolean; noCapitals: boolean } {
  let upper = 0;
  let small = 0;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) small++;
  }
  return {
    allCapitals: upper > 8 && upper > small * 4,
    noCapitals:
      small > 0 && !words.some((word) => word.shape === "capital" && !/^I(?:'[a-z]{1,2})?$/.test(word.text)),
  };
}
