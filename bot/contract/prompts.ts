import type { AcceptedFinding } from "./api.ts";

/** Prompts: questions of the gardeners to their community. What crosses the wire between server and tab. */

export type PromptGroup = "ask" | "share" | "reflect" | "celebrate" | "welcome" | "followup";
/** The same in both languages; one of them may be empty. */
export type PromptWords = { en: string; cy: string };
/** The languages a community is asked in. */
export type Languages = "both" | "en" | "cy";

/** Everything the gardeners' page about prompts shows. */
export type PromptsView = {
  /** The community's own first. */
  prompts: PromptView[];
  rhythm: RhythmView;
  /** What is to come in the next weeks, the nearest first. */
  calendar: SlotView[];
  /** What went out, newest first. */
  posted: PostedView[];
  /** Slots of the last weeks in which nothing went out though it should have. */
  missed: { day: string; minutes: number }[];
  /** Channels to choose from: those the app is in. */
  channels: { id: string; name: string }[];
  /** Why nothing can be asked at once just now, in the reader's language. */
  notNow?: string;
};

export type PromptView = {
  id: string;
  group: PromptGroup;
  words: PromptWords;
  /** When it fits, in the reader's language; not of a community's own. */
  when?: string;
  /** Written by the community's gardeners. */
  own: boolean;
  /** For one person, privately, rather than for a channel. */
  forOne: boolean;
  /** No translator has passed the Welsh yet. */
  welshIsDraft: boolean;
  /** Something in it is to be filled in first. */
  open: boolean;
  lastUsed?: string;
};

/** A day of the week, Monday 1 to Friday 5, and minutes since midnight. */
export type BeatView = { weekday: number; minutes: number };

export type RhythmView = {
  running: boolean;
  timeZone: string;
  beats: BeatView[];
  languages: Languages;
  /** Ids of the channels asked in. */
  conversations: string[];
  /** Everything in the community is paused until this day. */
  pausedUntil?: string;
  /** It stopped by itself. */
  stopped?: { because: "unanswered" | "no-channel"; at: string };
};

export type SlotView = {
  id: string;
  /** Monday of its week. */
  week: string;
  /** In the community's time zone. */
  day: string;
  minutes: number;
  skipped: boolean;
  paused: boolean;
  /** A gardener chose it; otherwise it comes from the rotation. */
  chosen: boolean;
  prompt?: { promptId: string; group: PromptGroup; words: PromptWords };
};

export type PostedView = {
  id: string;
  itemId: string;
  title: string;
  at: string;
  group: PromptGroup;
  /** Those that appeared. */
  replies: number;
  /** It is not there any more. */
  gone: boolean;
  channels: { name: string; state: ChannelState }[];
};
export type ChannelState = "waiting" | "sent" | "uncertain" | "unreachable" | "failed";

/** What is not named stays as it is. */
export type RhythmRequest = {
  running?: boolean;
  beats?: BeatView[];
  languages?: Languages;
  conversations?: string[];
};

export type SlotRequest =
  | { act: "place"; promptId: string; words: PromptWords; accepted?: AcceptedFinding[] }
  | { act: "another" }
  | { act: "swap"; with: string }
  | { act: "move"; day: string; minutes: number }
  | { act: "skip" }
  | { act: "takeUp" };

/** `week` is any day of it. */
export type WeekRequest = { week: string; paused: boolean };

export type FillRequest = { promptId: string };
export type FillResponse = {
  /** With what could be found; the rest still in braces. */
  words: PromptWords;
  /** What could not be found, and why, in the reader's language. */
  open: { place: string; why: string }[];
};

export type PreviewRequest = { words: PromptWords };
/** The Adaptive Card as a channel gets it. */
export type PreviewResponse = { card: object };

/** `id` is made by the client: sent twice, it is asked once. Findings are in `text` (English) and `textCy`. */
export type AskNowRequest = {
  id: string;
  promptId: string;
  words: PromptWords;
  accepted?: AcceptedFinding[];
};

export type OwnPromptRequest = {
  id: string;
  group: PromptGroup;
  words: PromptWords;
  accepted?: AcceptedFinding[];
};
