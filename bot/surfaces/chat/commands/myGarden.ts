import { gardenCard } from "../../../cards/gardenCard.ts";
import { type SettingsView, settingsCard } from "../../../cards/settingsCard.ts";
import type { Person } from "../../../domain/member.ts";
import { teamsTexts } from "../../../texts/teamsTexts.ts";
import { todayOf } from "../../../usecases/changeSettings.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { myGarden } from "../../../usecases/myGarden.ts";
import { placeOf } from "../activity.ts";
import { sendCard, sendText } from "../sending.ts";
import type { Turn } from "../turn.ts";

const CHATS = [teamsTexts("en").chat, teamsTexts("cy").chat];
const GARDEN_WORDS = new Set(CHATS.flatMap(({ gardenWords }) => gardenWords));
const QUIET_WORDS = new Set(CHATS.flatMap(({ quietWords }) => quietWords));

export function asksForGarden(command: string): boolean {
  return GARDEN_WORDS.has(command);
}

export function asksForQuiet(command: string): boolean {
  return QUIET_WORDS.has(command);
}

/** What somebody has in their garden, in counts; in their own chat only. */
export async function showGarden(deps: Deps, turn: Turn): Promise<void> {
  const { context, texts, language } = turn;
  if (placeOf(turn.activity) !== "personal") return sendText(context, texts.cards.garden.elsewhere);
  const { consents, written } = await myGarden(deps, turn.person);
  const items = written.filter(({ thing }) => thing.type === "item");
  const view = {
    written: written.filter(({ thing }) => thing.state !== "removed").length,
    perspectives: items.reduce((sum, { item }) => sum + item.counts.perspectives, 0),
    appearSoon: written.filter(({ waiting }) => waiting).length,
    held: written.filter(({ thing, waiting }) => !waiting && thing.state === "held").length,
    waiting:
      consents.filter(({ request, item }) => !request.answer && item?.state === "published").length +
      written.filter(({ thing }) => thing.reword !== undefined && thing.state !== "withdrawn").length,
    gardenLink: deps.links.garden(),
    waitingLink: deps.links.waitingForMe(),
  };
  await sendCard(context, gardenCard(view, language));
}

/** What the bot may send and which language it speaks, to be changed; in the person's own chat only. */
export async function showSettings(deps: Deps, turn: Turn): Promise<void> {
  const { context, texts, person, language } = turn;
  if (placeOf(turn.activity) !== "personal") return sendText(context, texts.cards.settings.elsewhere);
  await sendCard(context, settingsCard(settingsViewOf(deps, person, false), language));
}

/** What the settings card shows of a person. */
export function settingsViewOf(deps: Deps, person: Person, saved: boolean): SettingsView {
  const { switchedOff = [], digest } = person;
  const tends = Object.values(person.roles).some((roles) => roles.includes("gardener"));
  return { tends, switchedOff, digest, saved, today: todayOf(deps, person) };
}
