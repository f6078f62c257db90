import { readFileSync } from "node:fs";
import { z } from "zod";
import { searchData } from "../data/searchData.ts";
import { KINDS } from "../domain/item.ts";
import { createKnowledgeSearch } from "../domain/search/knowledgeSearch.ts";

/** The one community measured items are put into. */
export const MEASURED_COMMUNITY = "measured";

const items = z.array(
  z.object({
    kind: z.enum(KINDS).default("question"),
    title: z.string(),
    body: z.string(),
    topics: z.array(z.string()).default([]),
    perspectives: z.array(z.object({ body: z.string() })).default([]),
  }),
);
const queries = z.array(z.object({ query: z.string() }));

/** A file the command cannot work with; the message is one line for the person who ran it. */
export class FileProblem extends Error {}

export function readItems(path: string): z.infer<typeof items> {
  return parsed(path, items);
}

export function readQueries(path: string): z.infer<typeof queries> {
  return parsed(path, queries);
}

/** The product's search over items from a file; an item's id is its index. */
export function searchOver(entries: z.infer<typeof items>) {
  const search = createKnowledgeSearch(searchData);
  entries.forEach((entry, index) => {
    search.put({
      id: String(index),
      communityId: MEASURED_COMMUNITY,
      kind: entry.kind,
      title: entry.title,
      text: entry.body,
      topics: entry.topics,
      perspectives: entry.perspectives.map(({ body }, i) => ({ id: `${index}.${i}`, text: body })),
      uses: 0,
      helpful: 0,
      createdAt: "2026-01-01T00:00:00.000Z",
      sample: false,
    });
  });
  return search;
}

/** Runs a command; a bad file or call ends it with one line and exit code 1. */
export function runOnFiles(
  usage: string,
  args: string[],
  wanted: number,
  run: (args: string[]) => void,
): void {
  try {
    if (args.length !== wanted) throw new FileProblem(`Usage: ${usage}`);
    run(args);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function parsed<T>(path: string, shape: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new FileProblem(`${path} ${reason}.`);
  }
  const result = shape.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.length ? ` at ${issue.path.join(".")}` : "";
  throw new FileProblem(`${path} does not fit${place}: ${issue?.message ?? "unknown shape"}.`);
}
