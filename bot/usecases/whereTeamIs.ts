import { type LinkedTeam, linkedTeamId } from "../domain/linkedTeam.ts";
import type { Stored } from "../ports/store.ts";
import type { Deps } from "./deps.ts";

/** The team in whichever community it is linked to; the one it went over to, while the other still lets its people go. */
export async function linkedTeam(deps: Deps, teamId: string): Promise<Stored<LinkedTeam> | undefined> {
  return (await whereTeamIs(deps, linkedTeamId(teamId)))[0];
}

/** Every document there is of a team, the one that counts first. */
export async function whereTeamIs(deps: Deps, id: string): Promise<Stored<LinkedTeam>[]> {
  const communities = await deps.store.communities.all();
  const found = await Promise.all(communities.map(({ value }) => deps.store.membership.team(value.id, id)));
  return found.flatMap((there) => there ?? []).sort(thatCountsFirst);
}

/** Every team the app is in, once each, as it counts. */
export async function teamsEverywhere(deps: Deps): Promise<Stored<LinkedTeam>[]> {
  const communities = await deps.store.communities.all();
  const found = await Promise.all(communities.map(({ value }) => deps.store.membership.teams(value.id)));
  const once = new Map<string, Stored<LinkedTeam>>();
  for (const team of found.flat().sort(thatCountsFirst))
    if (!once.has(team.value.id)) once.set(team.value.id, team);
  return [...once.values()];
}

function thatCountsFirst({ value: a }: Stored<LinkedTeam>, { value: b }: Stored<LinkedTeam>): number {
  return (
    Number(b.state === "linked") - Number(a.state === "linked") || b.updatedAt.localeCompare(a.updatedAt)
  );
}
