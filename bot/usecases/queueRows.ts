import { byUrgency, type TendRow } from "../domain/tending.ts";
import type { Change, KnowledgeDocument, Stored } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import type { Place } from "./standing.ts";

/** A batch holds 100 changes at most; the words' own and their earlier versions are among them. */
const MOST_AT_ONCE = 60;

/** Open rows of the gardener's queue about one thing, the one with the most harm first. */
export async function rowsAbout(deps: Deps, place: Place): Promise<Stored<TendRow>[]> {
  const open = await deps.store.knowledge.tending(place.communityId);
  return open.filter(({ value }) => isAt(value, place)).sort((a, b) => byReason(a.value, b.value));
}

function isAt(row: TendRow, { itemId, perspectiveId, useId }: Place): boolean {
  return row.itemId === itemId && row.perspectiveId === perspectiveId && row.useId === useId;
}

/** By harm, then the longest waiting first. */
export function byReason(a: TendRow, b: TendRow): number {
  return byUrgency(urgencyOf(a), urgencyOf(b));
}

function urgencyOf({ reason, createdAt, id }: TendRow): Parameters<typeof byUrgency>[0] {
  return { reason, since: createdAt, key: id };
}

/** The row as it is kept once it is done: what was written to the gardener has been read, and nothing shows it. */
export function closing({ value, version }: Stored<TendRow>, at: Date): Change<KnowledgeDocument> {
  const { note: _read, from: _from, ...rest } = value;
  return { replace: { ...rest, state: "done", updatedAt: at.toISOString() }, version };
}

/**
 * What the queue forgets when words go. Why a detail points to nobody was said of these words, and may repeat them: with
 * what is removed its rows are done, for an item also those of its perspectives and uses; what its author took back keeps rows
 * that say no more than that.
 */
export async function rowsWithoutWords(
  deps: Deps,
  place: Place,
  state: "removed" | "withdrawn",
  at: Date,
): Promise<Change<KnowledgeDocument>[]> {
  if (state === "removed") {
    const open = await deps.store.knowledge.tending(place.communityId);
    const gone =
      (place.perspectiveId ?? place.useId)
        ? await rowsAbout(deps, place)
        : open.filter(({ value }) => value.itemId === place.itemId);
    return gone.slice(0, MOST_AT_ONCE).map((stored) => closing(stored, at));
  }
  const withNotes = (await rowsAbout(deps, place)).filter(({ value }) => value.note !== undefined);
  return withNotes.map(({ value: { note: _taken, ...rest }, version }) => ({ replace: rest, version }));
}
