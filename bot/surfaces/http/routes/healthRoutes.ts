import { z } from "zod";
import type { HealthResponse, ValueReport } from "../../../contract/health.ts";
import { NOTE_MAX, PLAN_ANSWER_MAX } from "../../../contract/limits.ts";
import { API } from "../../../contract/paths.ts";
import { DECISIONS } from "../../../domain/communityPlan.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { changePlan, decide } from "../../../usecases/health/changePlan.ts";
import { countDay } from "../../../usecases/health/countDay.ts";
import { readHealth } from "../../../usecases/health/readHealth.ts";
import { valueReport } from "../../../usecases/health/valueReport.ts";
import type { ApiRoute } from "../api.ts";
import { parse } from "../parse.ts";
import { presentHealth, presentValueReport } from "../presentHealth.ts";

/** Longer than a use case lets through, so that what is too long is refused in words that name the bound. */
const answer = z
  .string()
  .max(20 * PLAN_ANSWER_MAX)
  .optional();
const plan = z.object({ whoFor: answer, whatMembersGet: answer, whoTends: answer, whenToStop: answer });
const decision = z.object({
  id: z.string().max(100),
  decision: z.enum(DECISIONS),
  reason: z.string().max(20 * NOTE_MAX),
});
const here = { communityId: z.string().max(100) };
const dayEvent = z.discriminatedUnion("what", [
  z.object({
    ...here,
    what: z.literal("search"),
    opened: z.boolean(),
    empty: z.boolean(),
    reworded: z.boolean(),
  }),
  z.object({ ...here, what: z.literal("saved"), seconds: z.number().min(0).max(86_400) }),
  z.object({ ...here, what: z.literal("abandoned"), afterCheck: z.boolean() }),
]);

/** How a community fares, why there is it, and the counts by day that tell. */
export function healthRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "get",
      path: "/api/communities/:communityId/health",
      run: async ({ person, params }): Promise<HealthResponse> =>
        presentHealth(await readHealth(deps, person, params["communityId"] ?? "")),
    },
    {
      method: "get",
      path: "/api/communities/:communityId/value-report",
      run: async ({ person, params }): Promise<ValueReport> =>
        presentValueReport(await valueReport(deps, person, params["communityId"] ?? "")),
    },
    {
      method: "put",
      path: "/api/communities/:communityId/plan",
      run: ({ person, params, body }) =>
        changePlan(deps, person, params["communityId"] ?? "", parse(plan, body)),
    },
    {
      method: "post",
      path: "/api/communities/:communityId/decisions",
      run: ({ person, params, body }) =>
        decide(deps, person, params["communityId"] ?? "", parse(decision, body)),
    },
    {
      method: "post",
      path: API.dayEvents,
      run: ({ person, body }) => {
        const { communityId, ...event } = parse(dayEvent, body);
        return countDay(deps, person, { communityId, event });
      },
    },
  ];
}
