import type { Community } from "../../domain/community.ts";
import type { CommunityPlan, PlanDecision } from "../../domain/communityPlan.ts";
import type { HealthWindow } from "../../domain/health/healthWindow.ts";
import { type MissingFactor, missingFactors } from "../../domain/health/missing.ts";
import { sampleYear } from "../../domain/health/sampleYear.ts";
import { type Shown, shown } from "../../domain/health/shown.ts";
import { firstSpanEnds } from "../../domain/health/windows.ts";
import type { Person } from "../../domain/member.ts";
import { can } from "../../domain/permissions.ts";
import type { Keyset } from "../../ports/documents.ts";
import type { Deps } from "../deps.ts";
import { communityToOversee } from "./communityOf.ts";
import { dueSince } from "./dueSince.ts";

/** A community's health, as far as somebody may see it. */
export type Health = {
  community: Community;
  members: Shown;
  missing: MissingFactor[];
  /** Absent for who may only see the plan. */
  figures?: { windows: HealthWindow[]; nextOn: string; madeUp?: true };
  plan: CommunityPlan | undefined;
  decisions: PlanDecision[];
  decisionDue: boolean;
  mayChange: boolean;
};

/** Decisions of five years. */
const DECISIONS_MOST = 20;

/** For gardeners and sponsors; of admins the plan alone. Nothing is worked out here: closed windows have their figures. */
export async function readHealth(deps: Deps, person: Person, communityId: string): Promise<Health> {
  const community = await communityToOversee(deps, person, communityId, "plan.read");
  const now = deps.clock.now();
  const [members, gardeners, plan, decisions, windows] = await Promise.all([
    deps.store.membership.countMembers(community.id),
    deps.store.membership.gardeners(community.id),
    deps.store.knowledge.plan(community.id),
    deps.store.knowledge.planDecisions(community.id, DECISIONS_MOST),
    can(person, "health.read", { community }) ? healthWindows(deps, community) : undefined,
  ]);
  const decisionDue = dueSince(deps, community, decisions[0]?.value) !== undefined;
  return {
    community,
    members: shown(members),
    missing: missingFactors({
      community,
      gardeners: gardeners.length,
      members,
      plan: plan?.value,
      decisionDue,
    }),
    ...(windows ? { figures: figuresOf(community, windows, now) } : {}),
    plan: plan?.value,
    decisions: decisions.map(({ value }) => value),
    decisionDue,
    mayChange: can(person, "plan.change", { community }),
  };
}

/**
 * The figures there are. A community with the sample content in it, of which no weeks are over yet, shows made-up ones and
 * says so: else nobody who tries the product would ever see one.
 */
function figuresOf(community: Community, windows: HealthWindow[], now: Date): Health["figures"] {
  const nextOn = firstSpanEnds(new Date(community.createdAt), now);
  if (windows.length > 0 || !community.sample) return { windows, nextOn };
  return { windows: sampleYear(community.id, now), nextOn, madeUp: true };
}

/** All figures there are, the oldest first. */
export async function healthWindows(deps: Deps, community: Pick<Community, "id">): Promise<HealthWindow[]> {
  const windows: HealthWindow[] = [];
  let after: Keyset | undefined;
  do {
    const page = await deps.store.knowledge.oldest(community.id, "healthWindow", {
      ...(after ? { after } : {}),
      limit: 1000,
    });
    windows.push(...page.documents.map(({ value }) => value));
    after = page.next;
  } while (after);
  return windows;
}
