import type { KnownItem } from "../contributions.ts";
import type { ItemId } from "../ids.ts";
import { type LawTopic, reviewDueAt } from "../reviewing.ts";
import { type DueRow, iso } from "./dueRow.ts";

/** Two items about the same, the newer first. */
export type Pair = { newer: KnownItem; older: KnownItem };

/** Pairs that are probably the same and do not point to each other yet. */
export function nearDuplicates(pairs: readonly Pair[]): DueRow[] {
  return pairs
    .filter(({ newer, older }) => !newer.seeAlso.includes(older.id))
    .map(({ newer, older }) => ({
      key: `near-duplicate.${newer.id}.${older.id}`,
      reason: "near-duplicate",
      since: newer.createdAt,
      dueAt: newer.createdAt,
      itemId: newer.id,
      otherId: older.id,
    }));
}

/** The pair two items make, in its order. */
export function pairOf(a: KnownItem, b: KnownItem): Pair {
  const aIsNewer = a.createdAt > b.createdAt || (a.createdAt === b.createdAt && a.id > b.id);
  return aIsNewer ? { newer: a, older: b } : { newer: b, older: a };
}

/** Items nobody finds by a topic. */
export function withoutTopic(items: readonly KnownItem[]): DueRow[] {
  return items
    .filter(({ topics, isPrompt }) => topics.length === 0 && !isPrompt)
    .map(({ id, createdAt }) => row("no-topic", id, createdAt, createdAt));
}

/** Words people search with that find nothing. */
export function inVain(words: readonly { word: string; searches: number; updatedAt: string }[]): DueRow[] {
  return words.map(({ word, searches, updatedAt }) => ({
    key: `searched-in-vain.${word}`,
    reason: "searched-in-vain",
    since: updatedAt,
    dueAt: updatedAt,
    word,
    searches,
  }));
}

/**
 * Items whose words nobody has looked at for as long as their kind keeps, or since the law they are about changed.
 * @param law the community's topics about the law, by `topicKey`
 */
export function pastReview(
  items: readonly KnownItem[],
  now: Date,
  law: ReadonlyMap<string, LawTopic> = new Map(),
): DueRow[] {
  return items
    .filter(({ isPrompt }) => !isPrompt)
    .map((item) => row("past-review", item.id, item.freshAt, reviewDueAt(item, law)))
    .filter(({ dueAt }) => dueAt <= iso(now));
}

function row(reason: "no-topic" | "past-review", itemId: ItemId, since: string, dueAt: string): DueRow {
  return { key: `${reason}.${itemId}`, reason, since, dueAt, itemId };
}
