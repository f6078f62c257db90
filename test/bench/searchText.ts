import { searchData } from "../../bot/data/searchData.ts";

/** A text of the bench: words drawn by Zipf's law from made-up and real words of the field. */
export type BenchItem = { id: string; title: string; text: string };
export type BenchQueries = Record<"exact" | "prefix" | "typo" | "eight" | "everyday", string[]>;

const VOCABULARY = 20_000;
/** Every so many words of the vocabulary is a real one, so that ideas, slips and themes have work to do. */
const REAL_EVERY = 6;
const LETTERS = "etaoinshrdlucmfwypvbgkqjxz";
/** Ranks that no query is about. */
const COMMONEST = 40;

/** The same sequence for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes items one at a time, so that only what an engine keeps of them stays in memory. */
export function benchTexts() {
  const random = randomFrom(7);
  const said = searchData.everyday.flatMap(({ terms, everyday }) => [...terms, ...everyday]);
  const real = [
    ...new Set(
      said
        .join(" ")
        .toLowerCase()
        .match(/[a-z]{3,}/gu) ?? [],
    ),
  ];
  const vocabulary = Array.from({ length: VOCABULARY }, (_, i) => {
    const word = i % REAL_EVERY === 0 ? real[i / REAL_EVERY] : undefined;
    if (word !== undefined) return word;
    const length = 4 + Math.floor(random() * 6);
    return Array.from({ length }, () => LETTERS[Math.floor(random() ** 1.6 * LETTERS.length)]).join("");
  });
  const reach = new Float64Array(VOCABULARY);
  vocabulary.forEach((_, i) => {
    reach[i] = (reach[i - 1] ?? 0) + 1 / (i + 3);
  });

  function rank(draw: () => number): number {
    const at = draw() * (reach[VOCABULARY - 1] ?? 0);
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  const words = (count: number, draw: () => number) =>
    Array.from({ length: count }, () => vocabulary[rank(draw)] ?? "");

  function item(number: number): BenchItem {
    const draw = randomFrom(number + 1000);
    return { id: `i${number}`, title: words(8, draw).join(" "), text: words(52, draw).join(" ") };
  }

  /** Queries about items there are: words of one item that are not among the commonest. */
  function queries(items: number, each: number): BenchQueries {
    const draw = randomFrom(99);
    const common = new Set(vocabulary.slice(0, COMMONEST));
    const from = (count: number) => {
      const { title, text } = item(Math.floor(draw() * items));
      const rare = [...new Set(`${title} ${text}`.split(" "))].filter((word) => !common.has(word));
      return Array.from({ length: count }, () => rare[Math.floor(draw() * rare.length)] ?? "");
    };
    const make = (one: () => string) => Array.from({ length: each }, one);
    return {
      exact: make(() => `${from(2 + Math.floor(draw() * 2)).join(" ")} `),
      prefix: make(() => {
        const [first = "", last = ""] = from(2);
        return `${first} ${last.slice(0, Math.max(3, last.length - 2))}`;
      }),
      typo: make(() => {
        const [first = "", second = ""] = from(2);
        const long = first.length > second.length ? first : second;
        const at = 1 + Math.floor(draw() * (long.length - 2));
        return `${long.slice(0, at)}${long.slice(at + 1)} ${long === first ? second : first} `;
      }),
      eight: make(() => `${from(8).join(" ")} `),
      everyday: make(() => `${said[Math.floor(draw() * said.length)] ?? ""} `),
    };
  }
  return { item, queries };
}
