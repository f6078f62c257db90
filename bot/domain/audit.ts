import type { ActorRef, CommunityId } from "./ids.ts";

/** What was done. Never what was read, and never any text. */
export const AUDIT_ACTIONS = [
  "item.saved",
  "item.edited",
  "perspective.added",
  "perspective.edited",
  "use.told",
  "use.edited",
  "change.told",
  "change.removed",
  "community.joined",
  "community.made",
  "sample.loaded",
  "sample.removed",
  "item.withdrawn",
  "item.held",
  "item.restored",
  "item.removed",
  "item.reported",
  "reword.asked",
  "item.asked",
  "item.reviewed",
  "topics.given",
  "topic.added",
  "topic.taken",
  "items.linked",
  "items.merged",
  "items.unmerged",
  "suggestion.made",
  "suggestion.accepted",
  "suggestion.declined",
  "version.restored",
  "versions.removed",
  "item.takenUp",
  "law.changed",
  "plan.changed",
  "decision.made",
  "community.paused",
  "community.resumed",
  "consent.given",
  "consent.refused",
  "words.removed",
  "release.asked",
  "release.agreed",
  "release.refused",
  "hold.set",
  "hold.lifted",
  "retention.changed",
  "item.archived",
  "item.expired",
  "person.erased",
  "roles.changed",
  "admin.appointed",
  "admin.dismissed",
  "community.exported",
  "community.imported",
  "community.changed",
  "team.moved",
  "member.added",
  "prompt.posted",
  "prompt.changed",
  "prompts.stopped",
  "announcement.scheduled",
  "announcement.unscheduled",
  "announcement.started",
  "announcement.startedUrgent",
  "announcement.paused",
  "announcement.resumed",
  "announcement.cancelled",
  "announcement.sentAgain",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One line of the append-only audit, written in the same batch as the act. */
export type AuditEntry = {
  type: "audit";
  id: string;
  communityId: CommunityId;
  /** A random reference, `system`, or `unnamed` for what somebody did without their name. */
  actor: ActorRef | "system" | "unnamed";
  action: AuditAction;
  thing: {
    type: "item" | "perspective" | "use" | "change" | "community" | "person" | "announcement";
    id: string;
  };
  createdAt: string;
  updatedAt: string;
};

export function auditEntry(
  of: {
    id: string;
    communityId: CommunityId;
    actor: AuditEntry["actor"];
    action: AuditAction;
    thing: AuditEntry["thing"];
  },
  at: Date,
): AuditEntry {
  return { type: "audit", ...of, createdAt: at.toISOString(), updatedAt: at.toISOString() };
}
