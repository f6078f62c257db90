import { FITS_WHEN_MAX, TEXT_MAX } from "../contract/limits.ts";
import type { Because } from "./because.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId, PersonId, PerspectiveId } from "./ids.ts";
import {
  type Author,
  type CameFrom,
  isBlank,
  type RewordWish,
  readable,
  type State,
  toldWhy,
  type Unnamed,
  versionOf,
} from "./item.ts";

/** One answer or view on an item. Many stand side by side; none is "the" answer. */
export type Perspective = {
  type: "perspective";
  id: PerspectiveId;
  communityId: CommunityId;
  itemId: ItemId;
  state: State;
  text: string;
  /** When this fits; may be empty. */
  fitsWhen: string;
  author?: Author;
  /** The author's id once more, by which their perspectives are found; never on what is unnamed. */
  savedBy?: PersonId;
  unnamed?: Unnamed;
  reword?: RewordWish;
  /** As on an item. */
  removedBecause?: Because;
  /** As on an item. */
  accepted?: Record<string, number>;
  /** Items it stood on before these were merged, the last one last, with the number of its stand-in there. */
  cameFrom?: CameFrom[];
  /** The item it stood on before a merge was undone: whatever was built of both must part with it there. */
  left?: ItemId;
  sample: boolean;
  createdAt: string;
  updatedAt: string;
  editedAt?: string;
  /** How many said it helped them. */
  helpedMe: number;
};

/** What a person fills in. */
export type PerspectiveWords = { text: string; fitsWhen: string };

/** Text and context as they will be kept. @throws PracticeError naming the field and the limit it broke. */
export function checkedPerspective(words: { text: string; fitsWhen?: string | undefined }): PerspectiveWords {
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
  words: PerspectiveWords,
  of: Pick<Perspective, "id" | "communityId" | "itemId"> &
    Partial<Pick<Perspective, "author" | "unnamed" | "sample" | "state" | "accepted">>,
  at: Date,
): Perspective {
  const now = at.toISOString();
  return {
    type: "perspective",
    state: "published",
    ...words,
    sample: false,
    ...of,
    ...(of.author ? { savedBy: of.author.personId } : {}),
    createdAt: now,
    updatedAt: now,
    helpedMe: 0,
  };
}

/** The perspective in other words; a gardener's wish to reword is met by that. */
export function editedPerspective(
  before: Perspective,
  words: PerspectiveWords & Pick<Perspective, "accepted">,
  at: Date,
): Perspective {
  const { reword: _met, accepted: _before, ...rest } = before;
  return { ...rest, ...words, editedAt: at.toISOString(), updatedAt: at.toISOString() };
}

export function samePerspectiveWords(a: PerspectiveWords, b: PerspectiveWords): boolean {
  return a.text === b.text && a.fitsWhen === b.fitsWhen;
}

/** As `wordsVersion` of an item. */
export function perspectiveVersion({ text, fitsWhen }: PerspectiveWords): string {
  return versionOf([text, fitsWhen]);
}

/** What is left of a perspective that was removed: as of an item. */
export function removedPerspective(perspective: Perspective, at: Date, because?: Because): Perspective {
  const { type, id, communityId, itemId, sample, createdAt, helpedMe } = perspective;
  const left = { type, id, communityId, itemId, sample, createdAt, helpedMe };
  const told = toldWhy(perspective, because);
  return { ...left, ...told, state: "removed", text: "", fitsWhen: "", updatedAt: at.toISOString() };
}

/** Most helped first, then oldest first: the order a thread is read in. */
export function byMostHelped(a: Perspective, b: Perspective): number {
  return b.helpedMe - a.helpedMe || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}
