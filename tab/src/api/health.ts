import type {
  DayEventRequest,
  DecisionRequest,
  HealthResponse,
  PlanRequest,
  ValueReport,
} from "../../../bot/contract/health.ts";
import { API } from "../../../bot/contract/paths.ts";
import type { Send } from "./client.ts";

/** What the tab asks about how a community fares, and tells for its counts by day. */
export function healthApi(send: Send) {
  return {
    health: (communityId: string, signal?: AbortSignal) =>
      send<HealthResponse>("GET", API.health(communityId), undefined, signal),
    valueReport: (communityId: string, signal?: AbortSignal) =>
      send<ValueReport>("GET", API.valueReport(communityId), undefined, signal),
    changePlan: (communityId: string, answers: PlanRequest) =>
      send<unknown>("PUT", API.plan(communityId), answers),
    decide: (communityId: string, decision: DecisionRequest) =>
      send<unknown>("POST", API.decisions(communityId), decision),
    dayEvent: (event: DayEventRequest) => send<unknown>("POST", API.dayEvents, event),
  };
}
