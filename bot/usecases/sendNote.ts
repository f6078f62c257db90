import { NOTE_MAX } from "../contract/limits.ts";
import { PracticeError } from "../domain/errors.ts";
import { isUuid } from "../domain/ids.ts";
import { isBlank, readable } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { tendRow } from "../domain/tending.ts";
import { dayStart } from "../domain/unnamed.ts";
import { unlessThere } from "./changing.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { waitingUnder } from "./writeUnnamed.ts";

/**
 * A private note to the gardeners, with or without the writer's name; the same id again is the same note. Without a name
 * it reaches them later, as all that is unnamed.
 */
export async function sendNote(
  deps: Deps,
  person: Person,
  input: { id: string; communityId?: string | undefined; text: string; unnamed: boolean },
): Promise<void> {
  const note = checkedNote(input.text);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const community = await communityFor(deps, person, input.communityId, "note.send");
  const now = deps.clock.now();
  const of = { communityId: community.id, reason: "note", note } as const;
  if (input.unnamed) {
    // Neither id may sort by the moment it was written, and one does not lead to the other.
    const row = tendRow({ ...of, id: `note.${deps.sealer.tag("note", [input.id])}` }, dayStart(now));
    const waitingId = `note.${deps.sealer.tag("waiting-note", [input.id])}`;
    if (await deps.store.knowledge.tendRow(community.id, row.id)) return;
    await unlessThere(deps.store.waiting.write([{ create: waitingUnder(deps, waitingId, { note: row }) }]));
    return;
  }
  const from = { personId: person.id, name: person.name };
  const row = tendRow({ ...of, id: `note.${input.id}`, from }, now);
  await unlessThere(deps.store.knowledge.write(community.id, [{ create: row }]));
}

/** A note as it will be kept. @throws PracticeError `text-empty` or `note-too-long`. */
export function checkedNote(text: string): string {
  const note = readable(text).replace(/\r\n?/g, "\n").trim();
  if (isBlank(note)) throw new PracticeError("text-empty", { field: "text" });
  if (note.length > NOTE_MAX) throw new PracticeError("note-too-long", { field: "text", limit: NOTE_MAX });
  return note;
}
