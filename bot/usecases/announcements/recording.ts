import type { StopReason } from "../../domain/announcement.ts";
import { type Delivery, put } from "../../domain/delivery.ts";
import { REFUSALS_MOST, restMs } from "../../domain/pacing.ts";
import type { Stored } from "../../ports/store.ts";
import { BATCH_MOST, type BucketWriter, type Wanted } from "./bucketWriter.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import type { Sending } from "./sendOne.ts";

/** The delivery as its sending left it. */
export function recorded(
  { ids, clock }: Pick<DispatchDeps, "ids" | "clock">,
  delivery: Delivery,
  sending: Sending,
): Delivery {
  const now = clock.now();
  const known = sending.conversationId ? { ...delivery, conversationId: sending.conversationId } : delivery;
  const rest = (ms: number, refusals: number) =>
    put(known, { state: "resting", refusals, notBefore: new Date(now.getTime() + ms).toISOString() }, now);
  if ("unsent" in sending)
    return sending.restMs === undefined
      ? put(known, { state: "waiting" }, now)
      : rest(sending.restMs, known.refusals);
  const { outcome } = sending;
  switch (outcome.kind) {
    case "sent":
      return put(known, { state: "sent" }, now);
    case "uncertain":
      return put(known, { state: "uncertain", ...(known.claim ? { claim: known.claim } : {}) }, now);
    case "unreachable":
      return put(known, { state: "unreachable", because: outcome.because }, now);
    case "stop":
      return put(known, { state: "waiting" }, now);
    case "refused": {
      const refusals = known.refusals + 1;
      if (refusals >= REFUSALS_MOST)
        return put(known, { state: "unreachable", because: "always-busy", refusals }, now);
      return rest(restMs(refusals, outcome.retryAfterMs, ids.chance()), refusals);
    }
  }
}

/** Why a sending stops the whole announcement. */
export function stopOf(sending: Sending): StopReason | undefined {
  return "outcome" in sending && sending.outcome.kind === "stop" ? sending.outcome.why : undefined;
}

/** An outcome to be written; `written` is called once it is. */
export type Done = { writer: BucketWriter; from: Stored<Delivery>; to: Delivery; written(): void };

/** Outcomes are gathered for so long, so that a batch holds several. */
const GATHER_MS = 150;
/** After the store did not take them. */
const AGAIN_MS = 2000;

/** Writes outcomes as they come in; what the store does not take is kept and written later. */
export type Recording = {
  add(done: Done): void;
  /** Keeps on no longer: the process ends. */
  giveUp(): void;
};

export function createRecording({ beat, log }: Pick<DispatchDeps, "beat" | "log">): Recording {
  let gathered: Done[] = [];
  let writing = false;
  let givenUp = false;

  /** Writes until nothing is left; never rejects. */
  async function write(): Promise<void> {
    writing = true;
    let pause = GATHER_MS;
    while (gathered.length > 0 && !givenUp) {
      await beat.sleep(pause);
      pause = (await flush()) ? GATHER_MS : AGAIN_MS;
    }
    writing = false;
  }

  /** Whether the store took one batch of each bucket. */
  async function flush(): Promise<boolean> {
    let taken = true;
    for (const writer of new Set(gathered.map((done) => done.writer))) {
      const batch = gathered.filter((done) => done.writer === writer).slice(0, BATCH_MOST);
      try {
        await writer.change(batch, retake);
      } catch (error) {
        // The outcomes of other buckets may still be taken.
        taken = false;
        log.error("announcement.not-recorded", { error: error instanceof Error ? error.name : "unknown" });
        continue;
      }
      const written = new Set(batch);
      gathered = gathered.filter((done) => !written.has(done));
      for (const done of batch) done.written();
    }
    return taken;
  }

  return {
    add(done) {
      gathered.push(done);
      if (!writing) void write();
    },
    giveUp: () => {
      givenUp = true;
    },
  };
}

/** Somebody took over and found our claim uncertain: we know better. Anything else about it is theirs. */
function retake(now: Delivery, { from, to }: Wanted): Delivery | undefined {
  const ours = now.claim !== undefined && now.claim === from?.value.claim;
  return ours && (now.state === "uncertain" || now.state === "claimed") ? to : undefined;
}
