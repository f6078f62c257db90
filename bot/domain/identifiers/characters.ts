import { confusable, romanised } from "./scripts.ts";

/** Zero-width and direction marks, soft hyphen, variation selectors: seen by nobody. */
export const INVISIBLE =
  /^(?:\p{Default_Ignorable_Code_Point}|\u00AD|\u061C|[\u200B-\u200F\u202A-\u202E\u2060-\u206F]|\uFEFF)$/u;
const NAMED: Record<string, string> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: "-",
  mdash: "-",
  hyphen: "-",
  period: ".",
  comma: ",",
  colon: ":",
  sol: "/",
  commat: "@",
  plus: "+",
  lpar: "(",
  rpar: ")",
  num: "#",
  shy: "",
  zwj: "",
  zwnj: "",
  zwsp: "",
  szlig: "ss",
  oslash: "o",
  aelig: "ae",
  lstrok: "l",
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/y;
const ACCENTED_ENTITY = /^([a-zA-Z])(?:circ|acute|grave|uml|tilde|cedil|caron|ring|slash|breve|macr|ogon)$/;
/** Letters that Unicode does not take apart into a base and a mark. */
const FOLDED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  ʻ: "'",
  "`": "'",
  "´": "'",
  "‛": "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "–": "-",
  "—": "-",
  "‒": "-",
  "―": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "⁄": "/",
  "·": ".",
  "•": "\u2022",
  "‚": ",",
  "،": ",",
};

/** The character an HTML entity at `at` stands for, and where it ends. */
export function entityAt(source: string, at: number): { plain: string; end: number } | undefined {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(source);
  if (!found) return undefined;
  const [whole, decimal, hex, name] = found;
  const end = at + whole.length;
  if (name !== undefined) {
    if (!whole.endsWith(";")) return undefined;
    const plain = NAMED[name] ?? NAMED[name.toLowerCase()] ?? ACCENTED_ENTITY.exec(name)?.[1];
    return plain === undefined ? undefined : { plain, end };
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  if (!(code > 8 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const plain = String.fromCodePoint(code);
  return { plain: INVISIBLE.test(plain) || /\p{M}/u.test(plain) ? "" : plain, end };
}

/** One character as plain letters, digits and punctuation; `visual` reads foreign letters by what they look like. */
export function plainOf(character: string, visual: boolean): string {
  if (character === "") return "";
  const known = FOLDED[character];
  if (known !== undefined) return known;
  if (/^[\x20-\x7E\n]$/.test(character)) return character;
  if (/^\p{Zs}$/u.test(character)) return " ";
  if (/^[\u2028\u2029\u0085]$/.test(character)) return "\n";
  const digit = digitValue(character);
  if (digit !== undefined) return digit;
  const foreign = visual ? confusable(character) : romanised(character);
  if (foreign !== undefined) return foreign;
  const decomposed = character.normalize("NFKD").replace(/\p{M}/gu, "");
  if (decomposed === "" || decomposed.length > 4) return character;
  if (decomposed === character) return character;
  return [...decomposed].map((part) => FOLDED[part] ?? part).join("");
}

/** The ASCII digit of any script's decimal digit. Unicode lays each script's ten out in a row, zero first. */
function digitValue(character: string): string | undefined {
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
