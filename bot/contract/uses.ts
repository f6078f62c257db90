import type { AcceptedFinding, AuthorView, Standing } from "./api.ts";

/** Whether an item could be used, or did not fit; the one is as welcome as the other. */
export type FitName = "used" | "didNotFit";

/** What I did, what happened, what I would do differently, what got in the way; each may be empty. */
export type StoryWords = { did: string; happened: string; differently: string; inTheWay: string };

/** One story of use on an item's page. */
export type UseView = {
  id: string;
  fit: FitName;
  story: StoryWords;
  author: AuthorView;
  createdAt: string;
  editedAt?: string;
  standing: Standing;
  rewordWish?: string;
  may: { edit: boolean; withdraw: boolean };
  /** Send back when changing the story, so that two windows are noticed. */
  version: string;
};

/** What people said of using an item. Taps are counted on the item; who tapped is shown to nobody. */
export type UsesView = {
  /** Newest first. */
  stories: UseView[];
  /** The reader's own, while there is one: a tap, or a story that is among those above. */
  yours?: { id: string; fit: FitName; told: boolean; unnamed: boolean; standing: Standing };
};

/** `id` is made by the client, so that the same sent twice is there once. */
export type UseRequest = {
  id: string;
  fit: FitName;
  story?: StoryWords;
  unnamed?: boolean;
  version?: string;
  accepted?: AcceptedFinding[];
};
/** The item's uses as they are afterwards, and how many there are in all. */
export type UseResponse = { uses: UsesView; count: number };

/** What got in people's way, for who looks after the community: words of stories, and nobody's name. */
export type ObstaclesView = {
  obstacles: { itemId: string; title: string; topics: string[]; text: string; month: string }[];
  /** Topics of the items, the most frequent first. */
  topics: { name: string; count: number }[];
  /** Words and phrases that come up in several of them, the most frequent first. */
  phrases: { phrase: string; count: number }[];
};

/** "You said, we changed". */
export type ToldView = { id: string; said: string; changed: string; theme?: string; createdAt: string };
export type ToldResponse = { told: ToldView[] };
export type TellChangeRequest = {
  id: string;
  said: string;
  changed: string;
  theme?: string;
  accepted?: AcceptedFinding[];
};
