import type { JSONObject, OperationInput } from "@azure/cosmos";
import type { Change, Document, Stored } from "../../ports/documents.ts";
import { idOf } from "../documents/changeRules.ts";

/** A document as the database gives it: ours, its own `_` fields, and `_w`, the write that left it so. */
export type Enveloped = Record<string, unknown> & { id: string; _etag: string; _w?: string };

/** The document without the fields that belong to the database, and its version. */
export function opened<T extends Document>(document: Enveloped): Stored<T> {
  const own = Object.entries(document).filter(([field]) => !field.startsWith("_"));
  return { value: Object.fromEntries(own) as T, version: document._etag };
}

/**
 * A change as an operation of a batch, marked with the write it belongs to. The SDK alters operations it was
 * given, so each attempt makes them anew; and some servers read the partition from each of them.
 */
export function operationOf(change: Change, partitionKey: string, writeId: string): OperationInput {
  if ("remove" in change)
    return {
      operationType: "Delete",
      id: change.remove,
      partitionKey,
      // The SDK passes it on, though the type of this operation leaves it out.
      ...{ ifMatch: change.version },
    };
  const document = "create" in change ? change.create : change.replace;
  const resourceBody = { ...document, _w: writeId } as unknown as JSONObject;
  if ("create" in change) return { operationType: "Create", partitionKey, resourceBody };
  return { operationType: "Replace", id: idOf(change), partitionKey, ifMatch: change.version, resourceBody };
}
