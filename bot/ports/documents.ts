/** The containers, one per partitioning. `adapters/cosmos/containers.ts` and the Bicep hold the same list. */
export type ContainerName = "knowledge" | "people" | "membership" | "deliveries" | "system";

/** What every document has. `updatedAt` is ISO 8601 in UTC; order is by `createdAt`, then `id`. */
export type Document = { id: string; type: string; createdAt: string; updatedAt: string };

/** A document as read, with the version (ETag) to name when changing it. */
export type Stored<T> = { value: T; version: string };

/** One change inside a batch. A `replace` or `remove` whose version is no longer current is a {@link Conflict}. */
export type Change<T extends Document = Document> =
  | { create: T }
  | { replace: T; version: string }
  | { remove: string; version: string };

/** Which documents of one partition; all conditions hold together. */
export type Query = {
  types: string[];
  /** Fields (top level) that must equal these values. */
  where?: Record<string, string | number | boolean>;
  /** By `createdAt`, ties by `id`. Default newest first. */
  order?: "newest" | "oldest";
  /** Continue behind this document. */
  after?: Keyset;
  /** 1 to 1,000. */
  limit: number;
};

/** Where a page ended. */
export type Keyset = { createdAt: string; id: string };

export type Page<T> = { documents: Stored<T>[]; next?: Keyset };

/** What changed since a position, oldest change first; a document changed twice may appear once, with its latest state. */
export type Changes<T> = { documents: T[]; position: string; more: boolean };

/**
 * Documents in partitions, over any document database. Everything a screen needs lies in one partition, so one
 * query or one atomic batch serves it. Throws {@link Conflict}, or PracticeError `unavailable` once the database
 * could not be reached within its own retries.
 */
export interface Documents {
  read<T extends Document>(
    container: ContainerName,
    partition: string,
    id: string,
  ): Promise<Stored<T> | undefined>;
  page<T extends Document>(container: ContainerName, partition: string, query: Query): Promise<Page<T>>;
  count(container: ContainerName, partition: string, query: Pick<Query, "types" | "where">): Promise<number>;
  /**
   * All changes or none; at most 100. Answers with the new version of each document (empty for a removal).
   * A write whose answer got lost is recognised and not made twice.
   */
  write(container: ContainerName, partition: string, changes: Change[]): Promise<string[]>;
  /** The partition a document lies in, looked up across all; for links that carry an id alone. */
  partitionOf(container: ContainerName, id: string): Promise<string | undefined>;
  /** Changes to the container since a position, from the beginning without one. Removals do not appear. */
  changes<T extends Document>(
    container: ContainerName,
    position: string | undefined,
    limit: number,
  ): Promise<Changes<T>>;
  /**
   * Leaves nothing of what was replaced or removed so far in the database's own files, as far as they are ours: words
   * that somebody had taken out are gone, not only no longer shown. What another program is reading just then is left
   * to the next call.
   */
  overwriteReplaced(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody changed or made the document in between: reload, decide again, write again. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}
