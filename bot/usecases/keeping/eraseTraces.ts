import type { ConversationReference } from "../../domain/conversation.ts";
import type { CommunityId, PersonId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import type { PostedCard } from "../../domain/postedCard.ts";
import { SealBroken } from "../../ports/sealer.ts";
import { eraseFromAnnouncements } from "../announcements/forgetDeliveries.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { leaveOut } from "../linkedTeams.ts";
import { everybody } from "../roles.ts";
import { allPages } from "./allPages.ts";
import { eraseReactions } from "./reactionsOf.ts";
import { unlessChanged } from "./unlessChanged.ts";

/** In place of a person who was erased, where a record must say that there was one. */
const NOBODY = "erased" as PersonId;

/** Takes a person out of all but their words and their own record. */
export async function eraseTraces(deps: Deps, person: Person): Promise<void> {
  for (const { value: community } of await deps.store.communities.all()) {
    await eraseMembership(deps, person, community.id);
    await eraseQueueRows(deps, person, community.id);
    await eraseTendStates(deps, person, community.id);
    await eraseCards(deps, person, community.id);
    await eraseReactions(deps, person, community.id);
    await eraseFromAnnouncements(deps, person, community.id);
  }
  for (const { value, version } of await deps.store.notices.of(person.id))
    await unlessChanged(deps.store.notices.write([{ remove: value.id, version }]));
  await eraseReleases(deps, person);
  await eraseCovers(deps, person);
}

/** Who meant them to stand in while away finds nobody standing in. */
async function eraseCovers(deps: Deps, person: Person): Promise<void> {
  for await (const { id, away } of everybody(deps)) {
    if (!Object.values(away ?? {}).some(({ cover }) => cover === person.id)) continue;
    await changing(deps, async () => {
      const stored = await deps.store.people.person(id);
      if (!stored) return;
      const days = Object.entries(stored.value.away ?? {}).map(([communityId, { cover, ...rest }]) => [
        communityId,
        cover && cover !== person.id ? { ...rest, cover } : rest,
      ]);
      const after: Person = { ...stored.value, away: Object.fromEntries(days) };
      await deps.store.people.write(id, [{ replace: after, version: stored.version }]);
    });
  }
}

async function eraseMembership(deps: Deps, person: Person, communityId: CommunityId): Promise<void> {
  const { membership } = deps.store;
  const row = await membership.member(communityId, person.id);
  // A team they are in would make them a member again.
  if (row) await leaveOut(deps, row.value);
  if (row)
    await unlessChanged(membership.write(communityId, [{ remove: row.value.id, version: row.version }]));
  const flags = person.flagsRef && (await membership.flags(communityId, person.flagsRef.ref));
  if (flags)
    await unlessChanged(membership.write(communityId, [{ remove: flags.value.id, version: flags.version }]));
}

/** Notes they signed go; nobody is named in any other row. */
async function eraseQueueRows(deps: Deps, person: Person, communityId: CommunityId): Promise<void> {
  const read = (page: Parameters<typeof deps.store.knowledge.oldest>[2]) =>
    deps.store.knowledge.oldest(communityId, "tend", page);
  for await (const { value, version } of allPages(read))
    if (value.from?.personId === person.id)
      await unlessChanged(deps.store.knowledge.write(communityId, [{ remove: value.id, version }]));
}

/** What was handed to them is everybody's again, and that they were invited is forgotten. */
async function eraseTendStates(deps: Deps, person: Person, communityId: CommunityId): Promise<void> {
  const read = (page: Parameters<typeof deps.store.knowledge.oldest>[2]) =>
    deps.store.knowledge.oldest(communityId, "tendState", page);
  for await (const { value, version } of allPages(read)) {
    const { handedTo, invited, ...rest } = value;
    if (handedTo !== person.id && !invited?.includes(person.id)) continue;
    const after = {
      ...rest,
      ...(handedTo && handedTo !== person.id ? { handedTo } : {}),
      ...(invited ? { invited: invited.filter((id) => id !== person.id) } : {}),
    };
    await unlessChanged(deps.store.knowledge.write(communityId, [{ replace: after, version }]));
  }
}

/** Which cards lie in their chat with the bot is sealed; opened here to be forgotten. */
async function eraseCards(deps: Deps, person: Person, communityId: CommunityId): Promise<void> {
  const chat = person.conversation?.conversationId;
  if (!chat) return;
  const read = (page: Parameters<typeof deps.store.knowledge.oldest>[2]) =>
    deps.store.knowledge.oldest(communityId, "card", page);
  for await (const { value, version } of allPages(read))
    if (chatOf(deps, value) === chat)
      await unlessChanged(deps.store.knowledge.write(communityId, [{ remove: value.id, version }]));
}

function chatOf(deps: Deps, card: PostedCard): string | undefined {
  if (!card.sealedReference) return card.reference?.conversationId;
  try {
    return (JSON.parse(deps.sealer.open(card.sealedReference, card.id)) as ConversationReference)
      .conversationId;
  } catch (error) {
    // Without its key it leads to nobody.
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

/** That two admins opened a seal stays on record; that one of them was this person does not. */
async function eraseReleases(deps: Deps, person: Person): Promise<void> {
  for (const { value, version } of await deps.store.releases.all()) {
    if (value.askedBy !== person.id && value.decidedBy !== person.id) continue;
    const after = {
      ...value,
      askedBy: value.askedBy === person.id ? NOBODY : value.askedBy,
      ...(value.decidedBy === person.id ? { decidedBy: NOBODY } : {}),
    };
    await unlessChanged(deps.store.releases.write([{ replace: after, version }]));
  }
}
