import type {
  HealthResponse,
  HealthSpanView,
  PlanAnswersView,
  ValueReport as ValueReportView,
} from "../../contract/health.ts";
import { type CommunityPlan, PLAN_QUESTIONS } from "../../domain/communityPlan.ts";
import type { HealthWindow } from "../../domain/health/healthWindow.ts";
import { sharesOf } from "../../domain/health/shares.ts";
import type { Health } from "../../usecases/health/readHealth.ts";
import type { ValueReport } from "../../usecases/health/valueReport.ts";

export function presentHealth(health: Health): HealthResponse {
  const { community, members, missing, figures, plan, decisions, decisionDue, mayChange } = health;
  return {
    name: community.name,
    purpose: community.purpose,
    members,
    missing,
    ...(figures ? { figures: presentFigures(figures) } : {}),
    plan: presentPlan(plan),
    decisions: decisions.map(({ id, decision, reason, createdAt }) => ({
      id,
      decision,
      reason,
      at: createdAt,
    })),
    decisionDue,
    mayChange,
  };
}

function presentFigures({ windows, nextOn, madeUp }: NonNullable<Health["figures"]>) {
  return { spans: windows.map(presentWindow), nextOn, ...(madeUp ? { madeUp } : {}) };
}

export function presentValueReport(report: ValueReport): ValueReportView {
  const { community, plan, window, stories, themes, told } = report;
  return {
    name: community.name,
    purpose: community.purpose,
    plan: presentPlan(plan),
    ...(window ? { span: presentWindow(window) } : {}),
    stories: stories.map(({ itemTitle, story: { did, happened, differently } }) => ({
      itemTitle,
      did,
      happened,
      differently,
    })),
    themes,
    told: told.map(({ id, said, changed, theme }) => ({
      id,
      said,
      changed,
      ...(theme === undefined ? {} : { theme }),
    })),
  };
}

function presentWindow({ weeks, from, until, figures }: HealthWindow): HealthSpanView {
  return { weeks, from, until, ...figures, shares: sharesOf(figures) };
}

function presentPlan(plan: CommunityPlan | undefined): PlanAnswersView {
  return Object.fromEntries(
    PLAN_QUESTIONS.map((question) => [question, plan?.[question] ?? ""]),
  ) as PlanAnswersView;
}
