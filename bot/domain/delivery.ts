import type { DeliveryCounts, StopReason, UnreachableReason } from "./announcement.ts";
import { type ConversationReference, conversationDocumentId } from "./conversation.ts";
import type { AnnouncementId, CommunityId, PersonId } from "./ids.ts";

/** What it takes to open a chat with a person who is known from a roster only. */
export type FirstContact = Pick<ConversationReference, "serviceUrl" | "tenantId" | "botId"> & {
  /** Their id at the bot (`29:…`), or their Entra object id. */
  userId: string;
};

/**
 * Who or where one message goes. Of a person only the id is kept: their chat, language and time zone are read when it is
 * sent. `contact` serves while they have no chat with the bot.
 */
export type Recipient =
  | { kind: "person"; personId: PersonId; contact?: FirstContact }
  | { kind: "channel"; reference: ConversationReference };

/**
 * - `waiting`: to be sent as soon as there is room. `resting`: Teams refused it for now; to be sent from `notBefore` on.
 * - `deferred`: outside the person's working hours; from `notBefore` on.
 * - `claimed`: a process is sending it, and nobody else may. Found so after that process died it is `uncertain`.
 * - `sent`, `unreachable` (`because`), `cancelled`: final, but for "send again".
 * - `uncertain`: it left us and no answer came. Never sent again by itself.
 */
