import {
  type Change,
  Conflict,
  type ContainerName,
  type Document,
  type Documents,
} from "../../ports/documents.ts";
import { idOf } from "./changeRules.ts";

/** What a request has read so far; nothing where none is being answered. */
export type Remembered = () => Map<string, unknown> | undefined;

/**
 * The same documents, asking the database once in a request for what is asked for at each step of it: who is there (the
 * record of a person) and which communities there are. Across requests nothing is remembered, so that a role that was
 * taken away counts at once, on every instance. What the request writes itself it reads back without asking; after a
 * conflict it asks again.
 */
export function readOnceInRequest(documents: Documents, remembered: Remembered): Documents {
  async function once<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const known = remembered();
    if (!known) return ask();
    const there = known.get(name) as Promise<T> | undefined;
    if (there !== undefined) return there;
    const asked = ask();
    known.set(name, asked);
    try {
      const answer = await asked;
      // What is not there may be made by the next step.
      if (answer === undefined && known.get(name) === asked) known.delete(name);
      return answer;
    } catch (error) {
      if (known.get(name) === asked) known.delete(name);
      throw error;
    }
  }

  function forget(container: ContainerName, partition: string): void {
    const known = remembered();
    const of = nameOf(container, partition);
    for (const name of known?.keys() ?? []) if (name.startsWith(of)) known?.delete(name);
  }

  function keep(container: ContainerName, partition: string, changes: Change[], versions: string[]): void {
    for (const [i, change] of changes.entries()) {
      const document = "create" in change ? change.create : "replace" in change ? change.replace : undefined;
      const version = versions[i];
      if (!document || !version) continue;
      // As the database would give it, and nobody else's to change.
      const value = JSON.parse(JSON.stringify(document)) as Document;
      remembered()?.set(nameOf(container, partition, idOf(change)), Promise.resolve({ value, version }));
    }
  }

  return {
    read: (container, partition, id) =>
      container === "people"
        ? once(nameOf(container, partition, id), () => documents.read(container, partition, id))
        : documents.read(container, partition, id),
    page: (container, partition, query) =>
      container === "system" && query.types.includes("community")
        ? once(nameOf(container, partition, JSON.stringify(query)), () =>
            documents.page(container, partition, query),
          )
        : documents.page(container, partition, query),
    count: (container, partition, query) => documents.count(container, partition, query),
    partitionOf: (container, id) => documents.partitionOf(container, id),
    changes: (container, position, limit) => documents.changes(container, position, limit),
    overwriteReplaced: () => documents.overwriteReplaced(),
    close: () => documents.close(),
    write: async (container, partition, changes) => {
      try {
        const versions = await documents.write(container, partition, changes);
        forget(container, partition);
        if (container === "people") keep(container, partition, changes, versions);
        return versions;
      } catch (error) {
        // Somebody else was faster, here or in what else was read to decide on it.
        if (error instanceof Conflict) remembered()?.clear();
        else forget(container, partition);
        throw error;
      }
    },
  };
}

function nameOf(container: ContainerName, partition: string, what = ""): string {
  return `${container}\n${partition}\n${what}`;
}
