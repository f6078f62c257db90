import type { SqlParameter, SqlQuerySpec } from "@azure/cosmos";
import type { ContainerName, Query } from "../../ports/documents.ts";
import { PARTITION_FIELDS } from "../documents/partitionFields.ts";

/** One page and one document more, which tells whether there is another page. */
export function pageQuery(container: ContainerName, partition: string, query: Query): SqlQuerySpec {
  const { conditions, parameters } = conditionsOf(container, partition, query);
  const direction = query.order === "oldest" ? "ASC" : "DESC";
  if (query.after) {
    const beyond = query.order === "oldest" ? ">" : "<";
    conditions.push(
      `(c.createdAt ${beyond} @createdAt OR (c.createdAt = @createdAt AND c.id ${beyond} @afterId))`,
    );
    parameters.push(
      { name: "@createdAt", value: query.after.createdAt },
      { name: "@afterId", value: query.after.id },
    );
  }
  return {
    query: `SELECT TOP ${query.limit + 1} * FROM c WHERE ${conditions.join(" AND ")} ORDER BY c.createdAt ${direction}, c.id ${direction}`,
    parameters,
  };
}

export function countQuery(
  container: ContainerName,
  partition: string,
  query: Pick<Query, "types" | "where">,
): SqlQuerySpec {
  const { conditions, parameters } = conditionsOf(container, partition, query);
  return { query: `SELECT VALUE COUNT(1) FROM c WHERE ${conditions.join(" AND ")}`, parameters };
}

/** The partition of the document with an id, over all partitions. */
export function partitionQuery(container: ContainerName, id: string): SqlQuerySpec {
  return {
    query: `SELECT VALUE c["${PARTITION_FIELDS[container]}"] FROM c WHERE c.id = @id`,
    parameters: [{ name: "@id", value: id }],
  };
}

/** Those of the documents with these ids that are there, as `{ id, _etag, _w }`. */
export function writtenQuery(container: ContainerName, partition: string, ids: string[]): SqlQuerySpec {
  const parameters = ids.map((id, i) => ({ name: `@id${i}`, value: id }));
  return {
    query: `SELECT c.id, c._etag, c._w FROM c WHERE c["${PARTITION_FIELDS[container]}"] = @partition AND c.id IN (${names(parameters)})`,
    parameters: [{ name: "@partition", value: partition }, ...parameters],
  };
}

// The partition stands in the condition although it is an option of the request too: there are servers and query
// plans that go by one of them alone.
function conditionsOf(container: ContainerName, partition: string, query: Pick<Query, "types" | "where">) {
  const types = query.types.map((type, i) => ({ name: `@type${i}`, value: type }));
  const fields = Object.entries(query.where ?? {});
  const conditions = [
    `c["${PARTITION_FIELDS[container]}"] = @partition`,
    `c.type IN (${names(types)})`,
    ...fields.map(([field], i) => `c["${field}"] = @value${i}`),
  ];
  const parameters: SqlParameter[] = [
    { name: "@partition", value: partition },
    ...types,
    ...fields.map(([, value], i) => ({ name: `@value${i}`, value })),
  ];
  return { conditions, parameters };
}

function names(parameters: SqlParameter[]): string {
  return parameters.map(({ name }) => name).join(", ");
}
