import { topicKey } from "./item.ts";

/** What got in somebody's way, as they put it; nobody's name is with it. */
export type Obstacle = { topics: readonly string[]; text: string };

/** From how many of them on a topic or phrase is said to come up again. */
const AGAIN = 2;
const MOST_TOPICS = 12;
const MOST_PHRASES = 12;
const LONGEST = 3;

/** Topics by how many obstacles they stand on, the most frequent first. */
export function topicsOf(obstacles: readonly Obstacle[]): { name: string; count: number }[] {
  const topics = new Map<string, { name: string; count: number }>();
  for (const { topics: names } of obstacles)
    for (const name of names) {
      const there = topics.get(topicKey(name)) ?? { name, count: 0 };
      topics.set(topicKey(name), { ...there, count: there.count + 1 });
    }
  return [...topics.values()]
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, MOST_TOPICS);
}

/**
 * Words and phrases of up to three words that come up in several obstacles, the most frequent first, the longer of two
 * that come up equally often. They begin and end with words that mean something; a part of a longer one that comes up no
 * more often than the whole is left out.
 * @param quiet words that mean nothing by themselves
 */
export function phrasesOf(
  obstacles: readonly Obstacle[],
  quiet: ReadonlySet<string>,
): { phrase: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { text } of obstacles)
    for (const phrase of new Set(phrasesIn(text, quiet))) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const again = [...counts]
    .filter(([, count]) => count >= AGAIN)
    .map(([phrase, count]) => ({ phrase, count }))
    .sort(
      (a, b) =>
        b.count - a.count || wordsIn(b.phrase) - wordsIn(a.phrase) || a.phrase.localeCompare(b.phrase),
    );
  const kept: { phrase: string; count: number }[] = [];
  for (const one of again)
    if (!kept.some((other) => other.count >= one.count && ` ${other.phrase} `.includes(` ${one.phrase} `)))
      kept.push(one);
  return kept.slice(0, MOST_PHRASES);
}

function phrasesIn(text: string, quiet: ReadonlySet<string>): string[] {
  const found: string[] = [];
  // A phrase does not go on behind the end of a sentence.
  for (const sentence of text.toLowerCase().split(/[.!?;:,()\n]+/u)) {
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
    for (let from = 0; from < words.length; from++)
      for (let length = 1; length <= LONGEST && from + length <= words.length; length++) {
        const phrase = words.slice(from, from + length);
        const means = (word: string | undefined) => word !== undefined && word.length > 2 && !quiet.has(word);
        if (means(phrase[0]) && means(phrase.at(-1))) found.push(phrase.join(" "));
      }
  }
  return found;
}

function wordsIn(phrase: string): number {
  return phrase.split(" ").length;
}
