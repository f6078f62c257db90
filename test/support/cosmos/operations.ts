import type { Collection, Rows, StoredDocument } from "./internals.ts";
import { hasExpired, partitionIn } from "./partition.ts";

/** The service's limit for one document: 2 MB of UTF-8 JSON. */
export const BYTES_MAX = 2 * 1024 * 1024;

export type Operation = {
  operationType: "Create" | "Upsert" | "Read" | "Replace" | "Delete";
  id?: string;
  ifMatch?: string;
  ifNoneMatch?: string;
  resourceBody?: Record<string, unknown> & { id?: string };
};

/** What came of an operation, and how to take it back. */
export type Outcome = { status: number; document?: StoredDocument; undo(): void };

/** One write of the service: all documents of a batch get the same number in the order of changes. */
export type Turn = { lsn: number; now: Date };

const lastLsn = new WeakMap<Rows, number>();

/** The next turn in a container. */
export function nextTurn(collection: Collection, now: Date): Turn {
  const lsn = lastTurn(collection) + 1;
  lastLsn.set(collection.documents, lsn);
  return { lsn, now };
}

/** The number of the last write in a container, 0 before the first. */
export function lastTurn(collection: Collection): number {
  return lastLsn.get(collection.documents) ?? 0;
}

/** Carries out one operation in a partition. */
export function apply(collection: Collection, partition: string, operation: Operation, turn: Turn): Outcome {
  const { documents } = collection;
  const body = operation.resourceBody;
  const id = operation.id ?? body?.id;
  if (typeof id !== "string" || id === "") return refused(400);
  if (body && partitionIn(collection, body) !== partition) return refused(400);
  if (body && Buffer.byteLength(JSON.stringify(body)) > BYTES_MAX) return refused(413);
  const there = findLive(collection, partition, id, turn.now);
  const kind = operation.operationType;
  const creates = kind === "Create" || (kind === "Upsert" && !there);
  if (creates && there) return refused(409);
  if (!creates && !there) return refused(404);
  if (there && operation.ifMatch !== undefined && !names(operation.ifMatch, there)) return refused(412);
  if (there && operation.ifNoneMatch !== undefined && names(operation.ifNoneMatch, there))
    return kind === "Read" ? { ...refused(304), document: there } : refused(412);
  if (there && kind === "Read") return { status: 200, document: there, undo: nothing };
  if (there && kind === "Delete") {
    documents.delete(id, partition);
    return { status: 204, undo: () => documents._set(there) };
  }
  const content = { ...body, id, _lsn: turn.lsn };
  const document = there ? documents.replace(content, there) : documents.create(content);
  document._ts = Math.floor(turn.now.getTime() / 1000);
  return {
    status: there ? 200 : 201,
    document,
    undo: () => {
      documents.delete(id, partition);
      if (there) documents._set(there);
    },
  };
}

function findLive(collection: Collection, partition: string, id: string, now: Date) {
  const document = collection.document(id, partition).read();
  // The package also finds documents by their internal id, in any partition.
  if (!document || document.id !== id || partitionIn(collection, document) !== partition) return undefined;
  if (!hasExpired(collection, document, now)) return document;
  collection.documents.delete(id, partition);
  return undefined;
}

function names(condition: string, document: StoredDocument): boolean {
  return condition === "*" || condition === document._etag;
}

function refused(status: number): Outcome {
  return { status, undo: nothing };
}

function nothing(): void {}
