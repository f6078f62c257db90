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

/** A private note to the gardeners, with or without the writer's name; the same id again is the same note. */
export async function sendNote(
  deps: Deps,
  person: Person,
  input: { id: string; communityId?: string | undefined; text: string; unnamed: boolean },
): Promise<void> {
  const note = checkedNote(input.text);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const community = await communityFor(deps, person, input.communityId, "note.send");
  const now = deps.clock.now();
  const from = input.unnamed ? {} : { from: { personId: person.id, name: person.name } };
  const row = tendRow(
    {
      // An unnamed note's id must not sort by the moment it was written.
      id: `note.${input.unnamed ? deps.sealer.tag("note", [input.id]) : input.id}`,
      communityId: community.id,
      reason: "note",
      note,
      ...from,
    },
    input.unnamed ? dayStart(now) : now,
  );
  await unlessThere(deps.store.knowledge.write(community.id, [{ create: row }]));
}

/** A note as it will be kept. @throws PracticeError `text-empty` or `note-too-long`. */
export function checkedNote(text: string): string {
  const note = readable(text).replace(/\r\n?/g, "\n").trim();
  if (isBlank(note)) throw new PracticeError("text-empty", { field: "text" });
  if (note.length > NOTE_MAX) throw new PracticeError("note-too-long", { field: "text", limit: NOTE_MAX });
  return note;
}
