import { randomUUID } from "node:crypto";
import type { Document } from "../../bot/ports/documents.ts";

/** A small document of the knowledge container, for tests of storage alone. */
export type Note = Document & {
  communityId: string;
  text: string;
  n?: number;
  flag?: boolean;
  itemId?: string;
};

/** A note in a partition, with an id of its own unless given. */
export function aNote(partition: string, changes: Partial<Note> = {}): Note {
  return {
    id: randomUUID(),
    type: "note",
    communityId: partition,
    createdAt: "2026-11-24T10:00:00.000Z",
    updatedAt: "2026-11-24T10:00:00.000Z",
    text: "Ask how they would like to be asked.",
    ...changes,
  };
}

/** A partition nobody else writes to, so that tests need no empty database. */
export function freshPartition(): string {
  return `test-${randomUUID()}`;
}
