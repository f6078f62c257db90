import type { KnownItem } from "../contributions.ts";
import type { PersonId } from "../ids.ts";
import { topicKey } from "../item.ts";

/** Somebody who may know something about a question, and why: what they wrote with their name. */
export type Candidate = {
  personId: PersonId;
  /** Empty where it is about something alike, not about a topic the question carries. */
  topic: string;
  perspectives: number;
  items: number;
};

/**
 * People who wrote about what an item is about, most first; not whoever saved it, and nobody who has their view there
 * already.
 * @param alike ids of items that read like it, for where no topic helps
 */
export function candidatesFor(
  item: KnownItem,
  all: readonly KnownItem[],
  alike: ReadonlySet<string>,
): Candidate[] {
  const others = all.filter(({ id }) => id !== item.id);
  const there = new Set([item.by, ...item.perspectives.map(({ by }) => by)]);
  const byTopic = item.topics.flatMap((topic) => {
    const key = topicKey(topic);
    return writersOf(
      others.filter(({ topics }) => topics.some((name) => topicKey(name) === key)),
      topic,
    );
  });
  const byWords = writersOf(
    others.filter(({ id }) => alike.has(id)),
    "",
  );
  const best = new Map<PersonId, Candidate>();
  for (const candidate of [...byTopic.sort(byMost), ...byWords.sort(byMost)])
    if (!there.has(candidate.personId) && !best.has(candidate.personId))
      best.set(candidate.personId, candidate);
  return [...best.values()];
}

function writersOf(items: readonly KnownItem[], topic: string): Candidate[] {
  const writers = new Map<PersonId, Candidate>();
  const count = (personId: PersonId | undefined, what: "perspectives" | "items") => {
    if (!personId) return;
    const writer = writers.get(personId) ?? { personId, topic, perspectives: 0, items: 0 };
    writers.set(personId, { ...writer, [what]: writer[what] + 1 });
  };
  for (const { by, perspectives } of items) {
    count(by, "items");
    for (const perspective of perspectives) count(perspective.by, "perspectives");
  }
  return [...writers.values()];
}

/** An answer tells more of what somebody could answer than something they saved. */
function byMost(a: Candidate, b: Candidate): number {
  return (
    2 * b.perspectives + b.items - (2 * a.perspectives + a.items) || a.personId.localeCompare(b.personId)
  );
}
