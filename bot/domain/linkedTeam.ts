import type { ConversationReference } from "./conversation.ts";
import type { CommunityId } from "./ids.ts";

/** How Teams is asked about a team: any reference into it will do. */
export type TeamReference = Pick<ConversationReference, "serviceUrl" | "tenantId" | "botId"> & {
  teamId: string;
};

/** A Teams team the app is in. Whoever is in the team is a member of the community. */
export type LinkedTeam = {
  type: "team";
  id: string;
  communityId: CommunityId;
  reference: TeamReference;
  name?: string;
  /** `leaving`: the app is out of it, and who came by it is still to be let go. */
  state: "linked" | "leaving";
  /** Nobody can write in an archived team; its people stay. */
  archived?: true;
  /** When its channels and people are to be read next. */
  dueAt: string;
  /** When they were last read to the end. */
  readAt?: string;
  /** How many of the organisation were in it then. */
  people?: number;
  /** Tags of people who asked to be forgotten: they are not made members again by being in the team. */
  leftOut?: string[];
  createdAt: string;
  updatedAt: string;
};

/** A person as a roster names them. */
export type RosterMember = {
  /** Their id at the bot, `29:…`. */
  userId: string;
  /** Their Entra object id. */
  objectId: string;
  name: string;
  /** From another organisation, or without a name: not for them. */
  guest: boolean;
};

const WEEK_MS = 7 * 86_400_000;
const SETTLE_MS = 60_000;
/** A big team changes all the time; it is not read anew for each. */
const APART_MS = 10 * 60_000;

/** Document ids hold none of the signs Teams' ids do. */
export function linkedTeamId(teamId: string): string {
  return `team.${Buffer.from(teamId).toString("base64url")}`;
}

export function newLinkedTeam(
  of: Pick<LinkedTeam, "communityId" | "reference"> & { name?: string },
  at: Date,
): LinkedTeam {
  const now = at.toISOString();
  return {
    type: "team",
    id: linkedTeamId(of.reference.teamId),
    ...of,
    state: "linked",
    dueAt: now,
    createdAt: now,
    updatedAt: now,
  };
}

/** The team once something in it changed: read soon, though not over and over. */
export function changedTeam(team: LinkedTeam, at: Date): LinkedTeam {
  const soon = at.getTime() + SETTLE_MS;
  const readLast = team.readAt ? Date.parse(team.readAt) + APART_MS : 0;
  const due = Math.min(Date.parse(team.dueAt), Math.max(soon, readLast));
  return { ...team, dueAt: new Date(due).toISOString(), updatedAt: at.toISOString() };
}

/** The team after it was read to the end. */
export function readTeam(team: LinkedTeam, people: number, begun: Date, at: Date): LinkedTeam {
  // What changed while it was read was announced after `begun`, and stays due.
  const dueAt =
    team.dueAt > begun.toISOString() ? team.dueAt : new Date(at.getTime() + WEEK_MS).toISOString();
  return { ...team, people, readAt: at.toISOString(), dueAt, updatedAt: at.toISOString() };
}

/** The team after it could not be read. */
export function unreadTeam(team: LinkedTeam, at: Date): LinkedTeam {
  return { ...team, dueAt: new Date(at.getTime() + APART_MS).toISOString(), updatedAt: at.toISOString() };
}
