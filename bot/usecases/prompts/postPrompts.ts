import { auditEntry } from "../../domain/audit.ts";
import type { Community } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import {
  dueSlot,
  nobodyAnswers,
  type PromptPlan,
  STOPS_AFTER,
  type StopReason,
  whyNot,
} from "../../domain/promptCalendar.ts";
import { reachedSomebody, slotPostId } from "../../domain/promptPost.ts";
import { type TendReason, tendRow } from "../../domain/tending.ts";
import { Conflict } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { ahead, type Calendar, planChange, promptsFor, readCalendar } from "./calendar.ts";
import { startPost } from "./startPost.ts";

/**
 * Begins what the calendars of all communities say is due, and stops a calendar nobody answers. Safe to run in several
 * processes at once: a slot is one document, and whoever comes second finds it there.
 */
export async function postPrompts(deps: Deps): Promise<void> {
  for (const { value } of await deps.store.communities.all())
    try {
      await postDue(deps, value);
    } catch (error) {
      // Another process was faster; what is left to do is done in the next round.
      if (error instanceof Conflict) continue;
      // One community's trouble is not another's.
      deps.log.error("prompts.failed", { error: error instanceof Error ? error.name : "unknown" });
    }
}

async function postDue(deps: Deps, community: Community): Promise<void> {
  const stored = await deps.store.prompts.plan(community.id);
  if (!stored?.value.running) return;
  const calendar = await readCalendar(deps, community);
  const now = deps.clock.now();
  if (nobodyAnswers(calendar.plan, await answersTo(deps, calendar), now))
    return stop(deps, calendar, "unanswered");
  const slot = dueSlot(calendar.plan, now);
  if (!slot || calendar.posts.some((post) => post.slot === slot.id)) return;
  if (
    whyNot(
      calendar.plan,
      calendar.posts.map(({ createdAt }) => ({ at: createdAt })),
      now,
    )
  )
    return;
  const choice = ahead(deps, calendar, 1).find(({ id }) => id === slot.id)?.prompt;
  const words = choice && (choice.words ?? wordsOf(deps, calendar, choice.promptId));
  if (!choice || !words) return;
  try {
    const { changes } = await startPost(deps, calendar, {
      ...choice,
      id: slotPostId(slot.id),
      slot: slot.id,
      words,
      actor: "system",
    });
    // The plan too, unchanged: a gardener who skips the slot this moment is heard.
    await deps.store.knowledge.write(community.id, [
      planChange(calendar.plan, calendar.version, now),
      ...changes,
    ]);
  } catch (error) {
    if (!(error instanceof PracticeError) || error.code !== "prompt-no-channel") throw error;
    await stop(deps, calendar, "no-channel");
  }
}

function wordsOf(deps: Deps, { own }: Calendar, promptId: string) {
  return promptsFor(deps, own).find(({ id }) => id === promptId)?.words;
}

/** The last prompts that reached somebody, newest first, with all that was written on them, held or not. */
async function answersTo(
  deps: Deps,
  { community, posts }: Calendar,
): Promise<{ at: string; replies: number }[]> {
  const last = posts.filter(reachedSomebody).slice(0, STOPS_AFTER);
  const answers: { at: string; replies: number }[] = [];
  for (const { itemId, createdAt } of last) {
    const thread = await deps.store.knowledge.thread(community.id, itemId);
    answers.push({ at: createdAt, replies: thread?.perspectives.length ?? 0 });
    // One answer is enough to know.
    if (thread && thread.perspectives.length > 0) break;
  }
  return answers;
}

const ROWS: Record<StopReason, TendReason> = {
  unanswered: "prompts-stopped",
  "no-channel": "prompts-no-channel",
};

/** Stops the calendar and tells the gardeners, in one batch. */
async function stop(deps: Deps, { community, plan, version }: Calendar, because: StopReason): Promise<void> {
  const now = deps.clock.now();
  const stopped: PromptPlan = { ...plan, running: false, stopped: { because, at: now.toISOString() } };
  await deps.store.knowledge.write(community.id, [
    planChange(stopped, version, now),
    { create: tendRow({ id: deps.ids.random(), communityId: community.id, reason: ROWS[because] }, now) },
    {
      create: auditEntry(
        {
          id: deps.ids.next(),
          communityId: community.id,
          actor: "system",
          action: "prompts.stopped",
          thing: { type: "community", id: community.id },
        },
        now,
      ),
    },
  ]);
}
