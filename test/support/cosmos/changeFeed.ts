import type { IncomingMessage } from "node:http";
import type { Collection } from "./internals.ts";
import { lastTurn } from "./operations.ts";
import { liveDocuments } from "./partition.ts";

/**
 * Documents written since the place the request names, in the order of writing, each in its latest state. A batch
 * is never cut in two, so a page may be longer than asked for.
 */
export function readChanges(
  collection: Collection,
  req: IncomingMessage,
  partition: string | undefined,
  now: Date,
) {
  const limit = Number(req.headers["x-ms-max-item-count"] ?? 100);
  const since = startOf(collection, req);
  const changed = liveDocuments(collection, partition, now)
    .filter((document) => document._lsn > since.lsn && document._ts >= since.seconds)
    .sort((a, b) => a._lsn - b._lsn);
  const lastWhole = changed.at(limit - 1)?._lsn ?? Number.POSITIVE_INFINITY;
  const page = changed.filter((document) => document._lsn <= lastWhole);
  const position = page.at(-1)?._lsn ?? Math.max(since.lsn, lastTurn(collection));
  return {
    status: page.length === 0 ? 304 : 200,
    etag: `"${position}"`,
    body: { Documents: page, _count: page.length },
  };
}

function startOf(collection: Collection, req: IncomingMessage): { lsn: number; seconds: number } {
  const after = req.headers["if-none-match"];
  if (after === "*") return { lsn: lastTurn(collection), seconds: 0 };
  const from = req.headers["if-modified-since"];
  return {
    lsn: after === undefined ? 0 : Number(after.replaceAll('"', "")),
    seconds: from === undefined ? 0 : Math.floor(new Date(from).getTime() / 1000),
  };
}
