import type { AcceptedFinding, AuthorView, Kind } from "./api.ts";

/** What keeps an item right: suggestions, earlier versions, merging. Dates are ISO 8601 in UTC. */

/** A stretch of text that stays, goes or is new; in order, and what goes before what comes in its place. */
export type DiffPart = { what: "kept" | "removed" | "added"; text: string };

/** What would change, or was changed, field by field. A field that stays the same is one part. */
export type WordsDiff = {
  title: DiffPart[];
  text: DiffPart[];
  topics: DiffPart[];
  /** Absent where it stays. */
  kind?: { from: Kind; to: Kind };
};

export type SuggestRequest = {
  /** Made by the client, so that a suggestion sent twice is one. */
  id: string;
  kind: Kind;
  title: string;
  text: string;
  topics: string[];
  why?: string;
  /** Of the item, as it was when the reader began. */
  version: string;
  accepted?: AcceptedFinding[];
};

export type SuggestionView = {
  id: string;
  by: AuthorView;
  why?: string;
  createdAt: string;
  /** Against the words the item has now. */
  changes: WordsDiff;
  /** The item was changed since this was suggested. */
  outdated: boolean;
};

export type SuggestionsResponse = {
  suggestions: SuggestionView[];
  /** Of the item's words that the changes are shown against: to be sent with `accept`. */
  version: string;
  /** False where the reader sees their own alone. */
  mayDecide: boolean;
};

export type DecideSuggestionRequest = { do: "accept" | "decline" | "take-back"; version?: string };

export type VersionView = {
  place: number;
  /** Since when the words stood there. */
  at: string;
  title: string;
  text: string;
  topics: string[];
  kind: Kind;
  /** What was changed to make the next version of it. */
  changes: WordsDiff;
};

export type HistoryResponse = {
  /** The latest first; without the present words. */
  versions: VersionView[];
  /** Of the present words: to be sent when restoring. */
  version: string;
};

export type RestoreVersionRequest = { place: number; version: string; accepted?: AcceptedFinding[] };

/** The item that stays. */
export type MergeRequest = { into: string };

/** What a gardener says of a topic. */
export type TopicLawRequest = { topic: string; says: "is-law" | "no-law" | "changed" };
