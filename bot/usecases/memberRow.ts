import type { CommunityId, PersonId } from "../domain/ids.ts";
import { type Membership, membershipOf, type Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";

/** Lets a person's rows in the rosters of their communities say what their record does; writes only what changed. */
export async function keepRows(deps: Deps, person: Pick<Person, "id" | "roles">): Promise<void> {
  for (const communityId of Object.keys(person.roles) as CommunityId[])
    await keepRow(deps, person.id, communityId);
}

async function keepRow(deps: Deps, personId: PersonId, communityId: CommunityId): Promise<void> {
  await changing(deps, async () => {
    const row = await deps.store.membership.member(communityId, personId);
    const person = row && (await deps.store.people.person(personId));
    if (!row || !person) return;
    const after = membershipOf(person.value, communityId, deps.clock.now(), row.value);
    if (sameRow(row.value, after)) return;
    await deps.store.membership.write(communityId, [{ replace: after, version: row.version }]);
  });
}

/** Whether two rows say the same, whenever they were written. */
export function sameRow(a: Membership, b: Membership): boolean {
  return said(a) === said(b);
}

function said({ updatedAt: _, ...row }: Membership): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b)));
}
