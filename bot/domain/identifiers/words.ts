/** One word of a reading. */
export type Word = {
  text: string;
  /** Lower case, without a possessive 's. */
  lower: string;
  from: number;
  /** After the last letter, before a possessive 's. */
  to: number;
  possessive: boolean;
  shape: "lower" | "capital" | "all" | "mixed";
  /** Nothing, or the end of a sentence, a bracket or a bullet, stands before it. */
  first: boolean;
  /** What lies between the word before and this one; longer gaps are cut to their first eight units. */
  gap: string;
  /** Touches a digit, `_`, `/` or `#`, or goes on with `@` or `/`: part of a code, an address or a link, not a word of the sentence. */
  glued: boolean;
};

const WORD = /\p{L}+(?:['-]\p{L}+){0,4}/gu;
const ABBREVIATED = new Set(
  "mr mrs ms dr prof rev fr st sr sgt pc re no nos ref tel mob approx inc".split(" "),
);

export function readWords(text: string, lower: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const found of text.matchAll(WORD)) {
    const from = found.index;
    const end = from + found[0].length;
    const possessive =
      /'s$/i.test(found[0]) || (/s$/i.test(found[0]) && /^'(?![\p{L}'])/u.test(text.slice(end, end + 2)));
    const to = /'s$/i.test(found[0]) ? end - 2 : end;
    const word = text.slice(from, to);
    const gap = text.slice(before, Math.min(from, before + 8));
    words.push({
      text: word,
      lower: lower.slice(from, to),
      from,
      to,
      possessive,
      shape: shapeOf(word),
      first: beginsSentence(gap, words.at(-1), before === 0),
      gap,
      glued: /[\d_#/\\=]/.test(text.charAt(from - 1)) || /[\d_@\\/=]/.test(text.charAt(end)),
    });
    before = end;
  }
  return words;
}

function shapeOf(word: string): Word["shape"] {
  const letters = word.replace(/['-]/g, "");
  if (letters === letters.toLowerCase()) return "lower";
  if (letters.length > 1 && letters === letters.toUpperCase()) return "all";
  if (/^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)) {
    // Mc, O', De and double-barrelled names have capitals inside; DoLS and SystmOne have more or other ones.
    const inner = word.slice(1).replace(/(?:^|['-])\p{Lu}/gu, "");
    if (!/\p{Lu}/u.test(inner) || /^(?:Mac?|Mc|Fitz|De|Di|La|Le|Van|Mag|O|D)\p{Lu}\p{Ll}+$/u.test(word))
      return "capital";
    return "mixed";
  }
  return letters.length === 1 ? "capital" : "mixed";
}

function beginsSentence(gap: string, previous: Word | undefined, atStart: boolean): boolean {
  if (atStart && previous === undefined) return true;
  if (/[!?\n\u2022:;>*"[]/.test(gap) || /(?:^| )-+ /.test(gap)) return true;
  // "Dr. Sian" and "J. Smith" go on; any other full stop ends a sentence.
  return gap.includes(".") && !(previous && (ABBREVIATED.has(previous.lower) || previous.text.length === 1));
}
