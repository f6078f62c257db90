import type { ConversationNames, ConversationReference } from "../../domain/conversation.ts";
import { personId } from "../../domain/ids.ts";
import type { Deps } from "../../usecases/deps.ts";
import { linkTeam } from "../../usecases/linkedTeams.ts";
import { forgetReference, keepReference } from "../../usecases/references.ts";
import { type CheckedActivity, placeOf, tenantOf } from "./activity.ts";
import type { Turn } from "./turn.ts";

/**
 * Refreshes how to reach the conversation; true the first time. Not for message extensions: they work in
 * conversations the bot is not in and may never speak in.
 */
export async function keepConversation(deps: Deps, turn: Turn): Promise<boolean> {
  if (turn.activity.name?.startsWith("composeExtension/")) return false;
  const reference = referenceTo(turn.activity);
  if (!reference) return false;
  const first = await keepReference(deps, turn.person, reference, namesIn(turn.activity));
  // Added to the team before this product knew of teams, or while it was down.
  if (first) await linkTeamOf(deps, turn.activity);
  return first;
}

/** Links the team of an activity in a channel, so that its people are members. */
export async function linkTeamOf(deps: Deps, activity: CheckedActivity): Promise<void> {
  const reference = referenceTo(activity);
  if (reference?.kind !== "channel" || !reference.teamId) return;
  const { serviceUrl, tenantId, botId, teamId } = reference;
  await linkTeam(deps, { serviceUrl, tenantId, botId, teamId }, activity.channelData?.team?.name);
}

/** What Teams calls team and channel; it says so in few activities. */
function namesIn({ channelData }: CheckedActivity): ConversationNames {
  const team = channelData?.team?.name;
  const channel = channelData?.channel?.name;
  return { ...(team ? { team } : {}), ...(channel ? { channel } : {}) };
}

/** Forgets the conversation of an activity that says the bot was removed from it. */
export async function forgetConversation(deps: Deps, activity: CheckedActivity): Promise<void> {
  const tenantId = tenantOf(activity);
  const personal = placeOf(activity) === "personal" && tenantId && activity.from.aadObjectId;
  await forgetReference(deps, {
    conversationId: conversationIdOf(activity),
    ...(personal ? { personId: personId(tenantId, activity.from.aadObjectId ?? "") } : {}),
  });
}

/** How to reach the conversation of an activity; without `conversationId` the channel, not one thread in it. */
export function referenceTo(
  activity: CheckedActivity,
  conversationId = conversationIdOf(activity),
): ConversationReference | undefined {
  const { serviceUrl, recipient } = activity;
  if (!serviceUrl || !recipient) return undefined;
  const kind = placeOf(activity);
  const teamId = activity.channelData?.team?.id;
  const channelId = activity.channelData?.channel?.id;
  return {
    conversationId,
    kind,
    serviceUrl,
    tenantId: tenantOf(activity) ?? "",
    botId: recipient.id,
    ...(kind === "personal" ? { userId: activity.from.id } : {}),
    ...(teamId ? { teamId } : {}),
    ...(channelId ? { channelId } : {}),
  };
}

/** The channel, not one thread in it: Teams adds `;messageid=` for a thread. */
function conversationIdOf(activity: CheckedActivity): string {
  return activity.conversation.id.replace(/;messageid=.*$/i, "");
}
