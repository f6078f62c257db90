import type { SamplePerson } from "../../../bot/contract/api.ts";
import { samplePeople } from "../api/client.ts";
import { connectTeams, type Teams } from "../teams.ts";

/** How the reader came in, which decides how the server learns who they are. */
export type Door =
  | { kind: "teams"; teams: Teams }
  /** Local mode, outside Teams: one of the sample people is chosen. */
  | { kind: "sample"; people: SamplePerson[] }
  /** Neither: there is no way to know who this is. */
  | { kind: "closed" };

/** Finds out where the tab is being shown. Rejects when the server cannot be reached. */
export async function findDoor(): Promise<Door> {
  const teams = await connectTeams();
  if (teams) return { kind: "teams", teams };
  const people = await samplePeople();
  return people && people.length > 0 ? { kind: "sample", people } : { kind: "closed" };
}

const CHOSEN = "garden:person";

/** The sample person chosen last time on this machine, or the first one. */
export function chosenPerson(people: SamplePerson[]): string {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(CHOSEN);
  } catch {
    // Storage denied: begin with the first.
  }
  return people.find(({ id }) => id === chosen)?.id ?? people[0]?.id ?? "";
}

export function rememberPerson(id: string): void {
  try {
    localStorage.setItem(CHOSEN, id);
  } catch {
    // Storage denied: chosen for this visit only.
  }
}
