import type { ConversationReference } from "./conversation.ts";
import type { Outcome } from "./delivery.ts";
import type { CommunityId, ItemId } from "./ids.ts";
import { localTime } from "./localTime.ts";
import type { PromptGroup, PromptWords } from "./prompt.ts";
import { LATE_MS, mayPostAt, type PromptPlan } from "./promptCalendar.ts";

/**
 * A prompt in one conversation. `waiting` or, refused for now, `resting` until `notBefore`; `claimed` by a process that
 * is sending it; then for good `sent`, `unreachable` (the app is not there any more) or `failed` (given up). `uncertain`:
 * it left us and nobody knows whether it arrived; it is not sent again unless a gardener says so.
 */
export type PromptDelivery = {
  /** Id of the conversation's document. */
  conversation: string;
  reference: ConversationReference;
  state: "waiting" | "resting" | "claimed" | "sent" | "uncertain" | "unreachable" | "failed";
  /** Since when it is claimed. */
  claimedAt?: string;
  notBefore?: string;
  /** Later than this is too late. */
  notAfter: string;
  /** How often it was refused for now. */
  refusals: number;
  activityId?: string;
};

/** A prompt that goes out, or went out: one document, so that what is claimed and what became of it never part. */
export type PromptPost = {
  type: "promptPost";
  /** {@link slotPostId} of a slot, so that no slot is posted twice; otherwise the id its gardener's client made. */
  id: string;
  communityId: CommunityId;
  promptId: string;
  group: PromptGroup;
  /** As they were posted, everything filled in. */
  words: PromptWords;
  languages: (keyof PromptWords)[];
  /** The slot of the calendar; absent for one used at once. */
  slot?: string;
  itemId: ItemId;
  state: "posting" | "posted";
  deliveries: PromptDelivery[];
  /** How many replies its cards say there are, and since when. */
  shown: { replies: number; at: string };
  createdAt: string;
  updatedAt: string;
};

export function slotPostId(slotId: string): string {
  return `prompt.${slotId}`;
}

/** What somebody claimed and did not come back from is lost after this: longer than any request takes. */
const CLAIM_MS = 2 * 60_000;
/** First pause after a refusal; it doubles. */
const PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;
/** Others may be typing into the card when it changes, so it does not change often. */
export const SHOWN_MS = 10 * 60_000;
/** Cards older than this are not kept current any more. */
export const FRESH_MS = 21 * 86_400_000;

const FINAL: ReadonlySet<PromptDelivery["state"]> = new Set(["sent", "uncertain", "unreachable", "failed"]);

