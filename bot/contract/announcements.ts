import type { AcceptedFinding, Language } from "./api.ts";

/** Announcements: gardeners' messages to chosen people or channels. What crosses the wire between server and tab. */

export type AnnouncementWords = { title: string; text: string; button?: { label: string; url: string } };
export type AnnouncementTexts = Partial<Record<Language, AnnouncementWords>>;

export type AudienceRole = "member" | "gardener" | "sponsor";
/** Whom it is for; channels and people by id. */
export type AudienceChoice =
  | { kind: "everyone" }
  | { kind: "followers"; topics: string[] }
  | { kind: "role"; role: AudienceRole }
  | { kind: "channels"; conversations: string[] }
  | { kind: "people"; personIds: string[] };

export type AnnouncementStateName =
  | "draft"
  | "scheduled"
  | "preparing"
  | "sending"
  | "paused"
  | "done"
  | "cancelled"
  | "stopped";
export type StopReasonName = "message-refused" | "message-too-large" | "bot-refused" | "answer-unknown";
/** `no-way`: not installed, taken out, or not allowed to write; not told apart where it would be about few. */
export type UnreachableName =
  | "not-met"
  | "turned-away"
  | "no-way"
  | "switched-off"
  | "gone"
  | "not-permitted"
  | "left"
  | "always-busy";

export type AnnouncementRow = {
  id: string;
  /** In the reader's language where it is written in it; empty for a draft without one. */
  title: string;
  state: AnnouncementStateName;
  audience: AudienceChoice["kind"];
  urgent: boolean;
  /** Who wrote it, while they are known. */
  author?: string;
  scheduledFor?: string;
  startedAt?: string;
  finishedAt?: string;
  updatedAt: string;
  /** As of its last change of state. */
  total: number;
  sent: number;
};

export type ChannelView = { id: string; team: string; channel: string };
export type AnnouncementsView = {
  announcements: AnnouncementRow[];
  /** Where the community's clocks are. */
  timeZone: string;
  /** Channels to choose from: those of the teams the app is in. */
  channels: ChannelView[];
};

export type DeliveryView = {
  total: number;
  sent: number;
  waiting: number;
  /** Wait for their working hours. */
  deferred: number;
  uncertain: number;
  cancelled: number;
  unreachable: { because: UnreachableName; count: number }[];
  /** Messages a second. */
  rate?: number;
  secondsLeft?: number;
};

export type AnnouncementAct =
  | "schedule"
  | "unschedule"
  | "start"
  | "pause"
  | "resume"
  | "cancel"
  | "againUncertain"
  | "againReturned"
  | "toMyself"
  | "discard";

export type AnnouncementView = {
  id: string;
  communityId: string;
  texts: AnnouncementTexts;
  audience: AudienceChoice;
  /** Names of the people chosen; absent for who is gone. */
  people: { personId: string; name: string }[];
  /** Present where it does not wait for working hours; empty while the reason is to be written. */
  urgentBecause?: string;
  state: AnnouncementStateName;
  stopped?: StopReasonName;
  author?: string;
  scheduledFor?: string;
  /** The same on the community's clocks. */
  scheduledLocal?: { day: string; time: string };
  startedAt?: string;
  finishedAt?: string;
  updatedAt: string;
  deliveries: DeliveryView;
  /** What can be done now. */
  may: AnnouncementAct[];
  /** Send back when saving and sending. */
  version: string;
};

/** A draft under an id made by the client; without a version it is new. */
export type SaveAnnouncementRequest = {
  texts: AnnouncementTexts;
  audience: AudienceChoice;
  urgentBecause?: string;
  version?: string;
};

export type ActOnAnnouncementRequest =
  | { act: "schedule"; day: string; time: string; version: string; accepted: AcceptedFinding[] }
  | { act: "start" | "toMyself"; version: string; accepted: AcceptedFinding[] }
  | { act: "unschedule" | "pause" | "resume" | "cancel" | "againUncertain" | "againReturned" | "discard" }
  | { act: "duplicate"; newId: string };
export type ActOnAnnouncementResponse = {
  /** Absent once it is discarded. */
  announcement?: AnnouncementView;
  /** The chosen time comes twice that night; the first is meant. */
  twice?: boolean;
};

export type PreviewAnnouncementRequest = { texts: AnnouncementTexts };
/** The Adaptive Cards as they would be sent: to readers of each language it is written in, and to channels. */
export type PreviewAnnouncementResponse = {
  cards: { to: Language | "both"; card: object }[];
  /** More than Teams shows on one card. */
  tooLarge: boolean;
};

export type AudienceCountRequest = { audience: AudienceChoice };
export type AudienceCountResponse = {
  people: number;
  /** Of them, those the bot has no way to. */
  notInstalled: number;
  channels: number;
  /** Chosen people who left, and chosen channels that are gone. */
  gone: number;
};

export type FindMembersRequest = { text: string };
export type FindMembersResponse = { people: { personId: string; name: string }[] };

export type AnnouncementReportResponse = { csv: string };
