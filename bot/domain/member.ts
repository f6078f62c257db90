import type { Language } from "../contract/api.ts";
import type { ConversationReference } from "./conversation.ts";
import type { NoticeKind } from "./gate.ts";
import type { ActorRef, CommunityId, PersonId } from "./ids.ts";
import type { Seal } from "./seal.ts";

/** Roles a person can hold in a community. */
export const ROLES = ["member", "gardener", "sponsor"] as const;
export type Role = (typeof ROLES)[number];

/**
 * A person of the organisation, with all a turn needs to know about them in one document.
 * The only truth about roles, for tab and bot alike.
 */
export type Person = {
  type: "person";
  id: PersonId;
  personId: PersonId;
  /** As Teams last called them; for showing, never for recognising. */
  name: string;
  /** Roles by community. No entry: not a member there. */
  roles: Record<CommunityId, Role[]>;
  /** Runs the settings of the whole installation; no special right to content. */
  admin: boolean;
  /** Chosen by the person; absent while we go by what their client says. */
  language?: Language;
  /** IANA name, from their client. */
  timeZone?: string;
  /** Their personal chat with the bot; absent until they meet it, dropped when they uninstall. */
  conversation?: ConversationReference;
  /** Stands for them in audit entries. */
  actorRef: ActorRef;
  /** What they wrote without their name: a list of fixed size, sealed for this document. */
  unnamed?: Seal;
  /** Kinds of messages they do not want. */
  switchedOff?: NoticeKind[];
  /** Counted messages they had in the week that begins on this Monday. */
  noticed?: { week: string; sent: number };
  /** Random id their weekly activity flags are kept under, new each 13-week window. */
  flagsRef?: { window: string; ref: string };
  createdAt: string;
  updatedAt: string;
};

/** One small row a member, in the community's partition, for rosters and audiences. */
export type Membership = {
  type: "membership";
  id: string;
  communityId: CommunityId;
  personId: PersonId;
  name: string;
  roles: Role[];
  createdAt: string;
  updatedAt: string;
};

export function newPerson(
  of: { id: PersonId; name: string; actorRef: ActorRef; admin?: boolean },
  at: Date,
): Person {
  const now = at.toISOString();
  return {
    type: "person",
    id: of.id,
    personId: of.id,
    name: of.name,
    roles: {},
    admin: of.admin ?? false,
    actorRef: of.actorRef,
    createdAt: now,
    updatedAt: now,
  };
}

/** The person's roles in a community; empty where they have not joined. */
export function rolesIn(person: Person, communityId: CommunityId): Role[] {
  return person.roles[communityId] ?? [];
}

/** The person with membership in a community added; themselves when they had it. */
export function joined(person: Person, communityId: CommunityId, at: Date): Person {
  if (rolesIn(person, communityId).length > 0) return person;
  return {
    ...person,
    roles: { ...person.roles, [communityId]: ["member"] },
    updatedAt: at.toISOString(),
  };
}

/** The row that stands for a person in a community's roster. */
export function membershipOf(person: Person, communityId: CommunityId, at: Date): Membership {
  return {
    type: "membership",
    id: person.id,
    communityId,
    personId: person.id,
    name: person.name,
    roles: rolesIn(person, communityId),
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
}
