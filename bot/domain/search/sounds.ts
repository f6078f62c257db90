/** Spellings that sound the same, brought to one, in this order. */
const SPELLINGS: [RegExp, string][] = [
  [/^(k|g|p)n/u, "n"],
  [/^ps/u, "s"],
  [/^sch/u, "sk"],
  [/^wr/u, "r"],
  [/^rh/u, "r"],
  [/mb$/u, "m"],
  [/ph/gu, "f"],
  [/gu(?=[aeiou])/gu, "g"],
  [/ight/gu, "ite"],
  [/ough/gu, "o"],
  [/igh/gu, "i"],
  [/[ct]ian|[st]ion/gu, "shon"],
  [/tch/gu, "ch"],
  [/d?g(?=[eiy])/gu, "j"],
  [/s?c(?=[eiy])/gu, "s"],
  [/ck|q|c(?!h)/gu, "k"],
  [/x/gu, "ks"],
  [/z/gu, "s"],
  [/[aeiou]u?re?$/gu, "er"],
  [/(.)\1+/gu, "$1"],
  [/e$/u, ""],
  [/[aeiouy]*[eiy][aeiouy]*/gu, "e"],
  [/[ou]+a?|a[ou]+/gu, "o"],
];

/** How a word sounds, roughly: words spelt by ear come out like the word that was heard (leev, leave; nite, night). */
export function soundOf(word: string): string {
  return SPELLINGS.reduce((sound, [spelling, one]) => sound.replace(spelling, one), word);
}
