import type { Topic } from "../../domain/communityWords.ts";
import type { Item } from "../../domain/item.ts";
import type { Perspective } from "../../domain/perspective.ts";
import type { KnowledgeSearch, Searchable } from "../../domain/search/search.ts";
import type { SearchIndex } from "../../ports/searchIndex.ts";
import type { KnowledgeDocument, Store } from "../../ports/store.ts";
import type { Log } from "../../ports/world.ts";

/** Small enough that requests get their turn every few milliseconds while the index is built. */
const BATCH = 100;
/** Items indexed before others get their turn: the first ones after a start take a millisecond each. */
const AT_ONCE = 25;

/** The index with what keeps it current. */
export type FollowedIndex = SearchIndex & {
  /** Reads everything there is, then what changes; resolves once everything there was at the start is in. */
  start(): Promise<void>;
  /** Looks for changes now: called after every write of this process. */
  wake(): void;
  stop(): Promise<void>;
};

/**
 * A read model of the store's knowledge: one pass over the change feed from its beginning builds it, further passes
 * keep it current, at once after a write of this process and every `pollMs` for those of others.
 */
export function createFollowedIndex(
  store: Store,
  search: KnowledgeSearch,
  options: {
    pollMs: number;
    quietWords: ReadonlySet<string>;
    log: Log;
    /** Another read model that is kept current by the same passes. */
    also?: (document: Item | Perspective) => void;
  },
): FollowedIndex {
  let position: string | undefined;
  let building = true;
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  // Perspectives whose item has not come by yet: the feed orders by last change, so an answer may come first.
  const waiting = new Map<string, Part[]>();
  const topics = new Map<string, Map<string, Topic>>();

  async function pass(): Promise<void> {
    for (let more = true; more && !stopped; ) {
      const changes = await store.knowledge.changesSince(position, BATCH);
      await apply(changes.documents);
      position = changes.position;
      more = changes.more;
      // Between batches requests get their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    building = false;
  }

  /** A perspective, or the words of an item that was merged, in the item they stand in. */
  function takePart(
    part: Part,
    touched: Map<string, Searchable | undefined>,
    current: (id: string) => Searchable | undefined,
  ): void {
    const item = current(part.itemId);
    if (item) touched.set(item.id, withOne(item, part));
    else if (!touched.has(part.itemId)) waiting.set(part.itemId, [...(waiting.get(part.itemId) ?? []), part]);
  }

  /** Takes what stands elsewhere again, since a merge was undone, out of the item it is found in. */
  function part(
    ids: readonly string[],
    left: string,
    touched: Map<string, Searchable | undefined>,
    current: (id: string) => Searchable | undefined,
  ): void {
    const item = current(left);
    if (item?.perspectives.some(({ id }) => ids.includes(id)))
      touched.set(left, {
        ...item,
        perspectives: item.perspectives.filter(({ id }) => !ids.includes(id)),
      });
  }

  async function apply(documents: KnowledgeDocument[]): Promise<void> {
    const touched = new Map<string, Searchable | undefined>();
    const current = (id: string) => (touched.has(id) ? touched.get(id) : search.get(id));
    for (const document of documents) {
      if (document.type === "item" || document.type === "perspective") options.also?.(document);
      if (document.type === "item" && document.mergedInto !== undefined) {
        touched.set(document.id, undefined);
        takePart(asPart(document, document.mergedInto), touched, current);
      } else if (document.type === "item") {
        for (const left of document.left ?? [])
          part([document.id, ...(document.mergedFrom ?? [])], left, touched, current);
        const before = current(document.id);
        const late = waiting.get(document.id) ?? [];
        waiting.delete(document.id);
        const known = before?.perspectives ?? (await perspectivesOf(document));
        touched.set(
          document.id,
          isFound(document) ? late.reduce(withOne, searchable(document, known)) : undefined,
        );
      } else if (document.type === "perspective") {
        if (document.left) part([document.id], document.left, touched, current);
        takePart(document, touched, current);
      } else if (document.type === "topic") learn(document);
    }
    let taken = 0;
    for (const [id, item] of touched) {
      item ? search.put(item) : search.remove(id);
      if (++taken % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Perspectives of an item that comes back after it was held: the feed does not tell them again. */
  async function perspectivesOf(item: Item): Promise<Searchable["perspectives"]> {
    if (building || !isFound(item)) return [];
    const thread =
      item.counts.perspectives > 0 ? await store.knowledge.thread(item.communityId, item.id) : undefined;
    const merged = await Promise.all(
      (item.mergedFrom ?? []).map((id) => store.knowledge.item(item.communityId, id)),
    );
    return [
      ...(thread?.perspectives ?? []).map(({ value }): Part => value),
      ...merged.flatMap((stored) => (stored ? asPart(stored.value, item.id) : [])),
    ]
      .filter(({ state }) => state === "published")
      .map(({ id, text, merged: ofMerged }) => ({ id, text, ...(ofMerged ? { merged: true } : {}) }));
  }

  function learn(topic: Topic): void {
    const known = topics.get(topic.communityId) ?? new Map<string, Topic>();
    topics.set(topic.communityId, known.set(topic.id, topic));
    search.setSynonyms(
      topic.communityId,
      [...known.values()].map(({ name, synonyms }) => ({ topic: name, synonyms })),
    );
  }

  /** One pass at a time; a wake during a pass makes another one follow. */
  function run(): Promise<void> {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await pass();
      } while (again && !stopped);
    })().finally(() => {
      running = undefined;
    });
    return running;
  }

  function look(): void {
    run().catch((error: unknown) => {
      options.log.warn("search.follow-failed", { error: error instanceof Error ? error.name : "unknown" });
    });
  }

  return {
    ...bound(search),
    building: () => building,
    quietWords: () => options.quietWords,
    caughtUp: () => run(),
    wake: () => {
      if (!stopped) look();
    },
    start: () => {
      timer = setInterval(look, options.pollMs);
      timer.unref();
      return run();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}

function searchable(item: Item, perspectives: Searchable["perspectives"]): Searchable {
  return {
    id: item.id,
    communityId: item.communityId,
    kind: item.kind,
    title: item.title,
    text: item.text,
    topics: item.topics,
    perspectives,
    uses: item.counts.uses,
    helpful: item.counts.reactions.helpful,
    createdAt: item.createdAt,
    sample: item.sample,
  };
}

/** What is found in an item beside its own words: a perspective, or an item that was merged into it. */
type Part = { id: string; itemId: string; text: string; state: Item["state"]; merged?: true };

function asPart({ id, title, text, state }: Item, itemId: string): Part {
  return { id, itemId, text: `${title}\n${text}`, state, merged: true };
}

/** The item with this part in place of its older state; without it unless it is published. */
function withOne(item: Searchable, { id, text, state, merged }: Part): Searchable {
  const others = item.perspectives.filter((other) => other.id !== id);
  const one = { id, text, ...(merged ? { merged } : {}) };
  return { ...item, perspectives: state === "published" ? [...others, one] : others };
}

function bound(search: KnowledgeSearch): KnowledgeSearch {
  return {
    put: (item) => search.put(item),
    remove: (id) => search.remove(id),
    get: (id) => search.get(id),
    size: () => search.size(),
    search: (query) => search.search(query),
    lookAlikes: (words, limit) => search.lookAlikes(words, limit),
    suggestTopics: (words, limit) => search.suggestTopics(words, limit),
    setSynonyms: (communityId, topics) => search.setSynonyms(communityId, topics),
    topics: (communityId) => search.topics(communityId),
  };
}

/** What is held, withdrawn, removed or archived is not found. */
function isFound(item: Item): boolean {
  return item.state === "published" && item.archivedAt === undefined;
}
