import type { Json, Problem } from "./problems.ts";
import { strings } from "./problems.ts";

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/** The document with every `${{NAME}}` in its strings replaced. Names without a value stay as they are. */
export function filled<T extends Json>(document: T, values: Record<string, string | undefined>): T {
  if (typeof document === "string")
    return document.replace(PLACEHOLDER, (all, name: string) => values[name] ?? all) as T;
  if (Array.isArray(document)) return document.map((inner) => filled(inner, values)) as T;
  if (typeof document === "object" && document !== null)
    return Object.fromEntries(
      Object.entries(document).map(([key, inner]) => [key, filled(inner, values)]),
    ) as T;
  return document;
}

/** Where a placeholder stands. */
export function placesOf(name: string, document: Json): string[] {
  return strings(document)
    .filter(({ text }) => [...text.matchAll(PLACEHOLDER)].some((match) => match[1] === name))
    .map(({ at }) => at);
}

/** Placeholders nothing has filled. */
export function unfilled(document: Json): Problem[] {
  return strings(document).flatMap(({ at, text }) =>
    [...text.matchAll(PLACEHOLDER)].map((match) => ({
      at,
      rule: `holds ${match[0]}, which is none of the settings`,
    })),
  );
}
