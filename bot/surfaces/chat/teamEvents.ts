import type { Deps } from "../../usecases/deps.ts";
import { linkTeam, teamChanged, unlinkTeam } from "../../usecases/linkedTeams.ts";
import { forgetReference, keepPlace } from "../../usecases/references.ts";
import { type CheckedActivity, placeOf, tenantOf } from "./activity.ts";
import { allowedTenant, type BotSettings } from "./turn.ts";

/**
 * What Teams tells of a team the app is in: people and channels that come and go, new names, the end. Nobody speaks in
 * these, so nobody is answered. Events by MicrosoftDocs/msteams-docs, subscribe-to-conversation-events.md.
 */
export async function teamEvent(deps: Deps, settings: BotSettings, activity: CheckedActivity): Promise<void> {
  const { team, channel, eventType } = activity.channelData ?? {};
  const teamId = team?.id;
  if (activity.type !== "conversationUpdate" || placeOf(activity) !== "channel" || !teamId) return;
  allowedTenant(settings, activity);
  switch (eventType) {
    case "teamDeleted":
    case "teamHardDeleted":
      return unlinkTeam(deps, teamId);
    case "teamArchived":
      return teamChanged(deps, teamId, { archived: true });
    case "teamUnarchived":
    case "teamRestored": {
      const reference = teamReference(activity, teamId);
      if (reference) await linkTeam(deps, reference, team.name);
      return;
    }
    case "channelDeleted":
      if (channel?.id) await forgetReference(deps, { conversationId: channel.id });
      return;
    case "channelCreated":
    case "channelRestored":
    case "channelRenamed":
      await keepChannel(deps, activity, teamId);
      return teamChanged(deps, teamId);
    case "teamRenamed":
      return teamChanged(deps, teamId, team.name ? { name: team.name } : {});
    default:
      // People came or went; the roster is read anew, as only it knows guests.
      if (activity.membersAdded?.length || activity.membersRemoved?.length) await teamChanged(deps, teamId);
  }
}

async function keepChannel(deps: Deps, activity: CheckedActivity, teamId: string): Promise<void> {
  const { channel, team } = activity.channelData ?? {};
  const reference = teamReference(activity, teamId);
  if (!reference || !channel?.id) return;
  await keepPlace(
    deps,
    { conversationId: channel.id, kind: "channel", ...reference, channelId: channel.id },
    { ...(team?.name ? { team: team.name } : {}), ...(channel.name ? { channel: channel.name } : {}) },
  );
}

function teamReference(activity: CheckedActivity, teamId: string) {
  const { serviceUrl, recipient } = activity;
  if (!serviceUrl || !recipient) return undefined;
  return { serviceUrl, tenantId: tenantOf(activity) ?? "", botId: recipient.id, teamId };
}
