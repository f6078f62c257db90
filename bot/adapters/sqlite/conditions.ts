import type { SQLInputValue } from "node:sqlite";
import type { Query } from "../../ports/documents.ts";

/** A condition and the values of its placeholders, in order. */
export type Condition = { sql: string; values: SQLInputValue[] };

/** The rows of one partition a query asks for. Field names must have been checked. */
export function conditionOf(
  container: string,
  partition: string,
  query: Pick<Query, "types" | "where" | "after" | "order">,
): Condition {
  const parts: Condition[] = [
    { sql: "container = ? AND partition = ?", values: [container, partition] },
    { sql: `type IN (${query.types.map(() => "?").join(", ")})`, values: query.types },
    ...Object.entries(query.where ?? {}).map(([field, value]) => fieldCondition(field, value)),
  ];
  if (query.after)
    parts.push({
      sql: `(createdAt, id) ${query.order === "oldest" ? ">" : "<"} (?, ?)`,
      values: [query.after.createdAt, query.after.id],
    });
  return {
    sql: parts.map((part) => part.sql).join(" AND "),
    values: parts.flatMap((part) => part.values),
  };
}

// json_extract gives 1 for `true` as for the number 1, so booleans are told apart by their JSON type.
function fieldCondition(field: string, value: string | number | boolean): Condition {
  const path = `'$.${field}'`;
  if (typeof value === "boolean") return { sql: `json_type(json, ${path}) = ?`, values: [String(value)] };
  const equal = { sql: `json_extract(json, ${path}) = ?`, values: [value] };
  if (typeof value === "string") return equal;
  return { sql: `(${equal.sql} AND json_type(json, ${path}) IN ('integer', 'real'))`, values: [value] };
}
