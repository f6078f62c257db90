import type { Because } from "./because.ts";
import type { FollowUpWhy } from "./followUp.ts";
import type { NoticeKind } from "./gate.ts";
import type { CommunityId, ItemId, PersonId, PerspectiveId, UseId } from "./ids.ts";
import type { Ask } from "./item.ts";
import type { Seal } from "./seal.ts";
import type { Span } from "./threadNews.ts";

/** What a notice is about. It holds ids only: what it says is read when it is sent. */
export type NoticeAbout = {
  kind: NoticeKind;
  communityId: CommunityId;
  itemId?: ItemId;
  perspectiveId?: PerspectiveId;
  useId?: UseId;
  /** With `thread-news`: of which days. */
  span?: Span;
  /** With `prompt`: whether they used something, and why they are asked. */
  followsUp?: FollowUpWhy;
  /** With `prompt` and `welcome`: what a gardener wants of the person. */
  asks?: GardenersWish;
  /** Words of a gardener's own, and whose. */
  words?: string;
  fromId?: PersonId;
  /** With `asks: "nudge"`: the topic they follow. */
  topic?: string;
  /** With `reword-request`: what became of the author's words. */
  tells?: "reword" | "held" | "restored" | "removed" | UpkeepNews;
  /** With what was held or removed: why. */
  because?: Because;
};

/** What became of an item in looking after it: other words were suggested, taken up or left, or it was merged or taken apart again. */
export type UpkeepNews =
  | "suggested"
  | "suggestion-accepted"
  | "suggestion-declined"
  | "words-changed"
  | "merged"
  | "unmerged";

/** A view on a question (`nudge`, `invite`), an answer about what they saved, or nothing but to say something kind. */
export type GardenersWish = Ask | "nudge" | "invite" | "thanks" | "welcome";

/**
 * A message the bot owes a person. What about is sealed: that somebody is asked about an item, or told of a release,
 * would say who wrote it. For the same reason its dates are days.
 */
export type Notice = {
  type: "notice";
  id: string;
  bucket: "notices";
  personId: PersonId;
  /** A {@link NoticeAbout} as JSON, filled up with spaces and sealed for this document. */
  about: Seal;
  /**
   * `deferred` until `notBefore`; `sending` while a process has claimed it (found so later, nobody knows whether it
   * arrived, and it is not sent again); `in-digest` waits for the weekly summary; `unreachable` has no chat with the bot;
   * `given-up` could not be sent in all the tries there are.
   */
  state:
    | "waiting"
    | "deferred"
    | "sending"
    | "sent"
    | "in-digest"
    | "switched-off"
    | "unreachable"
    | "given-up"
    | "overtaken";
  /** How often it could not be sent for a reason that may pass. */
  tries?: number;
  notBefore: string;
  createdAt: string;
  updatedAt: string;
};

/**
 * Longer than any {@link NoticeAbout}, so that the length does not tell the kind; those with a gardener's own words, which
 * only ever go to people whose name is known, are longer.
 */
const ABOUT_SIZE = 512;
const LETTER_SIZE = 8 * 1024;

export function packedAbout(about: NoticeAbout): string {
  return JSON.stringify(about).padEnd(about.words === undefined ? ABOUT_SIZE : LETTER_SIZE, " ");
}

export function unpackedAbout(text: string): NoticeAbout {
  return JSON.parse(text) as NoticeAbout;
}
