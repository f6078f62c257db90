import { PracticeError } from "../../domain/errors.ts";
import type { Change, ContainerName, Document, Query } from "../../ports/documents.ts";
import { PARTITION_FIELDS } from "./partitionFields.ts";

/** Most changes in one batch. Source: Cosmos DB's limit for a transactional batch; SQLite is held to it too. */
export const CHANGES_MAX = 100;

/**
 * Most bytes of JSON in one document and in one batch. Cosmos DB takes 2 MB (2,097,152 bytes) of each, its own
 * fields and the request's frame included; the difference is left for those.
 */
export const BYTES_MAX = 2_000_000;

// Cosmos DB allows more, but reads by ids that hold a percent sign or other marks of addresses have been answered
// with 401, by whatever SDK. Source: github.com/Azure/azure-cosmos-dotnet-v2/issues/458 and the like.
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,1022}$/;
const FIELD = /^[A-Za-z][A-Za-z0-9]*$/;

/** The document's id a change is about. */
export function idOf(change: Change): string {
  if ("create" in change) return change.create.id;
  return "replace" in change ? change.replace.id : change.remove;
}

/** What a change writes; nothing for a removal. */
export function documentOf(change: Change): Document | undefined {
  if ("create" in change) return change.create;
  return "replace" in change ? change.replace : undefined;
}

/**
 * Holds a batch to what every database behind the port takes, so that a mistake shows on all of them alike.
 * @throws RangeError for a caller's mistake; PracticeError `body-too-large` for more than 2 MB.
 */
export function checkChanges(container: ContainerName, partition: string, changes: Change[]): void {
  if (changes.length > CHANGES_MAX)
    throw new RangeError(`A batch takes ${CHANGES_MAX} changes at most; these are ${changes.length}`);
  if (new Set(changes.map(idOf)).size < changes.length)
    throw new RangeError("A batch changes each document once at most");
  let bytes = 0;
  for (const change of changes) {
    if (!isDocumentId(idOf(change)))
      throw new RangeError("A document's id has 1 to 1,023 letters, digits, dots, hyphens and underscores");
    const document = documentOf(change);
    if (!document) continue;
    const field = PARTITION_FIELDS[container];
    if ((document as Record<string, unknown>)[field] !== partition)
      throw new RangeError(`A ${document.type} in ${container} must name its partition in ${field}`);
    if (Object.keys(document).some((key) => key.startsWith("_")))
      throw new RangeError("Fields that begin with _ belong to the database");
    bytes += Buffer.byteLength(JSON.stringify(document));
  }
  if (bytes > BYTES_MAX) throw new PracticeError("body-too-large", { limit: BYTES_MAX });
}

/** @throws RangeError for a caller's mistake. */
export function checkQuery(query: Pick<Query, "types" | "where"> & { limit?: number }): void {
  if (query.types.length === 0) throw new RangeError("A query names at least one type");
  for (const field of Object.keys(query.where ?? {}))
    if (!FIELD.test(field)) throw new RangeError(`"${field}" is no field a query can name`);
  if (query.limit !== undefined) checkLimit(query.limit);
}

/** @throws RangeError outside 1 to 1,000. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new RangeError(`A page holds 1 to 1,000 documents; ${limit} were asked for`);
}

/** Whether a document can have this id; one from outside that cannot names nothing. */
export function isDocumentId(id: string): boolean {
  return ID.test(id);
}
