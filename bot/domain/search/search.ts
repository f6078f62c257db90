import type { Kind } from "../item.ts";

/** What the index holds of an item: its words, and what ranking may use. Never its author. */
export type Searchable = {
  id: string;
  communityId: string;
  kind: Kind;
  title: string;
  text: string;
  topics: string[];
  /** `merged`: words of an item that was merged into this one; found, and no answer. */
  perspectives: { id: string; text: string; merged?: true }[];
  uses: number;
  helpful: number;
  /** ISO 8601. */
  createdAt: string;
  sample: boolean;
};

/** How many answers an item has. */
export function answersOf({ perspectives }: Pick<Searchable, "perspectives">): number {
  return perspectives.filter(({ merged }) => !merged).length;
}

export type SearchQuery = {
  /** Only in these communities. */
  communityIds: string[];
  /** As typed; empty to browse. */
  text: string;
  kinds?: Kind[];
  topics?: string[];
  unanswered?: boolean;
  used?: boolean;
  /** Default `match` with words, `newest` without. */
  sort?: "match" | "newest" | "mostUsed";
  offset?: number;
  limit: number;
};

/** Half-open range of UTF-16 units. */
export type Range = { start: number; end: number };

export type SearchHit = {
  item: Searchable;
  score: number;
  titleMarks: Range[];
  /** About two lines around the best match, or the beginning. */
  snippet: string;
  snippetMarks: Range[];
};

export type SearchAnswer = {
  hits: SearchHit[];
  total: number;
  reasons: { typed: string; alsoLookedFor: string[] }[];
  /** The query as corrected, when it was. */
  corrected?: string;
  /** Nothing found, or nothing that is likely to be what was meant: a good moment to offer asking the community. */
  weak: boolean;
};

export type LookAlikeHit = { item: Searchable; probablyTheSame: boolean };

/** The search pipeline: one index, one understanding of queries, one ranking, for every surface. Never throws on any text. */
export interface KnowledgeSearch {
  /** Adds the item, or takes its newer state. */
  put(item: Searchable): void;
  remove(id: string): void;
  get(id: string): Searchable | undefined;
  size(): number;
  search(query: SearchQuery): SearchAnswer;
  /** Closest items to a text about to be saved, closest first; only ones close enough to be worth a look. */
  lookAlikes(words: { communityIds: string[]; title: string; text: string }, limit: number): LookAlikeHit[];
  /** Known topics the words suggest, best first. */
  suggestTopics(words: { communityId: string; title: string; text: string }, limit: number): string[];
  /** Replaces a community's own words for its topics: looked for both ways. */
  setSynonyms(communityId: string, topics: { topic: string; synonyms: string[] }[]): void;
  /** Topics in use in a community, most used first. */
  topics(communityId: string): { name: string; items: number }[];
}
