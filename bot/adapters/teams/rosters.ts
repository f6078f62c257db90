import { type CloudAdapter, type TeamsChannelAccount, TeamsInfo, type TurnContext } from "botbuilder";
import type { RosterMember, TeamReference } from "../../domain/linkedTeam.ts";
import { type Rosters, TeamGone } from "../../ports/rosters.ts";

/** Most that Teams gives at once (MicrosoftDocs/msteams-docs, get-teams-context.md). */
const PAGE = 500;

/** Reads teams over the Bot Connector; the SDK waits and tries again where Teams asks for it, as nobody waits here. */
export function createTeamsRosters(adapter: CloudAdapter, appId: string): Rosters {
  async function ask<T>(team: TeamReference, question: (context: TurnContext) => Promise<T>): Promise<T> {
    let outcome: { value: T } | { error: unknown } | undefined;
    await adapter.continueConversationAsync(appId, sdkReference(team), async (context) => {
      try {
        outcome = { value: await question(context) };
      } catch (error) {
        // The adapter would hand it to the handler of turns, and we should not hear why.
        outcome = { error };
      }
    });
    if (outcome && "value" in outcome) return outcome.value;
    throw isGone(outcome?.error) ? new TeamGone() : (outcome?.error ?? new Error("The team was not asked"));
  }
  return {
    team: (team) =>
      ask(team, async (context) => {
        const details = await TeamsInfo.getTeamDetails(context, team.teamId);
        const channels = await TeamsInfo.getTeamChannels(context, team.teamId);
        return {
          ...(details.name ? { name: details.name } : {}),
          channels: channels.flatMap(({ id, name }) => (id ? { id, ...(name ? { name } : {}) } : [])),
        };
      }),
    people: (team, next) =>
      ask(team, async (context) => {
        const page = await TeamsInfo.getPagedTeamMembers(context, team.teamId, PAGE, next);
        return {
          people: page.members.flatMap((member) => rosterMember(team, member)),
          ...(page.continuationToken ? { next: page.continuationToken } : {}),
        };
      }),
  };
}

function rosterMember(team: TeamReference, member: TeamsChannelAccount): RosterMember[] {
  const objectId = member.aadObjectId ?? (member as { objectId?: string }).objectId;
  if (!objectId || !member.id) return [];
  return [{ userId: member.id, objectId, name: member.name ?? "", guest: isGuest(team, member) }];
}

function isGuest({ tenantId }: TeamReference, member: TeamsChannelAccount): boolean {
  const role = member.userRole?.toLowerCase();
  const elsewhere = member.tenantId && member.tenantId.toLowerCase() !== tenantId.toLowerCase();
  return (
    role === "guest" ||
    role === "anonymous" ||
    Boolean(elsewhere) ||
    /#EXT#/i.test(member.userPrincipalName ?? "")
  );
}

/**
 * The bot is not in the team's roster, or there is none (conversation-messages.md, "Status codes"). Without a code the
 * answer is somebody else's, such as a proxy's.
 */
function isGone(error: unknown): boolean {
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  if (typeof code !== "string") return false;
  return statusCode === 404 || (statusCode === 403 && code === "BotNotInConversationRoster");
}

function sdkReference({ serviceUrl, tenantId, botId, teamId }: TeamReference) {
  return {
    channelId: "msteams",
    serviceUrl,
    bot: { id: botId, name: "" },
    conversation: { id: teamId, name: "", isGroup: true, conversationType: "channel", tenantId },
  };
}
