import type { NoticeKind } from "./gate.ts";
import type { CommunityId, ItemId, PersonId, PerspectiveId } from "./ids.ts";

/** A message the bot owes a person. It holds ids only: what it says is read when it is sent. */
export type Notice = {
  type: "notice";
  id: string;
  bucket: "notices";
  personId: PersonId;
  kind: NoticeKind;
  communityId: CommunityId;
  itemId?: ItemId;
  perspectiveId?: PerspectiveId;
  /** With `reword-request`: what became of the author's words. */
  tells?: "reword" | "held" | "restored" | "removed";
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
