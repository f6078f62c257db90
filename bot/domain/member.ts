import type { Language } from "../contract/api.ts";
import type { ConversationReference } from "./conversation.ts";
import type { FirstContact } from "./delivery.ts";
import type { DigestChoice, DigestDay } from "./digest.ts";
import type { FollowedUp } from "./followUp.ts";
import type { NoticeKind } from "./gate.ts";
import type { ActorRef, CommunityId, PersonId } from "./ids.ts";
import { topicKey } from "./item.ts";
import type { FollowedItem, Save } from "./keptItems.ts";
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
  /** The community they begin in, where they chose one. */
  home?: CommunityId;
  /** Runs the settings of the whole installation; no special right to content. */
  admin: boolean;
  /** Chosen by the person; absent while we go by what their client says. */
  language?: Language;
  /** What their client last spoke. */
  speaks?: Language;
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
  /** Topics they follow, as they are called. */
  follows?: string[];
  /** Items they saved for later, the newest first. */
  saves?: Save[];
  /** Items they hear news of. */
  followsItems?: FollowedItem[];
  /** When their weekly summary comes. */
  digest?: DigestChoice;
  /** Counted messages they had in the week that begins on this Monday. */
  noticed?: { week: string; sent: number };
  /** What the bot asked them about, whether they used it; and when last. */
  followedUp?: FollowedUp;
  /** When a gardener is away, by community. */
  away?: Record<CommunityId, Away>;
  /** They do not want it counted that they read. */
  noReadFlags?: boolean;
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
  /** Present for those who look after the community, so that they are found without going through everybody. */
  gardens?: true;
  /** How the bot gets to them: in the chat they have, or by opening one. Absent for who has not installed the app. */
  reach?: "chat" | "contact";
  /** How a chat with them is opened; as the roster of a team says. */
  contact?: FirstContact;
  /** Linked teams they are in; ids of their documents. */
  teams?: string[];
  /** A team made them a member; without one they are none. */
  byTeam?: true;
  /** Keys of the topics they follow. */
  follows?: string[];
  /** When their weekly summary comes, where they chose; `off` for who does not want one. */
  digestDay?: DigestDay | "off";
  /** Whether the bot has said welcome, or it was too late for that. */
  welcomed: boolean;
  /** A gardener's last Monday note was for the week that begins on this day. */
  mondayNote?: string;
  createdAt: string;
  updatedAt: string;
};

/** Days, `YYYY-MM-DD` where the community is, on which a gardener is away, the last one included; and who stands in. */
export type Away = { from: string; until: string; cover?: PersonId };

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

/** What the bot speaks to them when it begins: their choice, or else what their client last spoke. */
export function languageOfPerson({ language, speaks }: Pick<Person, "language" | "speaks">): Language {
  return language ?? speaks ?? "en";
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

/** The row that stands for a person in a community's roster; `before` is the one there is, for what the record does not hold. */
export function membershipOf(
  person: Person,
  communityId: CommunityId,
  at: Date,
  before?: Membership,
): Membership {
  const { gardens: _, reach: __, follows: ___, digestDay: ____, ...kept } = before ?? {};
  const roles = rolesIn(person, communityId);
  const reach = person.conversation ? "chat" : before?.contact ? "contact" : undefined;
  const digestDay = person.switchedOff?.includes("digest") ? "off" : person.digest?.day;
  return {
    ...kept,
    type: "membership",
    id: person.id,
    communityId,
    personId: person.id,
    name: person.name,
    roles,
    ...(roles.includes("gardener") ? { gardens: true } : {}),
    ...(reach ? { reach } : {}),
    ...(person.follows?.length ? { follows: person.follows.map(topicKey) } : {}),
    ...(digestDay ? { digestDay } : {}),
    welcomed: before?.welcomed ?? false,
    createdAt: before?.createdAt ?? at.toISOString(),
    updatedAt: at.toISOString(),
  };
}
