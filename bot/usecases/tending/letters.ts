import type { Community } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { ItemId, PersonId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import type { GardenersWish } from "../../domain/notice.ts";
import { findIn } from "../checkWords.ts";
import type { Deps } from "../deps.ts";
import { oweNotice } from "../notices.ts";
import { checkedNote } from "../sendNote.ts";

/**
 * A gardener's words as they go out. A message cannot be taken back, so nothing that may point to a person goes through.
 * @throws PracticeError `text-empty`, `note-too-long`, `identifiers-found`.
 */
export function checkedLetter(deps: Deps, words: string): string {
  const text = checkedNote(words);
  const findings = findIn(deps, { text });
  if (findings.length > 0) throw new PracticeError("identifiers-found", { field: "text", findings });
  return text;
}

/** Owes a person a gardener's words, privately and through the gate; the same wish about the same thing goes once. */
export async function oweLetter(
  deps: Deps,
  letter: {
    from: Person;
    to: PersonId;
    community: Community;
    wish: GardenersWish;
    words: string;
    itemId?: ItemId | undefined;
    /** What makes it the same letter. */
    about: string;
  },
): Promise<void> {
  const { wish, community, to, words, itemId } = letter;
  await oweNotice(deps, {
    id: `letter.${wish}.${letter.about}.${to}`,
    personId: to,
    // A welcome does not use up what people may be asked in a week.
    kind: wish === "welcome" ? "welcome" : "prompt",
    communityId: community.id,
    asks: wish,
    words,
    fromId: letter.from.id,
    ...(itemId ? { itemId } : {}),
  });
}
