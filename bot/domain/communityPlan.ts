import { NOTE_MAX, PLAN_ANSWER_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { Span } from "./health/windows.ts";
import type { CommunityId } from "./ids.ts";
import { isBlank, readable } from "./item.ts";

/** What a community is asked before it starts, in this order; its purpose is asked with its name. */
export const PLAN_QUESTIONS = ["whoFor", "whatMembersGet", "whoTends", "whenToStop"] as const;
export type PlanQuestion = (typeof PLAN_QUESTIONS)[number];
/** An answer each; empty while nobody gave one. */
export type PlanAnswers = Record<PlanQuestion, string>;

/** Why there is this community, as those who run it said. One a community. */
export type CommunityPlan = PlanAnswers & {
  type: "communityPlan";
  id: typeof COMMUNITY_PLAN_ID;
  communityId: CommunityId;
  createdAt: string;
  updatedAt: string;
};

export const COMMUNITY_PLAN_ID = "communityPlan";

export const DECISIONS = ["keep", "change", "close"] as const;
/** What those who run a community decide each quarter. Deciding to close it closes nothing by itself. */
export type Decision = (typeof DECISIONS)[number];

/** One such decision, with its reason. Who wrote it down is in the audit alone. */
export type PlanDecision = {
  type: "planDecision";
  id: string;
  communityId: CommunityId;
  decision: Decision;
  reason: string;
  createdAt: string;
  updatedAt: string;
};

/** Answers as they will be kept. @throws PracticeError `note-too-long` naming the question. */
export function checkedAnswers(answers: Partial<Record<PlanQuestion, string | undefined>>): PlanAnswers {
  return Object.fromEntries(
    PLAN_QUESTIONS.map((question) => {
      const answer = readable(answers[question] ?? "")
        .replace(/\r\n?/g, "\n")
        .trim();
      if (answer.length > PLAN_ANSWER_MAX)
        throw new PracticeError("note-too-long", { field: question, limit: PLAN_ANSWER_MAX });
      return [question, isBlank(answer) ? "" : answer];
    }),
  ) as PlanAnswers;
}

/** The plan with these answers. */
export function planWith(
  before: CommunityPlan | undefined,
  answers: PlanAnswers,
  communityId: CommunityId,
  at: Date,
): CommunityPlan {
  const now = at.toISOString();
  return {
    type: "communityPlan",
    id: COMMUNITY_PLAN_ID,
    communityId,
    ...answers,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** A reason as it will be kept. @throws PracticeError `reason-empty`, `note-too-long`. */
export function checkedReason(text: string): string {
  const reason = readable(text).replace(/\r\n?/g, "\n").trim();
  if (isBlank(reason)) throw new PracticeError("reason-empty", { field: "reason" });
  if (reason.length > NOTE_MAX)
    throw new PracticeError("note-too-long", { field: "reason", limit: NOTE_MAX });
  return reason;
}

/**
 * Since when a decision is due: the end of the last quarter, where nobody decided since; a community that began later
 * has time.
 * @param quarters closed quarters, the oldest first
 */
export function decisionDueSince(
  quarters: readonly Span[],
  lastDecision: Pick<PlanDecision, "createdAt"> | undefined,
  begun: string,
): string | undefined {
  const until = quarters.at(-1)?.until;
  if (until === undefined || begun >= until) return undefined;
  return lastDecision && lastDecision.createdAt >= until ? undefined : `${until}T00:00:00.000Z`;
}
