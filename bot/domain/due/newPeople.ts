import type { LinkedTeam } from "../linkedTeam.ts";
import type { Membership } from "../member.ts";
import type { DueRow } from "./dueRow.ts";

/** After this long they are no newcomers any more. */
export const NEW_MS = 14 * 86_400_000;

/**
 * People who joined and have had no word from a gardener, in one row. Who joined is in it, never what they did or did
 * not do since.
 * @param welcomedUntil those who joined up to then have been welcomed
 */
export function newcomers(
  members: readonly Pick<Membership, "personId" | "createdAt" | "roles">[],
  welcomedUntil: string | undefined,
  now: Date,
): DueRow[] {
  const since = new Date(now.getTime() - NEW_MS).toISOString();
  const fresh = members
    .filter(({ roles }) => roles.includes("member") && !roles.includes("gardener"))
    .filter(({ createdAt }) => createdAt >= since && createdAt > (welcomedUntil ?? ""))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const [newest] = fresh;
  const oldest = fresh.at(-1);
  if (!newest || !oldest) return [];
  return [
    {
      key: "newcomers",
      reason: "newcomers",
      since: oldest.createdAt,
      dueAt: newest.createdAt,
      people: fresh.map(({ personId }) => personId),
    },
  ];
}

const DAY_MS = 86_400_000;
/** A team has a week to look around first, and is new for two months. */
const SETTLES_MS = 7 * DAY_MS;
const NEW_TEAM_MS = 60 * DAY_MS;
/** Fewer people could be told apart by it. */
const SMALLEST_TEAM = 8;

/**
 * Linked teams that are new and about whose work there is nothing yet. It says so of a team, not of its people.
 * @param withContent ids of teams somebody of which wrote something with their name
 */
export function newTeams(
  teams: readonly LinkedTeam[],
  withContent: ReadonlySet<string>,
  now: Date,
): DueRow[] {
  return teams
    .filter(({ state, people = 0 }) => state === "linked" && people >= SMALLEST_TEAM)
    .filter(({ id }) => !withContent.has(id))
    .filter(({ createdAt }) => {
      const age = now.getTime() - Date.parse(createdAt);
      return age >= SETTLES_MS && age < NEW_TEAM_MS;
    })
    .map(({ id, name, createdAt }) => ({
      key: `new-team.${id}`,
      reason: "new-team",
      since: createdAt,
      dueAt: new Date(Date.parse(createdAt) + SETTLES_MS).toISOString(),
      ...(name ? { teamName: name } : {}),
    }));
}
