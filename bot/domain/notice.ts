import type { NoticeKind } from "./gate.ts";
import type { CommunityId, ItemId, PersonId, PerspectiveId } from "./ids.ts";
import type { Seal } from "./seal.ts";

/** What a notice is about. It holds ids only: what it says is read when it is sent. */
export type NoticeAbout = {
  kind: NoticeKind;
  communityId: CommunityId;
  itemId?: ItemId;
  perspectiveId?: PerspectiveId;
  /** With `reword-request`: what became of the author's words. */
  tells?: "reword" | "held" | "restored" | "removed";
};

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
   * arrived, and it is not sent again); `in-digest` waits for the weekly summary; `unreachable` has no chat with the bot.
   */
  state:
    | "waiting"
    | "deferred"
    | "sending"
    | "sent"
    | "in-digest"
    | "switched-off"
    | "unreachable"
    | "overtaken";
  notBefore: string;
  createdAt: string;
  updatedAt: string;
};

/** Longer than any {@link NoticeAbout}, so that the length does not tell the kind. */
const ABOUT_SIZE = 512;

export function packedAbout(about: NoticeAbout): string {
  return JSON.stringify(about).padEnd(ABOUT_SIZE, " ");
}

export function unpackedAbout(text: string): NoticeAbout {
  return JSON.parse(text) as NoticeAbout;
}
