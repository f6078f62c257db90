import { auditEntry } from "../../domain/audit.ts";
import type { CommunityFile } from "../../domain/communityFile.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { ActorRef, CommunityId, PersonId } from "../../domain/ids.ts";
import { type Person, rolesIn } from "../../domain/member.ts";
import { permitAdmin } from "../../domain/permissions.ts";
import { type Seal, SealBroken } from "../../ports/sealer.ts";
import type { Deps } from "../deps.ts";
import { allPages } from "../keeping/allPages.ts";
import { sealName } from "../ownUnnamed.ts";
import { atRest, MOVED_TYPES } from "./knowledgeTypes.ts";

/** For an admin, noted in the audit. @throws PracticeError `not-allowed`, `not-found`. */
export async function exportForAdmin(deps: Deps, admin: Person, communityId: string): Promise<CommunityFile> {
  permitAdmin(admin, "community.move");
  return exportCommunity(deps, communityId, admin.actorRef);
}

/** Everything a community is, as it is now. @throws PracticeError `not-found`. */
export async function exportCommunity(
  deps: Deps,
  communityId: string,
  by: ActorRef | "system",
): Promise<CommunityFile> {
  const stored = (await deps.store.communities.all()).find(({ value }) => value.id === communityId);
  if (!stored) throw new PracticeError("not-found");
  const community = stored.value;
  const knowledge: CommunityFile["knowledge"] = [];
  for (const type of MOVED_TYPES)
    for await (const { value } of allPages((page) => deps.store.knowledge.oldest(community.id, type, page)))
      knowledge.push(atRest(value));
  const memberships = (await everyMember(deps, community.id)).sort((a, b) => a.id.localeCompare(b.id));
  const people: Person[] = [];
  for (const { personId } of memberships) {
    const person = (await deps.store.people.person(personId))?.value;
    if (person) people.push(onlyHere(deps, person, community.id));
  }
  const of = { id: deps.ids.next(), communityId: community.id, actor: by } as const;
  const thing = { type: "community", id: community.id } as const;
  await deps.store.knowledge.write(community.id, [
    { create: auditEntry({ ...of, action: "community.exported", thing }, deps.clock.now()) },
  ]);
  return { exportedAt: deps.clock.now().toISOString(), community, knowledge, memberships, people };
}

async function everyMember(deps: Deps, communityId: CommunityId): Promise<CommunityFile["memberships"]> {
  const found: CommunityFile["memberships"] = [];
  for await (const { value } of allPages((page) => deps.store.membership.members(communityId, page)))
    found.push(value);
  return found;
}

/**
 * Roles elsewhere, being an admin, and how the bot reaches somebody belong to the installation, not the community. Every
 * list is sealed anew: two files taken one after the other must not tell whose list changed in between.
 */
function onlyHere(deps: Deps, person: Person, communityId: CommunityId): Person {
  const { conversation: _conversation, noticed: _noticed, ...rest } = person;
  return {
    ...rest,
    ...(rest.unnamed ? { unnamed: sealedAnew(deps, rest.unnamed, person.id) } : {}),
    admin: false,
    roles: { [communityId]: rolesIn(person, communityId) },
  };
}

function sealedAnew(deps: Deps, seal: Seal, personId: PersonId): Seal {
  try {
    return deps.sealer.reseal(seal, sealName(personId));
  } catch (error) {
    // Its key is gone, and nobody can have written to it since.
    if (error instanceof SealBroken) return seal;
    throw error;
  }
}
