import type { Community } from "../../domain/community.ts";
import { type Candidate, candidatesFor } from "../../domain/due/candidates.ts";
import type { PersonId } from "../../domain/ids.ts";
import { rolesIn } from "../../domain/member.ts";
import type { Deps } from "../deps.ts";
import type { Waiting } from "./queue.ts";
import { tendStates } from "./queue.ts";

/** Somebody to invite, by name, with the reason why them. */
export type Invitee = Candidate & { name: string };

const INVITED_AT_ONCE = 2;
const LOOKED_AT = 10;
const ALIKE_MOST = 20;
const RESTS_MS = 28 * 86_400_000;

/**
 * The two people who may know most about what a row is about, by what they wrote with their name: never by what they
 * wrote without. Whoever was invited to anything in the last four weeks is left in peace while there is somebody else.
 */
export async function inviteesFor(
  deps: Deps,
  community: Community,
  row: Waiting,
  gardener: PersonId,
): Promise<Invitee[]> {
  const item = row.itemId && deps.contributions.item(row.itemId);
  if (!item) return [];
  const all = [...deps.contributions.all(community.id)];
  const invitedHere = new Set(row.state?.invited ?? []);
  const candidates = candidatesFor(item, all, alikeIds(deps, community, item.id)).filter(
    ({ personId }) => personId !== gardener && !invitedHere.has(personId),
  );
  const rested = await invitedLately(deps, community);
  const inOrder = [
    ...candidates.filter(({ personId }) => !rested.has(personId)),
    ...candidates.filter(({ personId }) => rested.has(personId)),
  ];
  const invitees: Invitee[] = [];
  for (const candidate of inOrder.slice(0, LOOKED_AT)) {
    if (invitees.length === INVITED_AT_ONCE) break;
    const person = (await deps.store.people.person(candidate.personId))?.value;
    if (person && rolesIn(person, community.id).length > 0)
      invitees.push({ ...candidate, name: person.name });
  }
  return invitees;
}

/** Where an item has no topic that others wrote about, what reads like it. */
function alikeIds(deps: Deps, community: Community, itemId: string): Set<string> {
  const words = deps.search.get(itemId);
  if (!words) return new Set();
  const query = { communityIds: [community.id], text: words.title, limit: ALIKE_MOST };
  return new Set(deps.search.search(query).hits.map(({ item }) => item.id));
}

async function invitedLately(deps: Deps, community: Community): Promise<Set<PersonId>> {
  const since = new Date(deps.clock.now().getTime() - RESTS_MS).toISOString();
  const states = [...(await tendStates(deps, community)).values()];
  return new Set(
    states.filter(({ updatedAt }) => updatedAt >= since).flatMap(({ invited }) => invited ?? []),
  );
}
