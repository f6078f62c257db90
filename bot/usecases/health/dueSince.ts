import type { Community } from "../../domain/community.ts";
import { decisionDueSince, type PlanDecision } from "../../domain/communityPlan.ts";
import { closedSpans } from "../../domain/health/windows.ts";
import type { Deps } from "../deps.ts";

/** Since when those who run a community should decide whether to go on; see `decisionDueSince`. */
export function dueSince(
  deps: Pick<Deps, "clock">,
  community: Pick<Community, "createdAt">,
  last: PlanDecision | undefined,
): string | undefined {
  const quarters = closedSpans(new Date(community.createdAt), deps.clock.now()).filter(
    ({ weeks }) => weeks === 13,
  );
  return decisionDueSince(quarters, last, community.createdAt);
}
