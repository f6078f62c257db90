import { TEXT_MAX, TITLE_MAX, TOPIC_NAME_MAX, TOPICS_MAX } from "../contract/limits.ts";
import type { Because } from "./because.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId, PersonId } from "./ids.ts";
import type { PromptOf } from "./prompt.ts";
import type { Seal } from "./seal.ts";

export const KINDS = ["question", "insight", "resource", "story"] as const;
/** What an item is: something asked, something learnt, something to read, or what was done and what came of it. */
export type Kind = (typeof KINDS)[number];

export const REACTIONS = ["helpful", "seenThisToo", "tryingThis", "thankYou"] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Who wrote it. The name is kept as it was then, so that one read shows a whole thread. */
export type Author = { personId: PersonId; name: string };

/** Which surface an item came in by. */
export type Origin = "chat" | "compose" | "bot" | "tab" | "sample";

/**
 * Where an item or perspective stands. Published: read and found by all. Held: by gardeners and its author only,
 * until a gardener decides. Withdrawn: by its author only. Removed: it keeps no words.
 */
export type State = "published" | "held" | "withdrawn" | "removed";

/** Whether something may move from one state to another: what its author took back or what is gone is not published or held again. */
export function mayMove(from: State, to: State): boolean {
  if (from === "removed") return false;
  return from !== "withdrawn" || to === "removed" || to === "withdrawn";
}

/** What stands in for the name of someone who wrote without it. */
export type Unnamed = {
  /** The same for all that one person writes without a name in this thread, and for nothing else. */
  standIn: string;
  /** Of a perspective: which of the members without a name in this thread they are, from 0; given as it appears. */
  member?: number;
  /** Who it was, sealed for this document. */
  author: Seal;
};

/** A gardener's wish that the author put it another way; for the author and gardeners to read. */
export type RewordWish = { wording: string; askedAt: string };

/** Why a gardener asks whoever saved an item something; {@link ASKS} has them in order. */
export const ASKS = ["reword", "went", "used", "right"] as const;
export type Ask = (typeof ASKS)[number];
/** A gardener's question to whoever saved an item, for them and gardeners to read: also to somebody nobody knows. */
export type Asked = {
  why: Ask;
  wording: string;
  askedAt: string;
  answered?: true;
  /** The words are a reader's, who says that something has changed. */
  byReader?: true;
};

/** The question to whoever saved it, while they have not answered. */
export function openQuestion({ asked }: Pick<Item, "asked">): Asked | undefined {
  return asked?.answered ? undefined : asked;
}

/** Counts shown on an item. They change in the same batch as what they count. */
export type ItemCounts = { perspectives: number; uses: number; reactions: Record<Reaction, number> };

/** One piece of practice knowledge. */
export type Item = {
  type: "item";
  id: ItemId;
  /** Its own id: every document of a thread is found by it. */
  itemId: ItemId;
  communityId: CommunityId;
  state: State;
  kind: Kind;
  title: string;
  text: string;
  topics: string[];
  /** Absent where the words are somebody else's and they have not agreed to be named, and on sample items. */
  author?: Author;
  /** Who saved it: may edit it and finds it in their garden. The same person as the author where the words are their own. */
  savedBy?: PersonId;
  /** Instead of an author and a saver, where it was saved without a name. */
  unnamed?: Unnamed;
  /** Who wrote the chat message it was saved from, where that was somebody else; sealed, to ask their consent. */
  sender?: Seal;
  /** True where the saver gave it a title of their own, not words of the message. */
  ownTitle?: boolean;
  /** True once the words were taken out at their writer's request, because others had built on them. */
  wordsRemoved?: boolean;
  /** Since when nobody used it for long enough that it is no longer found; whoever has its link still reads it. */
  archivedAt?: string;
  reword?: RewordWish;
  /** Why it was removed; for whoever saved it. */
  removedBecause?: Because;
  asked?: Asked;
  /** When somebody last said that it is still right. */
  reviewedAt?: string;
  /** Items about nearly the same, so that readers of one find the other. */
  seeAlso?: ItemId[];
  /** How often its words were replaced: the place of the next earlier version. */
  edits?: number;
  /** Suggestions for other words that wait. */
  suggested?: number;
  /** The item a gardener merged it into: what stood on this one stands there, and whoever has its link reads that one. */
  mergedInto?: ItemId;
  /** When it was merged; for so long as that can be undone. */
  mergedOn?: string;
  /** Items it was taken out of again, where merges were undone, the last one last: what was written on it may stand there still. */
  left?: ItemId[];
  /** Items that were taken out of this one again. */
  partedFrom?: ItemId[];
  /** Items that were merged into this one, in that order. */
  mergedFrom?: ItemId[];
  /** Findings of the identifier check that its writer accepted or explained, counted by kind; never their text. */
  accepted?: Record<string, number>;
  /** Not kept of what is unnamed: in a small group the surface somebody uses may tell who they are. */
  origin?: Origin;
  /** Where it is a prompt: the gardeners ask, and nobody by name. */
  prompt?: PromptOf;
  /** Part of the sample community, removed with it. */
  sample: boolean;
  createdAt: string;
  updatedAt: string;
  editedAt?: string;
  counts: ItemCounts;
};

