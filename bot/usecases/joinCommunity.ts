import { auditEntry } from "../domain/audit.ts";
import type { Community } from "../domain/community.ts";
import { joined, membershipOf, type Person, rolesIn } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import type { Change } from "../ports/store.ts";
import { changing, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";

/**
 * Makes the person a member; themselves when they are one. Saving, asking and adding a perspective join as well:
 * the tap is the same.
 */
export async function joinCommunity(deps: Deps, person: Person, community: Community): Promise<Person> {
  if (rolesIn(person, community.id).length > 0) return person;
  permit(person, "community.join", { community });
  const now = deps.clock.now();
  const member = joined(person, community.id, now);
  // Audit and roster first, by ids a second attempt makes again; the person's own record, which is the truth, last.
  const audit = auditEntry(
    {
      id: `joined.${person.actorRef}`,
      communityId: community.id,
      actor: person.actorRef,
      action: "community.joined",
      thing: { type: "person", id: person.actorRef },
    },
    now,
  );
  await unlessThere(deps.store.knowledge.write(community.id, [{ create: audit }]));
  await unlessThere(
    deps.store.membership.write(community.id, [{ create: membershipOf(member, community.id, now) }]),
  );
  return changing(deps, async () => {
    const stored = await deps.store.people.person(person.id);
    const after = joined(stored?.value ?? person, community.id, now);
    const change: Change<Person> = stored ? { replace: after, version: stored.version } : { create: after };
    if (after !== stored?.value) await deps.store.people.write(person.id, [change]);
    return after;
  });
}
