import type { RosterMember, TeamReference } from "../domain/linkedTeam.ts";

export type TeamView = { name?: string; channels: { id: string; name?: string }[] };

/** The app is not in the team any more, or there is no such team. */
export class TeamGone extends Error {
  override readonly name = "TeamGone";
}

/** What the bot may read of a team it is in, without any permission of Microsoft Graph. */
export interface Rosters {
  /** Its name and its channels. @throws TeamGone, or what went wrong for now */
  team(team: TeamReference): Promise<TeamView>;
  /** Some hundred people at a time; `next` names the page after. @throws TeamGone, or what went wrong for now */
  people(team: TeamReference, next?: string): Promise<{ people: RosterMember[]; next?: string }>;
}
