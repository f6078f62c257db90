import type { IncomingMessage } from "node:http";
import type { Collection, StoredDocument } from "./internals.ts";

/** The partition a request is for; `undefined` for one across all. */
export function partitionOf(req: IncomingMessage): string | undefined {
  const header = req.headers["x-ms-documentdb-partitionkey"];
  if (typeof header !== "string") return undefined;
  const [value] = JSON.parse(header) as unknown[];
  return typeof value === "string" ? value : undefined;
}

/** The partition a document lies in. */
export function partitionIn(collection: Collection, document: Record<string, unknown>): unknown {
  const [path = ""] = collection.read().partitionKey.paths;
  return document[path.slice(1)];
}

/** The container's documents that have not expired, of one partition or of all. */
export function liveDocuments(collection: Collection, partition: string | undefined, now: Date) {
  return [...collection.documents._data.values()]
    .map((row) => row.read())
    .filter(
      (document) =>
        (partition === undefined || partitionIn(collection, document) === partition) &&
        !hasExpired(collection, document, now),
    );
}

/** Whether a document's time is up: its own `ttl` in seconds, else the container's; -1 is for ever. */
export function hasExpired(collection: Collection, document: StoredDocument, now: Date): boolean {
  const { defaultTtl } = collection.read();
  if (typeof defaultTtl !== "number") return false;
  const ttl = typeof document["ttl"] === "number" ? document["ttl"] : defaultTtl;
  return ttl !== -1 && document._ts + ttl <= now.getTime() / 1000;
}
