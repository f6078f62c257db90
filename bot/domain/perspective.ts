import { FITS_WHEN_MAX, TEXT_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId, PerspectiveId } from "./ids.ts";
import { type Author, isBlank, readable } from "./item.ts";

/** One answer or view on an item. Many stand side by side; none is "the" answer. */
export type Perspective = {
  type: "perspective";
  id: PerspectiveId;
  communityId: CommunityId;
  itemId: ItemId;
  text: string;
  /** When this fits; may be empty. */
  fitsWhen: string;
  author?: Author;
  sample: boolean;
  createdAt: string;
  updatedAt: string;
  /** How many said it helped them. */
  helpedMe: number;
};

/** Text and context as they will be kept. @throws PracticeError naming the field and the limit it broke. */
export function checkedPerspective(words: { text: string; fitsWhen?: string | undefined }): {
  text: string;
  fitsWhen: string;
} {
  const text = readable(words.text).replace(/\r\n?/g, "\n").trim();
  const fitsWhen = readable(words.fitsWhen ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  if (isBlank(text)) throw new PracticeError("text-empty", { field: "text" });
  if (text.length > TEXT_MAX) throw new PracticeError("text-too-long", { field: "text", limit: TEXT_MAX });
  if (fitsWhen.length > FITS_WHEN_MAX)
    throw new PracticeError("fits-when-too-long", { field: "fitsWhen", limit: FITS_WHEN_MAX });
  return { text, fitsWhen };
}

export function newPerspective(
  words: { text: string; fitsWhen: string },
  of: Pick<Perspective, "id" | "communityId" | "itemId"> & { author?: Author; sample?: boolean },
  at: Date,
): Perspective {
  const now = at.toISOString();
  return {
    type: "perspective",
    id: of.id,
    communityId: of.communityId,
    itemId: of.itemId,
    ...words,
    ...(of.author ? { author: of.author } : {}),
    sample: of.sample ?? false,
    createdAt: now,
    updatedAt: now,
    helpedMe: 0,
  };
}

/** Most helped first, then oldest first: the order a thread is read in. */
export function byMostHelped(a: Perspective, b: Perspective): number {
  return b.helpedMe - a.helpedMe || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}
