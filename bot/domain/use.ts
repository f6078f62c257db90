import { STORY_PART_MAX } from "../contract/limits.ts";
import type { Because } from "./because.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId, PersonId, UseId } from "./ids.ts";
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

/** Whether it could be used, or did not fit; the one is as welcome as the other. */
export const FITS = ["used", "didNotFit"] as const;
export type Fit = (typeof FITS)[number];

/** The parts of a story, in the order they are asked; each may be empty. */
export const STORY_PARTS = ["did", "happened", "differently", "inTheWay"] as const;
export type StoryPart = (typeof STORY_PARTS)[number];
/** What I did, what happened, what I would do differently, what got in the way. */
export type Story = Record<StoryPart, string>;

/**
 * That somebody applied an item in practice, or tried to. One of a person on an item. With a story, the story is shown;
 * without one it is a tap, which is counted, and who tapped is shown to nobody.
 */
export type Use = {
  type: "use";
  id: UseId;
  communityId: CommunityId;
  itemId: ItemId;
  state: State;
  fit: Fit;
  /** With at least one part that says something. */
  story?: Story;
  /** Who signed the story; never on a tap. */
  author?: Author;
  /** Whose it is, to be found and undone by them; never on what is unnamed. */
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
  /** Taps of the same person on items that were made one with this, which gave way to this one. */
  gaveWay?: { id: UseId; itemId: ItemId; fit: Fit; createdAt: string }[];
  sample: boolean;
  createdAt: string;
  updatedAt: string;
  editedAt?: string;
};

/** What a person says of a use: whether it fitted, and their story where they tell one. */
export type UseWords = { fit: Fit; story: Story | undefined };

/** The parts as they will be kept; nothing where none of them says anything. @throws PracticeError naming the part that is too long. */
export function checkedStory(words: Partial<Record<StoryPart, string | undefined>>): Story | undefined {
  const story = Object.fromEntries(
    STORY_PARTS.map((part) => {
      const text = readable(words[part] ?? "")
        .replace(/\r\n?/g, "\n")
        .trim();
      if (text.length > STORY_PART_MAX)
        throw new PracticeError("note-too-long", { field: part, limit: STORY_PART_MAX });
      return [part, isBlank(text) ? "" : text];
    }),
  ) as Story;
  return hasWords(story) ? story : undefined;
}

function hasWords(story: Story): boolean {
  return STORY_PARTS.some((part) => story[part] !== "");
}

export function newUse(
  words: UseWords,
  of: Pick<Use, "id" | "communityId" | "itemId"> &
    Partial<Pick<Use, "author" | "savedBy" | "unnamed" | "sample" | "state" | "accepted">>,
  at: Date,
): Use {
  const now = at.toISOString();
  const { fit, story } = words;
  return {
    type: "use",
    state: "published",
    fit,
    ...(story ? { story } : {}),
    sample: false,
    ...of,
    createdAt: now,
    updatedAt: now,
  };
}

/** The use with other words; a story that is left out stays. A gardener's wish to reword is met by other words. */
export function editedUse(
  before: Use,
  { fit, story }: UseWords,
  more: Partial<Pick<Use, "accepted" | "author">>,
  at: Date,
): Use {
  if (!story) return { ...before, fit, updatedAt: at.toISOString() };
  const { reword: _met, accepted: _before, ...rest } = before;
  const told = before.story ? { editedAt: at.toISOString() } : {};
  return { ...rest, fit, story, ...more, ...told, updatedAt: at.toISOString() };
}

export function sameUse(before: Pick<Use, "fit" | "story">, words: UseWords): boolean {
  return before.fit === words.fit && (!words.story || versionOfUse(before) === versionOfUse(words));
}

/** As `wordsVersion` of an item. */
export function versionOfUse({ story }: { story?: Story | undefined }): string {
  return versionOf(STORY_PARTS.map((part) => story?.[part] ?? ""));
}

/** How many it adds to "used" on its item. */
export function countOf(use: Pick<Use, "fit" | "state"> | undefined): 0 | 1 {
  return use?.state === "published" && use.fit === "used" ? 1 : 0;
}

/** What is left of a use that was removed: as of an item. */
export function removedUse(use: Use, at: Date, because?: Because): Use {
  const { type, id, communityId, itemId, fit, sample, createdAt } = use;
  const left = { type, id, communityId, itemId, fit, sample, createdAt };
  return { ...left, ...toldWhy(use, because), state: "removed", updatedAt: at.toISOString() };
}

/** The newest first: what people did lately says most about whether it still fits. */
export function byNewest(a: Use, b: Use): number {
  return b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id);
}

/** All of a story in one text, for what reads it whole. */
export function storyText({ story }: Pick<Use, "story">): string {
  return STORY_PARTS.flatMap((part) => story?.[part] || []).join("\n");
}
