import { setTimeout } from "node:timers/promises";
import { TeamsInfo, type TurnContext } from "botbuilder";
import { PracticeError } from "../../domain/errors.ts";
import { type PersonId, personId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import { type Language, languageOf } from "../../texts/language.ts";
import { type TeamsTexts, teamsTexts } from "../../texts/teamsTexts.ts";
import type { Deps } from "../../usecases/deps.ts";
import { recognise } from "../../usecases/recognise.ts";
import type { Allowance } from "../allowance.ts";
import { type CheckedActivity, tenantOf, timeZoneOf } from "./activity.ts";

/** Whom the bot lets in. `any` only in local mode, where nobody signs in and nobody else can reach it. */
export type BotSettings = {
  allowedTenants: readonly string[] | "any";
  /** What one person may do; no bound unless given. */
  allowance?: Allowance;
  /** How long a turn may take, in milliseconds, in place of what Teams allows. */
  patienceMs?: number;
};

/** Invokes that only ask. */
const ASKS = new Set(["composeExtension/query", "composeExtension/queryLink", "composeExtension/fetchTask"]);

/** One activity, once it is known who it is from and that they may be here. */
export type Turn = {
  context: TurnContext;
  activity: CheckedActivity;
  person: Person;
  /** The person's choice, or else what their client speaks. */
  language: Language;
  texts: TeamsTexts;
};

/** Long enough for a healthy roster, short enough that an invoke is still answered within Teams' five seconds. */
const ROSTER_PATIENCE_MS = 1500;

/** @throws PracticeError `not-from-here` for another organisation, another channel than Teams, or a guest; `not-signed-in` without an Entra id; `too-busy` when it is more than a person does. */
export async function openTurn(
  deps: Deps,
  settings: BotSettings,
  context: TurnContext,
  activity: CheckedActivity,
): Promise<Turn> {
  const tenantId = allowedTenant(settings, activity);
  const objectId =
    activity.from.aadObjectId ?? (settings.allowedTenants === "any" ? activity.from.id : undefined);
  if (!objectId) throw new PracticeError("not-signed-in");
  const id = personId(tenantId, objectId);
  settings.allowance?.(id, ASKS.has(activity.name ?? "") ? "ask" : "change");
  if (settings.allowedTenants !== "any") await refuseGuests(deps, context, activity, id);
  const timeZone = timeZoneOf(activity);
  const person = await recognise(deps, {
    personId: id,
    ...(activity.from.name ? { name: activity.from.name } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(activity.locale ? { locale: activity.locale } : {}),
  });
  const language = person.language ?? languageOf(activity.locale);
  // From here on the turn speaks the person's language, also where it fails.
  context.activity.locale = language === "cy" ? "cy-GB" : (activity.locale ?? "en-GB");
  return { context, activity, person, language, texts: teamsTexts(language) };
}

/** The tenant of an activity, once it is one of ours. Who signed the activity is checked before; whose it is, only here. */
export function allowedTenant(settings: BotSettings, activity: CheckedActivity): string {
  const tenantId = tenantOf(activity)?.toLowerCase();
  if (settings.allowedTenants === "any") return tenantId ?? "local";
  if (activity.channelId !== "msteams") throw new PracticeError("not-from-here");
  if (!tenantId || !settings.allowedTenants.includes(tenantId)) throw new PracticeError("not-from-here");
  // Where both are named they are the same; a guest's home would show in neither.
  const conversationTenant = activity.conversation.tenantId?.toLowerCase();
  if (conversationTenant && conversationTenant !== tenantId) throw new PracticeError("not-from-here");
  return tenantId;
}

/** People a roster has called members; asked once a process. Holds nothing a process could not learn again. */
const notGuests = new Set<PersonId>();

/**
 * Only the roster knows a guest, and only where the app is in the conversation. A message extension works elsewhere
 * too, so for it the roster is asked only about somebody new, and its silence is no refusal.
 */
async function refuseGuests(
  deps: Deps,
  context: TurnContext,
  activity: CheckedActivity,
  id: PersonId,
): Promise<void> {
  if (notGuests.has(id)) return;
  const known = await deps.store.people.person(id);
  if (known && activity.name?.startsWith("composeExtension/")) return;
  const member = await Promise.race([
    TeamsInfo.getMember(context, activity.from.id).catch(() => undefined),
    setTimeout(ROSTER_PATIENCE_MS, undefined, { ref: false }),
  ]);
  if (!member) return;
  const role = member.userRole?.toLowerCase();
  if (role === "guest" || role === "anonymous" || /#EXT#/i.test(member.userPrincipalName ?? ""))
    throw new PracticeError("not-from-here");
  notGuests.add(id);
}