/** An item something stood on before a merge. */
export type CameFrom = { itemId: ItemId; member?: number };

/** What a person fills in to save or edit an item. */
export type ItemWords = { kind: Kind; title: string; text: string; topics: string[] };

export function isKind(value: unknown): value is Kind {
  return KINDS.includes(value as Kind);
}

/**
 * The words as they will be kept: trimmed, topics folded to one spelling each and without repeats.
 * @throws PracticeError naming the field and the limit it broke.
 */
export function checkedWords(words: {
  kind: unknown;
  title: string;
  text: string;
  topics: string[];
}): ItemWords {
  const title = readable(words.title).replace(/\s+/gu, " ").trim();
  const text = readable(words.text).replace(/\r\n?/g, "\n").trim();
  if (!isKind(words.kind)) throw new PracticeError("kind-unknown", { field: "kind" });
  if (isBlank(title)) throw new PracticeError("title-empty", { field: "title" });
  if (title.length > TITLE_MAX)
    throw new PracticeError("title-too-long", { field: "title", limit: TITLE_MAX });
  if (isBlank(text)) throw new PracticeError("text-empty", { field: "text" });
  if (text.length > TEXT_MAX) throw new PracticeError("text-too-long", { field: "text", limit: TEXT_MAX });
  return { kind: words.kind, title, text, topics: checkedTopics(words.topics) };
}

/** Topics trimmed, without repeats that differ only in case. @throws PracticeError when there are too many or one is too long. */
export function checkedTopics(topics: string[]): string[] {
  const kept = new Map<string, string>();
  for (const topic of topics) {
    const name = readable(topic).replace(/\s+/gu, " ").trim();
    if (name.length > TOPIC_NAME_MAX)
      throw new PracticeError("topic-too-long", { field: "topics", limit: TOPIC_NAME_MAX });
    if (name !== "" && !kept.has(topicKey(name))) kept.set(topicKey(name), name);
  }
  if (kept.size > TOPICS_MAX)
    throw new PracticeError("topics-too-many", { field: "topics", limit: TOPICS_MAX });
  return [...kept.values()];
}

/** What makes two spellings of a topic the same topic: case and accents do not. */
export function topicKey(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The text without what no store or screen could give back as it came: null characters and halves of characters. */
export function readable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}

/** Nothing but white space and characters that do not show (zero-width, joiners, marks without a base). */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}\p{Z}]/u.test(text);
}

/** A new item with its counts at zero. */
export function newItem(
  words: ItemWords,
  of: Pick<Item, "id" | "communityId"> &
    Partial<
      Pick<
        Item,
        "origin" | "author" | "savedBy" | "unnamed" | "sender" | "ownTitle" | "sample" | "accepted" | "prompt"
      >
    >,
  at: Date,
): Item {
  const now = at.toISOString();
  return {
    type: "item",
    itemId: of.id,
    state: "published",
    ...words,
    sample: false,
    ...of,
    createdAt: now,
    updatedAt: now,
    counts: noCounts(),
  };
}

