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

/** Outcomes that still have to be written. They are gathered, so that a batch holds several. */
export type Recording = {
  add(done: Done): void;
  /** Writes what is gathered. What the store does not take now stays gathered. @throws what the store threw */
  flush(): Promise<void>;
  pending(): number;
};

export function createRecording(): Recording {
  let gathered: Done[] = [];
  let flushing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    let failed: { error: unknown } | undefined;
    for (const writer of new Set(gathered.map((done) => done.writer))) {
      const batch = gathered.filter((done) => done.writer === writer).slice(0, BATCH_MOST);
      try {
        await writer.change(batch, retake);
      } catch (error) {
        // The others' outcomes may still be taken.
        failed ??= { error };
        continue;
      }
      const written = new Set(batch);
      gathered = gathered.filter((done) => !written.has(done));
      for (const done of batch) done.written();
    }
    if (failed) throw failed.error;
  }

  return {
    add: (done) => {
      gathered.push(done);
    },
    pending: () => gathered.length,
    flush() {
      flushing ??= flush().finally(() => {
        flushing = undefined;
      });
      return flushing;
    },
  };
}

/** Somebody took over and found our claim uncertain: we know better. Anything else about it is theirs. */
function retake(now: Delivery, { from, to }: Wanted): Delivery | undefined {
  const ours = now.claim !== undefined && now.claim === from?.value.claim;
  return ours && (now.state === "uncertain" || now.state === "claimed") ? to : undefined;
}