export function newPromptPost(
  of: Pick<
    PromptPost,
    "id" | "communityId" | "promptId" | "group" | "words" | "languages" | "slot" | "itemId"
  > & {
    to: Pick<PromptDelivery, "conversation" | "reference">[];
  },
  at: Date,
): PromptPost {
  const { to, ...rest } = of;
  const now = at.toISOString();
  const notAfter = new Date(at.getTime() + LATE_MS).toISOString();
  return {
    type: "promptPost",
    ...rest,
    state: "posting",
    deliveries: to.map((one) => ({ ...one, state: "waiting", notAfter, refusals: 0 })),
    shown: { replies: 0, at: now },
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The post as it is at a moment, before anything is sent: what was claimed long ago is uncertain, what is too late is
 * given up. The same post when nothing changes.
 */
export function settledPost(post: PromptPost, now: Date): PromptPost {
  const at = now.toISOString();
  const deliveries = post.deliveries.map((delivery): PromptDelivery => {
    if (delivery.state === "claimed") {
      const since = now.getTime() - Date.parse(delivery.claimedAt ?? "");
      // Far in the future is a clock that was set back: then nobody can tell how long ago it was.
      return Math.abs(since) < CLAIM_MS ? delivery : withoutClaim(delivery, { state: "uncertain" });
    }
    if (!FINAL.has(delivery.state) && delivery.notAfter < at) return { ...delivery, state: "failed" };
    return delivery;
  });
  const state = deliveries.every((delivery) => FINAL.has(delivery.state)) ? "posted" : "posting";
  const same = state === post.state && deliveries.every((delivery, i) => delivery === post.deliveries[i]);
  return same ? post : { ...post, state, deliveries, updatedAt: at };
}

/** The place of the next delivery that may be sent now; none outside the hours prompts go out in. */
export function nextDelivery(post: PromptPost, plan: PromptPlan, now: Date): number | undefined {
  if (!mayPostAt(localTime(now, plan.timeZone))) return undefined;
  const at = now.toISOString();
  const found = post.deliveries.findIndex(
    ({ state, notBefore }) => state === "waiting" || (state === "resting" && (notBefore ?? "") <= at),
  );
  return found < 0 ? undefined : found;
}

/** The post with one delivery claimed: to be written before it is sent. */
export function claimed(post: PromptPost, at: number, now: Date): PromptPost {
  return withDelivery(post, at, { state: "claimed", claimedAt: now.toISOString() }, now);
}

/** The post with what became of a claimed delivery. @param chance in [0, 1), to spread what is tried again */
export function answered(
  post: PromptPost,
  at: number,
  outcome: Outcome,
  now: Date,
  chance: number,
): PromptPost {
  const refusals = post.deliveries[at]?.refusals ?? 0;
  switch (outcome.kind) {
    case "sent":
      return withDelivery(post, at, { state: "sent", activityId: outcome.activityId }, now);
    case "uncertain":
      return withDelivery(post, at, { state: "uncertain" }, now);
    case "unreachable":
      return withDelivery(post, at, { state: "unreachable" }, now);
    case "stop":
      return withDelivery(post, at, { state: "failed" }, now);
    case "refused": {
      const pause = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** refusals) * (0.8 + 0.4 * chance);
      const notBefore = new Date(now.getTime() + (outcome.retryAfterMs ?? pause)).toISOString();
      return withDelivery(post, at, { state: "resting", refusals: refusals + 1, notBefore }, now);
    }
  }
}

/** The post with nothing more to be sent of it. */
export function calledOff(post: PromptPost, now: Date): PromptPost {
  const deliveries = post.deliveries.map(
    (delivery): PromptDelivery =>
      delivery.state === "waiting" || delivery.state === "resting"
        ? withoutClaim(delivery, { state: "failed" })
        : delivery,
  );
  return settledPost({ ...post, deliveries, updatedAt: now.toISOString() }, now);
}

/** The post with what did not surely arrive to be sent again: a gardener has looked and says so. */
export function again(post: PromptPost, now: Date): PromptPost {
  const notAfter = new Date(now.getTime() + LATE_MS).toISOString();
  const deliveries = post.deliveries.map((delivery): PromptDelivery => {
    const lost =
      delivery.state === "uncertain" || delivery.state === "failed" || delivery.state === "unreachable";
    return lost ? { ...withoutClaim(delivery, { state: "waiting" }), refusals: 0, notAfter } : delivery;
  });
  return settledPost({ ...post, deliveries, updatedAt: now.toISOString() }, now);
}

/** Whether it reached anybody, as far as is known. */
export function reachedSomebody(post: PromptPost): boolean {
  return post.deliveries.some(({ state }) => state === "sent" || state === "uncertain");
}

function withDelivery(post: PromptPost, at: number, change: Partial<PromptDelivery>, now: Date): PromptPost {
  const deliveries = post.deliveries.map((delivery, i) => {
    if (i !== at) return delivery;
    return change.state === "claimed" ? { ...delivery, ...change } : withoutClaim(delivery, change);
  });
  return settledPost({ ...post, deliveries, updatedAt: now.toISOString() }, now);
}

function withoutClaim(delivery: PromptDelivery, change: Partial<PromptDelivery>): PromptDelivery {
  const { claimedAt: _claimedAt, notBefore: _notBefore, ...rest } = delivery;
  return { ...rest, ...change };
}
