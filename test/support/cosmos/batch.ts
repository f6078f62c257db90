import type { Collection } from "./internals.ts";
import { apply, nextTurn, type Operation } from "./operations.ts";

const FAILED_DEPENDENCY = 424;

/** Carries out all operations or none. The one that failed says why, all others that they were given up with it. */
export function runBatch(collection: Collection, partition: string, operations: Operation[], now: Date) {
  const turn = nextTurn(collection, now);
  const outcomes = [];
  for (const operation of operations) {
    const outcome = apply(collection, partition, operation, turn);
    outcomes.push(outcome);
    if (outcome.status >= 400) break;
  }
  const failed = outcomes.at(-1);
  if (failed && failed.status >= 400) {
    for (const { undo } of outcomes.toReversed()) undo();
    return {
      status: 207,
      body: operations.map((_, i) => ({
        statusCode: i === outcomes.length - 1 ? failed.status : FAILED_DEPENDENCY,
        requestCharge: 1,
      })),
    };
  }
  return {
    status: 200,
    body: outcomes.map(({ status, document }) => ({
      statusCode: status,
      requestCharge: 1,
      eTag: document?._etag,
      resourceBody: document,
    })),
  };
}
