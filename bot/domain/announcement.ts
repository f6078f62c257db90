import type { Language } from "../contract/api.ts";
import { PracticeError } from "./errors.ts";
import type { AnnouncementId, CommunityId, PersonId } from "./ids.ts";
import type { Role } from "./member.ts";

/** What an announcement says in one language. */
export type AnnouncementText = {
  title: string;
  /** Plain text with links, lists and bold, as cards take them. */
  text: string;
  button?: { label: string; url: string };
};

/** Whom it is for. */
export type Audience =
  | { kind: "everyone" }
  | { kind: "followers"; topics: string[] }
  | { kind: "role"; role: Role }
  /** Ids of {@link Conversation} documents. */
  | { kind: "channels"; conversations: string[] }
  | { kind: "people"; personIds: PersonId[] };

/** Whether it goes to as good as everybody, which only two a week may. */
export function isWholeCommunity(audience: Audience): boolean {
  return audience.kind === "everyone" || (audience.kind === "role" && audience.role === "member");
}

/**
 * - `draft`: being written. `scheduled`: begins at `scheduledFor`, by itself.
 * - `preparing`: a delivery is being made for each recipient, or those to be sent again are put back.
 * - `sending`: deliveries go out. Deferred ones keep it in this state until their hour comes.
 * - `paused`: a gardener holds it. `stopped`: we hold it, `stopped` says why; both can be resumed or cancelled.
 * - `done`: nothing is left to send. `cancelled`: nothing more will be sent.
 */
export const ANNOUNCEMENT_STATES = [
  "draft",
  "scheduled",
  "preparing",
  "sending",
  "paused",
  "done",
  "cancelled",
  "stopped",
] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/**
 * Why we stopped by ourselves: Teams refuses the message (`message-refused`, `message-too-large`), refuses us
 * (`bot-refused`), or answered with something its documentation does not know (`answer-unknown`), such as a proxy's page.
 */
export type StopReason = "message-refused" | "message-too-large" | "bot-refused" | "answer-unknown";

/**
 * Why somebody could not be reached, for good until they return: no chat with them yet (`not-met`); the app was taken out
 * of it or may not write there, which of the two is theirs (`turned-away`); an admin switched the app off for them
 * (`switched-off`); the chat or channel is gone (`gone`); Teams does not allow it (`not-permitted`); they left the
 * community or the organisation (`left`); Teams asked us to wait for more than a day (`always-busy`).
 */
export const UNREACHABLE_REASONS = [
  "not-met",
  "turned-away",
  "switched-off",
  "gone",
  "not-permitted",
  "left",
  "always-busy",
] as const;
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

/** How many recipients are how far; the parts add up to `total`. */
export type DeliveryCounts = {
  total: number;
  sent: number;
  /** Still to be sent, those asked to wait by Teams and those under way included. */
  waiting: number;
  /** Wait for their working hours. */
  deferred: number;
  /** Left us, and no answer came: nobody knows whether they arrived. */
  uncertain: number;
  cancelled: number;
  unreachable: Partial<Record<UnreachableReason, number>>;
};

export const NO_COUNTS: DeliveryCounts = {
  total: 0,
  sent: 0,
  waiting: 0,
  deferred: 0,
  uncertain: 0,
  cancelled: 0,
  unreachable: {},
};

/** Which deliveries a finished announcement sends again: those nobody knows of, or those whose people came back. */
export type Again = "uncertain" | "returned";

/** A gardener's message to chosen people or channels. Its deliveries lie elsewhere, one for each recipient. */
export type Announcement = {
  type: "announcement";
  id: AnnouncementId;
  communityId: CommunityId;
  /** At least one of them once it leaves the draft. */
  texts: Partial<Record<Language, AnnouncementText>>;
  audience: Audience;
  /** Does not wait for working hours; the reason is in the audit too. */
  urgent?: { reason: string };
  state: AnnouncementState;
  /** True while the sender has something to do with it: scheduled, preparing, sending, or settling what was under way when it was held or cancelled. */
  open: boolean;
  /** Every recipient has a delivery. */
  prepared: boolean;
  /** While `preparing` anew. */
  again?: Again;
  /** Why it is `stopped`. */
  stopped?: StopReason;
  /** What became of it for each recipient is no longer kept, only the counts. */
  forgotten?: true;
  /** As of the last change of state; while it is under way, ask `progress`. */
  counts: DeliveryCounts;
  scheduledFor?: string;
  startedAt?: string;
  finishedAt?: string;
  /** Absent once they were erased. */
  author?: { personId: PersonId; name: string };
  createdAt: string;
  updatedAt: string;
};

/** A fresh draft; what is given may be changed until it starts. */
export function newAnnouncement(
  of: Pick<Announcement, "id" | "communityId" | "texts" | "audience" | "author" | "urgent">,
  at: Date,
): Announcement {
  const now = at.toISOString();
  return {
    type: "announcement",
    ...of,
    state: "draft",
    open: false,
    prepared: false,
    counts: NO_COUNTS,
    createdAt: now,
    updatedAt: now,
  };
}

/** What can be done to an announcement once it is written, and from which states. */
const MOVES = {
  schedule: ["draft", "scheduled"],
  unschedule: ["scheduled"],
  start: ["draft", "scheduled"],
  pause: ["preparing", "sending"],
  resume: ["paused", "stopped"],
  cancel: ["scheduled", "preparing", "sending", "paused", "stopped"],
  again: ["done", "cancelled"],
} as const satisfies Record<string, readonly AnnouncementState[]>;
export type Move = keyof typeof MOVES;

/** Whether the move is possible now; what a page offers. */
export function canMove({ state, forgotten }: Announcement, move: Move): boolean {
  const from: readonly AnnouncementState[] = MOVES[move];
  return from.includes(state) && !(move === "again" && forgotten);
}

/**
 * The announcement after a move.
 * @throws PracticeError `announcement-moved-on` from a state that does not allow it.
 */
export function moved(
  announcement: Announcement,
  move: { schedule: Date } | { again: Again } | Exclude<Move, "schedule" | "again">,
  at: Date,
): Announcement {
  const name = typeof move === "string" ? move : "schedule" in move ? "schedule" : "again";
  if (!canMove(announcement, name)) throw new PracticeError("announcement-moved-on");
  const { scheduledFor: _, again: __, stopped: ___, finishedAt: ____, ...rest } = announcement;
  const now = at.toISOString();
  const base = { ...rest, updatedAt: now };
  if (typeof move === "object")
    return "schedule" in move
      ? { ...base, state: "scheduled", open: true, scheduledFor: move.schedule.toISOString() }
      : { ...base, state: "preparing", open: true, again: move.again };
  const kept = {
    ...(announcement.again ? { again: announcement.again } : {}),
    ...(announcement.scheduledFor ? { scheduledFor: announcement.scheduledFor } : {}),
  };
  switch (move) {
    case "unschedule":
      return { ...base, state: "draft", open: false };
    case "start":
      return { ...base, ...kept, state: "preparing", open: true, startedAt: now };
    case "pause":
      return { ...base, ...kept, state: "paused", open: true };
    case "resume":
      return {
        ...base,
        ...kept,
        state: announcement.prepared && !announcement.again ? "sending" : "preparing",
        open: true,
      };
    case "cancel":
      // One that never began has no deliveries to sweep up.
      return { ...base, state: "cancelled", open: announcement.startedAt !== undefined, finishedAt: now };
  }
}
