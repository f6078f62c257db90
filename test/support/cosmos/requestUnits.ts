import type { Weighed } from "./faultProxy.ts";

/**
 * Request units of one document read by its id, and of one written, by its size in KB. Source:
 * learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption (November 2026), at session consistency.
 */
const BY_SIZE: [number, { read: number; write: number }][] = [
  [1, { read: 1, write: 4.95 }],
  [2, { read: 1.04, write: 6.29 }],
  [4, { read: 1.14, write: 6.67 }],
  [8, { read: 1.33, write: 7.04 }],
  [16, { read: 1.67, write: 9.52 }],
  [32, { read: 2.19, write: 11.23 }],
  [64, { read: 4.76, write: 22.67 }],
  [128, { read: 9.95, write: 48.19 }],
];

/**
 * What Microsoft publishes no figure for, assumed on the dear side: an indexed field of a written document, a query that
 * finds nothing or one document, each further document it gives, a look at the change feed that finds nothing.
 */
const ASSUMED = { indexed: 0.2, query: 2.8, further: 0.7, feed: 2 };
/** Paths that are indexed; few documents have them all. */
const INDEXED_FIELDS = 8;
/** A replaced document is taken out of the indexes and put in anew. */
const REPLACED = 2;

/** Request units of several requests together. */
export function unitsOf(requests: readonly Weighed[]): number {
  return requests.reduce((sum, request) => sum + requestUnits(request), 0);
}

/** Request units of one request: arithmetic on what went over the wire, for no emulator charges any. */
function requestUnits({ kind, sent, got }: Weighed): number {
  if (kind === "read") return bySize("read", got.byteLength);
  if (kind === "query") return ofQuery(ASSUMED.query, documentsIn(got));
  if (kind === "feed") return ofQuery(ASSUMED.feed, documentsIn(got));
  if (kind === "batch") return operationsIn(sent).reduce((sum, operation) => sum + ofOperation(operation), 0);
  return 0;
}

function ofQuery(first: number, documents: number): number {
  return first + ASSUMED.further * Math.max(0, documents - 1);
}

type Operation = { operationType: string; resourceBody?: unknown };

function ofOperation({ operationType, resourceBody }: Operation): number {
  const bytes = resourceBody === undefined ? 0 : Buffer.byteLength(JSON.stringify(resourceBody));
  const written = bySize("write", bytes) + INDEXED_FIELDS * ASSUMED.indexed;
  return operationType === "Replace" ? REPLACED * written : written;
}

function bySize(what: "read" | "write", bytes: number): number {
  const row = BY_SIZE.find(([kb]) => bytes <= kb * 1024) ?? BY_SIZE.at(-1);
  return row?.[1][what] ?? 0;
}

function documentsIn(body: Buffer): number {
  if (body.byteLength === 0) return 0;
  return (JSON.parse(body.toString()) as { Documents?: unknown[] }).Documents?.length ?? 0;
}

function operationsIn(body: Buffer): Operation[] {
  return JSON.parse(body.toString()) as Operation[];
}
