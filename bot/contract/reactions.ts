import type { Kind, ReactionName } from "./api.ts";

/** What one tap says: a reaction to an item, or that a perspective helped. */
export type TapName = ReactionName | "helpedMe";

/** What the reader themselves did with an item. Nobody else is shown any of it. */
export type YourPart = {
  reactions: ReactionName[];
  /** Ids of perspectives that helped the reader. */
  helped: string[];
  saved: boolean;
  follows: boolean;
  /** False where the words carry the reader's own name, which are for others to react to. */
  mayReact: boolean;
  /** May take topics off again. */
  mayTakeTopics: boolean;
};

export type ReactRequest = { perspectiveId?: string; tap: TapName; on: boolean };
export type ReactResponse = { on: boolean; count: number };

export type KeepRequest = { on: boolean };
export type KeepResponse = { saved: boolean; follows: boolean };

/** Whether an item is still right, and if not, what has changed. */
export type StillRightRequest = { right: true } | { right: false; changed: string };

export type TopicRequest = { topic: string; on: boolean };
/** `topic`: the name it goes by here, which may be spelt as others spelt it before. */
export type TopicResponse = { topics: string[]; topic: string };

/** An item on the reader's own list; without title and kind where it is there no more. */
export type KeptItemView = { itemId: string; title?: string; kind?: Kind; savedAt?: string };
export type KeptItemsResponse = { items: KeptItemView[] };