/** Nothing counted yet. */
export function noCounts(): ItemCounts {
  return {
    perspectives: 0,
    uses: 0,
    reactions: { helpful: 0, seenThisToo: 0, tryingThis: 0, thankYou: 0 },
  };
}

/** The item with other words, which also answer what a gardener asked; the same item when nothing changed. */
export function edited(item: Item, words: ItemWords, at: Date): Item {
  if (sameWords(item, words)) return item;
  const { archivedAt: _archivedAt, asked, ...rest } = item;
  return {
    ...rest,
    ...words,
    ...(asked ? { asked: { ...asked, answered: true } } : {}),
    edits: (item.edits ?? 0) + 1,
    editedAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
}

export function sameWords(a: ItemWords, b: ItemWords): boolean {
  return (
    a.kind === b.kind &&
    a.title === b.title &&
    a.text === b.text &&
    a.topics.length === b.topics.length &&
    a.topics.every((topic, i) => topic === b.topics[i])
  );
}

/** The item with one perspective more, or by `change` more. */
export function withPerspective(item: Item, at: Date, change = 1): Item {
  const { archivedAt: _archivedAt, ...rest } = item;
  return {
    ...rest,
    counts: { ...item.counts, perspectives: Math.max(0, item.counts.perspectives + change) },
    updatedAt: at.toISOString(),
  };
}

/** The item with `change` more uses; what is used is taken up again. */
export function withUses(item: Item, at: Date, change: number): Item {
  if (change === 0) return item;
  const { archivedAt, ...rest } = item;
  return {
    ...rest,
    ...(archivedAt && change < 0 ? { archivedAt } : {}),
    counts: { ...item.counts, uses: Math.max(0, item.counts.uses + change) },
    updatedAt: at.toISOString(),
  };
}

/** The item put aside: whoever has its link still reads it, nobody finds it. A new perspective or an edit takes it up again. */
export function archived(item: Item, at: Date): Item {
  return { ...item, archivedAt: at.toISOString() };
}

/** What is left of an item that was removed: that it was there, and where somebody is to be told, whose it was and why. */
export function removed(item: Item, at: Date, because?: Because): Item {
  const { type, id, itemId, communityId, kind, sample, createdAt, counts } = item;
  const { mergedInto, mergedFrom, left: leftOnes, partedFrom } = item;
  const left = { type, id, itemId, communityId, kind, sample, createdAt, counts, ...toldWhy(item, because) };
  // Links go on leading to where the rest of it stands.
  const merged = {
    ...(mergedInto ? { mergedInto } : {}),
    ...(mergedFrom ? { mergedFrom } : {}),
    ...(leftOnes ? { left: leftOnes } : {}),
    ...(partedFrom ? { partedFrom } : {}),
  };
  return {
    ...left,
    ...merged,
    state: "removed",
    title: "",
    text: "",
    topics: [],
    updatedAt: at.toISOString(),
  };
}

/** What stays with removed words so that their writer reads why. */
export function toldWhy(
  { savedBy }: { savedBy?: PersonId | undefined },
  because: Because | undefined,
): { savedBy?: PersonId; removedBecause?: Because } {
  return because ? { ...(savedBy ? { savedBy } : {}), removedBecause: because } : {};
}

/** The item without the words of whoever wrote the message it was saved from; a title the saver gave it stays. */
export function withoutSendersWords(item: Item, at: Date): Item {
  const { author: _author, sender: _sender, accepted: _accepted, suggested: _suggested, ...rest } = item;
  return {
    ...rest,
    title: item.ownTitle ? item.title : "",
    text: "",
    wordsRemoved: true,
    updatedAt: at.toISOString(),
  };
}

/** Changes whenever the words do, and only then: what an editor must have seen to replace them. Says nothing of when. */
export function wordsVersion({ kind, title, text, topics }: ItemWords): string {
  return versionOf([kind, title, text, topics]);
}

/** The same of any words. */
export function versionOf(parts: readonly unknown[]): string {
  // Two 32-bit FNV-1a hashes with different beginnings: to notice a change, not to withstand an attacker.
  const words = JSON.stringify(parts);
  return [0x811c9dc5, 0x01000193].map((start) => fnv1a(words, start).toString(36)).join("-");
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
