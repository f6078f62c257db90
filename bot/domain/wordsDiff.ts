import type { ItemWords, Kind } from "./item.ts";
import { type DiffPart, wordDiff } from "./wordDiff.ts";

/** What differs between two versions of an item's words. */
export type WordsDiff = {
  title: DiffPart[];
  text: DiffPart[];
  topics: DiffPart[];
  kind?: { from: Kind; to: Kind };
};

export function wordsDiff(before: ItemWords, after: ItemWords): WordsDiff {
  return {
    title: wordDiff(before.title, after.title),
    text: wordDiff(before.text, after.text),
    topics: topicsDiff(before.topics, after.topics),
    ...(before.kind === after.kind ? {} : { kind: { from: before.kind, to: after.kind } }),
  };
}

/** Whole topics: a topic in other words is another topic. */
function topicsDiff(before: readonly string[], after: readonly string[]): DiffPart[] {
  return [
    ...before.map((text): DiffPart => ({ what: after.includes(text) ? "kept" : "removed", text })),
    ...after.filter((text) => !before.includes(text)).map((text): DiffPart => ({ what: "added", text })),
  ];
}
