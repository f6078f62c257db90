/** What crosses the wire about communities in the settings, the teams linked to them, and letting people in. */

/** A community as admins see it, closed ones too; nothing of what is written in it. */
export type CommunityRow = {
  id: string;
  name: string;
  purpose: string;
  open: boolean;
  /** The one everybody begins in, which stays open. */
  first: boolean;
  safeguardingRoute: string;
  members: number;
};
/** A Teams team the app is in. */
export type TeamRow = {
  id: string;
  /** Empty where Teams has not said yet. */
  name: string;
  communityId: string;
  /** How many of the organisation were in it when it was read last; absent before that. */
  people?: number;
};
/** Both the oldest first. */
export type CommunitiesView = { communities: CommunityRow[]; teams: TeamRow[] };
/** `id` is made by the client, so that a request sent twice makes one community. */
export type MakeCommunityRequest = { id: string; name: string; purpose: string; open: boolean };
export type MoveTeamRequest = { communityId: string };

export type AddPersonRequest = { personId: string };
export type PeopleToAddView = { people: { personId: string; name: string; member: boolean }[] };
