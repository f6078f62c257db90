import { tendCard } from "../../../cards/tendCards.ts";
import { tendTexts } from "../../../texts/tendTexts.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { tendNow } from "../../../usecases/tending/tendNow.ts";
import { placeOf } from "../activity.ts";
import { sendCard, sendText } from "../sending.ts";
import type { Turn } from "../turn.ts";

/** Asked in either language, whichever the person reads. */
const WORDS = new Set([...tendTexts("en").bot.words, ...tendTexts("cy").bot.words]);

export function asksWhatToTend(command: string): boolean {
  return WORDS.has(command);
}

/** The three things that need a gardener first; in their own chat only. */
export async function whatToTend(deps: Deps, turn: Turn): Promise<void> {
  const { context, language } = turn;
  const { bot } = tendTexts(language);
  if (placeOf(turn.activity) !== "personal") return sendText(context, bot.notHere);
  const now = await tendNow(deps, turn.person);
  if (!now) return sendText(context, bot.notGardener);
  const { pausedUntil, ...top } = now;
  const paused = pausedUntil ? { pausedUntil: dayIn(pausedUntil, language) } : {};
  await sendCard(
    context,
    tendCard({ ...top, ...paused, why: "asked", link: deps.links.tending() }, language),
  );
}

function dayIn(day: string, language: "en" | "cy"): string {
  const format = new Intl.DateTimeFormat(language === "cy" ? "cy" : "en-GB", {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
