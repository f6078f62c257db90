import { auditEntry } from "../domain/audit.ts";
import { type Community, FIRST_COMMUNITY } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import { topicKey } from "../domain/item.ts";
import { joined, membershipOf, type Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { changing } from "./changing.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { givingWay } from "./givingWay.ts";
import { allPages } from "./keeping/allPages.ts";

const MOST_FOUND = 20;

/** Somebody who could be let in, and whether they are in already. */
export type ToAdd = { personId: PersonId; name: string; member: boolean };

/**
 * People of the first community, which is everybody's, by part of their name, at most 20: whom a gardener can let into
 * theirs. Who is in which other community stays between them and it.
 * @throws PracticeError `not-found`, `not-allowed`
 */
export async function findToAdd(
  deps: Deps,
  person: Person,
  communityId: string,
  text: string,
): Promise<ToAdd[]> {
  const community = await communityToFill(deps, person, communityId);
  const wanted = topicKey(text);
  if (wanted === "") return [];
  const found: ToAdd[] = [];
  const everybody = allPages((page) => deps.store.membership.members(FIRST_COMMUNITY, page));
  for await (const { value } of givingWay(deps, everybody)) {
    if (!topicKey(value.name).includes(wanted)) continue;
    const row = await deps.store.membership.member(community.id, value.personId);
    found.push({ personId: value.personId, name: value.name, member: row !== undefined });
    if (found.length === MOST_FOUND) break;
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Lets somebody of the first community into another one, as a member; who is in already stays as they are.
 * @throws PracticeError `not-found`, also for who is not in the first community; `not-allowed`
 */
export async function addMember(
  deps: Deps,
  person: Person,
  of: { communityId: string; personId: string },
): Promise<void> {
  const community = await communityToFill(deps, person, of.communityId);
  const personId = of.personId as PersonId;
  if (!(await deps.store.membership.member(FIRST_COMMUNITY, personId))) throw new PracticeError("not-found");
  const member = await changing(deps, async () => {
    const stored = await deps.store.people.person(personId);
    if (!stored) throw new PracticeError("not-found");
    const after = joined(stored.value, community.id, deps.clock.now());
    if (after !== stored.value)
      await deps.store.people.write(personId, [{ replace: after, version: stored.version }]);
    return after;
  });
  await changing(deps, async () => {
    if (await deps.store.membership.member(community.id, personId)) return;
    const now = deps.clock.now();
    await deps.store.membership.write(community.id, [{ create: membershipOf(member, community.id, now) }]);
    const thing = { type: "person", id: member.actorRef } as const;
    const entry = { id: deps.ids.next(), communityId: community.id, actor: person.actorRef, thing };
    await deps.store.knowledge.write(community.id, [
      { create: auditEntry({ ...entry, action: "member.added" }, now) },
    ]);
  });
}

/** Admins know every community there is; to a gardener a foreign one is as if it were not there. */
async function communityToFill(deps: Deps, person: Person, communityId: string): Promise<Community> {
  if (!person.admin) return communityFor(deps, person, communityId, "people.add");
  const all = (await deps.store.communities.all()).map(({ value }) => value);
  const community = all.find(({ id }) => id === communityId);
  if (!community) throw new PracticeError("not-found");
  permit(person, "people.add", { community });
  return community;
}
