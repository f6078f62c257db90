import { FIRST_COMMUNITY } from "../domain/community.ts";
import type { Conversation, ConversationReference } from "../domain/conversation.ts";
import type { CommunityId } from "../domain/ids.ts";
import { linkedTeamId } from "../domain/linkedTeam.ts";
import type { Stored } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { linkedTeam, teamsEverywhere } from "./whereTeamIs.ts";

/** The community a channel belongs to: the one its team is linked to. The first for a team nobody linked, and for group chats. */
export async function communityOfPlace(
  deps: Deps,
  { teamId }: Pick<ConversationReference, "teamId">,
): Promise<CommunityId> {
  if (!teamId) return FIRST_COMMUNITY;
  return (await linkedTeam(deps, teamId))?.value.communityId ?? FIRST_COMMUNITY;
}

/**
 * The channels a community may be spoken to in, by the team each is in and not by where it is filed: one whose team went
 * over to another community is that community's from then on.
 */
export async function channelsOf(deps: Deps, communityId: CommunityId): Promise<Stored<Conversation>[]> {
  const [filed, teams] = await Promise.all([
    deps.store.membership.conversations(communityId),
    teamsEverywhere(deps),
  ]);
  const home = new Map(teams.map(({ value }) => [value.id, value.communityId]));
  return filed.filter(({ value: { reference } }) => {
    if (reference.kind !== "channel") return false;
    const team = reference.teamId && home.get(linkedTeamId(reference.teamId));
    return (team || FIRST_COMMUNITY) === communityId;
  });
}

/** Files a channel where its team is, and nowhere else. */
export async function refile(deps: Deps, from: CommunityId, to: CommunityId, teamId: string): Promise<void> {
  const { membership } = deps.store;
  for (const { value, version } of await membership.conversations(from)) {
    if (value.reference.teamId !== teamId) continue;
    const there = await membership.conversation(to, value.id);
    if (!there) await membership.write(to, [{ create: { ...value, communityId: to } }]);
    await membership.write(from, [{ remove: value.id, version }]);
  }
}
