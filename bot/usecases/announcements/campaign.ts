import type { Announcement, StopReason } from "../../domain/announcement.ts";
import { bucketsOf, type Delivery, put, type Tally } from "../../domain/delivery.ts";
import type { Stored } from "../../ports/store.ts";
import { type Aim, aim, type Gate, type Target } from "./aim.ts";
import { BATCH_MOST, type BucketWriter, createBucketWriter } from "./bucketWriter.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import { createDueTimes, type DueTimes } from "./dueTimes.ts";
import { CLAIMED_AHEAD, type Line, UNDER_WAY_MOST } from "./line.ts";
import { createRecording, recorded, stopOf } from "./recording.ts";
import { type Sending, sendOne } from "./sendOne.ts";
import { sweep } from "./sweep.ts";

/** Fewer are not worth a batch of their own. */
const CLAIM_LEAST = 6;

/** One announcement's deliveries, as this process sends them. */
export type Campaign = {
  readonly writers: ReadonlyMap<string, BucketWriter>;
  /**
   * Claims the next few and lets them leave in their turn. `moved`: there may be more at once; `full`: when some have
   * left; `idle`: nothing may be sent now; `finished`: nothing is left that ever will be.
   */
  step(announcement: Announcement): Promise<"moved" | "full" | "idle" | "finished">;
  /** Nothing more leaves from here on; what was claimed and has not left goes back. */
  halt(): void;
  halted(): boolean;
  /** Keeps no longer on trying to write outcomes: the process ends. */
  giveUp(): void;
  /** How many deliveries are claimed by us and not yet recorded. */
  underWay(): number;
  /** Why Teams' answers stopped it. */
  stopped(): StopReason | undefined;
  /** Makes of every claim that is not under way here what it is: uncertain, or put back where we know that it never left. */
  recover(): Promise<void>;
  tallies(): Promise<Tally[]>;
};

/**
 * @param of.neverLeft claims whose write failed in a way that leaves open whether it was carried out; nothing of them has
 *   left. It outlives the campaign.
 */
export function createCampaign(
  deps: DispatchDeps,
  line: Line,
  of: { id: Announcement["id"]; community: CommunityShown; gate: Gate; neverLeft: Set<string> },
): Campaign {
  const buckets = bucketsOf(of.id).map((name) => {
    const writer = createBucketWriter(deps, name);
    return { writer, due: createDueTimes(deps, writer) };
  });
  const writers = new Map(buckets.map(({ writer }) => [writer.bucket, writer]));
  const recording = createRecording(deps);
  const underWay = new Set<string>();
  let wide = false;
  let halted = false;
  let stopped: StopReason | undefined;

  const mayNotLeave = () => halted || line.closed();

  async function claim(announcement: Announcement, bucket: Bucket, room: number): Promise<number> {
    const { writer, due } = bucket;
    const limit = wide ? BATCH_MOST : room;
    const { documents } = await deps.store.deliveries.page(writer.bucket, { state: "waiting", limit });
    const aims = await Promise.all(
      documents.map(({ value }) =>
        aim(deps, { announcement, delivery: value, timeZone: of.community.timeZone }, of.gate),
      ),
    );
    const name = deps.ids.random();
    const targets = new Map<string, Target>();
    const wanted = documents.flatMap((from, i) => {
      const aimed = aims[i];
      if (!aimed || (aimed.do === "send" && targets.size === room)) return [];
      if (aimed.do === "send") targets.set(from.value.id, aimed.target);
      return [{ from, to: decided(from.value, aimed, name) }];
    });
    // Where most are only put aside, a page may be as large as a batch.
    wide = targets.size < room / 2;
    if (mayNotLeave()) return 0;
    let written: Stored<Delivery>[];
    try {
      written = await writer.change(wanted);
    } catch (error) {
      of.neverLeft.add(name);
      throw error;
    }
    for (const stored of written) {
      due.putAside(stored.value);
      const target = targets.get(stored.value.id);
      if (stored.value.state === "claimed" && target) void launch(announcement, bucket, stored, target);
    }
    return written.length;
  }

  function decided(delivery: Delivery, aimed: Aim, name: string): Delivery {
    const now = deps.clock.now();
    switch (aimed.do) {
      case "defer":
        return put(delivery, { state: "deferred", notBefore: aimed.at }, now);
      case "give-up":
        return put(delivery, { state: "unreachable", because: aimed.because }, now);
      case "send":
        return put(delivery, { state: "claimed", claim: name }, now);
    }
  }

  /** Sends one claimed delivery and notes the outcome; never rejects. */
  async function launch(
    announcement: Announcement,
    { writer, due }: Bucket,
    from: Stored<Delivery>,
    target: Target,
  ): Promise<void> {
    const { id } = from.value;
    line.underWay += 1;
    line.ahead += 1;
    underWay.add(id);
    let sending: Sending;
    try {
      const message = { announcement, communityName: of.community.name, delivery: from.value, target };
      sending = await sendOne(deps, line, message, mayNotLeave);
    } catch (error) {
      // Couriers do not reject; should one, nobody knows whether the message left.
      deps.log.error("announcement.courier-failed", {
        error: error instanceof Error ? error.name : "unknown",
      });
      sending = { outcome: { kind: "uncertain" } };
    }
    stopped ??= stopOf(sending);
    halted ||= stopped !== undefined;
    const to = recorded(deps, from.value, sending);
    const written = () => {
      underWay.delete(id);
      line.underWay -= 1;
      due.putAside(to);
    };
    recording.add({ writer, from, to, written });
  }

  async function recover(): Promise<void> {
    for (const { writer } of buckets) {
      if (((await writer.tally())?.states.claimed ?? 0) === 0) continue;
      await sweep(deps, writer, "claimed", (found) =>
        found.map((delivery) => {
          if (underWay.has(delivery.id)) return undefined;
          const { claim } = delivery;
          const neverLeft = claim !== undefined && of.neverLeft.has(claim);
          const state = neverLeft ? "waiting" : "uncertain";
          return put(delivery, { state, ...(claim && !neverLeft ? { claim } : {}) }, deps.clock.now());
        }),
      );
    }
    of.neverLeft.clear();
  }

  return {
    writers,
    async step(announcement) {
      if (mayNotLeave()) return "idle";
      if (of.neverLeft.size > 0) await recover();
      for (const { due } of buckets) await due.release(mayNotLeave);
      let left = 0;
      for (const bucket of buckets) {
        const { waiting = 0, resting = 0, deferred = 0 } = (await bucket.writer.tally())?.states ?? {};
        left += resting + deferred;
        if (waiting === 0) continue;
        const room = Math.min(CLAIMED_AHEAD - line.ahead, UNDER_WAY_MOST - line.underWay);
        if (room < CLAIM_LEAST) return "full";
        return (await claim(announcement, bucket, room)) > 0 ? "moved" : "idle";
      }
      return left + underWay.size > 0 ? "idle" : "finished";
    },
    halt: () => {
      halted = true;
    },
    halted: () => halted,
    giveUp: () => recording.giveUp(),
    underWay: () => underWay.size,
    stopped: () => stopped,
    recover,
    tallies: async () =>
      (await Promise.all(buckets.map(({ writer }) => writer.tally()))).flatMap((tally) => tally ?? []),
  };
}

/** What deliveries need of the community: the name on the card, and where its working hours lie. */
type CommunityShown = { name: string; timeZone?: string };

type Bucket = { writer: BucketWriter; due: DueTimes };
