import type { Community } from "../community.ts";
import { PLAN_QUESTIONS, type PlanAnswers } from "../communityPlan.ts";

/** What communities that failed often lacked, in the order it is worth looking at. */
export const MISSING_FACTORS = [
  "no-purpose",
  "no-gardener",
  "no-cover",
  "no-plan",
  "few-members",
  "no-route",
  "decision-due",
] as const;
export type MissingFactor = (typeof MISSING_FACTORS)[number];

/** A practitioner's rule: at least 100 members, 200 better (Garfield 2018); fewer leave too few to answer. */
export const ENOUGH_MEMBERS = 100;

/** The factors a community lacks. */
export function missingFactors(of: {
  community: Pick<Community, "purpose" | "safeguardingRoute">;
  gardeners: number;
  members: number;
  plan: PlanAnswers | undefined;
  decisionDue: boolean;
}): MissingFactor[] {
  const lacks: Record<MissingFactor, boolean> = {
    "no-purpose": of.community.purpose.trim() === "",
    "no-gardener": of.gardeners === 0,
    "no-cover": of.gardeners === 1,
    "no-plan": PLAN_QUESTIONS.some((question) => !of.plan?.[question]),
    "few-members": of.members < ENOUGH_MEMBERS,
    "no-route": of.community.safeguardingRoute.trim() === "",
    "decision-due": of.decisionDue,
  };
  return MISSING_FACTORS.filter((factor) => lacks[factor]);
}
