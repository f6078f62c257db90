import { auditEntry } from "../domain/audit.ts";
import { type PersonId, personId } from "../domain/ids.ts";
import type { LinkedTeam, RosterMember } from "../domain/linkedTeam.ts";
import { joined, type Membership, membershipOf, type Person, rolesIn } from "../domain/member.ts";
import { changing, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { givingWay } from "./givingWay.ts";
import { allPages } from "./keeping/allPages.ts";
import { leftOutTag } from "./linkedTeams.ts";
import { sameRow } from "./memberRow.ts";
import { recognise } from "./recognise.ts";

/** Makes somebody of a team's roster a member, or notes by which way they can be reached; answers who it is. */
export async function takeIn(deps: Deps, team: LinkedTeam, member: RosterMember): Promise<PersonId> {
  const id = personId(team.reference.tenantId, member.objectId);
  const there = await deps.store.membership.member(team.communityId, id);
  if (there && sameRow(there.value, placed(there.value, team, member))) return id;
  if (!there && isLeftOut(deps, team, id)) return id;
  const person = there ? undefined : await madeMember(deps, team, id, member.name);
  await changing(deps, async () => {
    const row = await deps.store.membership.member(team.communityId, id);
    const now = deps.clock.now();
    if (row) {
      const after = { ...placed(row.value, team, member), updatedAt: now.toISOString() };
      await deps.store.membership.write(team.communityId, [{ replace: after, version: row.version }]);
    } else if (person) {
      const fresh = { ...membershipOf(person, team.communityId, now), byTeam: true as const };
      await deps.store.membership.write(team.communityId, [{ create: placed(fresh, team, member) }]);
    }
  });
  return id;
}

/** Lets those go whom the team no longer holds: out of the community, where nothing but teams made them a member. */
export async function letGo(deps: Deps, team: LinkedTeam, gone: (row: Membership) => boolean): Promise<void> {
  const read = (page: Parameters<typeof deps.store.membership.members>[1]) =>
    deps.store.membership.members(team.communityId, page);
  for await (const { value } of givingWay(deps, allPages(read)))
    if (value.teams?.includes(team.id) && gone(value)) await letOneGo(deps, team, value.personId);
}

/** Lets everybody of the team go, and then the team. */
export async function letGoAll(deps: Deps, team: LinkedTeam): Promise<void> {
  await letGo(deps, team, () => true);
  await changing(deps, async () => {
    const stored = await deps.store.membership.team(team.communityId, team.id);
    if (stored?.value.state === "leaving")
      await deps.store.membership.write(team.communityId, [{ remove: team.id, version: stored.version }]);
  });
}

async function letOneGo(deps: Deps, team: LinkedTeam, id: PersonId): Promise<void> {
  await changing(deps, async () => {
    const row = await deps.store.membership.member(team.communityId, id);
    if (!row) return;
    const teams = row.value.teams?.filter((other) => other !== team.id) ?? [];
    const onlyMember = row.value.roles.every((role) => role === "member");
    if (teams.length === 0 && row.value.byTeam && onlyMember) {
      await noMember(deps, team, id);
      await deps.store.membership.write(team.communityId, [{ remove: id, version: row.version }]);
      return;
    }
    const after = { ...withTeams(row.value, teams), updatedAt: deps.clock.now().toISOString() };
    await deps.store.membership.write(team.communityId, [{ replace: after, version: row.version }]);
  });
}

/** The row with the team in it, and the way to them the roster names. */
function placed(row: Membership, team: LinkedTeam, { userId }: RosterMember): Membership {
  const { serviceUrl, tenantId, botId } = team.reference;
  const teams = row.teams?.includes(team.id) ? row.teams : [...(row.teams ?? []), team.id];
  return {
    ...row,
    teams,
    contact: { userId, serviceUrl, tenantId, botId },
    reach: row.reach ?? "contact",
  };
}

function withTeams(row: Membership, teams: string[]): Membership {
  const { teams: _, contact, reach, ...rest } = row;
  if (teams.length > 0) return { ...row, teams };
  return { ...rest, ...(reach === "chat" ? { reach } : {}) };
}

/** The record first: the row is how the next reading knows that it was done. */
async function madeMember(deps: Deps, team: LinkedTeam, id: PersonId, name: string): Promise<Person> {
  const { actorRef } = await recognise(deps, { personId: id, name });
  await unlessThere(
    deps.store.knowledge.write(team.communityId, [
      {
        create: auditEntry(
          {
            id: `joined.${actorRef}`,
            communityId: team.communityId,
            actor: "system",
            action: "community.joined",
            thing: { type: "person", id: actorRef },
          },
          deps.clock.now(),
        ),
      },
    ]),
  );
  return changeRecord(deps, id, (person) => joined(person, team.communityId, deps.clock.now()));
}

async function noMember(deps: Deps, team: LinkedTeam, id: PersonId): Promise<void> {
  if (!(await deps.store.people.person(id))) return;
  await changeRecord(deps, id, (person) => {
    if (rolesIn(person, team.communityId).length === 0) return person;
    const { [team.communityId]: _, ...roles } = person.roles;
    return { ...person, roles, updatedAt: deps.clock.now().toISOString() };
  });
}

async function changeRecord(deps: Deps, id: PersonId, change: (person: Person) => Person): Promise<Person> {
  return changing(deps, async () => {
    const stored = await deps.store.people.person(id);
    if (!stored) throw new Error("A person went while their team was read");
    const after = change(stored.value);
    if (after !== stored.value)
      await deps.store.people.write(id, [{ replace: after, version: stored.version }]);
    return after;
  });
}

function isLeftOut(deps: Deps, team: LinkedTeam, id: PersonId): boolean {
  if (!team.leftOut?.length) return false;
  // Under older keys too: a key is changed without anybody learning whom a tag stands for.
  const tags = [leftOutTag(deps, team.id, id), ...deps.sealer.tags("left-out", [team.id, id])];
  return tags.some((tag) => team.leftOut?.includes(tag));
}
