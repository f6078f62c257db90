import { topicKey } from "../item.ts";
import type { Searchable } from "./search.ts";

/** The topics in use in each community, with how many items carry each. */
export class TopicCounts {
  #counts = new Map<string, Map<string, { name: string; items: number }>>();

  add(item: Searchable): void {
    const counts = this.#counts.get(item.communityId) ?? new Map<string, { name: string; items: number }>();
    this.#counts.set(item.communityId, counts);
    for (const topic of distinct(item.topics)) {
      const known = counts.get(topicKey(topic));
      if (known) known.items++;
      else counts.set(topicKey(topic), { name: topic, items: 1 });
    }
  }

  remove(item: Searchable): void {
    const counts = this.#counts.get(item.communityId);
    for (const topic of distinct(item.topics)) {
      const known = counts?.get(topicKey(topic));
      if (known && --known.items === 0) counts?.delete(topicKey(topic));
    }
  }

  /** Most used first, then by name. */
  list(communityId: string): { name: string; items: number }[] {
    return [...(this.#counts.get(communityId)?.values() ?? [])]
      .map(({ name, items }) => ({ name, items }))
      .sort((a, b) => b.items - a.items || a.name.localeCompare(b.name));
  }
}

function distinct(topics: string[]): string[] {
  return [...new Map(topics.map((topic) => [topicKey(topic), topic])).values()];
}
