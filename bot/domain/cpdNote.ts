import { CPD_TEXT_MAX, CPD_WHAT_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, CpdNoteId, ItemId, PersonId } from "./ids.ts";
import { isBlank, readable } from "./item.ts";
import { isDay } from "./localTime.ts";

/** What sort of learning it was; the regulators ask for a type and leave its names to the person. */
export const CPD_KINDS = ["read", "discussed", "used", "shared", "reflected"] as const;
export type CpdKind = (typeof CPD_KINDS)[number];

/**
 * What a regulator asks of one piece of continuing professional development: type, description, date, what was learnt,
 * its impact on practice, and what was discussed with a peer (Social Work England, CPD standard 4).
 */
export type CpdWords = {
  kind: CpdKind;
  what: string;
  /** `YYYY-MM-DD`. */
  on: string;
  learnt: string;
  impact: string;
  discussion: string;
};

/**
 * A note of a person's own learning, kept because they said so. It lies in their own partition and is read by nobody
 * else. Which item it is about is an id only: the item's title is looked up each time, so that words taken out of the
 * community are gone from here too.
 */
export type CpdNote = CpdWords & {
  type: "cpdNote";
  id: CpdNoteId;
  personId: PersonId;
  about?: { itemId: ItemId; communityId: CommunityId };
  createdAt: string;
  updatedAt: string;
};

/**
 * The words as they will be kept: trimmed, one of them at least.
 * @throws PracticeError naming the field and the limit it broke.
 */
export function checkedCpdWords(words: CpdWords): CpdWords {
  const what = readable(words.what).replace(/\s+/gu, " ").trim();
  const long = {
    learnt: kept(words.learnt),
    impact: kept(words.impact),
    discussion: kept(words.discussion),
  };
  if (isBlank(what)) throw new PracticeError("text-empty", { field: "what" });
  if (what.length > CPD_WHAT_MAX)
    throw new PracticeError("text-too-long", { field: "what", limit: CPD_WHAT_MAX });
  if (!isDay(words.on)) throw new PracticeError("request-malformed", { field: "on" });
  for (const [field, text] of Object.entries(long))
    if (text.length > CPD_TEXT_MAX) throw new PracticeError("text-too-long", { field, limit: CPD_TEXT_MAX });
  return { kind: words.kind, what, on: words.on, ...long };
}

function kept(text: string): string {
  return readable(text).replace(/\r\n?/g, "\n").trim();
}
