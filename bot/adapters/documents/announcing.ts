import type { Change, Documents } from "../../ports/documents.ts";

/** The same documents, calling `onWritten` after every acknowledged write to the knowledge container, with what was written. */
export function announcing(documents: Documents, onWritten: (changes: Change[]) => void): Documents {
  return {
    read: (container, partition, id) => documents.read(container, partition, id),
    page: (container, partition, query) => documents.page(container, partition, query),
    count: (container, partition, query) => documents.count(container, partition, query),
    partitionOf: (container, id) => documents.partitionOf(container, id),
    changes: (container, position, limit) => documents.changes(container, position, limit),
    overwriteReplaced: () => documents.overwriteReplaced(),
    close: () => documents.close(),
    write: async (container, partition, changes) => {
      const versions = await documents.write(container, partition, changes);
      if (container === "knowledge") onWritten(changes);
      return versions;
    },
  };
}
