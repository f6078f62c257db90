import type { Collection } from "./internals.ts";
import { parseQuery } from "./internals.ts";
import { liveDocuments } from "./partition.ts";

/** Documents in one page unless the request says otherwise, as on the service. */
const PAGE = 100;
/** What the service's gateway does not merge across partitions by itself. */
const NEEDS_A_PLAN = /\b(TOP|ORDER BY|GROUP BY|DISTINCT|OFFSET|COUNT|SUM|AVG|MIN|MAX)\b/i;

export type QueryRequest = {
  query: string;
  parameters?: { name: string; value: unknown }[];
  partition: string | undefined;
  maxItemCount: number | undefined;
  continuation: string | undefined;
};

/** Runs a query on the documents of its partition, or on all. */
export function runQuery(collection: Collection, request: QueryRequest, now: Date) {
  if (request.partition === undefined && NEEDS_A_PLAN.test(request.query))
    return { status: 400, body: { code: "BadRequest", message: "Needs a query plan" } };
  const policy = collection.read()["indexingPolicy"] as { compositeIndexes?: unknown } | undefined;
  try {
    const { result, continuation } = parseQuery(request.query).exec(
      Rows.from(liveDocuments(collection, request.partition, now)),
      {
        ...(request.parameters ? { parameters: request.parameters } : {}),
        maxItemCount: request.maxItemCount ?? PAGE,
        continuation: request.continuation ? JSON.parse(request.continuation) : null,
        compositeIndexes: policy?.compositeIndexes ?? [],
      },
    );
    return {
      status: 200,
      body: { Documents: result, _count: result.length },
      ...(continuation ? { continuation: JSON.stringify(continuation) } : {}),
    };
  } catch (error) {
    return { status: 400, body: { code: "BadRequest", message: String(error) } };
  }
}

/**
 * The engine folds every row into a copy of all rows before it, which at 50,000 documents takes half a minute.
 * Each step only ever appends, so it may as well append to nothing.
 */
export class Rows extends Array<unknown> {
  static override get [Symbol.species]() {
    return Array;
  }
  // biome-ignore lint/suspicious/noExplicitAny: stands in for all overloads of Array.reduce
  override reduce(append: any): any {
    return this.flatMap((row) => append([], row));
  }
}
