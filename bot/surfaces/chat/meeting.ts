import { welcomeCard } from "../../cards/welcomeCard.ts";
import type { Deps } from "../../usecases/deps.ts";
import { unlinkTeam } from "../../usecases/linkedTeams.ts";
import { type CheckedActivity, placeOf } from "./activity.ts";
import { routeFor } from "./commands/help.ts";
import { forgetConversation, keepConversation, linkTeamOf } from "./conversations.ts";
import { sendCard } from "./sending.ts";
import { allowedTenant, type BotSettings, type Turn } from "./turn.ts";

/** Whether the activity says that the bot is in this conversation now. */
export function botCame(activity: CheckedActivity): boolean {
  if (activity.type === "installationUpdate") return activity.action?.startsWith("add") ?? false;
  return activity.membersAdded?.some(({ id }) => id === activity.recipient?.id) ?? false;
}

/** Whether it says that the bot is gone. An upgrade removes and adds; that is no farewell. */
export function botWent(activity: CheckedActivity): boolean {
  if (activity.type === "installationUpdate") return activity.action === "remove";
  return activity.membersRemoved?.some(({ id }) => id === activity.recipient?.id) ?? false;
}

/** Says hello, once: Teams tells of one installation in two activities, and of an upgrade in two more. */
export async function welcome(deps: Deps, turn: Turn): Promise<void> {
  const first = await keepConversation(deps, turn);
  await linkTeamOf(deps, turn.activity);
  if (!first) return;
  const why = placeOf(turn.activity) === "personal" ? "met" : "added";
  const view = {
    why,
    tabLink: deps.links.tab(),
    safeguardingRoute: await routeFor(deps, turn),
    offersLanguages: why === "met" && turn.person.language === undefined,
  } as const;
  await sendCard(turn.context, welcomeCard(view, turn.language));
}

/** Forgets a conversation the bot may not speak in any more. */
export async function farewell(deps: Deps, settings: BotSettings, activity: CheckedActivity): Promise<void> {
  allowedTenant(settings, activity);
  await forgetConversation(deps, activity);
  const teamId = activity.channelData?.team?.id;
  if (placeOf(activity) === "channel" && teamId) await unlinkTeam(deps, teamId);
}
