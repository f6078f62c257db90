import { type Community, timeZoneOf } from "../../domain/community.ts";
import type { AnyPrompt, OwnPrompt } from "../../domain/prompt.ts";
import { newPlan, type PromptPlan, pruned } from "../../domain/promptCalendar.ts";
import type { PromptPost } from "../../domain/promptPost.ts";
import { type Planned, planned } from "../../domain/promptRotation.ts";
import type { Change, KnowledgeDocument } from "../../ports/store.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";

/** As many as rotation looks back on: two years of one a week. */
const REMEMBERED = 100;
/** How far ahead a calendar is shown. */
export const WEEKS_AHEAD = 6;

/** Everything about how a community is asked. */
export type Calendar = {
  community: Community;
  plan: PromptPlan;
  /** Of the plan; absent before anybody changed it. */
  version: string | undefined;
  own: OwnPrompt[];
  /** Newest first. */
  posts: PromptPost[];
};

export async function readCalendar(deps: Deps, community: Community): Promise<Calendar> {
  const [plan, own, posts] = await Promise.all([
    deps.store.prompts.plan(community.id),
    deps.store.prompts.own(community.id),
    deps.store.prompts.posts(community.id, REMEMBERED),
  ]);
  return {
    community,
    plan: {
      ...(plan?.value ?? newPlan(community.id, deps.clock.now())),
      timeZone: timeZoneOf(community),
      pausedUntil: community.pausedUntil,
    },
    version: plan?.version,
    own: own.map(({ value }) => value),
    posts: posts.map(({ value }) => value),
  };
}

/** What rotation chooses from: the community's own prompts first, then those of the library that are for everybody. */
export function promptsFor(deps: Pick<Deps, "promptLibrary">, own: readonly OwnPrompt[]): AnyPrompt[] {
  return [...own, ...deps.promptLibrary.filter(({ to }) => to === "community")];
}

/** What is to come, the nearest first. */
export function ahead(
  deps: Pick<Deps, "promptLibrary" | "clock">,
  { plan, own, posts }: Calendar,
  weeks = WEEKS_AHEAD,
): Planned[] {
  const done = new Set(posts.flatMap(({ slot }) => slot ?? []));
  return planned(plan, promptsFor(deps, own), posts.toReversed(), done, deps.clock.now(), weeks);
}

/**
 * Changes a community's plan, with whatever else changes in the same batch; again from the start when somebody else was
 * faster.
 */
export async function changePlan(
  deps: Deps,
  community: Community,
  change: (calendar: Calendar) => PromptPlan | Promise<PromptPlan>,
  also: (plan: PromptPlan) => Change<KnowledgeDocument>[] | Promise<Change<KnowledgeDocument>[]> = () => [],
): Promise<void> {
  await changing(deps, async () => {
    const calendar = await readCalendar(deps, community);
    const changed = await change(calendar);
    if (changed === calendar.plan) return;
    await deps.store.knowledge.write(community.id, [
      planChange(changed, calendar.version, deps.clock.now()),
      ...(await also(changed)),
    ]);
  });
}

/** The plan as one change of a batch. */
export function planChange(
  plan: PromptPlan,
  version: string | undefined,
  now: Date,
): Change<KnowledgeDocument> {
  const { pausedUntil: _pausedUntil, ...kept } = pruned(plan, now);
  const value = { ...kept, updatedAt: now.toISOString() };
  return version === undefined ? { create: value } : { replace: value, version };
}
