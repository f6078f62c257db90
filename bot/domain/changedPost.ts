import { TOLD_MAX, TOPIC_NAME_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId } from "./ids.ts";
import { isBlank, readable } from "./item.ts";

/** "You said, we changed": what got in people's way, and what came of it, told back to the community by a gardener. */
export type Told = {
  type: "changed";
  id: string;
  communityId: CommunityId;
  said: string;
  changed: string;
  /** What it was about, such as a topic. */
  theme?: string;
  sample: boolean;
  createdAt: string;
  updatedAt: string;
};

export type ToldWords = Pick<Told, "said" | "changed" | "theme">;

/** The words as they will be kept. @throws PracticeError naming the field and the limit it broke. */
export function checkedTold(words: { said: string; changed: string; theme?: string | undefined }): ToldWords {
  const said = half("said", words.said);
  const changed = half("changed", words.changed);
  const theme = readable(words.theme ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  if (theme.length > TOPIC_NAME_MAX)
    throw new PracticeError("topic-too-long", { field: "theme", limit: TOPIC_NAME_MAX });
  return { said, changed, ...(isBlank(theme) ? {} : { theme }) };
}

function half(field: "said" | "changed", text: string): string {
  const kept = readable(text).replace(/\r\n?/g, "\n").trim();
  if (isBlank(kept)) throw new PracticeError("text-empty", { field });
  if (kept.length > TOLD_MAX) throw new PracticeError("note-too-long", { field, limit: TOLD_MAX });
  return kept;
}

export function newTold(words: ToldWords, of: Pick<Told, "id" | "communityId" | "sample">, at: Date): Told {
  const now = at.toISOString();
  return { type: "changed", ...of, ...words, createdAt: now, updatedAt: now };
}
