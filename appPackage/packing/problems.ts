/** One thing wrong with the package: where, as a JSON pointer or a file name, and the rule it breaks. */
export type Problem = { at: string; rule: string };

/** Everything that is wrong with the package. */
export class PackageError extends Error {
  override readonly name = "PackageError";
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(({ at, rule }) => `${at}: ${rule}`).join("\n"));
    this.problems = problems;
  }
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Every string in a document, with its JSON pointer. */
export function strings(value: Json, at = ""): { at: string; text: string }[] {
  if (typeof value === "string") return [{ at, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${at}/${key}`));
}

/** A list of objects at a property; empty for anything else, which the schema complains about. */
export function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
