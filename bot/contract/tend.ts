import type { Standing, TendReason } from "./api.ts";

/** What a gardener looks after: the queue and what can be done about a row. Dates are ISO 8601 in UTC. */

export type DueReason =
  | "first-contribution"
  | "unanswered"
  | "one-sided"
  | "ask-how-it-went"
  | "ask-if-used"
  | "suggested-edit"
  | "near-duplicate"
  | "no-topic"
  | "searched-in-vain"
  | "past-review"
  | "newcomers"
  | "new-team"
  | "decide-quarter";
export type QueueReason = TendReason | DueReason;

/** How soon a row wants looking after; the tab shows them in this order. */
export type Urgency = "now" | "today" | "week" | "time" | "people";

/** What can be done about a row nobody reported, the obvious one first. */
export type QueueAct =
  | "nudge"
  | "invite"
  | "ask"
  | "team"
  | "thank"
  | "link"
  | "merge"
  | "topics"
  | "words"
  | "still-right"
  | "welcome"
  | "decide"
  | "open";

/** One row of the gardener's queue. */
export type QueueRow = {
  /** Names the row in every request about it. */
  key: string;
  reason: QueueReason;
  urgency: Urgency;
  /** How old it is. */
  since: string;
  itemId?: string;
  perspectiveId?: string;
  useId?: string;
  /** Of the item; empty for a note, a word and newcomers. */
  title: string;
  /** The words it is about: of the perspective, or else of the item. */
  text: string;
  /** The item's link, to be passed on. */
  link?: string;
  standing?: Standing;
  rewordWish?: string;
  /** What the person wrote to the gardener. */
  note?: string;
  /** Who wrote the note, where they gave their name. */
  from?: string;
  /** Kinds of findings, with how many. */
  findings?: { kind: string; count: number }[];
  /** Working days without a perspective. */
  days?: 1 | 3 | 5;
  sided?: "one-person" | "one-team" | "at-once";
  /** The older item of two that are nearly the same. */
  other?: { itemId: string; title: string };
  teamName?: string;
  word?: string;
  searches?: number;
  /** Who joined, newest first. */
  people?: QueuePerson[];
  /** How many more joined than are named. */
  morePeople?: number;
  /** Empty where the row was reported: there the act goes by the reason. */
  acts: QueueAct[];
  /** What was done about it before. */
  done: string[];
  /** Who looks after it, where it was handed over. */
  handedTo?: { name: string; you: boolean };
  /** Put aside for now: until a day, or with another gardener. */
  aside?: "snoozed" | "withOther";
};

export type QueuePerson = { personId: string; name: string; since: string };

export type QueueResponse = {
  rows: QueueRow[];
  /** Rows beyond those shown, by reason. */
  more: { reason: QueueReason; count: number }[];
  /** Everybody who looks after the community, the reader among them. */
  gardeners: GardenerView[];
  /** The last day on which everything is paused. */
  pausedUntil?: string;
  /** Today where the community is, and its time zone. */
  today: string;
  timeZone: string;
  /** Minutes noted this week, by all together. */
  minutes: number;
  /** True while what is there is still being read, so that more may come. */
  building: boolean;
};

export type GardenerView = {
  personId: string;
  name: string;
  you: boolean;
  /** Days they are away, the last included; shown from when it is known. */
  away?: { from: string; until: string; cover?: string };
};

/** What to do about a row. */
export type QueueActRequest = { communityId?: string } & (
  | { do: "snooze"; until: "tomorrow" | "next-week" }
  | { do: "back" }
  | { do: "hand"; personId?: string }
  | { do: "done" }
  | { do: "nudge" }
  | { do: "invite"; invites: { personId: string; words: string }[] }
  | { do: "ask"; words: string }
  | { do: "team" }
  | { do: "thank"; words: string }
  | { do: "link" }
  | { do: "topics"; topics: string[] }
  | { do: "still-right" }
  | { do: "welcome"; personIds: string[]; words: string }
);

/** Two people to invite, and topics the words suggest. */
export type SuggestionsRequest = { communityId?: string };
export type QueueSuggestions = { people: InviteView[]; topics: string[] };
export type InviteView = {
  personId: string;
  name: string;
  /** The reason why them: what they wrote with their name. */
  because: { topic: string; perspectives: number; items: number };
};

export type PauseRequest = { communityId?: string; until?: string };
export type AwayRequest = { communityId?: string; away?: { from: string; until: string; cover?: string } };
export type MinutesRequest = { communityId?: string; minutes: number };
export type MinutesResponse = { minutes: number };

/** What the owner of an item says to a gardener's question about it. */
export type AskedAnswerRequest = { answer: "right" | "seen" };
