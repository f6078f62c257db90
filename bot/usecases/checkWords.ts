import { NOTE_MAX } from "../contract/limits.ts";
import { CHECKED_FIELDS, type CheckedField, type FieldFinding, PracticeError } from "../domain/errors.ts";
import { type Accepted, settled } from "../domain/identifiers/accepting.ts";
import type { CommunityId, ItemId, PerspectiveId } from "../domain/ids.ts";
import { type TendRow, tendRow } from "../domain/tending.ts";
import type { Deps } from "./deps.ts";

/** The words of a form, by field; topics as they are. */
export type CheckedWords = Partial<Record<Exclude<CheckedField, "topics">, string>> & { topics?: string[] };

/** Between topics, so that offsets in the joined text can be told. */
export const TOPICS_JOINT = ", ";

/** Possible identifying details in the words, field by field. */
export function findIn(deps: Pick<Deps, "identifiers">, words: CheckedWords): FieldFinding[] {
  const fields = CHECKED_FIELDS.map(
    (field) =>
      [field, field === "topics" ? (words.topics ?? []).join(TOPICS_JOINT) : (words[field] ?? "")] as const,
  );
  return fields.flatMap(([field, text]) =>
    deps.identifiers.find(text).map((finding) => ({ ...finding, field })),
  );
}

/** Words that may be saved: what to keep with them, and what to tell the gardeners. */
export type LetThrough = { counted: { accepted?: Record<string, number> }; row: TendRow | undefined };

/**
 * Lets words through to be saved, or refuses with what is still to be settled. Answers with the counts of what was
 * accepted, to be kept with the words, and, where a stop was explained, with the row for the gardener's queue.
 * @throws PracticeError `identifiers-found`.
 */
export function letThrough(
  deps: Pick<Deps, "identifiers" | "ids" | "clock">,
  words: CheckedWords,
  accepted: readonly Accepted[],
  about: { communityId: CommunityId; itemId?: ItemId; perspectiveId?: PerspectiveId },
): LetThrough {
  const result = settled(findIn(deps, words), accepted);
  if (result.open.length > 0) throw new PracticeError("identifiers-found", { findings: result.open });
  const counted = Object.keys(result.counts).length > 0 ? { accepted: result.counts } : {};
  if (result.explained.length === 0) return { counted, row: undefined };
  const note = result.explained.join("\n").slice(0, NOTE_MAX);
  const of = {
    id: deps.ids.random(),
    ...about,
    reason: "stop-explained" as const,
    note,
    findings: result.counts,
  };
  return { counted, row: tendRow(of, deps.clock.now()) };
}
