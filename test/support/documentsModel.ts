import { type Change, Conflict, type Document } from "../../bot/ports/documents.ts";

/** What a partition is in the plainest terms: values by id, each under the number of the write that left it. */
export function createModel<T extends Document>() {
  let kept = new Map<string, { value: T; version: string }>();
  let writes = 0;
  return {
    documents: () => [...kept.values()].map(({ value }) => value),
    /** All changes or none. */
    async write(changes: Change<T>[]): Promise<string[]> {
      const next = new Map(kept);
      const versions = changes.map((change) => {
        const version = String(++writes);
        if ("create" in change) {
          if (next.has(change.create.id)) throw new Conflict();
          next.set(change.create.id, { value: change.create, version });
          return version;
        }
        const id = "replace" in change ? change.replace.id : change.remove;
        if (next.get(id)?.version !== change.version) throw new Conflict();
        if ("replace" in change) next.set(id, { value: change.replace, version });
        else next.delete(id);
        return "replace" in change ? version : "";
      });
      kept = next;
      return versions;
    },
  };
}