export const DELIVERY_STATES = [
  "waiting",
  "resting",
  "deferred",
  "claimed",
  "sent",
  "uncertain",
  "unreachable",
  "cancelled",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message to one recipient; the same recipient twice is the same delivery. */
export type Delivery = {
  type: "delivery";
  /** Of the recipient: {@link deliveryId}. */
  id: string;
  /** {@link bucketOf} announcement and id; the partition. */
  bucket: string;
  announcementId: AnnouncementId;
  communityId: CommunityId;
  recipient: Recipient;
  state: DeliveryState;
  /** While `resting` or `deferred`. */
  notBefore?: string;
  /** How often Teams refused it for now. */
  refusals: number;
  /** Names the claim, so that its owner knows it again. */
  claim?: string;
  because?: UnreachableReason;
  /** The chat opened by a first contact, so that no second one is opened. */
  conversationId?: string;
  createdAt: string;
  updatedAt: string;
};

/**
 * What became of the deliveries of one bucket. It changes in the same batch as they do, so it is never wrong: the counts
 * of an announcement are the sum over its buckets.
 */
export type Tally = {
  type: "tally";
  id: "tally";
  bucket: string;
  states: Record<DeliveryState, number>;
  unreachable: Partial<Record<UnreachableReason, number>>;
  createdAt: string;
  updatedAt: string;
};

/** Deliveries of an announcement lie in this many partitions. */
export const BUCKETS = 16;

export function deliveryId(recipient: Recipient): string {
  return recipient.kind === "person"
    ? recipient.personId
    : conversationDocumentId(recipient.reference.conversationId);
}

/** All partitions of an announcement's deliveries. */
export function bucketsOf(announcementId: AnnouncementId): string[] {
  return Array.from({ length: BUCKETS }, (_, n) => bucketName(announcementId, n));
}

/** The partition a delivery lies in. */
export function bucketOf(announcementId: AnnouncementId, id: string): string {
  return bucketName(announcementId, fnv1a(id) % BUCKETS);
}

function bucketName(announcementId: AnnouncementId, n: number): string {
  return `${announcementId}.${String(n).padStart(2, "0")}`;
}

/** Spreads ids evenly: FNV-1a, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function newDelivery(
  of: { announcementId: AnnouncementId; communityId: CommunityId; recipient: Recipient },
  at: Date,
): Delivery {
  const id = deliveryId(of.recipient);
  const now = at.toISOString();
  return {
    type: "delivery",
    id,
    bucket: bucketOf(of.announcementId, id),
    ...of,
    state: "waiting",
    refusals: 0,
    createdAt: now,
    updatedAt: now,
  };
}

export function newTally(bucket: string, at: Date): Tally {
  const now = at.toISOString();
  const states = Object.fromEntries(DELIVERY_STATES.map((state) => [state, 0])) as Tally["states"];
  return { type: "tally", id: "tally", bucket, states, unreachable: {}, createdAt: now, updatedAt: now };
}

/** The delivery in another state, without what belonged to the one before. */
export function put(
  delivery: Delivery,
  to: Pick<Delivery, "state"> & Partial<Pick<Delivery, "notBefore" | "claim" | "because" | "refusals">>,
  at: Date,
): Delivery {
  const { notBefore: _, claim: __, because: ___, ...rest } = delivery;
  return { ...rest, ...to, updatedAt: at.toISOString() };
}

/** A change of one delivery; `before` is absent for one just made, `after` for one taken out. */
export type DeliveryChange = { before?: Delivery; after?: Delivery };

/** The tally after some deliveries of its bucket changed. */
export function tallied(tally: Tally, changes: readonly DeliveryChange[], at: Date): Tally {
  const states = { ...tally.states };
  const unreachable = { ...tally.unreachable };
  for (const { before, after } of changes) {
    if (before) states[before.state] -= 1;
    if (after) states[after.state] += 1;
    if (before?.because) unreachable[before.because] = (unreachable[before.because] ?? 0) - 1;
    if (after?.because) unreachable[after.because] = (unreachable[after.because] ?? 0) + 1;
  }
  return { ...tally, states, unreachable, updatedAt: at.toISOString() };
}

/** The counts of an announcement, from its buckets' tallies. */
export function countsOf(tallies: readonly Tally[]): DeliveryCounts {
  const sum = (state: DeliveryState) => tallies.reduce((total, { states }) => total + states[state], 0);
  const unreachable: DeliveryCounts["unreachable"] = {};
  for (const tally of tallies)
    for (const [reason, count] of Object.entries(tally.unreachable) as [UnreachableReason, number][])
      if (count > 0) unreachable[reason] = (unreachable[reason] ?? 0) + count;
  return {
    total: DELIVERY_STATES.reduce((total, state) => total + sum(state), 0),
    sent: sum("sent"),
    waiting: sum("waiting") + sum("resting") + sum("claimed"),
    deferred: sum("deferred"),
    uncertain: sum("uncertain"),
    cancelled: sum("cancelled"),
    unreachable,
  };
}

/** What came back from Teams, or that nothing did: no connection was made, or the answer was lost after the request left. */
export type Answer =
  | {
      status: number;
      /** `error.code` of the body; present only where the body has Teams' form. */
      code?: string;
      retryAfterMs?: number;
      /** Of the message or conversation made. */
      id?: string;
    }
  | { failed: "not-connected" | "answer-lost" };

/** What an answer means for a delivery. */
export type Outcome =
  | { kind: "sent"; activityId: string }
  /** Not accepted; may be tried again. `everybody`: the reason has nothing to do with this recipient. */
  | { kind: "refused"; retryAfterMs?: number; throttled: boolean; everybody: boolean }
  | { kind: "uncertain" }
  | { kind: "unreachable"; because: UnreachableReason }
  /** Our fault: stop the announcement. */
  | { kind: "stop"; why: StopReason };

/** What an answer to opening a chat means. */
export type Opening =
  | { kind: "opened"; conversationId: string }
  | Exclude<Outcome, { kind: "sent" } | { kind: "uncertain" }>;

/**
 * Source of codes: MicrosoftDocs, conversation-messages.md, "Status codes from bot conversational APIs"; 209 is the
 * `errorCode` of the older form of "blocked or uninstalled" (send-proactive-messages.md).
 */
const REFUSED_FOR_GOOD: Record<string, UnreachableReason> = {
  BotDisabledByAdmin: "switched-off",
  BotNotInConversationRoster: "turned-away",
  ConversationBlockedByUser: "turned-away",
  MessageWritesBlocked: "turned-away",
  209: "turned-away",
};
/** The only 403 that is about us: the address of another cloud. */
const WRONG_HOST = "InvalidBotApiHost";

/**
 * The table of what comes back from sending a message. Teams has no idempotency key: whatever may have been accepted is
 * uncertain and never sent again by itself.
 */
export function outcomeOf(answer: Answer): Outcome {
  if ("failed" in answer)
    return answer.failed === "not-connected"
      ? { kind: "refused", throttled: false, everybody: true }
      : { kind: "uncertain" };
  const { status, code, retryAfterMs } = answer;
  const later = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status >= 200 && status < 300) return { kind: "sent", activityId: answer.id ?? "" };
  if (status === 429) return { kind: "refused", throttled: true, everybody: false, ...later };
  if (status === 412) return { kind: "refused", throttled: false, everybody: false, ...later };
  if (status === 503 && retryAfterMs !== undefined)
    return { kind: "refused", throttled: false, everybody: false, ...later };
  if (status >= 500 || status === 408) return { kind: "uncertain" };
  if (status === 400) return { kind: "stop", why: "message-refused" };
  if (status === 413) return { kind: "stop", why: "message-too-large" };
  if (status === 401 || code === WRONG_HOST) return { kind: "stop", why: "bot-refused" };
  // Without a code of Teams' the answer is somebody else's, such as a proxy's, and says nothing about the recipient.
  if (status === 403 && code !== undefined)
    return { kind: "unreachable", because: REFUSED_FOR_GOOD[code] ?? "not-permitted" };
  if (status === 404 && code !== undefined) return { kind: "unreachable", because: "gone" };
  return { kind: "stop", why: "answer-unknown" };
}

/** Opening a chat sends nothing and opens the same chat again: what would be uncertain of a message may be tried again. */
export function openingOutcomeOf(answer: Answer): Opening {
  const outcome = outcomeOf(answer);
  if (outcome.kind === "sent" && outcome.activityId !== "")
    return { kind: "opened", conversationId: outcome.activityId };
  if (outcome.kind === "sent" || outcome.kind === "uncertain")
    return { kind: "refused", throttled: false, everybody: false };
  return outcome;
}
