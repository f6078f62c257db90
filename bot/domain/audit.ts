import type { ActorRef, CommunityId } from "./ids.ts";

/** What was done. Never what was read, and never any text. */
export type AuditAction =
  | "item.saved"
  | "item.edited"
  | "perspective.added"
  | "community.joined"
  | "community.made"
  | "sample.loaded"
  | "sample.removed";

/** One line of the append-only audit, written in the same batch as the act. */
export type AuditEntry = {
  type: "audit";
  id: string;
  communityId: CommunityId;
  /** A random reference, or `system`. */
  actor: ActorRef | "system";
  action: AuditAction;
  thing: { type: "item" | "perspective" | "community" | "person"; id: string };
  createdAt: string;
  updatedAt: string;
};

export function auditEntry(
  of: {
    id: string;
    communityId: CommunityId;
    actor: ActorRef | "system";
    action: AuditAction;
    thing: AuditEntry["thing"];
  },
  at: Date,
): AuditEntry {
  return { type: "audit", ...of, createdAt: at.toISOString(), updatedAt: at.toISOString() };
}
