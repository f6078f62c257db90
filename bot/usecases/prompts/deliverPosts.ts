import type { Community } from "../../domain/community.ts";
import type { Outcome } from "../../domain/delivery.ts";
import type { PromptPlan } from "../../domain/promptCalendar.ts";
import {
  answered,
  calledOff,
  claimed,
  nextDelivery,
  type PromptPost,
  settledPost,
} from "../../domain/promptPost.ts";
import type { PromptCourier } from "../../ports/courier.ts";
import { Conflict, type Stored } from "../../ports/store.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { communityOfPlace } from "../places.ts";
import { postedCard } from "../postedCards.ts";
import { forgetReference } from "../references.ts";
import { readCalendar } from "./calendar.ts";

export type PostingDeps = Deps & { promptCourier: PromptCourier };

/**
 * Brings prompts that began to their channels. Each is claimed before it is sent, so that a second process leaves it
 * alone and one that dies leaves it uncertain and not sent twice.
 */
export async function deliverPosts(deps: PostingDeps): Promise<void> {
  for (const { value: community } of await deps.store.communities.all())
    for (const post of await deps.store.prompts.posting(community.id))
      try {
        const { plan } = await readCalendar(deps, community);
        await deliver(deps, community, plan, post);
      } catch (error) {
        // Another process has it.
        if (error instanceof Conflict) continue;
        deps.log.error("prompt.failed", { error: error instanceof Error ? error.name : "unknown" });
      }
}

async function deliver(
  deps: PostingDeps,
  community: Community,
  plan: PromptPlan,
  stored: Stored<PromptPost>,
): Promise<void> {
  let post = await settle(deps, stored);
  for (;;) {
    const at = nextDelivery(post.value, plan, deps.clock.now());
    const delivery = at === undefined ? undefined : post.value.deliveries[at];
    if (at === undefined || !delivery) return;
    const item = (await deps.store.knowledge.item(community.id, post.value.itemId))?.value;
    if (item?.state !== "published") {
      // Taken away before it was asked everywhere: nothing is to be asked any more.
      await replace(deps, post, calledOff(post.value, deps.clock.now()));
      return;
    }
    if ((await communityOfPlace(deps, delivery.reference)) !== community.id) {
      // Its team went over to another community since it was chosen.
      const gone = { kind: "unreachable", because: "gone" } as const;
      const now = deps.clock.now();
      post = await replace(deps, post, answered(post.value, at, gone, now, deps.ids.chance()));
      continue;
    }
    await replace(deps, post, claimed(post.value, at, deps.clock.now()));
    const outcome = await deps.promptCourier.ask(delivery.reference, { item, communityName: community.name });
    deps.log.info("prompt.sent", { postId: post.value.id, outcome: outcome.kind });
    post = await record(deps, post.value, at, outcome);
    if (outcome.kind === "unreachable")
      await forgetReference(deps, { conversationId: delivery.reference.conversationId });
  }
}

/** What was claimed and lost, or is too late by now, is written down first. */
async function settle(deps: Deps, stored: Stored<PromptPost>): Promise<Stored<PromptPost>> {
  const value = settledPost(stored.value, deps.clock.now());
  return value === stored.value ? stored : replace(deps, stored, value);
}

/** @throws Conflict when another process changed it meanwhile. */
async function replace(
  deps: Deps,
  stored: Stored<PromptPost>,
  value: PromptPost,
): Promise<Stored<PromptPost>> {
  const [version = ""] = await deps.store.knowledge.write(value.communityId, [
    { replace: value, version: stored.version },
  ]);
  return { value, version };
}

/** Writes down what became of a delivery, with the card that is there now, whatever else changed in the post meanwhile. */
async function record(
  deps: Deps,
  { communityId, id }: PromptPost,
  at: number,
  outcome: Outcome,
): Promise<Stored<PromptPost>> {
  return changing(deps, async () => {
    const stored = await deps.store.prompts.post(communityId, id);
    if (!stored) throw new Conflict();
    const { value } = stored;
    const delivery = value.deliveries[at];
    if (!delivery || delivery.state === "sent") return stored;
    const after = answered(value, at, outcome, deps.clock.now(), deps.ids.chance());
    const card =
      outcome.kind === "sent"
        ? postedCard(deps, {
            item: { id: value.itemId, communityId },
            reference: delivery.reference,
            activityId: outcome.activityId,
            shows: "prompt",
            language: value.languages[0] ?? "en",
          })
        : undefined;
    const [version = ""] = await deps.store.knowledge.write(communityId, [
      { replace: after, version: stored.version },
      ...(card ? [{ create: card }] : []),
    ]);
    return { value: after, version };
  });
}
